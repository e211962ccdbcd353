/**
 * Shares out what a set of players achieves together: each gets its mean contribution over all orders of joining. Orders
 * are drawn in pairs, one the reverse of the other. Sources: Shapley 1953; Castro, Gómez and Tejada 2009; antithetic
 * orders: Mitchell, Cooper, Frank and Holmes 2022.
 */
import { drawBelow, key } from "../../core/rng.ts";
import { mean, standardDeviation } from "../../core/stats.ts";

/** Players of a set, by number, in rising order. */
export type Coalition = readonly number[];
/** Returns the worth of each set. Asked for many at once, and for each set only once. */
export type Worth = (sets: readonly Coalition[]) => Promise<ArrayLike<number>>;

export interface ShapleyValues {
  /** By player, in the unit of the worth; they sum to worth(all) − worth(none), but for rounding. */
  readonly values: readonly number[];
  /** Standard error of each value by the pairs of orders; NaN after one pair, 0 if all orders were taken. */
  readonly errors: readonly number[];
  /** Pairs of orders so far. */
  readonly pairs: number;
  /** Sets whose worth was asked for so far. */
  readonly sets: number;
}
export interface ShapleyOptions {
  readonly seed: number;
  /** Pairs of orders in all, and for each question. A pair takes at most 2 (players − 1) new sets. */
  readonly pairs: number;
  readonly pairsAtOnce?: number;
}

/**
 * Estimates the values by sampling orders and yields them after each batch; the caller may stop at any. An order is a
 * pure function of (seed, its pair): how many are asked for at once changes nothing. Throws if a worth is not finite.
 */
export async function* sampleShapley(
  players: number,
  worth: Worth,
  { seed, pairs, pairsAtOnce = 8 }: ShapleyOptions,
): AsyncGenerator<ShapleyValues, void, undefined> {
  const known = new Map<string, number>();
  const gains = Array.from({ length: players }, (): number[] => []);
  for (let from = 0; from < pairs; from += pairsAtOnce) {
    const count = Math.min(pairsAtOnce, pairs - from);
    const orders = Array.from({ length: count }, (_, i) => joiningOrder(seed, from + i, players));
    const sets = orders.flatMap((order) => [...prefixes(order), ...prefixes(order.toReversed())]);
    await learn(known, sets, worth);
    for (const order of orders) {
      const [there, back] = [contributions(known, order), contributions(known, order.toReversed())];
      gains.forEach((gain, player) => gain.push((there[player] + back[player]) / 2));
    }
    yield {
      values: gains.map(mean),
      errors: gains.map((gain) => (gain.length < 2 ? NaN : standardDeviation(gain) / Math.sqrt(gain.length))),
      pairs: from + count,
      sets: known.size,
    };
  }
}

/** Computes the values from the worth of all 2ⁿ sets. Throws for more than 16 players, or a worth that is not finite. */
export async function exactShapley(players: number, worth: Worth): Promise<ShapleyValues> {
  if (players > 16) throw new Error(`all sets are too many for so many players: ${players}`);
  const sets = Array.from({ length: 1 << players }, (_, bits): Coalition =>
    Array.from({ length: players }, (__, player) => player).filter((player) => (bits >> player) & 1),
  );
  const known = new Map<string, number>();
  await learn(known, sets, worth);
  const worths = sets.map((set) => known.get(nameOf(set))!);
  // weights[s] = s! (n − s − 1)! / n!: the part of orders in which a given set of s comes just before a given player.
  const weights = [1 / players];
  for (let s = 1; s < players; s++) weights.push((weights[s - 1] * s) / (players - s));
  const values = Array.from({ length: players }, (_, player) =>
    worths.reduce(
      (value, w, bits) =>
        (bits >> player) & 1
          ? value
          : value + weights[sets[bits].length] * (worths[bits | (1 << player)] - w),
      0,
    ),
  );
  return { values, errors: values.map(() => 0), pairs: 0, sets: known.size };
}

function joiningOrder(seed: number, pair: number, players: number): number[] {
  const { k0, k1 } = key(seed, pair, "shapley");
  const order = Array.from({ length: players }, (_, player) => player);
  for (let i = players - 1; i > 0; i--) {
    const j = drawBelow(i + 1, i, k0, k1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Returns the n + 1 sets that an order passes through, from none to all. */
const prefixes = (order: readonly number[]): Coalition[] =>
  Array.from({ length: order.length + 1 }, (_, size) => order.slice(0, size).sort((a, b) => a - b));

const nameOf = (set: Coalition): string => set.join(" ");

/** Asks for the worth of the sets that are not known yet, each once, in their order. */
async function learn(known: Map<string, number>, sets: readonly Coalition[], worth: Worth): Promise<void> {
  const fresh = new Map(sets.map((set) => [nameOf(set), set] as const).filter(([name]) => !known.has(name)));
  if (fresh.size === 0) return;
  const worths = await worth([...fresh.values()]);
  [...fresh.keys()].forEach((name, i) => {
    if (!Number.isFinite(worths[i]))
      throw new Error(`a set's worth must be a number: {${name}} ${worths[i]}`);
    known.set(name, worths[i]);
  });
}

/** Returns what each player adds when it joins in this order. */
function contributions(known: ReadonlyMap<string, number>, order: readonly number[]): number[] {
  const worths = prefixes(order).map((set) => known.get(nameOf(set))!);
  const added = order.map(() => 0);
  order.forEach((player, i) => (added[player] = worths[i + 1] - worths[i]));
  return added;
}
