/** `autarky hindcast`: the model's forecasts of 2012 to 2018 beside naive and informed rivals. */
import { Command } from "commander";
import { hindcast, hindcastDefaults } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { readEnsembleOptions } from "../ensemble-options.ts";
import type { EnsembleWords } from "../ensemble-options.ts";
import { hindcastLines } from "../render/hindcast.ts";
import { asFlag } from "../run-options.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

interface Words extends Pick<
  EnsembleWords,
  "draws" | "seeds" | "householdsPerAgent" | "workers" | "out" | "report" | "json"
> {
  readonly observed?: string;
  readonly cases?: boolean;
}

export function hindcastCommand(context: Context): Command {
  return new Command("hindcast")
    .description("score forecasts of 2012 to 2018 from rolling origins beside rivals; resumable")
    .option("--draws <number>", `draws of the register's priors (default ${hindcastDefaults.draws})`)
    .option("--seeds <number>", `seeds that each draw meets (default ${hindcastDefaults.seeds})`)
    .option("--observed <file>", "score these figures too: CSV of series, unit, period, value, source")
    .option("--households-per-agent <number>", "households that one agent stands for (default 1000)")
    .option("--workers <number>", "worker threads (default: one a core)")
    .option("--out <folder>", "keep the runs here (default: below runs/)")
    .option("--cases", "with --json: every forecast of every figure too")
    .option("--report <file>", "write a page of HTML with charts and tables")
    .option("--json", "print the result as one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky hindcast
  autarky hindcast --draws 512 --json > hindcast.json
  autarky hindcast --observed my-figures.csv --report skill.html

Draws of the prior are reweighted at each origin by what came before it. Frozen posterior draws have seen
the whole window: their fit stands apart and is no forecast. Ctrl-C keeps what is done.`,
    )
    .action(async (words: Words) => {
      const { observed, cases, ...rest } = words;
      const { options, issues } = readEnsembleOptions(rest);
      context.stop(issues.map(asFlag));
      checkPage(words);
      const result = await watchingEnsemble(context, (hooks) =>
        hindcast({ ...options, ...hooks, ...(observed === undefined ? {} : { observed }) }),
      );
      if (words.json) context.print(JSON.stringify(cases ? result : { ...result, cases: undefined }));
      else context.print(hindcastLines(result, context.paint, context.tableWidth).join("\n"));
      await writePage(context, words, { kind: "hindcast", result });
      if (result.interrupted) context.status = INTERRUPTED;
    });
}
