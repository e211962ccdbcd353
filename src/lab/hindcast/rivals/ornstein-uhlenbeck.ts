/** Ornstein–Uhlenbeck, AR(1) at irregular dates: dx = κ (μ − x) dt + σ dW; all speeds κ kept, each by its likelihood. */
import { fitOrnsteinUhlenbeck, forecastOrnsteinUhlenbeck } from "../../methods/ornstein-uhlenbeck.ts";
import { normalForecast } from "../forecast.ts";
import { changes, datesOf, ownLine, valuesOf } from "./types.ts";
import type { Rival } from "./types.ts";

export const ornsteinUhlenbeck: Rival = {
  id: "ornstein-uhlenbeck",
  title: "Ornstein–Uhlenbeck",
  forecast(one, past) {
    const line = ownLine(one, past);
    if (line.length < 4 || !changes(line)) return undefined;
    const fit = fitOrnsteinUhlenbeck(datesOf(line), valuesOf(line));
    const { mean, variance } = forecastOrnsteinUhlenbeck(fit, one.target.to);
    return normalForecast(mean, variance);
  },
};
