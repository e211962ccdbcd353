/** `autarky compare`: scenarios on the same draws and seeds, pair by pair. */
import { Command } from "commander";
import { compare } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { readEnsembleOptions, withEnsembleOptions } from "../ensemble-options.ts";
import type { EnsembleWords } from "../ensemble-options.ts";
import { asFlag } from "../run-options.ts";
import { compareLines } from "../render/ensemble.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

export function compareCommand(context: Context): Command {
  return withEnsembleOptions(
    new Command("compare")
      .description(
        "what scenarios change against the first, pair by pair on the same draws and seeds; resumable",
      )
      .argument("<scenarios...>", "two scenarios or more; the first is the control"),
  )
    .addHelpText(
      "after",
      `
Examples:
  autarky compare baseline border-closure --to 2022-12
  autarky compare sanctions-off baseline full-enforcement --draws 128
  autarky compare baseline my-scenario.yaml --prior --draws 16 --seeds 2 --series gdp.real --json

A pair shares its parameters and its luck, so that their difference is the scenario's doing.`,
    )
    .action(async (scenarios: string[], words: EnsembleWords) => {
      const { options, issues } = readEnsembleOptions(words);
      context.stop(issues.map(asFlag));
      checkPage(words);
      const result = await watchingEnsemble(context, (hooks) => compare({ ...options, ...hooks, scenarios }));
      if (words.json) context.print(JSON.stringify(result));
      else context.print(compareLines(result, context.paint, context.width).join("\n"));
      await writePage(context, words, { kind: "compare", result });
      if (result.interrupted) context.status = INTERRUPTED;
    });
}
