/** Values of counties by year, their differences, and the classes that colours stand for. */
import { quantiles } from "../../core/stats.ts";
import { yearsOf } from "../../lab/report/years.ts";
import type { RunResult } from "../../lab/types.ts";

/** Yearly means, `year × county`; NaN for counties without a value. */
export interface CountyYears {
  readonly years: readonly number[];
  readonly values: readonly Float64Array[];
}

/** What colours stand for: classes between rising breaks. */
export interface ClassScale {
  readonly kind: "sequence" | "difference";
  readonly breaks: readonly number[];
}

const CLASSES = 7;
/** Share of the differences that the outermost classes begin at; beyond lie the few that would wash out the others. */
const REACH = 0.98;

/** Returns a county series of a run for `units` in their order; undefined where the run has no such series. */
export function countyYears(
  { months, counties }: Pick<RunResult, "months" | "counties">,
  observer: string,
  units: readonly { readonly id: string }[],
): CountyYears | undefined {
  if (!Object.hasOwn(counties.series, observer)) return undefined;
  const { values } = counties.series[observer];
  const placeOf = new Map(counties.ids.map((id, k) => [id, k]));
  const places = units.map(({ id }) => placeOf.get(id));
  const years = yearsOf(months);
  return {
    years,
    values: years.map((year) => {
      const picked = values.filter((_, m) => months[m].startsWith(`${year}-`));
      return Float64Array.from(places, (k) =>
        k === undefined ? Number.NaN : picked.reduce((sum, row) => sum + row[k], 0) / picked.length,
      );
    }),
  };
}

/** Returns the first less the second, in the years that both have. */
export function lessCounties(first: CountyYears, second: CountyYears): CountyYears {
  const years = first.years.filter((year) => second.years.includes(year));
  return {
    years,
    values: years.map((year) => {
      const [a, b] = [first, second].map((each) => each.values[each.years.indexOf(year)]);
      return a.map((value, k) => value - b[k]);
    }),
  };
}

/** Returns classes over all years of all that is shown: as many counties in each, or for differences equally wide about zero. */
export function scaleOf(shown: readonly CountyYears[], difference: boolean): ClassScale {
  const kind = difference ? "difference" : "sequence";
  const all = shown.flatMap(({ values }) => values.flatMap((row) => [...row].filter(Number.isFinite)));
  if (all.length === 0) return { kind, breaks: [] };
  if (!difference) {
    const shares = Array.from({ length: CLASSES - 1 }, (_, i) => (i + 1) / CLASSES);
    return { kind, breaks: [...new Set(quantiles(all, shares))] };
  }
  const [reach] = quantiles(all.map(Math.abs), [REACH]);
  const breaks = [-5, -3, -1, 1, 3, 5].map((sevenths) => (sevenths * reach) / CLASSES);
  return { kind, breaks: reach > 0 ? breaks : [] };
}

/** Returns the colour of a value, as a property of the page. */
export function colourOf(value: number, scale: ClassScale): string {
  if (!Number.isFinite(value)) return "var(--soft)";
  return colourOfClass(scale.breaks.filter((edge) => value >= edge).length, scale);
}

/** Returns the colour of a class, counted from 0; few classes are spread over all colours. */
export function colourOfClass(at: number, { kind, breaks }: ClassScale): string {
  const middle = (CLASSES - 1) / 2;
  const place = breaks.length === 0 ? middle : Math.round((at * (CLASSES - 1)) / breaks.length);
  return `var(--charts-${kind}-${place + 1})`;
}
