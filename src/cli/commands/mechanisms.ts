/** `autarky mechanisms`: the model's own documentation. */
import { Command } from "commander";
import { hintFor, world } from "../../platform/node/index.ts";
import type { Issue, Mechanism, WorldData } from "../../platform/node/index.ts";
import { causesOf } from "../causes.ts";
import { describeLevers } from "../levers.ts";
import type { Context } from "../context.ts";
import { causeLines } from "../render/causes.ts";
import { leverLines } from "../render/levers.ts";
import { listLines, mechanismLines } from "../render/mechanisms.ts";

export function mechanismsCommand(context: Context): Command {
  const command = new Command("mechanisms").description(
    "the model's own documentation: what happens in a month, and why",
  );
  const print = (json: boolean | undefined, value: unknown, lines: () => string[]) =>
    context.print(json ? JSON.stringify(value) : lines().join("\n"));

  command
    .command("list")
    .description("list all mechanisms in the order of the month")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky mechanisms list")
    .action(({ json }: { json?: boolean }) => {
      context.stop();
      const { schedule, data } = world();
      const value = schedule.map(({ phase, mechanisms }) => ({
        phase,
        mechanisms: mechanisms.map((one) => describe(one, data)),
      }));
      print(json, value, () => listLines(schedule, context));
    });

  command
    .command("show")
    .description("show a mechanism: equations, parameters with their evidence, columns, documents, ablation")
    .argument("<id>", "mechanism, such as labour.eight-three")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky mechanisms show labour.eight-three")
    .action((id: string, { json }: { json?: boolean }) => {
      const { schedule, data, levers, seriesSources } = world();
      const all = schedule.flatMap(({ mechanisms }) => mechanisms);
      const mechanism = all.find((one) => one.id === id);
      context.stop(
        mechanism === undefined
          ? [
              unknown(
                "mechanism",
                id,
                all.map((one) => one.id),
                levers.some((lever) => lever.id === id)
                  ? "it is a lever, see autarky mechanisms levers"
                  : id in seriesSources
                    ? `it is a series, see autarky mechanisms causes ${id}`
                    : undefined,
              ),
            ]
          : [],
      );
      const { phase } = schedule.find(({ mechanisms }) => mechanisms.includes(mechanism!))!;
      print(json, { phase, ...describe(mechanism!, data) }, () =>
        mechanismLines(mechanism!, phase, data.parameters, context),
      );
    });

  command
    .command("levers")
    .description(
      "list what a scenario can set: range, what it is without a scenario, and which mechanisms read it",
    )
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  autarky mechanisms levers\n  autarky run --set sanctions.enforcement.china=0.5",
    )
    .action(({ json }: { json?: boolean }) => {
      context.stop();
      const { levers, schedule, data } = world();
      const value = describeLevers(
        levers,
        schedule.flatMap(({ mechanisms }) => mechanisms),
        data,
      );
      print(json, value, () => leverLines(value, context));
    });

  command
    .command("causes")
    .description("show the chain of mechanisms that leads to a metric")
    .argument("<metric>", "series, such as gdp.real")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  autarky mechanisms causes gdp.real\n  autarky mechanisms causes price.rice.kpw --json",
    )
    .action((metric: string, { json }: { json?: boolean }) => {
      const { schedule, seriesSources, levers } = world();
      const columns = seriesSources[metric];
      const lever = levers.some(({ id }) => id === metric);
      context.stop(
        columns === undefined
          ? [
              unknown(
                "metric",
                metric,
                Object.keys(seriesSources),
                lever ? "it is a lever, see autarky mechanisms levers" : undefined,
              ),
            ]
          : [],
      );
      const graph = causesOf(
        metric,
        columns,
        schedule.flatMap(({ mechanisms }) => mechanisms),
      );
      const causes = graph.causes.map(({ mechanism, ...rest }) => ({
        id: mechanism.id,
        title: mechanism.title,
        ...rest,
      }));
      print(json, { metric, ...graph, causes }, () => causeLines(metric, graph, context));
    });
  return command;
}

/** A mechanism without its program, with its parameters' records. */
function describe(mechanism: Mechanism, { parameters: register }: WorldData) {
  const { id, title, documents, equations, levers = [], reads, writes, moves } = mechanism;
  const parameters = mechanism.parameters.map(
    (name) => register.find((one) => one.id === name) ?? { id: name },
  );
  return { id, title, documents, equations, parameters, levers, reads, writes, moves };
}

function unknown(what: string, word: string, known: readonly string[], hint?: string): Issue {
  return {
    code: `unknown-${what}`,
    message: `unknown ${what}: "${word}"`,
    expected: `one of ${known.length}`,
    ...(hint === undefined ? hintFor(word, known) : { hint }),
  };
}
