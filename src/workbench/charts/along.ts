/** Moves along a row of places by pointer or keyboard. */

/** Returns which of `places`, which rise, is nearest to `x`. */
export function nearestTo(places: readonly number[], x: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x - places[middle] > places[middle + 1] - x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far keys move: single steps, or a year of months. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** Returns where a key leads from `at`, of `count` places; undefined for keys that lead nowhere. */
export function step(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const by = steps[key];
  return by === undefined ? undefined : Math.min(count - 1, Math.max(0, at + by));
}
