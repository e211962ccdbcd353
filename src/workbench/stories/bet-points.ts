/** The line that a reader draws: its knots by quarter, how a pointer moves them, and how a number for a year does. */
import { monthNumber, monthsBetween } from "../engine/scenario.ts";
import type { Bet } from "../state/page-state.ts";

export type Points = Bet["points"];

/** A place on the line while it is drawn: a knot, counted from 0, and the value there. */
export interface Touch {
  readonly knot: number;
  readonly value: number;
}
/** The value with which a year ends, at its last knot. */
export interface YearEnd {
  readonly year: string;
  readonly value: number;
}

/** Months in which a line from `since` to `to` has its knots: the first, the last, and the quarters' ends between. */
export function knotsOf(since: string, to: string): string[] {
  return monthsBetween(since, to).filter(
    (month, i, all) => i === 0 || i === all.length - 1 || monthNumber(month) % 3 === 2,
  );
}

/** Bets that are kept; the oldest goes when there are more. */
const MOST_BETS = 20;

/** Returns the bet on a series whose line has its knots in these months: one for other months is another bet. */
export const betOn = (bets: readonly Bet[], series: string, knots: readonly string[]): Bet | undefined =>
  bets.find(
    (bet) =>
      bet.series === series &&
      bet.points.length === knots.length &&
      bet.points.every(({ month }, i) => month === knots[i]),
  );
/** Returns the bets with this one in the place of the one on the same series and months. */
export function withBet(bets: readonly Bet[], bet: Bet): Bet[] {
  return [...withoutBet(bets, bet), bet].slice(-MOST_BETS);
}
export function withoutBet(bets: readonly Bet[], { series, points }: Bet): Bet[] {
  const old = betOn(
    bets,
    series,
    points.map(({ month }) => month),
  );
  return bets.filter((one) => one !== old);
}

/** Returns the line with the knots between two touches laid on the straight way from the one to the other. */
export function drawnBetween(points: Points, a: Touch, b: Touch): Points {
  const [from, to] = a.knot <= b.knot ? [a, b] : [b, a];
  return points.map((point, knot) => {
    if (knot < from.knot || knot > to.knot) return point;
    if (knot === b.knot) return { ...point, value: b.value };
    return { ...point, value: between(from, to, knot) };
  });
}
function between(from: Touch, to: Touch, knot: number): number {
  if (from.knot === to.knot) return to.value;
  return from.value + ((to.value - from.value) * (knot - from.knot)) / (to.knot - from.knot);
}

/** Returns the value at the end of each year that the line touches. */
export function yearEndsOf(points: Points): YearEnd[] {
  return points.flatMap(({ month, value }, i) =>
    points[i + 1]?.month.slice(0, 4) === month.slice(0, 4) ? [] : [{ year: month.slice(0, 4), value }],
  );
}
/** Returns the line that ends the year with this value, straight from the year before and to the year after. */
export function withYearEnd(points: Points, year: string, value: number): Points {
  const ends = yearEndsOf(points).map((end) =>
    points.findLastIndex(({ month }) => month.startsWith(end.year)),
  );
  const place = ends.findIndex((knot) => points[knot].month.startsWith(year));
  if (place < 0) return points;
  const here: Touch = { knot: ends[place], value };
  const touchOf = (knot: number): Touch => ({ knot, value: points[knot].value });
  const before = drawnBetween(points, touchOf(place === 0 ? 0 : ends[place - 1]), here);
  return place === ends.length - 1 ? before : drawnBetween(before, touchOf(ends[place + 1]), here);
}

/** Returns the line's value in each month, straight between knots; NaN before its first and after its last. */
export function valuesAt(points: Points, months: readonly string[]): number[] {
  const numbers = points.map(({ month }) => monthNumber(month));
  return months.map((month) => {
    const at = monthNumber(month);
    const after = numbers.findIndex((number) => number >= at);
    if (after < 0 || at < numbers[0]) return Number.NaN;
    if (numbers[after] === at) return points[after].value;
    const share = (at - numbers[after - 1]) / (numbers[after] - numbers[after - 1]);
    return points[after - 1].value + share * (points[after].value - points[after - 1].value);
  });
}
