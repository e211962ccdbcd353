/** `autarky run`: one history. */
import { Command } from "commander";
import { resolveOptions, defaults, world } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { asFlag, collect, readRunOptions } from "../run-options.ts";
import type { RunWords } from "../run-options.ts";
import { execute } from "./execute.ts";
import type { Outputs } from "./execute.ts";

export function runCommand(context: Context): Command {
  return new Command("run")
    .description("run one history and compare it with what was observed")
    .argument("[scenario]", "scenario to run: a name, or the path of its YAML file", defaults.scenario)
    .option("--with <scenario>", "stack another scenario on it; may be repeated", collect)
    .option("--from <month>", `first month (default ${defaults.from})`)
    .option("--to <month>", `last month, up to 2035-12 (default ${defaults.to})`)
    .option("--seed <number>", `seed of all random draws (default ${defaults.seed})`)
    .option(
      "--households-per-agent <number>",
      `households that one agent stands for (default ${defaults.householdsPerAgent})`,
    )
    .option("--threads <number>", `threads; the result does not depend on them (default ${defaults.threads})`)
    .option("--set <key=value>", "set a parameter, or a lever from January 2012 on; may be repeated", collect)
    .option("--without <mechanism>", "switch a mechanism off; may be repeated", collect)
    .option(
      "--out <folder>",
      "write manifest.json, series.parquet, matrices.parquet, counties.parquet and report.html",
    )
    .option("--json", "print the result as one JSON document")
    .option("--summary", "print the summary also when --out is given")
    .addHelpText(
      "after",
      `
Examples:
  autarky run
  autarky run baseline --from 2012-01 --to 2025-12 --out runs/long --summary
  autarky run border-closure --to 2022-12
  autarky run coal-ban --with border-closure --to 2016-12
  autarky run my-scenario.yaml --set sanctions.enforcement.china=0.5
  autarky run --set labour.choiceScale=3 --without labour.eight-three
  autarky run --households-per-agent 100 --threads 2 --json > run.json

Parameters: autarky data show parameters.  Mechanisms: autarky mechanisms list.
Levers: autarky mechanisms levers.  Scenarios: autarky scenarios list, explained in docs/scenarios.md.
Ctrl-C ends a run after the month it is in; what was done is written and marked as interrupted (status 130).`,
    )
    .action(async (scenario: string | undefined, words: RunWords & Outputs) => {
      const { options, issues } = readRunOptions(scenario, words);
      const { data, schedule } = world();
      const mechanisms = schedule.flatMap((phase) => phase.mechanisms);
      if (words.out?.trim() === "")
        issues.push({
          code: "empty",
          path: "--out",
          message: "names no folder",
          expected: "a folder, such as runs/baseline",
        });
      const resolved = resolveOptions(options, { parameters: data.parameters, mechanisms, data });
      context.stop([...issues, ...resolved.issues.map(asFlag)]);
      await execute(context, { ...defaults, ...resolved.options }, words);
    });
}
