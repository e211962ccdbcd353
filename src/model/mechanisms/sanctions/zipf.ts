/** Share of the `k` largest of `n` whose sizes follow Zipf's rule, 1/rank. */
export function largestShare(n: number, k: number): number {
  let largest = 0;
  let all = 0;
  for (let rank = 1; rank <= n; rank++) {
    all += 1 / rank;
    if (rank <= k) largest += 1 / rank;
  }
  return all > 0 ? largest / all : 0;
}

/**
 * Capacity left when the `removed` largest of `n` are gone and `before` had been gone a month ago. A new loss takes its
 * part of what works now; those that remain then take over at `rewiring` a month.
 */
export function capacityAfter(
  capacity: number,
  n: number,
  before: number,
  removed: number,
  rewiring: number,
): number {
  const left = 1 - largestShare(n, removed);
  const leftBefore = 1 - largestShare(n, before);
  if (rewiring === 0) return left;
  const now = left < leftBefore ? (capacity * left) / leftBefore : Math.max(capacity, left);
  return left > 0 ? Math.min(1, now + rewiring * (1 - now)) : 0;
}
