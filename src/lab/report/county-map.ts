/** Averages county series by year for the map. */
import type { RunResult } from "../types.ts";
import type { CountyMap, Geography, MapTrack } from "./payload.ts";
import { yearsOf } from "./years.ts";

const SIGNIFICANT = 5;

/** Returns the map's data, or null if the run has no county series. Units follow the order of the result. */
export function buildCountyMap(result: RunResult, geography: Geography): CountyMap | null {
  const { ids, series } = result.counties;
  const places = new Map(geography.units.map((unit) => [unit.id, unit]));
  const units = ids.flatMap((id) => places.get(id) ?? []);
  const years = yearsOf(result.months);
  if (Object.keys(series).length === 0 || years.length === 0 || units.length !== ids.length) return null;
  const tracks = Object.entries(series).map(([id, { title, unit, values }]): MapTrack => ({
    id,
    title,
    unit,
    values: years.map((year) => yearMeans(result.months, values, year, ids.length)),
  }));
  return { geography: { ...geography, units }, years, tracks };
}

function yearMeans(
  months: readonly string[],
  values: readonly Float32Array[],
  year: number,
  count: number,
): number[] {
  const picked = values.filter((_, m) => months[m].startsWith(`${year}-`));
  return Array.from({ length: count }, (_, k) => {
    const mean = picked.reduce((sum, row) => sum + row[k], 0) / picked.length;
    return Number(mean.toPrecision(SIGNIFICANT));
  });
}
