/** Units of the social accounting matrix and of the drivers' base year. */
import type { WorldData } from "../data.ts";

export const CENTS_PER_MUSD = 1e8;
export const MONTHS = 12;

/** Returns the mean of a driver series over 2012, the base of border prices. */
export function meanOver2012(data: WorldData, series: string): number {
  const values = data.drivers.series[series];
  if (!values) throw new Error(`unknown driver series: ${series}`);
  const from = -data.drivers.from;
  return values.slice(from, from + MONTHS).reduce((a, b) => a + b, 0) / MONTHS;
}
