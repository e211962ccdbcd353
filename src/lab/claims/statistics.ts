/** What a test finds in one world: a number, and whether it bears the claim out. */
import type { Metric, Term } from "./metric-text.ts";
import { CONTROL } from "./types.ts";
import type { In, PathTest, Sign, SimpleTest, Test, Window } from "./types.ts";

/** The histories of a case's arms in one world, from the treatment's first month on. */
export interface Reader {
  /** Months of a series in an arm. */
  months(series: string, arm: string): Float64Array;
  /** Months that are run. */
  readonly horizon: number;
}
/** 1 where the claim holds beyond the smallest effect, -1 where its opposite does, 0 between. */
export type Score = 1 | 0 | -1;
export interface Finding {
  /** In the test's unit; NaN where there is none, as for tests that hold together, Infinity where no rung is reached. */
  readonly value: number;
  readonly score: Score;
  /** The month after the start in which a path's difference takes its last sign for good. */
  readonly crossing?: number;
  /** Findings of tests that are held together. */
  readonly parts?: readonly Finding[];
}

/** Returns what a test finds. */
export function find(test: Test, reader: Reader): Finding {
  if (test.test !== "together") return findSimple(test, reader);
  const parts = test.tests.map((one) => findSimple(one, reader));
  const all = (score: Score) => parts.every((part) => part.score === score);
  return { value: Number.NaN, score: all(1) ? 1 : all(-1) ? -1 : 0, parts };
}

function findSimple(test: SimpleTest, reader: Reader): Finding {
  switch (test.test) {
    case "difference": {
      const value = difference(reader, test.metric, test, test.arms, test.in);
      return { value, score: scoreOf(value, test.sign, test.smallest) };
    }
    case "level": {
      const value = read(reader, test.of, test.metric, test);
      const [low, high] = test.range;
      const outside = Math.max((low ?? -Infinity) - value, value - (high ?? Infinity));
      return { value, score: outside <= 0 ? 1 : outside > test.smallest ? -1 : 0 };
    }
    case "per unit": {
      const whole: Window = { at: [1, reader.horizon], over: "sum" };
      const [first, second] = test.between.map((arm) => {
        const effect = read(reader, arm, test.metric, test) - read(reader, CONTROL, test.metric, test);
        const cost = read(reader, arm, test.per, whole) - read(reader, CONTROL, test.per, whole);
        return cost === 0 ? Number.NaN : effect / cost;
      });
      const value = second === undefined ? first : first - second;
      return { value, score: scoreOf(value, test.sign, test.smallest) };
    }
    case "threshold": {
      const rung = Object.entries(test.ladder).find(([arm]) => {
        const effect = difference(reader, test.metric, test, { [arm]: 1, [CONTROL]: -1 }, test.in);
        return scoreOf(effect, test.sign, test.smallest) === 1;
      });
      const value = rung === undefined ? Infinity : rung[1];
      return { value, score: value >= test.expected[0] && value <= test.expected[1] ? 1 : -1 };
    }
    case "best": {
      const [a, b] = test.metrics.map((metric) => bestDose(reader, metric, test));
      const value = Math.abs(a - b);
      return { value, score: scoreOf(value, test.sign, test.smallest) };
    }
    case "path": {
      const effects = test.steps.map(({ at }) =>
        difference(reader, test.metric, { at, over: "mean" }, test.arms, test.in),
      );
      const scores = test.steps.map(({ sign }, s) => scoreOf(effects[s], sign, test.smallest));
      const value = Math.min(
        ...test.steps.flatMap(({ sign }, s) =>
          sign === "0" ? [] : [sign === "+" ? effects[s] : -effects[s]],
        ),
      );
      const all = (score: Score) => scores.every((one) => one === score);
      const score: Score = all(1) ? 1 : all(-1) ? -1 : 0;
      const crossing = crossingOf(reader, test);
      return { value, score, ...(crossing === undefined ? {} : { crossing }) };
    }
  }
}

/** Returns 1 beyond `smallest` in the claimed direction, -1 beyond it in the other; "0" claims to stay within it. */
export function scoreOf(value: number, sign: Sign, smallest: number): Score {
  if (Number.isNaN(value)) return 0;
  if (sign === "0") return Math.abs(value) <= smallest ? 1 : -1;
  const directed = sign === "+" ? value : -value;
  return directed > smallest ? 1 : directed < -smallest ? -1 : 0;
}

function difference(
  reader: Reader,
  metric: Metric,
  window: Window,
  arms: Readonly<Record<string, number>>,
  unit: In,
): number {
  let sum = 0;
  for (const [arm, weight] of Object.entries(arms)) sum += weight * read(reader, arm, metric, window);
  return unit === "units" ? sum : (100 * sum) / Math.abs(read(reader, CONTROL, metric, window));
}

function bestDose(
  reader: Reader,
  metric: Metric,
  { ladder, ...window }: Window & { readonly ladder: Readonly<Record<string, number>> },
): number {
  let best = { dose: Number.NaN, level: -Infinity };
  for (const [arm, dose] of Object.entries(ladder)) {
    const level = read(reader, arm, metric, window);
    if (level > best.level) best = { dose, level };
  }
  return best.dose;
}

/** Reads a metric off an arm over a window; NaN where no month has a value. */
export function read(reader: Reader, arm: string, { sum, over }: Metric, { at, over: how }: Window): number {
  if (how === "mean" || how === "sum") {
    const top = total(reader, arm, sum, at, how);
    return over === undefined ? top : top / total(reader, arm, over, at, how);
  }
  const months = byMonth(reader, arm, { sum, ...(over === undefined ? {} : { over }) }).subarray(
    at[0] - 1,
    at[1],
  );
  const known = months.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return Number.NaN;
  if (how === "turns") return turningPoints(known);
  return how === "lowest" ? Math.min(...known) : Math.max(...known);
}

function total(
  reader: Reader,
  arm: string,
  terms: readonly Term[],
  [first, last]: readonly [number, number],
  how: "mean" | "sum",
): number {
  let whole = 0;
  for (const { series, weight } of terms) {
    const months = reader.months(series, arm);
    let sum = 0;
    let count = 0;
    for (let m = first - 1; m < last; m++) {
      if (Number.isNaN(months[m])) continue;
      sum += months[m];
      count++;
    }
    whole += weight * (count === 0 ? Number.NaN : how === "sum" ? sum : sum / count);
  }
  return whole;
}

/** Returns a metric month by month from the treatment's first month on. */
export function byMonth(
  reader: Reader,
  arm: string,
  { sum, over }: Pick<Metric, "sum" | "over">,
): Float64Array {
  const add = (terms: readonly Term[]) => {
    const values = new Float64Array(reader.horizon);
    for (const { series, weight } of terms) {
      const months = reader.months(series, arm);
      for (let m = 0; m < values.length; m++) values[m] += weight * months[m];
    }
    return values;
  };
  const top = add(sum);
  if (over === undefined) return top;
  const below = add(over);
  return top.map((value, m) => value / below[m]);
}

/** Counts how often a path turns from rising to falling or back; level stretches turn nothing. */
function turningPoints(values: Float64Array): number {
  let turns = 0;
  let direction = 0;
  for (let m = 1; m < values.length; m++) {
    const step = Math.sign(values[m] - values[m - 1]);
    if (step === 0) continue;
    if (direction !== 0 && step !== direction) turns++;
    direction = step;
  }
  return turns;
}

/** The first month, from 1, from which the difference keeps the last step's sign to the end. */
function crossingOf(reader: Reader, { metric, arms, steps }: PathTest): number | undefined {
  const last = steps.at(-1)!.sign;
  if (last === "0") return undefined;
  const values = Object.keys(arms).map((arm) => byMonth(reader, arm, metric));
  const weights = Object.values(arms);
  const signAt = (m: number) => Math.sign(values.reduce((sum, path, a) => sum + weights[a] * path[m], 0));
  let month = reader.horizon;
  while (month > 0 && signAt(month - 1) === (last === "+" ? 1 : -1)) month--;
  return month === reader.horizon ? undefined : month + 1;
}
