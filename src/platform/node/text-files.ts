/** A user's text files. */
import { readFileSync, writeFileSync } from "node:fs";
import { UserError } from "../../core/errors.ts";
import { diskError } from "./disk-error.ts";

export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Writes a file that is not there yet; `hint` says what to do where it is. */
export function writeNew(path: string, text: string, hint = "choose another --out"): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw diskError(error, path);
    throw new UserError([
      {
        code: "exists",
        where: { file: path },
        message: "there is a file already",
        hint,
      },
    ]);
  }
}
