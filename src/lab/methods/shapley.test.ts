import { describe, expect, it } from "vitest";
import { sum } from "../../core/stats.ts";
import { exactShapley, sampleShapley } from "./shapley.ts";
import type { Coalition, ShapleyOptions, ShapleyValues, Worth } from "./shapley.ts";

const game =
  (worth: (set: Coalition) => number): Worth =>
  async (sets) =>
    sets.map(worth);
const last = async (players: number, worth: Worth, options: ShapleyOptions): Promise<ShapleyValues> => {
  let result: ShapleyValues | undefined;
  for await (const values of sampleShapley(players, worth, options)) result = values;
  return result!;
};

/** Littlechild and Owen 1973: a runway costs what its largest user needs. */
const costs = [1, 2, 4, 7, 11];
const airport = game((set) => Math.max(0, ...set.map((player) => costs[player])));
const airportValues = costs.map((_, player) => {
  let value = 0;
  for (let i = 0; i <= player; i++) value += (costs[i] - (costs[i - 1] ?? 0)) / (costs.length - i);
  return value;
});
/** One left glove and two right ones: 2/3, 1/6, 1/6. */
const gloves = game((set) => (set.includes(0) && set.length > 1 ? 1 : 0));

describe("Shapley values", () => {
  it("are exact from all sets", async () => {
    const gloveValues = (await exactShapley(3, gloves)).values;
    [2 / 3, 1 / 6, 1 / 6].forEach((value, player) => expect(gloveValues[player]).toBeCloseTo(value, 14));
    const { values, sets } = await exactShapley(5, airport);
    airportValues.forEach((value, player) => expect(values[player]).toBeCloseTo(value, 13));
    expect(sets).toBe(32);
  });

  it("come near by sampling, within their errors, and always sum to the whole", async () => {
    for await (const { values, errors, pairs } of sampleShapley(5, airport, {
      seed: 1,
      pairs: 400,
      pairsAtOnce: 50,
    })) {
      expect(sum(values)).toBeCloseTo(11, 12);
      if (pairs < 100) continue;
      airportValues.forEach((value, p) =>
        expect(Math.abs(values[p] - value)).toBeLessThan(4 * errors[p] + 1e-9),
      );
    }
  });

  it("are exact after one pair where players interact only two by two", async () => {
    const pairwise = game(
      (set) => 3 + sum(set.map((p) => p * p)) + sum(set.flatMap((p) => set.map((q) => (p < q ? p * q : 0)))),
    );
    const exact = await exactShapley(6, pairwise);
    const { values, errors } = await last(6, pairwise, { seed: 4, pairs: 3 });
    values.forEach((value, player) => expect(value).toBeCloseTo(exact.values[player], 12));
    for (const error of errors) expect(error).toBeCloseTo(0, 12);
  });

  it("have errors that mostly hold the truth", async () => {
    let held = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { values, errors } = await last(3, gloves, { seed, pairs: 60 });
      if (Math.abs(values[0] - 2 / 3) < 2 * errors[0]) held++;
    }
    expect(held / 200).toBeGreaterThan(0.9);
  });

  it("do not change with how many are asked for at once, and ask for each set once", async () => {
    const asked: string[] = [];
    const counting: Worth = (sets) => {
      asked.push(...sets.map((set) => set.join()));
      return airport(sets);
    };
    const few = await last(5, counting, { seed: 2, pairs: 20, pairsAtOnce: 3 });
    expect(new Set(asked).size).toBe(asked.length);
    expect(few.sets).toBe(asked.length);
    expect(await last(5, airport, { seed: 2, pairs: 20, pairsAtOnce: 20 })).toEqual(few);
  });

  it("give all to a lone player, and refuse a worth that is none", async () => {
    const lone = await last(
      1,
      game((set) => set.length * 5),
      { seed: 1, pairs: 1 },
    );
    expect(lone).toEqual({ values: [5], errors: [NaN], pairs: 1, sets: 2 });
    await expect(
      exactShapley(
        2,
        game(() => NaN),
      ),
    ).rejects.toThrow("{} NaN");
    await expect(exactShapley(17, gloves)).rejects.toThrow("players: 17");
  });
});
