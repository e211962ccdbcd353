/** Tells the user what went wrong, and the shell how. */
import { UserError, formatIssues } from "../platform/node/index.ts";
import type { Issue } from "../platform/node/index.ts";
import type { Paint } from "./render/colour.ts";

const DEFECT = 1;

/** Returns the exit status of an error, the text for people, and the document for `--json`. */
export function explain(
  error: unknown,
  paint: Paint,
): { status: number; text: string; json: { errors: Issue[] } } {
  if (error instanceof UserError) {
    const lines = formatIssues(error.issues).split("\n");
    return {
      status: error.exitCode,
      text: lines.map((line) => `${paint.bad("error")} ${line}`).join("\n"),
      json: { errors: error.issues },
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : message;
  return {
    status: DEFECT,
    text: `${paint.bad("defect")} ${stack}\nThis is a fault of autarky, not of your input. Please report it with the command that you ran.`,
    json: { errors: [{ code: "defect", message }] },
  };
}
