/** Money flows between sectors in a year, in dollars, and the postings that they are made of. */
import { wonPerUnit } from "../../lab/report/matrices.ts";
import type { Books } from "../../lab/types.ts";

/** What one sector paid another in a year. */
export interface PairFlow {
  /** Groups of sectors, such as households; a group may pay itself. */
  readonly from: string;
  readonly to: string;
  /** Dollars, each month at its own rate. */
  readonly usd: number;
  /** Which lines of the books it is made of. */
  readonly lines: readonly number[];
}

/** What was posted on one line in one month. */
export interface Posting {
  readonly month: string;
  readonly flow: string;
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
  /** In `unit`, which is the instrument's minor unit. */
  readonly amount: number;
  readonly unit: string;
  readonly usd: number;
}

const CENTS = 100;

/** Returns the group of a sector: what stands before the point in its id, such as china of china.banks. */
export function groupOf(sector: string): string {
  return sector.split(".")[0];
}

/** Returns the groups that lie abroad. */
export function groupsAbroad({ sectors }: Books): Set<string> {
  return new Set(sectors.filter(({ abroad }) => abroad === true).map(({ id }) => groupOf(id)));
}

/** Returns the flows of a year in one instrument, or in all, the largest first. */
export function pairFlows(
  books: Books,
  months: readonly string[],
  year: number,
  instrument: string | undefined,
): PairFlow[] {
  const within = monthsOf(months, year);
  const rates = dollarRates(books, within);
  const kinds = new Map(books.instruments.map(({ id }, k) => [id, k]));
  const pairs = new Map<string, { from: string; to: string; usd: number; lines: number[] }>();
  books.lines.forEach((line, l) => {
    if (instrument !== undefined && line.instrument !== instrument) return;
    const kind = kinds.get(line.instrument)!;
    const usd = within.reduce((sum, m, i) => sum + books.amounts[m][l] * rates[i][kind], 0);
    if (usd === 0) return;
    const [from, to] = [groupOf(line.from), groupOf(line.to)];
    const key = JSON.stringify([from, to]);
    const pair = pairs.get(key) ?? { from, to, usd: 0, lines: [] };
    pair.usd += usd;
    pair.lines.push(l);
    pairs.set(key, pair);
  });
  return [...pairs.values()].sort((a, b) => b.usd - a.usd);
}

/** Returns what was posted on some lines in a year, month by month. */
export function postingsOf(
  books: Books,
  months: readonly string[],
  year: number,
  lines: readonly number[],
): Posting[] {
  const within = monthsOf(months, year);
  const rates = dollarRates(books, within);
  const kinds = new Map(books.instruments.map(({ id }, k) => [id, k]));
  return within.flatMap((m, i) =>
    lines.flatMap((l): Posting[] => {
      const amount = books.amounts[m][l];
      if (amount === 0) return [];
      const { flow, instrument, from, to } = books.lines[l];
      const kind = kinds.get(instrument)!;
      const { unit } = books.instruments[kind];
      return [{ month: months[m], flow, instrument, from, to, amount, unit, usd: amount * rates[i][kind] }];
    }),
  );
}

function monthsOf(months: readonly string[], year: number): number[] {
  return months.flatMap((month, m) => (month.startsWith(`${year}-`) ? [m] : []));
}

/** Dollars that a minor unit is worth, `month × instrument`. */
function dollarRates(books: Books, months: readonly number[]): number[][] {
  return months.map((m) =>
    books.instruments.map((_, k) => wonPerUnit(books, k, m) / (books.rates[m].wonPerCent * CENTS)),
  );
}
