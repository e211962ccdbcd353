/** `autarky diverge`: the first month, mechanism and series in which two runs part. */
import { Command } from "commander";
import { diverge } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { divergeLines } from "../render/diverge.ts";
import { countBar } from "../render/progress.ts";
import { asFlag, readRunOptions } from "../run-options.ts";
import type { RunWords } from "../run-options.ts";
import { collect, present } from "../study-options.ts";
import { checkPage, writePage } from "./page.ts";

interface Words extends Omit<RunWords, "from" | "threads"> {
  readonly all?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

export function divergeCommand(context: Context): Command {
  return new Command("diverge")
    .description("the first month, mechanism and series in which the runs of two scenarios part")
    .argument("<control>", "scenario to start from")
    .argument("<scenario>", "scenario that is held beside it")
    .option("--to <month>", "last month, up to 2035-12 (default 2018-12)")
    .option("--seed <number>", "seed of both runs (default 1)")
    .option("--households-per-agent <number>", "households that one agent stands for (default 1000)")
    .option("--set <key=value>", "set a parameter or lever in both runs; may be repeated", collect)
    .option("--without <mechanism>", "switch a mechanism off in both runs; may be repeated", collect)
    .option("--all", "list every series that parts")
    .option("--report <file>", "write a page of HTML with charts and tables")
    .option("--json", "print the result as one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky diverge baseline border-closure
  autarky diverge baseline sanctions-off --to 2013-12 --all
  autarky diverge baseline my-scenario.yaml --seed 7 --report parting.html

Runs are compared to the last bit: the state after every mechanism until it differs, then all series.`,
    )
    .action(async (control: string, scenario: string, words: Words) => {
      const { options, issues } = readRunOptions(undefined, words);
      context.stop(issues.map(asFlag));
      checkPage(words);
      const { to, seed, householdsPerAgent, set, without } = options;
      const bar = countBar(context.stderr, "months");
      const result = diverge({
        ...present({ to, seed, householdsPerAgent, set, without }),
        scenarios: [control, scenario],
        onMonth: (done, total) => bar.show(done, total, 0, ""),
      });
      bar.stop();
      if (words.json) context.print(JSON.stringify({ ...result, lines: undefined }));
      else context.print(divergeLines(result, words.all === true, context.paint, context.width).join("\n"));
      await writePage(context, words, { kind: "diverge", result });
    });
}
