/**
 * Calendar regression: the legal share of the trade baskets of 2016 × border openness, E of exports and I of imports by
 * year, with two coefficients a target, fitted by least squares to the known years from 2012 on:
 * growth of GDP = a + b E, log exports = a + b log E, log imports = a + b log I.
 * From rolling origins it says nothing until the calendar has moved: before, b is noise.
 */
import { log } from "../../../core/math.ts";
import { predict, regress } from "../../methods/regression.ts";
import { normalForecast } from "../forecast.ts";
import type { Case } from "../cases.ts";
import type { Past } from "../record.ts";
import type { TradeCalendar } from "../legal-trade.ts";
import { yearMean } from "../legal-trade.ts";
import { isAnnual } from "../record.ts";
import { ownLine, yearOf } from "./types.ts";
import type { Rival } from "./types.ts";

/** Years that the two coefficients need, and how far the known years' calendar must spread for b to mean anything. */
const LEAST_YEARS = 4;
const LEAST_SPREAD = 0.1;

export function calendarRegression(calendar: TradeCalendar): Rival {
  const exports = (year: number) => yearMean(calendar, "export", year);
  const imports = (year: number) => yearMean(calendar, "import", year);
  const regressors: Readonly<Record<string, (year: number) => number>> = {
    "gdp.growth": exports,
    "trade.exports.usd": (year) => log(exports(year)),
    "trade.imports.usd": (year) => log(imports(year)),
  };
  return {
    id: "calendar",
    title: "calendar regression",
    forecast(one: Case, past: Past) {
      const x = regressors[one.target.series];
      if (x === undefined || !isAnnual(one.target)) return undefined;
      const line = ownLine(one, past).filter(({ from }) => from >= 0);
      const xs = line.map((target) => x(yearOf(target)));
      const spread = Math.max(...xs) - Math.min(...xs);
      if (line.length < LEAST_YEARS || (past.rolling && spread < LEAST_SPREAD)) return undefined;
      const fit = regress(
        xs.map((value) => [1, value]),
        line.map(({ observed }) => observed),
      );
      const { mean, variance } = predict(fit, [1, x(yearOf(one.target))]);
      return normalForecast(mean, variance);
    },
  };
}
