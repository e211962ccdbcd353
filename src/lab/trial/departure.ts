/** When two scenarios part: until then one history serves both. */
import { LAST } from "../../core/clock.ts";
import type { WorldData } from "../../model/data.ts";
import { calendarOf } from "../../model/exogenous.ts";
import { LeverReader } from "../../model/levers.ts";
import type { ScenarioOptions } from "../scenario/resolve.ts";

/** Text that two scenarios share if and only if they have the same burn-in. */
export function burnInOf({ set, without, companies }: ScenarioOptions): string {
  const sorted = Object.entries(set ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, [...(without ?? [])].sort(), companies ?? []]);
}

/** Where an arm branches off: from which arm before it (-1: from none, it runs from the start), and in which month. */
export interface Branch {
  readonly parent: number;
  readonly month: number;
}

/**
 * Returns, for arms with one burn-in that end in the months `ends`, the arm before each with which it shares most
 * months, the first of equals.
 */
export function lineage(
  data: WorldData,
  arms: readonly ScenarioOptions[],
  ends: readonly number[],
): Branch[] {
  const course = courses(data, arms[0]);
  const all = arms.map(course);
  return all.map((mine, n) => {
    let best: Branch = { parent: -1, month: -1 };
    for (let p = 0; p < n; p++) {
      const most = Math.min(ends[p], ends[n]) + 1;
      if (most <= best.month) continue;
      const month = Math.min(most, parting(all[p], mine));
      if (month > best.month) best = { parent: p, month };
    }
    return best;
  });
}

/**
 * Returns the first month, from January 2012, in which levers, clauses or stopped mechanisms of two scenarios with one
 * burn-in differ; Infinity if none does. Different 20x10 sites count from the first month on.
 */
export function departure(data: WorldData, a: ScenarioOptions, b: ScenarioOptions): number {
  const course = courses(data, a);
  return parting(course(a), course(b));
}

/** What acts on a history from January 2012 on, in a form that is quickly compared. */
interface Course {
  readonly cohorts: string;
  readonly stops: string;
  readonly stopsFrom: number;
  /** First months of clauses, by their text. */
  readonly clauses: ReadonlyMap<string, number>;
  /** Levels by month, of the levers that the scenario sets. */
  readonly levers: ReadonlyMap<string, Float64Array>;
  /** Levels by month of a lever that it does not set. */
  readonly usual: (id: string) => Float64Array;
}

/** Returns a maker of courses for scenarios with the burn-in of `one`. */
function courses(data: WorldData, { set }: ScenarioOptions): (options: ScenarioOptions) => Course {
  const register = new Map(data.parameters.map(({ id, value }) => [id, value]));
  const value = (id: string) => set?.[id] ?? register.get(id) ?? Number.NaN;
  const drivers = calendarOf(data);
  const levels = (reader: LeverReader, id: string) =>
    Float64Array.from({ length: LAST + 1 }, (_, month) => reader.at(id, month));
  const defaults = new LeverReader({}, drivers, { value });
  const known = new Map<string, Float64Array>();
  const usual = (id: string) => {
    let found = known.get(id);
    if (!found) known.set(id, (found = levels(defaults, id)));
    return found;
  };
  return ({ levers = {}, clauses = [], cohorts = [], stopped }) => {
    const reader = new LeverReader(levers, drivers, { value });
    return {
      cohorts: JSON.stringify(cohorts),
      stops: JSON.stringify(stopped && [stopped.from, [...stopped.mechanisms].sort()]),
      stopsFrom: stopped && stopped.mechanisms.length > 0 ? stopped.from : Infinity,
      clauses: new Map(clauses.map((clause) => [JSON.stringify(clause), clause.from])),
      levers: new Map(Object.keys(levers).map((id) => [id, levels(reader, id)])),
      usual,
    };
  };
}

function parting(a: Course, b: Course): number {
  if (a.cohorts !== b.cohorts) return 0;
  let first = a.stops === b.stops ? Infinity : Math.min(a.stopsFrom, b.stopsFrom);
  for (const [text, from] of a.clauses) if (!b.clauses.has(text)) first = Math.min(first, from);
  for (const [text, from] of b.clauses) if (!a.clauses.has(text)) first = Math.min(first, from);
  for (const id of new Set([...a.levers.keys(), ...b.levers.keys()])) {
    const mine = a.levers.get(id) ?? a.usual(id);
    const other = b.levers.get(id) ?? b.usual(id);
    for (let month = 0; month <= LAST && month < first; month++)
      if (mine[month] !== other[month]) first = month;
  }
  return first;
}
