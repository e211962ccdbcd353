/** `autarky follow`: where the money goes that one good earns. */
import { Command } from "commander";
import { defaults, follow, resolveOptions, world } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { asFlag, collect, readRunOptions } from "../run-options.ts";
import type { RunWords } from "../run-options.ts";
import { followLines } from "../render/follow.ts";
import { INTERRUPTED, heedingInterrupts } from "./execute.ts";

interface Words extends RunWords {
  readonly good?: string;
  readonly json?: boolean;
}

export function followCommand(context: Context): Command {
  return new Command("follow")
    .description("follow the foreign currency that a good earns in one month to its last holders")
    .argument("[scenario]", "scenario to run: a name, or the path of its YAML file", defaults.scenario)
    .option("--with <scenario>", "stack another scenario on it; may be repeated", collect)
    .option("--good <good>", "a good that is exported, such as coal")
    .option("--from <month>", `month whose export proceeds are followed (default ${defaults.from})`)
    .option("--to <month>", "last month of the search (default: five years on)")
    .option("--seed <number>", `seed of all random draws (default ${defaults.seed})`)
    .option(
      "--households-per-agent <number>",
      `households that one agent stands for (default ${defaults.householdsPerAgent})`,
    )
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky follow --good coal --to 2012-06
  autarky follow sanctions-off --good seafood --from 2018-01 --to 2018-12 --json

Each posting carries the followed money in the share that it has of the payer's purse. What leaves the country
has found its last holder; the search ends when less than 1 per cent is still on its way, or at --to.`,
    )
    .action(async (scenario: string | undefined, words: Words) => {
      const { options, issues } = readRunOptions(scenario, words);
      if (words.good === undefined)
        issues.push({
          code: "missing-option",
          path: "--good",
          message: "no good to follow",
          expected: "a good that is exported, such as coal",
        });
      const { data, schedule } = world();
      const mechanisms = schedule.flatMap((phase) => phase.mechanisms);
      const checked = { ...options, to: options.to ?? "2035-12" };
      const resolved = resolveOptions(checked, { parameters: data.parameters, mechanisms, data });
      context.stop([...issues, ...resolved.issues.map(asFlag)]);
      const { to: _, ...rest } = resolved.options;
      const given = options.to === undefined ? rest : resolved.options;
      let interrupted = false;
      const found = await heedingInterrupts(context, async (signal, bar) => {
        const result = await follow(
          { ...given, signal, onProgress: (progress) => bar.show(progress) },
          words.good!,
        );
        interrupted = signal.aborted;
        return result;
      });
      context.print(words.json ? JSON.stringify(found) : followLines(found, context).join("\n"));
      if (interrupted) context.status = INTERRUPTED;
    });
}
