/** AR(1) by least squares: xₜ = c + φ xₜ₋₁ + ε; for yearly figures without a gap, from five known ones on. */
import { fitAutoregression, forecastAutoregression } from "../../methods/autoregression.ts";
import { normalForecast } from "../forecast.ts";
import { isAnnual } from "../record.ts";
import { changes, ownLine, valuesOf } from "./types.ts";
import type { Rival } from "./types.ts";

/** Two coefficients and a variance need three steps at least, and another to mean anything. */
const LEAST = 5;

export const autoregression: Rival = {
  id: "ar1",
  title: "AR(1)",
  forecast(one, past) {
    if (!isAnnual(one.target)) return undefined;
    const line = unbroken(ownLine(one, past));
    const last = line.at(-1);
    if (last === undefined || line.length < LEAST || !changes(line.slice(0, -1))) return undefined;
    const steps = (one.target.to - last.to) / 12;
    const { mean, variance } = forecastAutoregression(fitAutoregression(valuesOf(line)), steps);
    return normalForecast(mean, variance);
  },
};

/** The last stretch of a yearly line without a gap. */
function unbroken<T extends { readonly to: number }>(line: readonly T[]): readonly T[] {
  let from = line.length - 1;
  while (from > 0 && line[from].to - line[from - 1].to === 12) from--;
  return line.slice(Math.max(from, 0));
}
