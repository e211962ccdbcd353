/** Options that ensembles and comparisons share, from words. */
import type { Command } from "commander";
import { ensembleDefaults } from "../platform/node/index.ts";
import type { DrawKind, EnsembleOptions, Issue } from "../platform/node/index.ts";
import { readRunOptions } from "./run-options.ts";
import type { RunWords } from "./run-options.ts";

export interface EnsembleWords extends Omit<RunWords, "seed" | "threads"> {
  readonly draws?: string;
  readonly seeds?: string;
  readonly prior?: boolean;
  readonly register?: boolean;
  readonly series?: readonly string[];
  readonly workers?: string;
  readonly out?: string;
  readonly report?: string;
  readonly json?: boolean;
}
const collect = (word: string, words: string[] = []) => [...words, word];

/** Adds the options to a command. */
export function withEnsembleOptions(command: Command): Command {
  return command
    .option("--draws <number>", `draws of parameters (default ${ensembleDefaults.draws})`)
    .option("--seeds <number>", `seeds that each draw meets (default ${ensembleDefaults.seeds})`)
    .option("--prior", "draw from the register's priors instead of the frozen posterior")
    .option("--register", "take the register's values: only seeds differ")
    .option("--from <month>", `first month shown (default ${ensembleDefaults.from})`)
    .option("--to <month>", `last month, up to 2035-12 (default ${ensembleDefaults.to})`)
    .option(
      "--households-per-agent <number>",
      `households that one agent stands for (default ${ensembleDefaults.householdsPerAgent})`,
    )
    .option("--set <key=value>", "set a parameter or lever in every run; may be repeated", collect)
    .option("--without <mechanism>", "switch a mechanism off in every run; may be repeated", collect)
    .option("--series <id>", "keep this series only; may be repeated (default: all)", collect)
    .option("--workers <number>", "worker threads (default: one a core)")
    .option(
      "--out <folder>",
      "keep the runs here; the same command goes on where it was left (default: below runs/)",
    )
    .option("--report <file>", "write a page of HTML with charts and tables")
    .option("--json", "print the result as one JSON document");
}

/** Reads them; what is not well formed becomes issues. */
export function readEnsembleOptions(words: EnsembleWords): { options: EnsembleOptions; issues: Issue[] } {
  const { options: run, issues } = readRunOptions(undefined, words);
  const whole = (flag: string, text: string | undefined): number | undefined => {
    if (text === undefined || /^[+-]?\d+$/.test(text)) return text === undefined ? undefined : Number(text);
    issues.push({
      code: "type",
      path: flag,
      message: `not a whole number: "${text}"`,
      expected: "digits, such as 64",
    });
    return undefined;
  };
  if (words.prior && words.register)
    issues.push({
      code: "contradiction",
      path: "--register",
      message: "asked for together with --prior",
      hint: "keep one",
    });
  const source: DrawKind | undefined = words.register ? "register" : words.prior ? "prior" : undefined;
  const given = {
    draws: whole("--draws", words.draws),
    seeds: whole("--seeds", words.seeds),
    workers: whole("--workers", words.workers),
    source,
    series: words.series,
    from: run.from,
    to: run.to,
    householdsPerAgent: run.householdsPerAgent,
  };
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    options: { ...defined, set: run.set ?? {}, without: run.without ?? [], out: words.out ?? "auto" },
    issues,
  };
}
