/** `autarky mechanisms`: the model's own documentation. */
import { Command } from "commander";
import { hintFor, world } from "../../platform/node/index.ts";
import type { Issue, Mechanism } from "../../platform/node/index.ts";
import { causesOf } from "../causes.ts";
import type { Context } from "../context.ts";
import { causeLines } from "../render/causes.ts";
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
      const { schedule } = world();
      const value = schedule.map(({ phase, mechanisms }) => ({
        phase,
        mechanisms: mechanisms.map(describe),
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
      const { schedule, data } = world();
      const all = schedule.flatMap(({ mechanisms }) => mechanisms);
      const mechanism = all.find((one) => one.id === id);
      context.stop(
        mechanism === undefined
          ? [
              unknown(
                "mechanism",
                id,
                all.map((one) => one.id),
              ),
            ]
          : [],
      );
      const { phase } = schedule.find(({ mechanisms }) => mechanisms.includes(mechanism!))!;
      const parameters = mechanism!.parameters.map(
        (name) => data.parameters.find((one) => one.id === name) ?? { id: name },
      );
      print(json, { phase, ...describe(mechanism!), parameters }, () =>
        mechanismLines(mechanism!, phase, data.parameters, context),
      );
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
      const { schedule, seriesSources } = world();
      const columns = seriesSources[metric];
      context.stop(columns === undefined ? [unknown("metric", metric, Object.keys(seriesSources))] : []);
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

/** A mechanism without its program. */
function describe({ id, title, documents, equations, parameters, reads, writes, moves }: Mechanism) {
  return { id, title, documents, equations, parameters, reads, writes, moves };
}

function unknown(what: string, word: string, known: readonly string[]): Issue {
  return {
    code: `unknown-${what}`,
    message: `unknown ${what}: "${word}"`,
    expected: `one of ${known.length}`,
    ...hintFor(word, known),
  };
}
