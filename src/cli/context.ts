/** What commands share: where they write, how wide, in colour or not, and what is wrong so far. */
import { UserError } from "../platform/node/index.ts";
import type { Issue } from "../platform/node/index.ts";
import { paint } from "./render/colour.ts";
import type { Paint } from "./render/colour.ts";

export interface Context {
  /** Mistakes in the words themselves; `stop` reports them together with those of values. */
  issues: Issue[];
  /** Columns for prose. */
  readonly width: number;
  /** Columns for tables: files and pipes get them whole. */
  readonly tableWidth: number;
  readonly paint: Paint;
  /** Writes text, or lines, to standard output. */
  print(text: string): void;
  /** Writes to standard error. */
  note(text: string): void;
  /** Throws if anything is wrong so far. */
  stop(issues?: readonly Issue[]): void;
  /** Leaves the process with this status, once all is written. */
  exit(status: number): void;
}

const WIDTH_OF_FILES = 100;
const LEAST_WIDTH = 60;

export function createContext(): Context {
  const { stdout, stderr, env } = process;
  const coloured = env["NO_COLOR"] ? false : env["FORCE_COLOR"] ? true : stdout.isTTY === true && env["TERM"] !== "dumb";
  const context: Context = {
    issues: [],
    width: Math.max(LEAST_WIDTH, stdout.columns ?? WIDTH_OF_FILES),
    tableWidth: Math.max(LEAST_WIDTH, stdout.columns ?? Number.POSITIVE_INFINITY),
    paint: paint(coloured),
    print: (text) => void stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    stop(issues = []) {
      const all = [...context.issues, ...issues];
      if (all.length > 0) throw new UserError(all);
    },
    exit: (status) => {
      process.exitCode = status;
    },
  };
  return context;
}
