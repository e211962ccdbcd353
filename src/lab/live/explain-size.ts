/** How much of a difference's explanation is run while somebody waits, and what that comes to. */

/** Sizes of an explanation. */
export interface ExplainSize {
  /** Draws of parameters, one seed each. */
  readonly draws: number;
  /** Players that are told apart in the shares; the others are one. */
  readonly top: number;
  /** Pairs of orders; with none, each player is stopped alone and no shares are worked out. */
  readonly pairs: number;
}
export const explainSizes = {
  first: { draws: 1, top: 0, pairs: 0 },
  shares: { draws: 1, top: 5, pairs: 2 },
  closer: { draws: 4, top: 6, pairs: 4 },
} as const satisfies Readonly<Record<string, ExplainSize>>;
export type ExplainSizeName = keyof typeof explainSizes;

/** At most so many sets of stopped players are run for `players` of them; orders that meet the same set share its runs. */
export function mostSets(players: number, { top, pairs }: ExplainSize): number {
  const alone = players + 1;
  if (pairs === 0) return alone;
  const apart = Math.min(players, top + 1);
  const pooled = players > apart ? 1 : 0;
  const whole = 1 << Math.min(apart, 30);
  const sampled = 2 + pairs * 2 * (apart - 1);
  // Nobody stopped and each alone is known by then.
  if (apart <= 16 && whole <= sampled) return alone + pooled + Math.max(0, whole - 1 - apart);
  return alone + pooled + sampled - 1;
}
/** At most so many runs: each set in both scenarios, in every draw. */
export const mostRuns = (players: number, size: ExplainSize): number =>
  mostSets(players, size) * 2 * size.draws;
