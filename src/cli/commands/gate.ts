/** `autarky gate`: does the base run show the stylised facts? */
import { Command } from "commander";
import { gate } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { readEnsembleOptions } from "../ensemble-options.ts";
import type { EnsembleWords } from "../ensemble-options.ts";
import { gateLines } from "../render/gate.ts";
import { readRunOptions, asFlag } from "../run-options.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

const FAILED = 1;
const collect = (word: string, words: string[] = []) => [...words, word];
interface Words extends EnsembleWords {
  readonly seed?: string;
}

export function gateCommand(context: Context): Command {
  return new Command("gate")
    .description("judge the stylised facts of 2012 to 2018 on the base run; status 1 if one is not shown")
    .option("--seed <number>", "seed of the base run (default 1)")
    .option("--draws <number>", "say besides in what share of these draws each fact is shown; resumable")
    .option("--seeds <number>", "seeds that each draw meets (default 1)")
    .option("--prior", "draw from the register's priors instead of the frozen posterior")
    .option("--register", "take the register's values: only seeds differ")
    .option("--households-per-agent <number>", "households that one agent stands for (default 1000)")
    .option("--set <key=value>", "set a parameter or lever; may be repeated", collect)
    .option("--without <mechanism>", "switch a mechanism off; may be repeated", collect)
    .option("--workers <number>", "worker threads for draws (default: one a core)")
    .option("--out <folder>", "keep the draws' runs here (default: below runs/)")
    .option("--report <file>", "write a page of HTML with charts and tables")
    .option("--json", "print the result as one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky gate
  autarky gate --json
  autarky gate --draws 64 --prior --report facts.html

Each fact has a range and a source; a range is what a model may miss a fact by and still show it.`,
    )
    .action(async (words: Words) => {
      const { seed, ...rest } = words;
      const { options, issues } = readEnsembleOptions(rest);
      const { options: run, issues: others } = readRunOptions(undefined, seed === undefined ? {} : { seed });
      context.stop([...issues, ...others].map(asFlag));
      checkPage(words);
      const { draws, out, ...ensemble } = options;
      const result = await watchingEnsemble(context, (hooks) =>
        gate({
          ...ensemble,
          ...hooks,
          ...(run.seed === undefined ? {} : { seed: run.seed }),
          ...(draws === undefined ? {} : { draws, ...(out === undefined ? {} : { out }) }),
        }),
      );
      if (words.json) context.print(JSON.stringify(result));
      else context.print(gateLines(result, context.paint, context.tableWidth).join("\n"));
      await writePage(context, words, { kind: "gate", result });
      if (result.interrupted) context.status = INTERRUPTED;
      else if (result.shown < result.facts.length) context.status = FAILED;
    });
}
