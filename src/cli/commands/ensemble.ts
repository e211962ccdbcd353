/** `autarky ensemble`: one scenario under many draws of parameters and many seeds. */
import { Command } from "commander";
import { ensemble } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { readEnsembleOptions, withEnsembleOptions } from "../ensemble-options.ts";
import type { EnsembleWords } from "../ensemble-options.ts";
import { asFlag } from "../run-options.ts";
import { ensembleLines } from "../render/ensemble.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

export function ensembleCommand(context: Context): Command {
  return withEnsembleOptions(
    new Command("ensemble")
      .description("run a scenario under many draws and seeds: bands instead of a line; resumable")
      .argument("[scenario]", "scenario to run: a name, or the path of its YAML file", "baseline"),
  )
    .addHelpText(
      "after",
      `
Examples:
  autarky ensemble
  autarky ensemble border-closure --to 2022-12 --draws 128
  autarky ensemble --prior --draws 64 --seeds 1 --series gdp.real --series fx.kpwPerUsd --json
  autarky ensemble --register --seeds 20

Every eight worlds are kept as one Parquet file with a receipt. Ctrl-C, a crash or a power cut costs what was running;
the same command goes on from there, and with more --draws it adds to what is there.`,
    )
    .action(async (scenario: string, words: EnsembleWords) => {
      const { options, issues } = readEnsembleOptions(words);
      context.stop(issues.map(asFlag));
      checkPage(words);
      const result = await watchingEnsemble(context, (hooks) => ensemble({ ...options, ...hooks, scenario }));
      if (words.json) context.print(JSON.stringify(result));
      else context.print(ensembleLines(result, context.paint, context.width).join("\n"));
      await writePage(context, words, { kind: "ensemble", result });
      if (result.interrupted) context.status = INTERRUPTED;
    });
}
