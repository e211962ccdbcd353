/** Bands of an ensemble by month, over the runs of one arm; and of paired differences between two. */
import { quantiles } from "../../core/stats.ts";
import type { Table } from "./types.ts";

export const BANDS = {
  q025: 0.025,
  q05: 0.05,
  q10: 0.1,
  q25: 0.25,
  q50: 0.5,
  q75: 0.75,
  q90: 0.9,
  q95: 0.95,
  q975: 0.975,
} as const;
export type Band = keyof typeof BANDS;
/** Quantiles by month; null in months in which no run has a value. */
export type Bands = Readonly<Record<Band, (number | null)[]>>;

const names = Object.keys(BANDS) as Band[];
const levels = Object.values(BANDS);

/** Returns the bands of a series over the runs of an arm. Failed runs are left out; count them beside. */
export function bandsOf({ runs, values }: Table, series: string, arm: number, months: number): Bands {
  const rows = runs.flatMap((run, r) => (run.arm === arm && run.error === undefined ? [r] : []));
  const column = values[series];
  return bands(months, (month) => rows.map((r) => column[r * months + month]));
}

/** How a pair differs. */
export type Mode = "difference" | "percent";

/** Returns, pair by pair, `arm` less `control` (or in per cent of it): `pair × month`, and whose draw and seed it is. */
export function pairedOf(
  { runs, values }: Table,
  series: string,
  [control, arm]: readonly [number, number],
  months: number,
  mode: Mode,
): { readonly pairs: { draw: number; seed: number }[]; readonly values: Float64Array[] } {
  const column = values[series];
  const of = new Map<string, number>();
  runs.forEach((run, r) => {
    if (run.error === undefined && run.arm === control) of.set(`${run.draw} ${run.seed}`, r);
  });
  const pairs: { draw: number; seed: number }[] = [];
  const differences: Float64Array[] = [];
  runs.forEach((run, r) => {
    const other = of.get(`${run.draw} ${run.seed}`);
    if (run.arm !== arm || run.error !== undefined || other === undefined) return;
    pairs.push({ draw: run.draw, seed: run.seed });
    differences.push(
      Float64Array.from({ length: months }, (_, m) => {
        const [a, b] = [column[r * months + m], column[other * months + m]];
        return mode === "difference" ? a - b : (100 * (a - b)) / Math.abs(b);
      }),
    );
  });
  return { pairs, values: differences };
}

/** Returns the bands over rows of months. */
export function bandsOver(rows: readonly Float64Array[], months: number): Bands {
  return bands(months, (month) => rows.map((row) => row[month]));
}

function bands(months: number, at: (month: number) => number[]): Bands {
  const all = Object.fromEntries(names.map((name) => [name, [] as (number | null)[]])) as Record<
    Band,
    (number | null)[]
  >;
  for (let month = 0; month < months; month++) {
    const found = at(month).filter((value) => Number.isFinite(value));
    const cut = found.length === 0 ? levels.map(() => null) : quantiles(found, levels);
    names.forEach((name, n) => all[name].push(cut[n]));
  }
  return all;
}
