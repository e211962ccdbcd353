/**
 * Input–output multiplier, in one line: growth of GDP = 100 · k · X (Eₜ − Eₜ₋₁) / Y, with k the value added at home that a
 * dollar of exports carries (Leontief, the social accounting matrix of 2012), X exports and Y value added of that matrix,
 * and E the legal share of exports × border openness. Nothing is fitted; the variance is the mean squared error of the
 * rule over the known years.
 */
import type { SocialAccounts } from "../../../model/data.ts";
import { normalForecast } from "../forecast.ts";
import { FIRST_CALENDAR_YEAR, yearMean } from "../legal-trade.ts";
import type { TradeCalendar } from "../legal-trade.ts";
import { isAnnual } from "../record.ts";
import { ownLine, yearOf } from "./types.ts";
import type { Rival } from "./types.ts";

const LEAST_YEARS = 3;
const ROUNDS = 500;

export function inputOutputMultiplier(accounts: SocialAccounts, calendar: TradeCalendar): Rival {
  const { multiplier, exports, valueAdded } = exportMultiplier(accounts);
  const growth = (year: number) =>
    (100 *
      multiplier *
      exports *
      (yearMean(calendar, "export", year) - yearMean(calendar, "export", year - 1))) /
    valueAdded;
  return {
    id: "multiplier",
    title: "input–output multiplier",
    forecast(one, past) {
      if (one.target.series !== "gdp.growth" || !isAnnual(one.target)) return undefined;
      const known = ownLine(one, past).filter((target) => yearOf(target) > FIRST_CALENDAR_YEAR);
      if (known.length < LEAST_YEARS) return undefined;
      const squares = known.reduce((sum, target) => {
        const off = target.observed - growth(yearOf(target));
        return sum + off * off;
      }, 0);
      return normalForecast(growth(yearOf(one.target)), squares / known.length);
    },
  };
}

/** Returns the value added that a unit of exports of the matrix's composition carries, all rounds of inputs counted. */
export function exportMultiplier(accounts: SocialAccounts): {
  readonly multiplier: number;
  readonly exports: number;
  readonly valueAdded: number;
} {
  const names = accounts.rows();
  const inner = names.filter((name) => /^[ac]\./.test(name));
  const abroad = names.filter((name) => name.startsWith("row"));
  const factors = names.filter((name) => name.startsWith("f."));
  const columnSum = new Map(inner.map((j) => [j, sum(names.map((i) => accounts.value(i, j)))]));
  const share = (i: string, j: string) =>
    columnSum.get(j)! > 0 ? accounts.value(i, j) / columnSum.get(j)! : 0;
  const demand = inner.map((i) => sum(abroad.map((r) => accounts.value(i, r))));
  const added = inner.map((j) => sum(factors.map((f) => share(f, j))));
  const coefficients = inner.map((i) => inner.map((j) => share(i, j)));
  let round = demand;
  let carried = 0;
  for (let n = 0; n < ROUNDS; n++) {
    carried += sum(round.map((value, j) => value * added[j]));
    round = coefficients.map((row) => sum(row.map((a, j) => a * round[j])));
  }
  const exports = sum(demand);
  const valueAdded = sum(inner.flatMap((j) => factors.map((f) => accounts.value(f, j))));
  return { multiplier: carried / exports, exports, valueAdded };
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
