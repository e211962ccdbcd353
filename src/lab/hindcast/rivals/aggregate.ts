/**
 * An aggregate rival of five equations by year, each fitted by least squares to the known years (slopes drawn to 0 by a
 * ridge, in units of the regressor's standard deviation, since few years are known):
 *   exports  Δ log X = a₁ + b₁ Δ log E          E: legal share of exports × border openness
 *   imports  Δ log M = a₂ + b₂ Δ log X + c₂ log (Xₜ₋₁ / Mₜ₋₁)   the last term is what trade did to reserves
 *   GDP      growth = a₃ + b₃ Δ log M
 *   rate     Δ log e = a₄ + b₄ log (Xₜ / Mₜ)     dollars that exports bring for those that imports want
 *   rice     Δ log p = a₅ + b₅ Δ log e
 * Solved one after the other for the target's year from the last known figures. Rate and rice are means of a year's
 * quotes; at a month's horizon they move by the part of the year's change that the time since the last quote is of twelve.
 */
import { log } from "../../../core/math.ts";
import { variance } from "../../../core/stats.ts";
import { predict, regress } from "../../methods/regression.ts";
import type { Prediction } from "../../methods/regression.ts";
import type { Target } from "../../scoring/targets.ts";
import { normalForecast } from "../forecast.ts";
import { FIRST_CALENDAR_YEAR, yearMean } from "../legal-trade.ts";
import type { TradeCalendar } from "../legal-trade.ts";
import type { Past } from "../record.ts";
import { isAnnual } from "../record.ts";
import { byYears, yearOf } from "./types.ts";
import type { Rival } from "./types.ts";

/** A ridge of one: a slope is worth as much as one more year in which nothing answered. */
const RIDGE = 1;

type Path = (year: number) => number | undefined;
interface Equation {
  readonly left: Path;
  readonly right: readonly Path[];
}

export function aggregate(calendar: TradeCalendar): Rival {
  const logE: Path = (year) =>
    year < FIRST_CALENDAR_YEAR ? undefined : log(yearMean(calendar, "export", year));
  return {
    id: "aggregate",
    title: "five equations",
    forecast({ target, last }, past) {
      const year = yearOf(target);
      const annual = isAnnual(target);
      const x = pathOf(past.line("trade.exports.usd", "year"));
      const m = pathOf(past.line("trade.imports.usd", "year"));
      // Years after the last known one stand on the equations' own forecasts, one year ahead at most.
      const dX = solve({ left: change(x), right: [change(logE)] }, past, year);
      const X = ahead(x, dX, year);
      const reserves: Path = (y) => difference(x(y - 1), m(y - 1));
      const dM = solve({ left: change(m), right: [change(X), reserves] }, past, year);
      const M = ahead(m, dM, year);
      const finish = (prediction: Prediction | undefined) =>
        prediction === undefined ? undefined : normalForecast(prediction.mean, prediction.variance);
      const moved = (prediction: Prediction | undefined, from: Target | undefined) => {
        if (prediction === undefined || from === undefined) return undefined;
        const part = (target.to - from.to) / 12;
        return normalForecast(from.observed + part * prediction.mean, part * prediction.variance);
      };
      if (annual)
        switch (target.series) {
          case "trade.exports.usd":
            return moved(dX, last);
          case "trade.imports.usd":
            return moved(dM, last);
          case "gdp.growth":
            return finish(
              solve({ left: pathOf(past.line("gdp.growth", "year")), right: [change(M)] }, past, year),
            );
          default:
            return undefined;
        }
      if (target.series !== "fx.kpwPerUsd" && target.series !== "price.rice.kpw") return undefined;
      const e = quotesPath(past.line("fx.kpwPerUsd", "month"));
      const balance: Path = (y) => difference(X(y), M(y));
      const dE = solve({ left: change(e), right: [balance] }, past, year);
      if (target.series === "fx.kpwPerUsd") return moved(dE, last);
      const p = quotesPath(past.line("price.rice.kpw", "month"));
      return moved(solve({ left: change(p), right: [change(ahead(e, dE, year))] }, past, year), last);
    },
  };
}

const difference = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;
const change =
  (path: Path): Path =>
  (year) =>
    difference(path(year), path(year - 1));
const pathOf = (line: readonly Target[]): Path => {
  const years = byYears(line);
  return (year) => years.get(year);
};

/** Means of a year's quotes. */
function quotesPath(line: readonly Target[]): Path {
  const years = new Map<number, number[]>();
  for (const target of line)
    years.set(yearOf(target), [...(years.get(yearOf(target)) ?? []), target.observed]);
  return (year) => {
    const quotes = years.get(year);
    return quotes === undefined ? undefined : quotes.reduce((sum, q) => sum + q, 0) / quotes.length;
  };
}

/** The path with the forecast year's value, where it is not known, from the year before and its forecast change. */
const ahead =
  (path: Path, forecast: Prediction | undefined, year: number): Path =>
  (y) => {
    const known = path(y);
    const before = path(y - 1);
    if (known !== undefined || y !== year || forecast === undefined || before === undefined) return known;
    return before + forecast.mean;
  };

/** Fits an equation to all years in which both sides are known, and predicts the year. */
function solve({ left, right }: Equation, { origin }: Past, year: number): Prediction | undefined {
  const rows: number[][] = [];
  const values: number[] = [];
  const last = Math.max(yearOf({ to: origin }), year + 6);
  for (let y = FIRST_CALENDAR_YEAR; y <= last; y++) {
    const value = left(y);
    const xs = right.map((path) => path(y));
    // The year itself is forecast, whatever of it is known already.
    if (y === year || value === undefined || xs.some((x) => x === undefined)) continue;
    rows.push([1, ...(xs as number[])]);
    values.push(value);
  }
  const at = right.map((path) => path(year));
  if (rows.length < right.length + 2 || at.some((x) => x === undefined)) return undefined;
  const ridge = [0, ...right.map((_, r) => RIDGE * Math.max(variance(rows.map((row) => row[r + 1])), 1e-6))];
  return predict(regress(rows, values, ridge), [1, ...(at as number[])]);
}
