/** Runs a trial: one burn-in for arms that share it, one history for arms until they part. */
import { formatMonth } from "../../core/clock.ts";
import type { Snapshot } from "../../core/columns.ts";
import type { WorldData } from "../../model/data.ts";
import { createModel } from "../../model/engine.ts";
import type { Model } from "../../model/engine.ts";
import { burnInOf, lineage } from "./departure.ts";
import { createReader } from "./reader.ts";
import type { SeriesReader } from "./reader.ts";
import type { Outcome, Trial } from "./types.ts";

/** Series are read from the last year of the burn-in on, which stands for 2011 in rates of growth. */
export const FIRST_READ = -12;

/** A month's beginning, to go on from. */
interface Mark {
  readonly month: number;
  readonly state: Snapshot;
  readonly reader: SeriesReader;
}

/** Returns what each arm of the trial gave, bit by bit what it would give alone; an arm that fails says why. */
export function runTrial(data: WorldData, trial: Trial, onMonth?: () => void): Outcome[] {
  const outcomes: Outcome[] = [];
  const groups = new Map<string, number[]>();
  trial.arms.forEach((arm, a) => {
    const key = burnInOf(arm);
    groups.set(key, [...(groups.get(key) ?? []), a]);
  });
  for (const members of groups.values()) runGroup(data, trial, members, outcomes, onMonth);
  return outcomes;
}

function runGroup(
  data: WorldData,
  trial: Trial,
  members: readonly number[],
  outcomes: Outcome[],
  onMonth?: () => void,
): void {
  const { seed, householdsPerAgent, series, from = 0, to } = trial;
  const ends = members.map((a) => trial.ends?.[a] ?? to);
  const arms = members.map((a) => trial.arms[a]);
  const tree = lineage(data, arms, ends);
  /** Beginnings of months from which arms that come later go on, by the arm that they branch from. */
  const marks = arms.map(() => new Map<number, Mark>());
  const advance = (model: Model, reader: SeriesReader, n: number): Outcome => {
    const wanted = new Set(tree.flatMap(({ parent, month }) => (parent === n ? [month] : [])));
    return attempt(model, () => {
      for (;;) {
        const { month } = model.world;
        if (wanted.has(month)) marks[n].set(month, { month, state: model.snapshot(), reader: reader.copy() });
        if (month > ends[n]) return { values: reader.values(), stateHash: model.stateHash() };
        const { instrumentRow, sectorColumn, foreignExchange, goods } = model.step();
        if (instrumentRow !== 0 || sectorColumn !== 0 || foreignExchange !== 0 || goods !== 0)
          throw new Error("accounts do not close");
        if (month >= FIRST_READ) reader.read(model.world);
        model.turn();
        onMonth?.();
      }
    });
  };
  let model: Model;
  try {
    model = createModel(data, {
      ...arms[0],
      set: { ...trial.set, ...arms[0].set },
      seed,
      householdsPerAgent,
    });
  } catch (error) {
    for (const a of members) outcomes[a] = { error: message(error) };
    return;
  }
  members.forEach((a, n) => {
    const { parent, month } = tree[n];
    if (parent < 0) {
      outcomes[a] = advance(model, createReader(series, from, to), n);
      return;
    }
    const mark = marks[parent].get(month);
    if (!mark) {
      // The arm that it branches from failed before they part.
      outcomes[a] = outcomes[members[parent]];
      return;
    }
    model.restore(mark.state, mark.month);
    outcomes[a] = advance(model.branch(arms[n]), mark.reader.copy(), n);
  });
}

function attempt(model: Model, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    const { month } = model.world;
    return { error: `${month < 0 ? "burn-in" : formatMonth(month)}: ${message(error)}` };
  }
}
const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));
