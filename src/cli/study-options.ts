/** Options that studies of one metric share, from words. */
import type { Command } from "commander";
import { ensembleDefaults } from "../platform/node/index.ts";
import type { DrawKind, Issue, StudyOptions } from "../platform/node/index.ts";
import { readRunOptions } from "./run-options.ts";
import type { RunWords } from "./run-options.ts";

export interface StudyWords extends Omit<RunWords, "seed" | "threads" | "from"> {
  readonly workers?: string;
  readonly out?: string;
  readonly report?: string;
  readonly json?: boolean;
}
export const collect = (word: string, words: string[] = []) => [...words, word];

/** Adds the options to a command. */
export function withStudyOptions(command: Command): Command {
  return command
    .option("--to <month>", `last month, up to 2035-12 (default ${ensembleDefaults.to})`)
    .option(
      "--households-per-agent <number>",
      `households that one agent stands for (default ${ensembleDefaults.householdsPerAgent})`,
    )
    .option("--set <key=value>", "set a parameter or lever in every run; may be repeated", collect)
    .option("--without <mechanism>", "switch a mechanism off in every run; may be repeated", collect)
    .option("--workers <number>", "worker threads (default: one a core)")
    .option(
      "--out <folder>",
      "keep the runs here; the same command goes on where it was left (default: below runs/)",
    )
    .option("--report <file>", "write a page of HTML with charts and tables")
    .option("--json", "print the result as one JSON document");
}

/** Reads words; what is not well formed becomes issues. */
export interface Reader {
  readonly issues: Issue[];
  whole(flag: string, text: string | undefined): number | undefined;
  source(text: string | undefined): DrawKind | undefined;
}
export function reader(issues: Issue[] = []): Reader {
  return {
    issues,
    whole(flag, text) {
      if (text === undefined || /^[+-]?\d+$/.test(text)) return text === undefined ? undefined : Number(text);
      issues.push({
        code: "type",
        path: flag,
        message: `not a whole number: "${text}"`,
        expected: "digits, such as 64",
      });
      return undefined;
    },
    source(text) {
      if (text === undefined || text === "register" || text === "prior" || text === "posterior") return text;
      issues.push({
        code: "unknown-value",
        path: "--source",
        message: `no such source of parameters: "${text}"`,
        expected: "register, prior or posterior",
      });
      return undefined;
    },
  };
}

/** Reads what all studies take. */
export function readStudyOptions(words: StudyWords): {
  options: Omit<StudyOptions, "metric">;
  read: Reader;
} {
  const { options: run, issues } = readRunOptions(undefined, words);
  const read = reader(issues);
  const given = {
    to: run.to,
    householdsPerAgent: run.householdsPerAgent,
    workers: read.whole("--workers", words.workers),
  };
  return {
    options: { ...present(given), set: run.set ?? {}, without: run.without ?? [], out: words.out ?? "auto" },
    read,
  };
}

/** Leaves out what was not given. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
