/** Turns a scenario and the settings of a run into what the model takes, and hashes it by what it does. */
import { LAST, parseMonth } from "../../core/clock.ts";
import { hashText } from "../../core/hash.ts";
import type { WorldData } from "../../model/data.ts";
import type { ModelOptions } from "../../model/engine.ts";
import { calendarOf } from "../../model/exogenous.ts";
import { LeverReader } from "../../model/levers.ts";
import type { LeverPath, LeverPaths } from "../../model/levers.ts";
import { toClauses } from "./clauses.ts";
import { toCompany, toSites } from "./institutions.ts";
import { findLever } from "./settings.ts";
import { BASELINE } from "./types.ts";
import type { Scenario } from "./types.ts";

/** Settings on top of a scenario. `set` takes ids of parameters and of levers; an id that is both is the parameter. */
export interface Settings {
  readonly scenario?: string | Scenario;
  readonly set?: Readonly<Record<string, number>>;
  readonly without?: readonly string[];
}
/** What the model takes from a scenario. */
export type ScenarioOptions = Omit<ModelOptions, "seed" | "householdsPerAgent" | "holdDrivers">;
export interface Resolved {
  readonly name: string;
  /** Alike for scenarios that do the same, however they say it. */
  readonly hash: string;
  readonly options: ScenarioOptions;
}

/** Resolves sound settings. Of names it knows only `baseline`: files are the platform's. */
export function resolveScenario(data: WorldData, { scenario = BASELINE, set, without }: Settings): Resolved {
  if (typeof scenario === "string" && scenario !== BASELINE) throw new Error(`unknown scenario: ${scenario}`);
  const given: Scenario = typeof scenario === "string" ? { name: scenario } : scenario;
  const options = toOptions(data, given, set ?? {}, without ?? []);
  return { name: given.name, hash: hashText(JSON.stringify(canonical(data, options))), options };
}

function toOptions(
  data: WorldData,
  scenario: Scenario,
  set: Readonly<Record<string, number>>,
  without: readonly string[],
): ScenarioOptions {
  const isLever = (id: string) =>
    findLever(id) !== undefined && !data.parameters.some((parameter) => parameter.id === id);
  const settings = Object.entries(set);
  const start = scenario.start === "institutions-2009" ? data.startValues : [];
  return {
    set: {
      ...Object.fromEntries(start.map(({ parameter, value }) => [parameter, value])),
      ...scenario.parameters,
      ...Object.fromEntries(settings.filter(([id]) => !isLever(id))),
    },
    levers: {
      ...Object.fromEntries(
        Object.entries(scenario.levers ?? {}).map(([id, path]): [string, LeverPath] => [
          id,
          typeof path === "number"
            ? path
            : path.map(({ from, to, value }) => ({
                from: parseMonth(from),
                ...(to === undefined ? {} : { to: parseMonth(to) }),
                value,
              })),
        ]),
      ),
      ...Object.fromEntries(settings.filter(([id]) => isLever(id))),
    },
    without: [...new Set([...(scenario.without ?? []), ...without])],
    clauses: toClauses(scenario.clauses ?? []),
    cohorts: toSites(scenario, data),
    companies: (scenario.companies ?? []).map(toCompany),
    rename: scenario.rename ?? {},
  };
}

const byKey = <T>(entries: [string, T][]): [string, T][] => entries.sort(([a], [b]) => (a < b ? -1 : 1));

/** What options do: only what differs from the defaults, in one order. Two that do the same have the same form. */
export function canonical(data: WorldData, options: ScenarioOptions): object {
  const register = new Map(data.parameters.map(({ id, value }) => [id, value]));
  const set = byKey(Object.entries(options.set ?? {}).filter(([id, value]) => register.get(id) !== value));
  const value = (id: string) => options.set?.[id] ?? register.get(id) ?? Number.NaN;
  const texts = (list: readonly object[] = []) => list.map((one) => JSON.stringify(one)).sort();
  const levers = byKey(
    Object.keys(options.levers ?? {})
      .map((id): [string, Run[]] => [id, departures(id, options.levers!, data, value)])
      .filter(([, runs]) => runs.length > 0),
  );
  const clauses = texts((options.clauses ?? []).map((clause) => ({ ...clause, id: "", goods: "" })));
  const cohorts = texts(options.cohorts);
  const companies = texts(options.companies);
  const rename = byKey(Object.entries(options.rename ?? {}).filter(([old, name]) => old !== name));
  return {
    set,
    without: [...(options.without ?? [])].sort(),
    ...(levers.length > 0 ? { levers } : {}),
    ...(clauses.length > 0 ? { clauses } : {}),
    ...(cohorts.length > 0 ? { cohorts } : {}),
    ...(companies.length > 0 ? { companies } : {}),
    ...(rename.length > 0 ? { rename } : {}),
  };
}

/** Months `from` to `to` in which a lever holds one value that is not its default. */
export type Run = [from: number, to: number, value: number];

/** The months in which a lever departs from its default. */
export function departures(
  id: string,
  paths: LeverPaths,
  data: WorldData,
  value: (parameter: string) => number,
): Run[] {
  const drivers = calendarOf(data);
  const given = new LeverReader(paths, drivers, { value });
  const usual = new LeverReader({}, drivers, { value });
  const runs: Run[] = [];
  for (let month = 0; month <= LAST; month++) {
    const level = given.at(id, month);
    if (level === usual.at(id, month)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === month - 1 && last[2] === level) last[1] = month;
    else runs.push([month, month, level]);
  }
  return runs;
}
