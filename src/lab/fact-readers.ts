/** Reads years, ratios and means off a history, for the stylised facts. */

/** What facts are read from: a run, or one run of an ensemble. */
export interface FactHistory {
  /** Every month from January 2012 to December 2018, such as 2012-01. */
  readonly months: readonly string[];
  readonly series: Readonly<Record<string, { readonly values: readonly (number | null)[] }>>;
}

/** Values of a series in a year, without the months that have none. */
export function months(run: FactHistory, id: string, year: number): number[] {
  return valuesOf(run, id).filter(
    (value, m): value is number => value !== null && run.months[m].startsWith(`${year}-`),
  );
}
export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
export const mean = (values: readonly number[]) => sum(values) / values.length;
export const annual = (run: FactHistory, id: string, year: number) => sum(months(run, id, year));
export const ratio = (run: FactHistory, id: string, year: number, base: number) =>
  mean(months(run, id, year)) / mean(months(run, id, base));

/** Mean over all months that have a value. */
export function overall(run: FactHistory, id: string): number {
  return mean(valuesOf(run, id).filter((value) => value !== null));
}

/** Growth of light and heavy industry together, by their weights in the year before. */
export function manufacturing(run: FactHistory, year: number): number {
  const both = (y: number) => annual(run, "gdp.lightIndustry", y) + annual(run, "gdp.heavyIndustry", y);
  return 100 * (both(year) / both(year - 1) - 1);
}

function valuesOf(run: FactHistory, id: string): readonly (number | null)[] {
  const series = run.series[id];
  if (!series) throw new Error(`no such series: ${id}`);
  return series.values;
}
