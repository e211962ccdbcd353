/** Random walk: xₜ = xₒ + ε, var ε = σ² τ; xₒ the last known figure, τ the months since, σ² from all known changes. */
import { fitRandomWalk, forecastRandomWalk } from "../../methods/random-walk.ts";
import { normalForecast } from "../forecast.ts";
import { datesOf, ownLine, valuesOf } from "./types.ts";
import type { Rival } from "./types.ts";

export const randomWalk: Rival = {
  id: "random-walk",
  title: "random walk",
  forecast(one, past) {
    const line = ownLine(one, past);
    if (line.length < 2) return undefined;
    const { mean, variance } = forecastRandomWalk(
      fitRandomWalk(datesOf(line), valuesOf(line)),
      one.target.to,
    );
    return normalForecast(mean, variance);
  },
};
