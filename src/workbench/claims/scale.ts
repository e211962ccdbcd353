/** Scales of pictures: where values lie, and round numbers to mark. */

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Where a value lies between the ends that it was made with. */
  at(value: number): number;
}
export function scaleOf(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): Scale {
  const width = high - low || 1;
  return { low, high, at: (value) => from + ((value - low) / width) * (to - from) };
}

/** Ends of values with a little room; those of values that are all alike lie around them. */
export function endsOf(values: readonly number[]): readonly [number, number] {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return [-1, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = high > low ? (high - low) * 0.05 : Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}

/** Returns about `count` round numbers between the ends. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough * 0.999) ?? 10 * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}
