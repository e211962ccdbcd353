/** Random walk with drift: xₜ = xₒ + δ τ + ε, δ the mean change a month over the known record, its uncertainty counted. */
import { fitRandomWalk, forecastRandomWalk } from "../../methods/random-walk.ts";
import { normalForecast } from "../forecast.ts";
import { datesOf, ownLine, valuesOf } from "./types.ts";
import type { Rival } from "./types.ts";

export const drift: Rival = {
  id: "drift",
  title: "drift",
  forecast(one, past) {
    const line = ownLine(one, past);
    if (line.length < 3) return undefined;
    const fit = fitRandomWalk(datesOf(line), valuesOf(line), true);
    const { mean, variance } = forecastRandomWalk(fit, one.target.to);
    return normalForecast(mean, variance);
  },
};
