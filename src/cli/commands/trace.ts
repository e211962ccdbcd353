/** `autarky trace`: what one agent, company or county does and pays, month by month. */
import { Command } from "commander";
import { defaults, resolveOptions, trace, world } from "../../platform/node/index.ts";
import type { Issue, TraceSubject } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { asFlag, collect, readRunOptions } from "../run-options.ts";
import type { RunWords } from "../run-options.ts";
import { traceLines } from "../render/trace.ts";
import { INTERRUPTED, heedingInterrupts } from "./execute.ts";

interface Words extends RunWords {
  readonly agent?: string;
  readonly company?: string;
  readonly county?: string;
  readonly json?: boolean;
}
/** A year is what a reader can follow. */
const TRACED_TO = "2012-12";

export function traceCommand(context: Context): Command {
  return new Command("trace")
    .description("trace one agent: its postings and what each mechanism changed, month by month")
    .argument("[scenario]", "scenario to run: a name, or the path of its YAML file", defaults.scenario)
    .option("--with <scenario>", "stack another scenario on it; may be repeated", collect)
    .option("--agent <id>", "a household agent, by its number from 0")
    .option("--company <name>", "a state trading company, by its name or a part of it")
    .option("--county <name>", "a county, city or district, by id or name")
    .option("--from <month>", `first month (default ${defaults.from})`)
    .option("--to <month>", "last month (default December of the first month's year)")
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
  autarky trace --agent 100 --to 2012-03
  autarky trace --company Zokwang --to 2012-03
  autarky trace --county Hoeryong --from 2017-01 --to 2017-06
  autarky trace sanctions-off --county KP-03-sinuiju --to 2012-02 --json

Postings: amounts in whole minor units (KPW, US cent, fen), + received, − paid. A household keeps its own
purse, so a trace of one shows changes of its columns; the ledger books households by class.`,
    )
    .action(async (scenario: string | undefined, words: Words) => {
      const { options, issues } = readRunOptions(scenario, words);
      const subject = readSubject(words, issues);
      const from = options.from ?? defaults.from;
      const to = options.to ?? (/^\d{4}-/.test(from) ? `${from.slice(0, 4)}-12` : TRACED_TO);
      const { data, schedule } = world();
      const mechanisms = schedule.flatMap((phase) => phase.mechanisms);
      const resolved = resolveOptions(
        { ...options, from, to },
        { parameters: data.parameters, mechanisms, data },
      );
      context.stop([...issues, ...resolved.issues.map(asFlag)]);
      let interrupted = false;
      const traced = await heedingInterrupts(context, async (signal, bar) => {
        const found = await trace(
          { ...resolved.options, signal, onProgress: (progress) => bar.show(progress) },
          subject,
        );
        interrupted = signal.aborted;
        return found;
      });
      context.print(words.json ? JSON.stringify(traced) : traceLines(traced, context).join("\n"));
      if (interrupted) context.status = INTERRUPTED;
    });
}

function readSubject({ agent, company, county }: Words, issues: Issue[]): TraceSubject {
  const given = [agent, company, county].filter((word) => word !== undefined);
  if (given.length !== 1)
    issues.push({
      code: given.length === 0 ? "missing-option" : "contradiction",
      message: given.length === 0 ? "nobody to trace" : "more than one to trace",
      expected: "one of --agent ID, --company NAME, --county NAME",
    });
  if (agent !== undefined && !/^\d+$/.test(agent))
    issues.push({
      code: "type",
      path: "--agent",
      message: `not the number of an agent: "${agent}"`,
      expected: "a whole number from 0",
    });
  return {
    ...(agent === undefined ? {} : { agent: Number(agent) }),
    ...(company === undefined ? {} : { company }),
    ...(county === undefined ? {} : { county }),
  };
}
