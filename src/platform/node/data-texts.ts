/** Reads the files of data/. */
import { existsSync, readFileSync } from "node:fs";
import { UserError } from "../../core/errors.ts";
import { dataFiles } from "../../data/index.ts";
import type { Texts } from "../../data/index.ts";
import { diskError } from "./disk-error.ts";
import { packageFile } from "./package-root.ts";

/** Returns the texts of all data files by path; one that is not there is left out, and the data layer says so. */
export function readDataTexts(folder = packageFile("data")): Texts {
  const texts: Record<string, string> = {};
  for (const file of dataFiles) {
    const path = `${folder}/${file}`;
    if (!existsSync(path)) continue;
    try {
      texts[file] = readFileSync(path, "utf8");
    } catch (error) {
      throw diskError(error, `data/${file}`);
    }
  }
  return texts;
}

/** Runs a reader of data; what is wrong with the data is the user's input: exit status 2. */
export function asInput<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) throw new UserError(error.issues, 2);
    throw error;
  }
}
