/** `autarky sensitivity`: which parameters a metric hangs on, and when an event comes about. */
import { Command } from "commander";
import { discover, discoverDefaults, sensitivity, sensitivityDefaults } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { discoveryLines, sensitivityLines } from "../render/sensitivity.ts";
import { asFlag } from "../run-options.ts";
import { collect, present, readStudyOptions, withStudyOptions } from "../study-options.ts";
import type { Reader, StudyWords } from "../study-options.ts";
import { INTERRUPTED } from "./execute.ts";
import { checkPage, writePage } from "./page.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

interface Words extends StudyWords {
  readonly scenario?: string;
  readonly against?: string;
  readonly parameters?: readonly string[];
  readonly groups?: boolean;
  readonly trajectories?: string;
  readonly strongest?: string;
  readonly blocks?: string;
  readonly posterior?: boolean;
  readonly seed?: string;
  readonly discover?: string;
  readonly ensemble?: string;
  readonly draws?: string;
  readonly source?: string;
}

export function sensitivityCommand(context: Context): Command {
  return withStudyOptions(
    new Command("sensitivity")
      .description("which parameters a metric hangs on: a screening, then shares of variance; resumable")
      .argument("[metric]", "a series, read over the last twelve months, or over a year: gdp.growth@2016")
      .option("--scenario <name>", "scenario to run: a name, or the path of its YAML file (default baseline)")
      .option("--against <name>", "take the metric as the difference to this scenario, pair by pair")
      .option("--groups", "move all parameters of one word before the dot at a time: a first look")
      .option(
        "--parameters <id>",
        "move these alone: an id, or a word before the dot; may be repeated",
        collect,
      )
      .option(
        "--trajectories <number>",
        `trajectories of the screening (default ${sensitivityDefaults.trajectories})`,
      )
      .option("--strongest <number>", `inputs that get indices (default ${sensitivityDefaults.strongest})`)
      .option(
        "--blocks <number>",
        `blocks of the indices; 0 for none (default ${sensitivityDefaults.blocks})`,
      )
      .option("--posterior", "hold the others at the middle of the posterior, not at the register's values")
      .option("--seed <number>", `seed that all runs share (default ${sensitivityDefaults.seed})`)
      .option("--discover <event>", 'find when an event comes about: "gdp.growth@2016 < -2"')
      .option("--ensemble <folder>", "with --discover: look in this ensemble instead of running one")
      .option(
        "--draws <number>",
        `with --discover: draws of a fresh ensemble (default ${discoverDefaults.draws})`,
      )
      .option("--source <kind>", `with --discover: prior or posterior (default ${discoverDefaults.source})`),
  )
    .addHelpText(
      "after",
      `
Examples:
  autarky sensitivity gdp.real --groups
  autarky sensitivity fx.kpwPerUsd@2017 --parameters currency --parameters imports
  autarky sensitivity gdp.real --scenario sanctions-off --against baseline --report sanctions.html
  autarky sensitivity --discover "gdp.growth@2016 < -2" --draws 256
  autarky sensitivity --discover "fx.kpwPerUsd > 9000" --ensemble runs/baseline-0a1b2c3d

With n inputs a screening takes n + 1 runs a trajectory; the indices of k inputs take k + 2 runs a block.
A run that fails is counted and takes the effects beside it out. Ctrl-C keeps what is done; the same command
goes on from there. Boxes are found on one half of the draws and checked on the other.`,
    )
    .action(async (metric: string | undefined, words: Words) => {
      const { options, read } = readStudyOptions(words);
      if (words.discover === undefined) await study(context, metric, words, options, read);
      else await search(context, metric, words, options, read);
    });
}

type Options = ReturnType<typeof readStudyOptions>["options"];

async function study(
  context: Context,
  metric: string | undefined,
  words: Words,
  options: Options,
  read: Reader,
): Promise<void> {
  const given = present({
    scenario: words.scenario,
    against: words.against,
    parameters: words.parameters,
    trajectories: read.whole("--trajectories", words.trajectories),
    strongest: read.whole("--strongest", words.strongest),
    blocks: read.whole("--blocks", words.blocks),
    seed: read.whole("--seed", words.seed),
  });
  for (const flag of ["ensemble", "draws", "source"] as const)
    if (words[flag] !== undefined)
      read.issues.push({ code: "without-effect", path: `--${flag}`, message: "goes with --discover" });
  if (metric === undefined)
    read.issues.push({
      code: "missing",
      path: "metric",
      message: "no metric is named",
      expected: "a series, such as gdp.real, or --discover",
    });
  context.stop(read.issues.map(asFlag));
  checkPage(words);
  const result = await watchingEnsemble(context, (hooks) =>
    sensitivity({
      ...options,
      ...given,
      ...hooks,
      metric: metric!,
      grouped: words.groups === true,
      centre: words.posterior === true ? "posterior" : "register",
    }),
  );
  if (words.json) context.print(JSON.stringify(result));
  else context.print(sensitivityLines(result, context.paint, context.width).join("\n"));
  await writePage(context, words, { kind: "sensitivity", result });
  if (result.interrupted) context.status = INTERRUPTED;
}

async function search(
  context: Context,
  metric: string | undefined,
  words: Words,
  options: Options,
  read: Reader,
): Promise<void> {
  const given = present({
    scenario: words.scenario,
    ensemble: words.ensemble,
    draws: read.whole("--draws", words.draws),
    source: read.source(words.source),
  });
  for (const flag of [
    "against",
    "groups",
    "parameters",
    "trajectories",
    "strongest",
    "blocks",
    "posterior",
    "seed",
  ] as const)
    if (words[flag] !== undefined)
      read.issues.push({ code: "without-effect", path: `--${flag}`, message: "goes without --discover" });
  context.stop(read.issues.map(asFlag));
  checkPage(words);
  const event = `${metric ?? ""} ${words.discover!}`.trim();
  const result = await watchingEnsemble(context, (hooks) =>
    discover({ ...options, ...given, ...hooks, event }),
  );
  if (words.json) context.print(JSON.stringify(result));
  else context.print(discoveryLines(result, context.paint, context.width).join("\n"));
  await writePage(context, words, { kind: "discovery", result });
  if (result.interrupted) context.status = INTERRUPTED;
}
