/** The interval of a share that was counted. */
import { exp, log, log1p } from "../../core/math.ts";

export interface CountedShare {
  readonly hits: number;
  readonly trials: number;
  /** hits / trials; NaN without trials. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Returns hits / trials with its Clopper–Pearson interval of a `level` (0.95 if left out): the chances at which as many
 * hits or more, and as many or fewer, have probability (1 − level) / 2. Never too narrow, so wide for few trials; 0 … 1
 * without any. Throws unless 0 ≤ hits ≤ trials, both whole. Source: Clopper and Pearson 1934.
 */
export function binomialInterval(hits: number, trials: number, level = 0.95): CountedShare {
  if (!(Number.isSafeInteger(hits) && Number.isSafeInteger(trials) && hits >= 0 && hits <= trials))
    throw new Error(`hits must be whole and at most the trials: ${hits} of ${trials}`);
  if (!(level > 0 && level < 1)) throw new Error(`a level must be in (0, 1): ${level}`);
  const tail = (1 - level) / 2;
  const low = hits === 0 ? 0 : root((chance) => atMost(trials - hits, trials, 1 - chance) < tail);
  const high = hits === trials ? 1 : root((chance) => atMost(hits, trials, chance) > tail);
  return { hits, trials, share: hits / trials, low, high };
}

/** Returns the probability of at most k successes among n at a chance in (0, 1) each. */
export function atMost(k: number, n: number, chance: number): number {
  const odds = log(chance) - log1p(-chance);
  let term = n * log1p(-chance);
  let total = exp(term);
  for (let i = 1; i <= k; i++) {
    term += log((n - i + 1) / i) + odds;
    total += exp(term);
  }
  return total;
}

/** Returns the chance up to which a condition holds, by 60 halvings. */
function root(holds: (chance: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
