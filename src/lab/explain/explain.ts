/**
 * Shares the difference that a scenario makes out among mechanisms, by Shapley values over ablations. The worth of a
 * set of players is the difference between the two scenarios when, from the month in which they part, the mechanisms of
 * all other players are stopped in both. The values sum to the whole difference less what is left when all players are
 * stopped, the remainder. Worlds (a draw and a seed) are paired throughout.
 */
import { mean, standardDeviation } from "../../core/stats.ts";
import { exactShapley, sampleShapley } from "../methods/shapley.ts";
import type { ShapleyValues } from "../methods/shapley.ts";
import { poolWeakest } from "./players.ts";
import type { Player } from "./players.ts";

/** Returns, for each list of stopped mechanisms, the difference in every world; NaN where a run failed or is missing. */
export type Difference = (stopped: readonly (readonly string[])[]) => Promise<readonly Float64Array[]>;

export interface ExplainPlan {
  readonly players: readonly Player[];
  /** Players that are told apart, by how far the difference moves when each alone is stopped; the rest is one. */
  readonly top: number;
  /** Pairs of orders. */
  readonly pairs: number;
}
export interface Share {
  readonly name: string;
  readonly mechanisms: readonly string[];
  readonly value: number;
  /** Standard error by the orders that were drawn and by the worlds. */
  readonly error: number;
  /** Change of the difference when this player alone is stopped, the mean over worlds. */
  readonly alone: number;
}
export interface Explanation {
  /** The whole difference, mean over worlds, and its standard error; NaN with one world. */
  readonly difference: number;
  readonly differenceError: number;
  /** The largest first. */
  readonly shares: readonly Share[];
  readonly remainder: number;
  /** Shares and remainder together. */
  readonly sum: number;
  readonly method: "all sets" | "sampled orders";
  readonly pairs: number;
  readonly sets: number;
  readonly worlds: number;
  /** Worlds left out since one of their runs failed. */
  readonly failedWorlds: number;
}

const ORDER_SEED = 1;

export async function explainDifference(
  { players: all, top, pairs }: ExplainPlan,
  difference: Difference,
): Promise<Explanation> {
  const known = new Map<string, Float64Array>();
  const learn = async (lists: readonly (readonly string[])[]) => {
    const fresh = new Map(lists.map((list) => [keyOf(list), list] as const));
    for (const key of known.keys()) fresh.delete(key);
    const found = fresh.size === 0 ? [] : await difference([...fresh.values()]);
    [...fresh.keys()].forEach((key, i) => known.set(key, found[i]));
  };
  const worldsOf = (list: readonly string[]): Float64Array => known.get(keyOf(list))!;

  await learn([[], ...all.map(({ mechanisms }) => mechanisms)]);
  const meanOf = (list: readonly string[]) => mean(worldsOf(list).filter((value) => Number.isFinite(value)));
  const alone = (mechanisms: readonly string[]) => meanOf(mechanisms) - meanOf([]);
  const players = poolWeakest(
    all,
    all.map(({ mechanisms }) => Math.abs(alone(mechanisms))),
    top,
  );
  await learn(players.map(({ mechanisms }) => mechanisms));
  const stoppedBut = (set: readonly number[]) =>
    players.flatMap(({ mechanisms }, p) => (set.includes(p) ? [] : mechanisms));

  const isExact = players.length <= 16 && 1 << players.length <= 2 + pairs * 2 * (players.length - 1);
  const solve = async (
    worth: (set: readonly number[]) => number,
    learning: boolean,
  ): Promise<ShapleyValues> => {
    const ask = async (sets: readonly (readonly number[])[]) => {
      if (learning) await learn(sets.map(stoppedBut));
      return sets.map(worth);
    };
    if (isExact) return await exactShapley(players.length, ask);
    let last: ShapleyValues | undefined;
    const options = { seed: ORDER_SEED, pairs, pairsAtOnce: pairs };
    for await (const values of sampleShapley(players.length, ask, options)) last = values;
    return last!;
  };

  // Asks for all runs once; which worlds are whole is known only then.
  await solve(() => 0, true);
  const asked = [...known.values()];
  const worlds = asked[0].length;
  const whole = Array.from({ length: worlds }, (_, w) => w).filter((w) =>
    asked.every((values) => Number.isFinite(values[w])),
  );
  if (whole.length === 0) throw new Error(`no world is left in which all runs succeeded, of ${worlds}`);
  const at = (list: readonly string[]) => mean(whole.map((w) => worldsOf(list)[w]));
  const found = await solve((set) => at(stoppedBut(set)), false);
  const byWorld: number[][] = [];
  for (const w of whole)
    byWorld.push([...(await solve((set) => worldsOf(stoppedBut(set))[w], false)).values]);

  const none = stoppedBut([]);
  const wholes = whole.map((w) => worldsOf([])[w]);
  const shares = players.map(({ name, mechanisms }, p): Share => {
    const orders = found.errors[p];
    const luck = standardError(byWorld.map((values) => values[p]));
    return {
      name,
      mechanisms,
      value: found.values[p],
      error: Math.sqrt(orders * orders + (Number.isNaN(luck) ? 0 : luck * luck)),
      alone: at(mechanisms) - at([]),
    };
  });
  const remainder = at(none);
  return {
    difference: mean(wholes),
    differenceError: standardError(wholes),
    shares: shares.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    remainder,
    sum: shares.reduce((sum, { value }) => sum + value, remainder),
    method: isExact ? "all sets" : "sampled orders",
    pairs: isExact ? 0 : pairs,
    sets: known.size,
    worlds: whole.length,
    failedWorlds: worlds - whole.length,
  };
}

const keyOf = (list: readonly string[]): string => [...list].sort().join(" ");
const standardError = (values: readonly number[]): number =>
  values.length < 2 ? Number.NaN : standardDeviation(values) / Math.sqrt(values.length);
