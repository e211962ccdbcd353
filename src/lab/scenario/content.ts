/** What a scenario departs from the baseline in, row by row and in words, and in which rows two scenarios differ. */
import { formatMonth } from "../../core/clock.ts";
import type { WorldData } from "../../model/data.ts";
import { DriverReader } from "../../model/exogenous.ts";
import type { Lever, LeverPath } from "../../model/levers.ts";
import { measureText } from "./clauses.ts";
import { toSites } from "./institutions.ts";
import { departures, resolveScenario } from "./resolve.ts";
import type { ScenarioOptions } from "./resolve.ts";
import { findLever, unitOf } from "./settings.ts";
import type { Scenario, ScenarioClause } from "./types.ts";

export type RowKind =
  "start" | "parameters" | "without" | "levers" | "clauses" | "cohorts" | "companies" | "rename";

/** One thing in which a scenario departs from the baseline. */
export interface Row {
  readonly kind: RowKind;
  /** The key in the composed scenario, such as `levers.pyongyang.gifts`; `clauses[0]` for items of lists. */
  readonly path: string;
  readonly title: string;
  /** What it is in the scenario, such as `0.5 from 2016-03`. */
  readonly says: string;
  /** What it is in the baseline. */
  readonly usual: string;
  /** Text that two rows share if and only if they do the same. */
  readonly effect: string;
  /** A lever's path, months as YYYY-MM, as far as it departs from the baseline. */
  readonly stretches?: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}
/** A row in which two scenarios differ; a side that says nothing has what is usual. */
export interface Difference {
  readonly kind: RowKind;
  readonly key: string;
  readonly title: string;
  readonly a: string;
  readonly b: string;
  readonly stretches?: { readonly a: Row["stretches"]; readonly b: Row["stretches"] };
}

const NONE = "–";

/** Returns all departures of a sound scenario; what restates the baseline is none. */
export function contentOf(data: WorldData, scenario: Scenario): Row[] {
  const { options } = resolveScenario(data, { scenario });
  return [
    ...startRows(data, scenario),
    ...parameterRows(data, scenario),
    ...(scenario.without ?? []).map((id, i): Row => {
      return { kind: "without", path: `without[${i}]`, title: id, says: "off", usual: "on", effect: id };
    }),
    ...leverRows(data, scenario, options),
    ...(scenario.clauses ?? []).map((clause, i): Row => {
      const effect = measureText(clause);
      return {
        kind: "clauses",
        path: `clauses[${i}]`,
        title: sayClause(clause),
        says: "in force",
        usual: NONE,
        effect,
      };
    }),
    ...toSites(scenario, data).map(({ unit, year }): Row => {
      const i = scenario.cohorts!.findIndex(({ counties }) => counties.includes(unit));
      const title = `20x10 in ${unit}`;
      return {
        kind: "cohorts",
        path: `cohorts[${i}]`,
        title,
        says: `from ${year}`,
        usual: NONE,
        effect: `${year}`,
      };
    }),
    ...(scenario.companies ?? []).map((company, i): Row => {
      const { name, patron, product, home, crossing } = company;
      const says = `under ${patron}, ${product}, ${home}, by ${crossing}`;
      return {
        kind: "companies",
        path: `companies[${i}]`,
        title: `Company ${name}`,
        says,
        usual: NONE,
        effect: says,
      };
    }),
    ...Object.entries(scenario.rename ?? {})
      .filter(([old, name]) => old !== name)
      .map(([old, name]): Row => {
        return {
          kind: "rename",
          path: `rename.${old}`,
          title: `Name of ${old}`,
          says: name,
          usual: old,
          effect: name,
        };
      }),
  ];
}

function startRows({ startValues }: WorldData, { start }: Scenario): Row[] {
  if (start === undefined || start === "2012") return [];
  const says = `${start}, ${startValues.length} parameters`;
  return [
    { kind: "start", path: "start", title: "Start of the history", says, usual: "2012", effect: start },
  ];
}

function parameterRows({ parameters, startValues }: WorldData, scenario: Scenario): Row[] {
  const begun = scenario.start === "institutions-2009" ? startValues : [];
  return Object.entries(scenario.parameters ?? {}).flatMap(([id, value]): Row[] => {
    const { value: registered, unit } = parameters.find((one) => one.id === id)!;
    const usual = begun.find(({ parameter }) => parameter === id)?.value ?? registered;
    if (value === usual) return [];
    const of = (number: number) => (unit === "" || unit === "1" ? `${number}` : `${number} ${unit}`);
    return [
      {
        kind: "parameters",
        path: `parameters.${id}`,
        title: id,
        says: of(value),
        usual: of(usual),
        effect: `${value}`,
      },
    ];
  });
}

function leverRows(data: WorldData, scenario: Scenario, { set, levers = {} }: ScenarioOptions): Row[] {
  const register = new Map(data.parameters.map(({ id, value }) => [id, value]));
  const value = (id: string) => set?.[id] ?? register.get(id) ?? Number.NaN;
  return Object.entries(levers).flatMap(([id, path]): Row[] => {
    const runs = departures(id, levers, data, value);
    if (runs.length === 0) return [];
    const lever = findLever(id)!;
    return [
      {
        kind: "levers",
        path: `levers.${id}`,
        title: lever.title,
        says: sayPath(lever, path),
        usual: sayDefault(lever, data, value),
        effect: JSON.stringify(runs),
        stretches: runs.map(([from, to, level]) => ({
          from: formatMonth(from),
          to: formatMonth(to),
          value: level,
        })),
      },
    ];
  });
}

export const sayLevel = ({ choices, low, unit }: Lever, level: number) =>
  choices?.[level - low] ?? `${level}${unitOf(unit)}`;

function sayPath(lever: Lever, path: LeverPath): string {
  if (typeof path === "number") return sayLevel(lever, path);
  return [...path]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, value }) => {
      const end = to === undefined ? " on" : ` to ${formatMonth(to)}`;
      return `${sayLevel(lever, value)} from ${formatMonth(from)}${end}`;
    })
    .join(", ");
}

function sayDefault(lever: Lever, data: WorldData, value: (parameter: string) => number): string {
  const usual = lever.default;
  if (typeof usual === "number") return sayLevel(lever, usual);
  if ("parameter" in usual) return sayLevel(lever, value(usual.parameter));
  const drivers = new DriverReader(data, false);
  const months = data.drivers.series[usual.series].length + data.drivers.from;
  const levels = Array.from({ length: months }, (_, month) => drivers.at(usual.series, month));
  const [least, greatest] = [Math.min(...levels), Math.max(...levels)].map((one) =>
    Number(one.toPrecision(3)),
  );
  return least === greatest ? `${least} by the calendar` : `${least} to ${greatest} by the calendar`;
}

export function sayClause(clause: ScenarioClause): string {
  const { measure, direction, good, product, partner, cap, unit, share, from, to } = clause;
  const what = product ?? good!;
  const side = direction === "export" ? "to" : "from";
  const whom = { china: "China", russia: "Russia", others: "all but China and Russia", all: "all partners" };
  const size = measure === "ban" ? "ban" : `cap of ${cap} ${unit ?? "units"} a month`;
  const part = share === undefined || share === 1 ? "" : `, ${Number((share * 100).toPrecision(4))} % of it`;
  const until = to === undefined ? " on" : ` to ${to}`;
  return `${size} on ${direction}s of ${what} ${side} ${whom[partner]}${part}, from ${from}${until}`;
}

/** Returns the rows in which two sound scenarios differ. */
export function differencesOf(data: WorldData, a: Scenario, b: Scenario): Difference[] {
  const byKey = (scenario: Scenario) => new Map(contentOf(data, scenario).map((row) => [keyOf(row), row]));
  const [mine, other] = [byKey(a), byKey(b)];
  return [...new Set([...mine.keys(), ...other.keys()])].flatMap((key): Difference[] => {
    const [left, right] = [mine.get(key), other.get(key)];
    if (left?.effect === right?.effect) return [];
    const { kind, title } = (left ?? right)!;
    return [
      {
        kind,
        key: kind === "clauses" ? title : key,
        title,
        a: left?.says ?? right!.usual,
        b: right?.says ?? left!.usual,
        ...(kind === "levers" ? { stretches: { a: left?.stretches ?? [], b: right?.stretches ?? [] } } : {}),
      },
    ];
  });
}

/** What a row is about, alike in all scenarios. */
function keyOf({ kind, path, title, effect }: Row): string {
  if (kind === "clauses") return effect;
  return path.includes("[") ? title : path.slice(path.indexOf(".") + 1);
}
