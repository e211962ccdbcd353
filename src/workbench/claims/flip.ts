/** Puts a claim's experiment on the page, so that a reader may try to flip it. */
import { CONTROL, TREATMENT } from "../../lab/claims/types.ts";
import type { Arm, Claim, Occasion, RelativeStretch } from "../../lab/claims/types.ts";
import type { CaseRecord } from "../../lab/claims/record.ts";
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { BASELINE } from "../../lab/scenario/types.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { ScenarioEntry } from "../content/types.ts";
import type { Column, LeverSetting, PageState } from "../state/page-state.ts";
import { seriesOfTests } from "./metrics.ts";

/** Months that are shown before the treatment begins. */
const BEFORE = 12;
/** Series that are shown at most. */
const MOST_SERIES = 6;

/** What of the page a claim sets. */
export type FlipState = Pick<
  PageState,
  "view" | "focus" | "columns" | "active" | "series" | "since" | "from" | "to" | "mode"
>;

/** Returns the state in which the treatment stands beside the control, if that is not the baseline itself. */
export function flipState(
  claim: Claim,
  when: Occasion,
  known: {
    readonly scenarios: readonly ScenarioEntry[];
    readonly series: readonly { readonly id: string }[];
  },
): FlipState {
  const first = parseMonth(when.from);
  const name = treatedArm(claim);
  const control = claim.arms[CONTROL];
  const column = (arm: string) =>
    columnOf(claim.arms[arm], when, { name: `${claim.id} ${arm}`, scenarios: known.scenarios });
  const isBaseline = Object.keys(control).length === 0 && when.start === undefined;
  const columns = name === CONTROL || isBaseline ? [column(name)] : [column(name), column(CONTROL)];
  return {
    view: "explore",
    focus: `flip:${claim.id}`,
    columns,
    active: 0,
    series: seriesOfTests(claim.tests)
      .filter((id) => known.series.some((one) => one.id === id))
      .slice(0, MOST_SERIES),
    since: when.from,
    from: formatMonth(Math.max(0, first - BEFORE)),
    to: formatMonth(Math.min(LAST, first + claim.horizon - 1)),
    mode: name === CONTROL ? "level" : "difference",
  };
}

/** The treatment, or another arm where a claim has none; the control where it has nothing else. */
const treatedArm = ({ arms }: Claim): string =>
  TREATMENT in arms ? TREATMENT : (Object.keys(arms).find((name) => name !== CONTROL) ?? CONTROL);

/** An arm as a column: its levers by the calendar on top of the baseline, or of a scenario of its own with all else. */
export function columnOf(
  { scenario, levers = {}, ...rest }: Arm,
  { from, start }: Occasion,
  { name, scenarios }: { readonly name: string; readonly scenarios: readonly ScenarioEntry[] },
): Column {
  const set = dated(levers, parseMonth(from));
  if (scenario === undefined && Object.keys(rest).length === 0 && start === undefined)
    return { scenario: BASELINE, levers: set };
  const base = scenarios.find((one) => one.name === scenario)?.scenario;
  const joined = <T>(a: readonly T[] = [], b: readonly T[] = []): readonly T[] => [...a, ...b];
  const own: Scenario = {
    ...base,
    name: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    title: name,
    ...(start === undefined ? {} : { start }),
    parameters: { ...base?.parameters, ...rest.parameters },
    without: joined(base?.without, rest.without),
    clauses: joined(base?.clauses, rest.clauses),
    cohorts: joined(base?.cohorts, rest.cohorts),
    companies: joined(base?.companies, rest.companies),
    levers: shifted(base?.levers ?? {}, from),
  };
  return { scenario: own.name, own, levers: set };
}

/** The levers of a scenario, those without dates from a month on. */
const shifted = (levers: NonNullable<Scenario["levers"]>, from: string): NonNullable<Scenario["levers"]> =>
  Object.fromEntries(
    Object.entries(levers).map(([id, path]) => [
      id,
      typeof path === "number" ? [{ from, value: path }] : path,
    ]),
  );

/** The levers of an arm by the calendar, from the month on that they count from. */
export function dated(levers: NonNullable<Arm["levers"]>, first: number): Record<string, LeverSetting> {
  return Object.fromEntries(
    Object.entries(levers).map(([id, path]) => [
      id,
      (typeof path === "number" ? [{ after: 0, value: path }] : path).map(
        ({ after, for: length, value }: RelativeStretch) => ({
          from: formatMonth(first + after),
          ...(length === undefined ? {} : { to: formatMonth(first + after + length - 1) }),
          value,
        }),
      ),
    ]),
  );
}

/** What decides a claim: levers that can be moved on the page, and parameters that a scenario's file can set. */
export interface FlipTargets {
  readonly levers: readonly string[];
  readonly parameters: readonly string[];
}
/** Levers that doses are tried on, that arms set, and that a variant flips it with; parameters that its records name. */
export function flipTargets(claim: Claim, records: readonly CaseRecord[]): FlipTargets {
  const levers = [
    ...claim.sweep,
    ...records.flatMap(({ variants, basis }) =>
      variants
        .filter(({ verdict }) => basis !== undefined && verdict !== basis.verdict)
        .map(({ lever }) => lever),
    ),
    ...Object.values(claim.arms).flatMap((arm) => Object.keys(arm.levers ?? {})),
  ];
  const parameters = [
    ...records.flatMap(({ box, echo, drivers }) => [
      ...(box?.limits.map(({ parameter }) => parameter) ?? []),
      ...(echo?.vanishes === true ? echo.parameters.map(({ id }) => id) : []),
      ...drivers.map(({ parameter }) => parameter),
    ]),
    ...Object.values(claim.arms).flatMap((arm) => Object.keys(arm.parameters ?? {})),
  ];
  return { levers: [...new Set(levers)], parameters: [...new Set(parameters)] };
}
