/** The gate of stylised facts under Node: on the base run, or on the draws of an ensemble. */
import { formatMonth } from "../../core/clock.ts";
import { runEnsemble } from "../../lab/ensemble/run-ensemble.ts";
import { facts, judgeFacts } from "../../lab/facts.ts";
import type { Host } from "../../lab/host.ts";
import type { GateResult } from "../../lab/studies.ts";
import type { RunOptions, RunResult } from "../../lab/types.ts";
import { particlesOf } from "../../lab/hindcast/particles.ts";
import type { Particle } from "../../lab/hindcast/particles.ts";
import { conduct, planOf } from "./ensemble.ts";
import type { EnsembleOptions } from "./ensemble.ts";
import { headOf } from "./studies.ts";

export interface GateOptions extends Omit<EnsembleOptions, "scenario" | "from" | "to" | "series" | "draws"> {
  /** Seed of the base run. */
  readonly seed?: number;
  /** Draws to judge each fact on besides, by default none; with one seed each unless told. */
  readonly draws?: number;
}
export const gateDefaults = { seed: 1, seeds: 1 } as const;

const TO = "2018-12";

/** Judges every fact on one run of the register's values, which `run` makes; with `draws` also on each of them. */
export async function gate(
  host: Host,
  run: (options: RunOptions) => Promise<RunResult>,
  options: GateOptions,
): Promise<GateResult> {
  const { seed = gateDefaults.seed, draws, ...rest } = options;
  const { set, without, householdsPerAgent, signal } = rest;
  const base = await run({
    from: "2012-01",
    to: TO,
    seed,
    ...(set === undefined ? {} : { set }),
    ...(without === undefined ? {} : { without }),
    ...(householdsPerAgent === undefined ? {} : { householdsPerAgent }),
    ...(signal === undefined ? {} : { signal }),
  });
  const asked = { ...rest, scenarios: ["baseline"], to: TO };
  const { plan: alone } = planOf(host, { ...asked, source: "register", draws: 1, seeds: 1 });
  const head = { ...headOf(alone), seeds: [seed] };
  if (base.interrupted) return { head, seed, facts: [], shown: 0, interrupted: true };
  const results = judgeFacts(base);
  const shown = results.filter((fact) => fact.shown).length;
  if (draws === undefined) return { head, seed, facts: results, shown, interrupted: false };
  const series = [...new Set(facts.flatMap((fact) => fact.series))];
  return await conduct(
    host,
    { seeds: gateDefaults.seeds, ...asked, draws },
    async (plan, _from, { dispatcher, store }, hooks) => {
      const { interrupted } = await runEnsemble(plan, dispatcher, store, hooks);
      const table = await store.read(series);
      const judged = particlesOf(table, plan.to + 1).map((particle) =>
        judgeFacts(historyOf(particle, series, plan.to)),
      );
      return {
        head: headOf(plan),
        seed,
        facts: results.map((fact, f) => ({
          ...fact,
          shownShare: judged.filter((one) => one[f].shown).length / judged.length,
        })),
        shown,
        runs: judged.length,
        failed: table.runs.length - judged.length,
        interrupted,
      };
    },
  );
}

function historyOf(particle: Particle, series: readonly string[], to: number) {
  return {
    months: Array.from({ length: to + 1 }, (_, month) => formatMonth(month)),
    series: Object.fromEntries(
      series.map((id) => [
        id,
        { values: Array.from(particle(id)!, (value) => (Number.isNaN(value) ? null : value)) },
      ]),
    ),
  };
}
