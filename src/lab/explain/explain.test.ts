import { describe, expect, it } from "vitest";
import { modelLaboratory } from "../../../test/lab/laboratory.ts";
import { testData } from "../../../test/model/world.ts";
import { mechanisms } from "../../model/schedule.ts";
import type { Plan } from "../ensemble/plan.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import { departure } from "../trial/departure.ts";
import { differences } from "./differences.ts";
import { explainDifference } from "./explain.ts";
import type { Difference } from "./explain.ts";
import { REST, playersOf, poolWeakest, themesOf } from "./players.ts";
import type { Player } from "./players.ts";

const alone = (name: string): Player => ({ name, mechanisms: [name] });

/** a gives 10, b and c give 6 together, each other one nothing; 1 comes from nowhere. World w adds w of a's. */
const players = ["a", "b", "c", "d", "e"].map(alone);
const toy =
  (broken: (stopped: readonly string[], world: number) => boolean = () => false): Difference =>
  (lists) =>
    Promise.resolve(
      lists.map((stopped) => {
        const acts = (name: string) => !stopped.includes(name);
        return Float64Array.from([0, 1, 2], (_, world) =>
          broken(stopped, world)
            ? Number.NaN
            : (acts("a") ? 10 + world : 0) + (acts("b") && acts("c") ? 6 : 0) + 1,
        );
      }),
    );

describe("an explanation", () => {
  it("shares the difference out exactly where all sets are run", async () => {
    const found = await explainDifference({ players, top: 8, pairs: 8 }, toy());
    expect(found.method).toBe("all sets");
    expect(found.difference).toBeCloseTo(18, 12);
    expect(found.remainder).toBe(1);
    expect(found.sum).toBeCloseTo(18, 12);
    const share = (name: string) => found.shares.find((one) => one.name === name)!;
    expect(share("a").value).toBeCloseTo(11, 12);
    expect(share("a").error).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(share("b").value).toBeCloseTo(3, 12);
    expect(share("b").alone).toBeCloseTo(-6, 12);
    expect(share("d").value).toBeCloseTo(0, 12);
    expect(found.shares[0].name).toBe("a");
  });
  it("comes near by sampled orders, and sums exactly all the same", async () => {
    const many = [...players, ...["f", "g", "h", "i", "j"].map(alone)];
    const found = await explainDifference({ players: many, top: 10, pairs: 8 }, toy());
    expect(found.method).toBe("sampled orders");
    expect(found.sum).toBeCloseTo(18, 10);
    for (const name of ["b", "c"]) {
      const { value, error } = found.shares.find((one) => one.name === name)!;
      expect(Math.abs(value - 3)).toBeLessThanOrEqual(3 * error + 1e-9);
    }
  });
  it("pools the players that do least when they alone stop", async () => {
    const found = await explainDifference({ players, top: 3, pairs: 8 }, toy());
    expect(found.shares.map(({ name }) => name).sort()).toEqual(["a", REST, "b", "c"].sort());
    expect(poolWeakest(players, [1, 5, 3, 0, 2], 2).map(({ name }) => name)).toEqual(["b", "c", REST]);
    expect(poolWeakest(players, [1, 5, 3, 0, 2], 4)).toHaveLength(5);
  });
  it("leaves a world with a failed run out, and says so", async () => {
    const found = await explainDifference(
      { players, top: 8, pairs: 8 },
      toy((_, world) => world === 2),
    );
    expect({ worlds: found.worlds, failedWorlds: found.failedWorlds }).toEqual({
      worlds: 2,
      failedWorlds: 1,
    });
    expect(found.difference).toBeCloseTo(17.5, 12);
    await expect(
      explainDifference(
        { players, top: 8, pairs: 8 },
        toy((stopped) => stopped.length === 5),
      ),
    ).rejects.toThrow("no world is left");
  });
});

describe("players", () => {
  it("are themes, or mechanisms by themselves", () => {
    const themes = playersOf(mechanisms, {});
    expect(themes.map(({ name }) => name)).toEqual(themesOf(mechanisms));
    expect(themes.flatMap(({ mechanisms: ids }) => ids)).toHaveLength(mechanisms.length);
    expect(playersOf(mechanisms, { within: "currency" }).map(({ name }) => name)).toContain(
      "currency.market",
    );
    expect(playersOf(mechanisms, { mechanisms: ["labour.choice"] })).toEqual([alone("labour.choice")]);
  });
});

/** Pairs of scenarios that part in March 2012, with a mechanism that should make most of the difference and one that should not. */
const pairs = [
  {
    title: "a closed border and the market rate",
    levers: { "pyongyang.borderClosure": 1 },
    series: "fx.kpwPerUsd",
    chosen: ["currency.market", "external.state-imports", "beliefs.loyalty"],
  },
  {
    title: "half of all exports cut and what is exported",
    levers: { "sanctions.exportCut": 0.5 },
    series: "trade.exports.usd",
    chosen: ["external.exports", "currency.market", "beliefs.loyalty"],
  },
  {
    title: "half the arms and heavy industry",
    levers: { "pyongyang.militaryShare": 0.5 },
    series: "gdp.heavyIndustry",
    chosen: ["allocation.plan", "currency.market", "beliefs.loyalty"],
  },
];

describe.each(pairs)("$title", ({ levers, series, chosen }) => {
  const data = testData();
  const dated = Object.fromEntries(
    Object.entries(levers).map(([id, value]) => [id, [{ from: "2012-03", value }]]),
  );
  const arms = [
    resolveScenario(data, {}),
    resolveScenario(data, { scenario: { name: "arm", levers: dated } }),
  ];
  const plan: Plan = {
    arms,
    draws: { kind: "register", hash: "", most: 1, at: () => ({}) },
    drawCount: 1,
    seeds: [1],
    householdsPerAgent: 16000,
    to: 5,
    series: [series],
    modelHash: "",
  };
  const from = departure(data, arms[0].options, arms[1].options);
  const between = differences(plan, { series }, from, modelLaboratory(data), {}, []);
  const [large, , idle] = chosen;

  it("shares sum to the difference, and a large share's mechanism takes it away when it stops", async () => {
    const players = playersOf(mechanisms, { mechanisms: chosen });
    const left: Record<string, number> = {};
    const found = await explainDifference({ players, top: 8, pairs: 4 }, async (lists) => {
      const values = await between(lists);
      lists.forEach((stopped, i) => (left[stopped.join(" ")] = values[i][0]));
      return values;
    });
    const size = Math.abs(found.difference);
    expect(size).toBeGreaterThan(0);
    expect(found.sum / found.difference).toBeCloseTo(1, 9);
    const [largest] = found.shares;
    expect(largest.name).toBe(large);
    expect(Math.abs(largest.value)).toBeGreaterThan(0.3 * size);
    expect(Math.abs(left[large])).toBeLessThan(0.5 * size);
    expect(largest.alone).toBeCloseTo(left[large] - found.difference, 6);
    expect(Math.abs(found.shares.find(({ name }) => name === idle)!.value)).toBeLessThan(0.1 * size);
    expect(Math.abs(left[idle] - found.difference)).toBeLessThan(0.1 * size);
  }, 300_000);
});
