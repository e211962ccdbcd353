/** Keeps results of different questions out of one folder: its manifest says what belongs there. */
import { z } from "zod";
import { UserError } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";

const schema = z.looseObject({ identity: z.looseObject({}) });

/**
 * Checks that a manifest, the `text` of `file`, is one of `kind` (`{ [kind]: 1, identity }`) and of the same identity.
 * Throws a UserError with every difference.
 */
export function checkIdentity(
  file: string,
  text: string,
  kind: "ensemble" | "calibration",
  identity: Readonly<Record<string, unknown>>,
): void {
  const article = kind === "ensemble" ? "an" : "a";
  let standing: Record<string, unknown>;
  try {
    const manifest = schema.parse(JSON.parse(text));
    if (manifest[kind] !== 1) throw new Error("another kind");
    standing = manifest.identity;
  } catch {
    throw new UserError([
      {
        code: "form",
        where: { file },
        message: `is not ${article} ${kind}'s manifest`,
        hint: "choose another folder with --out, or delete this file",
      },
    ]);
  }
  const issues = Object.entries(identity).flatMap(([key, value]): Issue[] => {
    const other = standing[key];
    if (JSON.stringify(other) === JSON.stringify(value)) return [];
    return [
      {
        code: "mismatch",
        where: { file },
        path: `identity.${key}`,
        message: `the folder holds ${article} ${kind} with another ${key}: ${JSON.stringify(other)}`,
        expected: JSON.stringify(value),
        hint: "its results stay as they are; choose another folder with --out",
      },
    ];
  });
  if (issues.length > 0) throw new UserError(issues);
}
