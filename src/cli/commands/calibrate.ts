/** `autarky calibrate`: fits the uncertain parameters to the years up to 2018, and freezes what is left of them. */
import { Command } from "commander";
import { calibrate, calibrateDefaults, verifyCalibration } from "../../platform/node/index.ts";
import type { CalibrateOptions, Issue, RunProgress } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { calibrationLines } from "../render/calibrate.ts";
import { countBar } from "../render/progress.ts";
import type { CountBar } from "../render/progress.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";

const counts = {
  waves: "waves of history matching",
  runs: "draws in a wave",
  candidates: "points of the priors that emulators judge before a wave",
  active: "parameters that the search moves at most",
  particles: "runs that a generation keeps",
  generations: "generations of the search at most",
  proposals: "new runs in a generation",
  householdsPerAgent: "households that one agent stands for",
} as const;
type Counted = keyof typeof counts;
interface Words extends Partial<Record<Counted, string>> {
  readonly series?: readonly string[];
  readonly workers?: string;
  readonly out?: string;
  readonly freeze?: boolean;
  readonly verify?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}
const collect = (word: string, words: string[] = []) => [...words, word];
const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export function calibrateCommand(context: Context): Command {
  const command = new Command("calibrate").description(
    "fit uncertain parameters to the years 2012 to 2018: history matching, then a search; resumable",
  );
  for (const [key, what] of Object.entries(counts))
    command.option(`${flagOf(key)} <number>`, `${what} (default ${calibrateDefaults[key as Counted]})`);
  return command
    .option("--series <id>", "fit this series only; may be repeated (default: all calibrated)", collect)
    .option("--workers <number>", "worker threads (default: one a core)")
    .option("--out <folder>", `keep the runs here (default: ${calibrateDefaults.out})`)
    .option("--freeze", "write data/posterior and docs/calibration.md when it is done")
    .option("--verify", "compute the frozen draws anew from their journal, without running the model")
    .option("--report <file>", "write a page of HTML with charts and tables")
    .option("--json", "print the result as one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky calibrate
  autarky calibrate --generations 8 --freeze --report calibration.html
  autarky calibrate --waves 2 --runs 64 --generations 1 --out runs/trial --json
  autarky calibrate --verify

Every finished run is kept. Ctrl-C, a crash or a power cut costs the runs under way; the same command
goes on from there, also with more --generations. Nothing observed after 2018 is looked at.`,
    )
    .action(async (words: Words) => {
      if (words.verify) await verify(context, words);
      else await fit(context, words);
    });
}

async function fit(context: Context, words: Words): Promise<void> {
  const { options, issues } = readWords(words);
  context.stop(issues);
  checkPage(words);
  const result = await watching(context, (hooks) => calibrate({ ...options, ...hooks }));
  if (words.json) context.print(JSON.stringify(result));
  else context.print(calibrationLines(result, context.paint, context.width).join("\n"));
  await writePage(context, words, { kind: "calibrate", result });
  if (result.interrupted) context.status = INTERRUPTED;
}

async function verify(context: Context, { json, report }: Words): Promise<void> {
  if (report !== undefined)
    context.stop([
      {
        code: "contradiction",
        path: "--report",
        message: "asked for together with --verify, which has nothing to draw",
        hint: "keep one",
      },
    ]);
  const result = await verifyCalibration();
  if (json) context.print(JSON.stringify(result));
  else if (result.ok)
    context.print(
      context.paint.good(`${result.runs} runs of the journal give the frozen draws ${result.found}`),
    );
  else
    context.print(
      context.paint.bad(`the journal gives the draws ${result.found}, frozen are ${result.expected}`),
    );
  if (!result.ok) context.status = 1;
}

function readWords(words: Words): { options: CalibrateOptions; issues: Issue[] } {
  const issues: Issue[] = [];
  const numbers: Partial<Record<Counted | "workers", number>> = {};
  for (const key of [...(Object.keys(counts) as Counted[]), "workers"] as const) {
    const text = words[key];
    if (text === undefined) continue;
    if (/^[+-]?\d+$/.test(text)) numbers[key] = Number(text);
    else
      issues.push({
        code: "type",
        path: flagOf(key),
        message: `not a whole number: "${text}"`,
        expected: "digits, such as 64",
      });
  }
  const { series, out, freeze } = words;
  return {
    options: {
      ...numbers,
      ...(series === undefined ? {} : { series }),
      ...(out === undefined ? {} : { out }),
      ...(freeze === undefined ? {} : { freeze }),
    },
    issues,
  };
}

/** Shows each step's progress; the first Ctrl-C keeps what is done, the second leaves at once. */
async function watching<T>(
  context: Context,
  work: (
    hooks: Required<Pick<CalibrateOptions, "signal" | "onProgress" | "onDamage" | "onFolder">>,
  ) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let bar: CountBar | undefined;
  let stage = "";
  let folder = "";
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    bar?.stop();
    context.note(`stopping; what is done stays in ${folder}; press Ctrl-C again to leave at once`);
  };
  process.on("SIGINT", interrupt);
  try {
    return await work({
      signal: controller.signal,
      onProgress(progress: RunProgress) {
        if (progress.stage !== stage) {
          bar?.stop();
          bar = countBar(context.stderr, `runs of ${progress.stage}`);
          ({ stage } = progress);
        }
        const { done, total, resumed, failed } = progress;
        bar!.show(done, total, resumed, failed === 0 ? "" : `${failed} failed`);
      },
      onDamage: ({ chunk, aside }) =>
        context.note(
          `line ${chunk} of the journal is damaged; it was kept in ${aside} and its run is made again`,
        ),
      onFolder(name) {
        folder = name;
        context.note(`runs in ${name}`);
      },
    });
  } finally {
    bar?.stop();
    process.off("SIGINT", interrupt);
  }
}
