/** `autarky claims contradictions` and `autarky claims frontier`: claims set against one another, policies at equal cost. */
import { join, relative } from "node:path";
import { Command } from "commander";
import {
  claims,
  contradictionDefaults,
  contradictions,
  frontier,
  frontierDefaults,
} from "../../platform/node/index.ts";
import type { ClaimStudyOptions, Issue } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { contradictionLines, contradictionsEnd, frontierLines, scaledLine } from "../render/claim-studies.ts";
import { present, reader } from "../study-options.ts";
import { INTERRUPTED } from "./execute.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

const FAILED = 1;

export interface StudyWords {
  readonly draws?: string;
  readonly householdsPerAgent?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly report?: string;
  readonly freeze?: boolean;
  readonly json?: boolean;
}

export function contradictionsCommand(context: Context): Command {
  const command = new Command("contradictions")
    .description("set claims that contradict one another head to head: on what does it turn? resumable")
    .argument("[ids...]", "C1 to C11; all without any")
    .addHelpText(
      "after",
      `
Examples:
  autarky claims contradictions C7 C8
  autarky claims contradictions --report runs/contradictions

Each side is measured on the same draws while what it may turn on takes one value after the other in all arms.
Ctrl-C keeps what is done. Status: 1 if any run failed; 130 if interrupted.`,
    );
  return withOptions(command, contradictionDefaults).action(async (ids: string[], words: StudyWords) => {
    const { options, issues } = readStudyWords(words);
    if (words.freeze === true && ids.length > 0) issues.push(notAll);
    context.stop(issues);
    contradictions.read(ids);
    if (words.report !== undefined) await claims.checkFolder(words.report);
    const result = await watchingEnsemble(context, ({ say, ...hooks }) =>
      contradictions.run({
        ids,
        ...options,
        ...hooks,
        onFound: (record) => {
          if (!words.json) say(contradictionLines(record, context).join("\n"));
        },
      }),
    );
    context.print(words.json ? JSON.stringify(result) : contradictionsEnd(result, context).join("\n"));
    const failed = result.contradictions.some((record) => record.failed.worlds > 0);
    await finish(
      context,
      words,
      { interrupted: result.interrupted, failed },
      {
        freeze: () => contradictions.freeze(result),
        report: (folder) => contradictions.report(folder, result),
      },
    );
  });
}
const notAll: Issue = {
  code: "contradiction",
  path: "--freeze",
  message: "asked for together with ids: what is committed holds all contradictions",
  hint: "leave the ids out",
};

export function frontierCommand(context: Context): Command {
  const command = new Command("frontier")
    .description("scale policies to equal cost and compare pressure, human security and GDP; resumable")
    .addHelpText(
      "after",
      `
Example:
  autarky claims frontier --report runs/frontier

Levers are scaled by trial until a policy costs its amount in the median draw; then all meet on the same draws.
Ctrl-C keeps what is done. Status: 1 if any run failed; 130 if interrupted.`,
    );
  return withOptions(command, frontierDefaults).action(async (words: StudyWords) => {
    const { options, issues } = readStudyWords(words);
    context.stop(issues);
    if (words.report !== undefined) await claims.checkFolder(words.report);
    const result = await watchingEnsemble(context, ({ say, ...hooks }) =>
      frontier.run({
        ...options,
        ...hooks,
        onScaled: (scaled) => {
          if (!words.json) say(scaledLine(scaled));
        },
      }),
    );
    context.print(words.json ? JSON.stringify(result) : ["", ...frontierLines(result, context)].join("\n"));
    const failed = result.policies.some((policy) => policy.failed.worlds > 0);
    await finish(
      context,
      words,
      { interrupted: result.interrupted, failed },
      {
        freeze: () => frontier.freeze(result),
        report: (folder) => frontier.report(folder, result),
      },
    );
  });
}

function withOptions(
  command: Command,
  usual: { readonly draws: number; readonly householdsPerAgent: number },
) {
  return command
    .option("--draws <number>", `draws of the frozen posterior (default ${usual.draws})`)
    .option(
      "--households-per-agent <number>",
      `households that one agent stands for (default ${usual.householdsPerAgent})`,
    )
    .option("--workers <number>", "worker threads (default: one a core)")
    .option(
      "--out <folder>",
      "keep the runs here; the same command goes on where it was left (default: below runs/)",
    )
    .option("--report <folder>", "write a page of HTML with charts and tables into a folder")
    .option("--freeze", "write the record to data/verdicts when it is done")
    .option("--json", "print the result as one JSON document");
}

/** Reads words; what is not well formed becomes issues. */
export function readStudyWords(words: StudyWords): { options: ClaimStudyOptions; issues: Issue[] } {
  const read = reader();
  const numbers = present({
    draws: read.whole("--draws", words.draws),
    householdsPerAgent: read.whole("--households-per-agent", words.householdsPerAgent),
    workers: read.whole("--workers", words.workers),
  });
  return { options: { ...numbers, out: words.out ?? "auto" }, issues: read.issues };
}

/** Writes what was asked for; nothing half done is frozen. */
async function finish(
  context: Context,
  { report, freeze }: StudyWords,
  { interrupted, failed }: { readonly interrupted: boolean; readonly failed: boolean },
  write: {
    readonly freeze: () => Promise<string>;
    readonly report: (folder: string) => Promise<readonly string[]>;
  },
): Promise<void> {
  const shown = (file: string) => relative(process.cwd(), file);
  if (report !== undefined) context.note(`report ${shown(join(report, (await write.report(report))[0]))}`);
  if (freeze === true && !interrupted) context.note(`frozen in ${shown(await write.freeze())}`);
  if (interrupted) context.status = INTERRUPTED;
  else if (failed) context.status = FAILED;
}
