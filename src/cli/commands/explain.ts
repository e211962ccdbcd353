/** `autarky explain`: which mechanisms make the difference between two scenarios. */
import { Command } from "commander";
import { explain, explainDefaults } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { explainLines } from "../render/explain.ts";
import { asFlag } from "../run-options.ts";
import { present, readStudyOptions, withStudyOptions } from "../study-options.ts";
import type { StudyWords } from "../study-options.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

interface Words extends StudyWords {
  readonly mechanisms?: string;
  readonly within?: string;
  readonly top?: string;
  readonly pairs?: string;
  readonly draws?: string;
  readonly seeds?: string;
  readonly source?: string;
}

export function explainCommand(context: Context): Command {
  return withStudyOptions(
    new Command("explain")
      .description("share the difference between two scenarios among mechanisms (Shapley values); resumable")
      .argument("<metric>", "a series, read over the last twelve months, or over a year: gdp.growth@2016")
      .argument("<control>", "scenario to start from")
      .argument("<scenario>", "scenario whose difference to the control is explained")
      .option(
        "--mechanisms <ids>",
        "tell these mechanisms apart, with commas between; all others act in every run",
      )
      .option("--within <theme>", "tell the mechanisms of one theme apart; all others act in every run")
      .option("--top <number>", `players told apart, the rest as one (default ${explainDefaults.top})`)
      .option("--pairs <number>", `pairs of orders that are drawn (default ${explainDefaults.pairs})`)
      .option("--draws <number>", `draws of parameters (default ${explainDefaults.draws})`)
      .option("--seeds <number>", `seeds that each draw meets (default ${explainDefaults.seeds})`)
      .option("--source <kind>", `register, prior or posterior (default ${explainDefaults.source})`),
  )
    .addHelpText(
      "after",
      `
Examples:
  autarky explain gdp.real baseline sanctions-off
  autarky explain fx.kpwPerUsd@2017 sanctions-off baseline --top 5 --pairs 16 --report rate.html
  autarky explain trade.imports.usd baseline border-closure --within external
  autarky explain gdp.real baseline coal-ban --mechanisms external.exports,allocation.plan --seeds 8

Players are themes, the word before the dot of a mechanism's id, unless others are named. A player that is
not in is stopped in both scenarios from the month in which they part, so that all runs share one past.
Shares and remainder add up to the whole difference.`,
    )
    .action(async (metric: string, control: string, scenario: string, words: Words) => {
      const { options, read } = readStudyOptions(words);
      const given = present({
        mechanisms: words.mechanisms?.split(",").map((id) => id.trim()),
        within: words.within,
        top: read.whole("--top", words.top),
        pairs: read.whole("--pairs", words.pairs),
        draws: read.whole("--draws", words.draws),
        seeds: read.whole("--seeds", words.seeds),
        source: read.source(words.source),
      });
      context.stop(read.issues.map(asFlag));
      checkPage(words);
      const result = await watchingEnsemble(context, (hooks) =>
        explain({ ...options, ...given, ...hooks, metric, scenarios: [control, scenario] }),
      );
      if (result === undefined) {
        if (words.json) context.print(JSON.stringify({ interrupted: true }));
        context.status = INTERRUPTED;
        return;
      }
      if (words.json) context.print(JSON.stringify(result));
      else context.print(explainLines(result, context.paint, context.width).join("\n"));
      await writePage(context, words, { kind: "explain", result });
    });
}
