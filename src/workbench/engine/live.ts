/** Joins the state of the page to the workers: every change of it asks for histories, what arrives becomes results. */
import { create } from "zustand";
import type { Catalogue } from "../content/types.ts";
import { usePage } from "../state/store.ts";
import type { Column, PageState } from "../state/page-state.ts";
import type { Engine } from "./boot.ts";
import { Conductor } from "./conductor.ts";
import type { Known, Wanted } from "./conductor.ts";
import { headlineSeries } from "./headline-series.ts";
import { monthName, monthNumber, monthsBetween, parentOf, scenarioOf } from "./scenario.ts";
import type { ColumnResult, Fan } from "./types.ts";

/** Milliseconds between two looks at what has arrived, the first draw apart. */
const BREATH = 300;

/** Results by column, in the order of the page. */
export const useLive = create<{ readonly columns: readonly ColumnResult[] }>()(() => ({ columns: [] }));

/** Starts to follow the state of the page. */
export function follow(engine: Engine, catalogue: Catalogue): void {
  const series = new Set<string>(headlineSeries);
  const known = new Set(catalogue.series.map(({ id }) => id));
  let wanted: readonly (Wanted | undefined)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = () => {
    clearTimeout(timer);
    timer = undefined;
    const page = usePage.getState();
    const before = useLive.getState().columns;
    useLive.setState({
      columns: page.columns.map((column, c) => {
        const one = wanted[c];
        const found = one && conductor.known(one.key);
        return resultOf(column, one, found, page, before[c]);
      }),
    });
  };
  const conductor = new Conductor(engine, (key) => {
    const found = conductor.known(key);
    const first = found !== undefined && found.draws.size + found.failures.size <= 1;
    if (first) publish();
    else timer ??= setTimeout(publish, BREATH);
  });
  const ask = (page: PageState) => {
    for (const id of [...page.series, ...page.bets.map((bet) => bet.series)])
      if (known.has(id)) series.add(id);
    wanted = page.columns.map((column) => wantedOf(column, page, catalogue, [...series].toSorted()));
    const active = wanted[page.active];
    const all = [active, ...wanted.filter((one) => one !== active)].filter((one) => one !== undefined);
    conductor.want(all, page.draws);
    publish();
  };
  usePage.subscribe((page, old) => {
    if (asked.some((key) => page[key] !== old[key])) ask(page);
  });
  ask(usePage.getState());
}
/** Parts of the state that histories depend on. */
const asked = ["columns", "active", "from", "to", "since", "draws", "series", "bets"] as const;

function wantedOf(
  column: Column,
  { from, to, since }: PageState,
  catalogue: Catalogue,
  series: readonly string[],
): Wanted | undefined {
  const parent = parentOf(column, catalogue);
  const scenario = scenarioOf(column, catalogue);
  if (parent === undefined || scenario === undefined) return undefined;
  const view = { from: monthNumber(from), to: monthNumber(to), series };
  return { key: JSON.stringify([scenario, view]), parent, scenario, view, since: monthNumber(since) };
}

function resultOf(
  column: Column,
  wanted: Wanted | undefined,
  found: Known | undefined,
  { draws, from, to }: PageState,
  before: ColumnResult | undefined,
): ColumnResult {
  if (wanted === undefined || found === undefined)
    return {
      ...nothing,
      column,
      status: "failed",
      problem: `unknown scenario: ${column.scenario}`,
      asked: draws,
    };
  const { checked, failures } = found;
  if (checked !== undefined && "problems" in checked)
    return { ...nothing, column, status: "failed", problem: checked.problems.join("\n"), asked: draws };
  const arrived = [...found.draws].filter(([draw]) => draw < draws).toSorted(([a], [b]) => a - b);
  const failed = [...failures].filter(([draw]) => draw < draws);
  const done = arrived.length + failed.length;
  const fans = arrived.length > 0 ? fansOf(wanted, arrived, from, to) : (before?.fans ?? {});
  return {
    column,
    hash: checked?.hash ?? "",
    status: done >= draws ? (arrived.length === 0 ? "failed" : "done") : done > 0 ? "running" : "waiting",
    ...(done >= draws && arrived.length === 0 ? { problem: failed[0]?.[1] ?? "" } : {}),
    fans,
    arrived: done,
    asked: draws,
    failures: failed.map(([draw, reason]) => ({ draw, reason })),
    departure:
      checked === undefined || checked.departure > wanted.view.to ? null : monthName(checked.departure),
  };
}
const nothing = { hash: "", fans: {}, arrived: 0, failures: [], departure: null } as const;

function fansOf(
  { view: { series } }: Wanted,
  arrived: readonly (readonly [
    number,
    { baseline: readonly Float64Array[]; scenario: readonly Float64Array[] },
  ])[],
  from: string,
  to: string,
): Record<string, Fan> {
  const months = monthsBetween(from, to);
  return Object.fromEntries(
    series.map((id, s): [string, Fan] => [
      id,
      {
        months,
        baseline: arrived.map(([, { baseline }]) => baseline[s]),
        scenario: arrived.map(([, { scenario }]) => scenario[s]),
      },
    ]),
  );
}
