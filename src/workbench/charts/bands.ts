/**
 * Bands of a fan: for each month or year the quantiles over its draws. A difference and a ratio are taken draw by draw,
 * before quantiles are, so that what a draw and its pair share drops out.
 */
import type { Fan } from "../engine/types.ts";
import type { Mode } from "../state/page-state.ts";

/** What of a series a chart shows. */
export interface View {
  /** First and last month. */
  readonly from: string;
  readonly to: string;
  /** The series has one value a year, in December. */
  readonly annual: boolean;
  /** Months are shown as whole years, added or averaged. */
  readonly years: boolean;
  readonly yearly: "sum" | "mean";
}

/** A month or a year, and the months of a fan that make it, both counted. */
export interface Period {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Quantiles that bands are made of, by name. */
const shares = {
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
export type Level = keyof typeof shares;
const levels = Object.keys(shares) as Level[];
const ends = Object.values(shares);

/** Quantiles by level, one value a period; NaN where no draw has a value. */
export type Quantiles = Readonly<Record<Level, Float64Array>>;
export interface Bands extends Quantiles {
  readonly periods: readonly string[];
  readonly draws: number;
}

/** The pairs of nested bands, from the widest in. */
export const nested = [
  { share: 95, low: "q025", high: "q975" },
  { share: 80, low: "q10", high: "q90" },
  { share: 50, low: "q25", high: "q75" },
] as const satisfies readonly { share: number; low: Level; high: Level }[];

/** Returns what a chart has along its axis: months; or years, of which those are left out that are not whole. */
export function periodsOf(months: readonly string[], view: View): Period[] {
  const { from, to, annual, years } = view;
  return months.flatMap((month, i): Period[] => {
    if (month < from || month > to) return [];
    if (!annual && !years) return [{ name: month, first: i, last: i }];
    if (!month.endsWith("-12")) return [];
    const year = month.slice(0, 4);
    if (annual) return [{ name: year, first: i, last: i }];
    const first = i - 11;
    return months[first] === `${year}-01` && months[first] >= from ? [{ name: year, first, last: i }] : [];
  });
}

/** Bands that were made, by fan: a chart is drawn again far more often than its fan changes. */
const made = new WeakMap<Fan, Map<string, Bands>>();

/** Returns the quantiles of a fan over its draws (type 7), of those draws that have a value. */
export function bandsOf(fan: Fan, view: View, mode: Mode): Bands {
  const known = made.get(fan) ?? new Map<string, Bands>();
  made.set(fan, known);
  const key = JSON.stringify([view, mode]);
  const bands = known.get(key) ?? makeBands(fan, view, mode);
  known.set(key, bands);
  return bands;
}

function makeBands(fan: Fan, view: View, mode: Mode): Bands {
  const periods = periodsOf(fan.months, view);
  const arrays = levels.map(() => new Float64Array(periods.length));
  periods.forEach((period, p) => {
    const count = putInOrder(fan, period, view.yearly, mode);
    ends.forEach((end, l) => (arrays[l][p] = sortedAt(end, count)));
  });
  const quantiles = Object.fromEntries(levels.map((level, l) => [level, arrays[l]])) as unknown as Quantiles;
  return { ...quantiles, periods: periods.map(({ name }) => name), draws: fan.scenario.length };
}

/** Returns the median of the baseline; where a chart shows differences it is 0, and 100 where it shows per cent of it. */
export function baselineOf(fan: Fan, view: View, mode: Mode): Float64Array {
  const periods = periodsOf(fan.months, view);
  if (mode !== "level") return new Float64Array(periods.length).fill(mode === "difference" ? 0 : 100);
  const itself = { ...fan, scenario: fan.baseline };
  return Float64Array.from(periods, (period) =>
    sortedAt(0.5, putInOrder(itself, period, view.yearly, "level")),
  );
}

/** Returns each draw's own path, `draw × period`, as the bands see it. */
export function runsOf(fan: Fan, view: View, mode: Mode): Float64Array[] {
  const periods = periodsOf(fan.months, view);
  return fan.scenario.map((scenario, draw) =>
    Float64Array.from(periods, (period) => {
      const value = over(scenario, period, view.yearly);
      return mode === "level" ? value : against(value, over(fan.baseline[draw], period, view.yearly), mode);
    }),
  );
}

/** A ratio has a meaning only where the baseline is above zero; elsewhere it is NaN. */
function against(value: number, baseline: number, mode: Mode): number {
  if (mode === "difference") return value - baseline;
  return baseline > 0 ? (100 * value) / baseline : Number.NaN;
}

function over(values: Float64Array, { first, last }: Period, yearly: View["yearly"]): number {
  if (first === last) return values[first];
  let sum = 0;
  for (let m = first; m <= last; m++) sum += values[m];
  return yearly === "sum" ? sum : sum / (last - first + 1);
}

/** Values of one period over all draws, rising; kept, since it is needed thousands of times a second. */
let room = new Float64Array(128);

/** Fills `room` with the values of a period, rising. Returns how many there are; draws without one do not count. */
function putInOrder(fan: Fan, period: Period, yearly: View["yearly"], mode: Mode): number {
  const { scenario, baseline } = fan;
  if (room.length < scenario.length) room = new Float64Array(scenario.length);
  let count = 0;
  for (let draw = 0; draw < scenario.length; draw++) {
    let value = over(scenario[draw], period, yearly);
    if (mode !== "level") value = against(value, over(baseline[draw], period, yearly), mode);
    if (!Number.isNaN(value)) room[count++] = value;
  }
  (count === room.length ? room : room.subarray(0, count)).sort();
  return count;
}

/** Returns a quantile of the first `count` values in order, in a straight line between two of them. */
function sortedAt(end: number, count: number): number {
  if (count === 0) return Number.NaN;
  const place = end * (count - 1);
  const below = Math.floor(place);
  if (below === place) return room[below];
  return room[below] + (place - below) * (room[below + 1] - room[below]);
}
