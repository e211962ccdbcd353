/** When two scenarios part: until then one history serves both. */
import { LAST } from "../../core/clock.ts";
import type { WorldData } from "../../model/data.ts";
import { DriverReader } from "../../model/exogenous.ts";
import { LeverReader } from "../../model/levers.ts";
import type { ScenarioOptions } from "../scenario/resolve.ts";

/** Text that two scenarios share if and only if they have the same burn-in. */
export function burnInOf({ set, without, companies }: ScenarioOptions): string {
  const sorted = Object.entries(set ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, [...(without ?? [])].sort(), companies ?? []]);
}

/**
 * Returns the first month, from January 2012, in which levers, clauses or stopped mechanisms of two scenarios with one
 * burn-in differ; Infinity if none does. Different 20x10 sites count from the first month on.
 */
export function departure(data: WorldData, a: ScenarioOptions, b: ScenarioOptions): number {
  if (JSON.stringify(a.cohorts ?? []) !== JSON.stringify(b.cohorts ?? [])) return 0;
  return Math.min(clausesPart(a, b), stopsPart(a, b), leversPart(data, a, b));
}

function stopsPart({ stopped: a }: ScenarioOptions, { stopped: b }: ScenarioOptions): number {
  const text = (stopped: typeof a) =>
    JSON.stringify(stopped && [stopped.from, [...stopped.mechanisms].sort()]);
  if (text(a) === text(b)) return Infinity;
  return Math.min(...[a, b].map((one) => (one && one.mechanisms.length > 0 ? one.from : Infinity)));
}

function clausesPart(a: ScenarioOptions, b: ScenarioOptions): number {
  const texts = (options: ScenarioOptions) =>
    new Map((options.clauses ?? []).map((clause) => [JSON.stringify(clause), clause.from]));
  const [mine, other] = [texts(a), texts(b)];
  let first = Infinity;
  for (const [text, from] of mine) if (!other.has(text)) first = Math.min(first, from);
  for (const [text, from] of other) if (!mine.has(text)) first = Math.min(first, from);
  return first;
}

function leversPart(data: WorldData, a: ScenarioOptions, b: ScenarioOptions): number {
  const register = new Map(data.parameters.map(({ id, value }) => [id, value]));
  const value = (id: string) => a.set?.[id] ?? register.get(id) ?? Number.NaN;
  const drivers = new DriverReader(data, false);
  const [mine, other] = [a, b].map(({ levers }) => new LeverReader(levers ?? {}, drivers, { value }));
  const ids = new Set([...Object.keys(a.levers ?? {}), ...Object.keys(b.levers ?? {})]);
  for (let month = 0; month <= LAST; month++)
    for (const id of ids) if (mine.at(id, month) !== other.at(id, month)) return month;
  return Infinity;
}
