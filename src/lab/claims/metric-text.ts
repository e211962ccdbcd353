/**
 * A metric of a claim: a series, or sums of series with weights, one of them divided by the other, such as
 * "trade.imports.usd / gdp.real" or "gdp.lightIndustry - 0.5 gdp.real".
 */

export interface Term {
  readonly series: string;
  readonly weight: number;
}
export interface Metric {
  /** As it is written. */
  readonly text: string;
  readonly sum: readonly Term[];
  /** What the sum is divided by. */
  readonly over?: readonly Term[];
}

const TOKEN = /\s*(?:([+-])|(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.])|([a-zA-Z][\w.]*))/y;
const TERM = String.raw`(\d+(\.\d+)?(e[+-]?\d+)?\s+)?[a-zA-Z][\w.]*`;
const SUM = String.raw`\s*([+-]\s*)?${TERM}(\s*[+-]\s*${TERM})*\s*`;
/** What is written as a formula and is not the id of a series alone, for editors. */
export const FORMULA = new RegExp(String.raw`^(?!\s*[a-zA-Z][\w.]*\s*$)${SUM}(/${SUM})?$`);

/** Reads a metric; returns what is wrong with it in words, or the metric. Series are not looked up. */
export function parseMetricText(text: string): Metric | string {
  const sides = text.split("/");
  if (sides.length > 2) return "divided more than once";
  const read = sides.map(parseSum);
  const wrong = read.find((side) => typeof side === "string");
  if (wrong !== undefined) return wrong as string;
  const [sum, over] = read as Term[][];
  return { text: text.trim(), sum, ...(over === undefined ? {} : { over }) };
}

function parseSum(text: string): Term[] | string {
  const terms: Term[] = [];
  let at = 0;
  let sign: number | undefined = 1;
  let weight: number | undefined;
  const rest = text.trimEnd();
  while (at < rest.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(rest);
    if (found === null) return `not understood: "${rest.slice(at).trim()}"`;
    at = TOKEN.lastIndex;
    const [, mark, number, series] = found;
    if (mark !== undefined) {
      if (weight !== undefined) return `a weight without a series: ${weight}`;
      if (sign !== undefined && !(terms.length === 0 && sign === 1)) return `two signs in a row: "${mark}"`;
      sign = mark === "+" ? 1 : -1;
    } else if (number !== undefined) {
      if (sign === undefined || weight !== undefined) return `a sign is missing before ${number}`;
      weight = Number(number);
    } else {
      if (sign === undefined) return `a sign is missing before "${series}"`;
      terms.push({ series, weight: sign * (weight ?? 1) });
      sign = undefined;
      weight = undefined;
    }
  }
  if (weight !== undefined) return `a weight without a series: ${weight}`;
  if (terms.length === 0) return "no series";
  return sign === undefined ? terms : "a sign without a series at the end";
}

/** Ids of all series that a metric reads. */
export const seriesOf = ({ sum, over = [] }: Metric): string[] => [
  ...new Set([...sum, ...over].map(({ series }) => series)),
];
