/** A user's own figures beside the shipped ones. */
import type { Observation, ScoringRule } from "../../data/index.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";

/** Returns the shipped figures without those that the user's replace, and the user's. */
export function withFurther(shipped: readonly Observation[], further: readonly Observation[]): Observation[] {
  const own = new Set(further.map(({ series, period }) => `${series} ${period}`));
  return [...shipped.filter(({ series, period }) => !own.has(`${series} ${period}`)), ...further];
}

/** Returns the rules with one for each further series that has none: wide standard deviations, never calibrated. */
export function withRules(rules: readonly ScoringRule[], further: readonly Observation[]): ScoringRule[] {
  const ruled = new Set(rules.map(({ series }) => series));
  const without = [...new Set(further.map(({ series }) => series))].filter((series) => !ruled.has(series));
  return [...rules, ...without.map((series) => defaultRule(series, further))];
}

/** Levels above zero as logarithms with 0.1 and 0.3; growth with 3 and 3 points; what may be zero or less with a fifth of its mean size. */
function defaultRule(series: string, further: readonly Observation[]): ScoringRule {
  const unit = seriesDefinitions.find(({ id }) => id === series)!.unit;
  const own = further.filter((row) => row.series === series).map(({ value }) => value);
  const base = { series, calibrated: false };
  if (series.endsWith(".growth")) return { ...base, transform: "none", observationSd: 3, discrepancySd: 3 };
  if (unit === "share") return { ...base, transform: "none", observationSd: 0.05, discrepancySd: 0.1 };
  if (own.every((value) => value > 0))
    return { ...base, transform: "log", observationSd: 0.1, discrepancySd: 0.3 };
  const size = own.reduce((sum, value) => sum + Math.abs(value), 0) / own.length || 1;
  return { ...base, transform: "none", observationSd: size / 5, discrepancySd: size / 5 };
}
