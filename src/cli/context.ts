/** What commands share: where they write, how wide, in colour or not, and what is wrong so far. */
import { UserError } from "../platform/node/index.ts";
import type { Issue } from "../platform/node/index.ts";
import { paint } from "./render/colour.ts";
import type { Paint } from "./render/colour.ts";

/** Where a command writes, and how wide that is if it is a terminal. */
export interface Streams {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

export interface Context {
  /** Mistakes in the words themselves; `stop` reports them together with those of values. */
  issues: Issue[];
  /** Status with which the process will leave. */
  status: number;
  /** Columns for prose. */
  readonly width: number;
  /** Columns for tables: files and pipes get them whole. */
  readonly tableWidth: number;
  readonly paint: Paint;
  /** What was typed, for pages that say how they were made. */
  readonly command: string;
  readonly stderr: Streams["stderr"];
  /** Writes text, or lines, to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly note: (text: string) => void;
  /** Throws if anything is wrong so far. */
  readonly stop: (issues?: readonly Issue[]) => void;
}

const WIDTH_OF_FILES = 100;
const LEAST_WIDTH = 60;

export function createContext({ stdout, stderr }: Streams, argv: readonly string[] = []): Context {
  const { env } = process;
  const coloured = env["NO_COLOR"]
    ? false
    : env["FORCE_COLOR"]
      ? true
      : stdout.isTTY === true && env["TERM"] !== "dumb";
  const context: Context = {
    issues: [],
    status: 0,
    width: Math.max(LEAST_WIDTH, stdout.columns ?? WIDTH_OF_FILES),
    tableWidth: Math.max(LEAST_WIDTH, stdout.columns ?? Number.POSITIVE_INFINITY),
    paint: paint(coloured),
    command: ["autarky", ...argv.map(quoted)].join(" "),
    stderr,
    print: (text) => void stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    stop(issues = []) {
      const all = [...context.issues, ...issues];
      if (all.length > 0) throw new UserError(all);
    },
  };
  return context;
}

/** Writes a word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
