import { describe, expect, it } from "vitest";
import { toyLaboratory } from "../../../test/lab/laboratory.ts";
import type { Formula } from "../../../test/lab/laboratory.ts";
import { testData } from "../../../test/model/world.ts";
import { mechanisms } from "../../model/schedule.ts";
import { answerOf } from "./frontier-record.ts";
import { studyFrontier } from "./frontier.ts";
import { parsePolicies } from "./parse-policies.ts";

const data = testData();
const { policies, issues } = parsePolicies(
  `from: 2012-03
horizon: 24
axes:
  - { metric: pressure.elite, title: Pressure, better: neither }
  - { metric: security.index, title: Security, better: up }
  - { metric: gdp.real, title: GDP, better: up, in: per cent }
groups:
  pressure:
    title: Pressure
    equal: loss
    cost: "- trade.exports.usd"
    costAtEnd: fx.overseas.blocked.usd
    amount: 600
    unit: USD over 12 months
  home: { title: Home, equal: resources, amount: 5, unit: USD a year }
policies:
  freeze: { title: Freeze, group: pressure, levers: { sanctions.accountFreeze: 0.1 }, scale: [sanctions.accountFreeze], documents: ["001"] }
  cut: { title: Cut, group: pressure, levers: { sanctions.exportCut: 0.1 }, scale: [sanctions.exportCut], notes: Noted. }
  oil: { title: Oil, group: pressure, levers: { sanctions.oilCut: 0.5 }, scale: [sanctions.oilCut], cost: "- trade.imports.usd" }
  arms: { title: Arms, group: home, levers: { pyongyang.militaryShare: 0.5 }, scale: [], cost: "weapons.home.usd" }
`,
  { data, mechanisms },
);

/**
 * Exports of 100 a month lose what is cut, blocked balances of 1000 are what is frozen, imports of 20 lose the oil cut:
 * a cut of 0.5 and a freeze of 0.6 cost 600, and no cut of oil does. From the treatment's month on.
 */
const formula: Formula = (series, month, { lever, parameter }) => {
  const on = month >= 2 ? 1 : 0;
  const [freeze, cut, oil] = ["accountFreeze", "exportCut", "oilCut"].map(
    (id) => on * lever(`sanctions.${id}`),
  );
  switch (series) {
    case "trade.exports.usd":
      return 100 * (1 - cut);
    case "trade.imports.usd":
      return 20 * (1 - oil);
    case "fx.overseas.blocked.usd":
      return 1000 * freeze;
    case "weapons.home.usd":
      return 3 + on * lever("pyongyang.militaryShare");
    case "pressure.elite":
      return freeze;
    case "security.index":
      return 0.5 - 0.1 * cut - parameter("p") * freeze - oil;
    default:
      return 200 * (1 - 0.1 * cut);
  }
};
/** Freezing costs nobody any security in the first two draws, and more than a cut in the others. */
const draws = {
  kind: "posterior" as const,
  hash: "p",
  most: 4,
  at: (draw: number) => ({ p: draw < 2 ? 0 : 1 }),
};
const study = {
  policies: policies!,
  draws,
  drawCount: 4,
  householdsPerAgent: 64000,
  modelHash: "m",
  posterior: "p",
  command: "again",
};
const world = { data, mechanisms, library: { names: () => [], find: () => undefined } };

describe("the policy frontier", () => {
  it("compares policies that were scaled to the same cost, draw by draw", async () => {
    expect(issues).toEqual([]);
    const result = await studyFrontier(study, world, toyLaboratory(formula));
    expect(result.interrupted).toBe(false);
    const of = (id: string) => result.policies.find((one) => one.id === id)!;
    expect(of("freeze")).toMatchObject({ fit: "met", levers: { "sanctions.accountFreeze": 0.6 } });
    expect(of("freeze").cost!.median).toBeCloseTo(600, 9);
    expect(of("cut")).toMatchObject({ fit: "met", levers: { "sanctions.exportCut": 0.5 }, notes: "Noted." });
    expect(of("cut").changes.map(({ median }) => Number(median!.toFixed(9)))).toEqual([0, -0.05, -5]);
    expect(of("cut").does[0]).toContain("0.5 (sanctions.exportCut)");
    // Freezing is better in two draws of four on both axes, and on one of them in the others.
    expect(of("freeze").front).toBe(1);
    expect(of("cut").front).toBe(0.5);
    expect(of("cut").regret[0]).toBeNull();
    expect(of("cut").regret[1]!.median).toBeCloseTo(0.025, 9);
    expect(of("cut").regret[1]!.q90).toBeCloseTo(0.05, 9);
    expect(of("freeze").regret[1]!.q90).toBeCloseTo(0.55, 9);
    expect(of("freeze").regret[2]!.median).toBeCloseTo(0, 9);
    expect(result.groups[0]).toMatchObject({
      id: "pressure",
      rivals: ["freeze", "cut"],
      better: ["neither", "up", "up"],
    });
    expect(result.groups[0].answer).toBe(
      "Unbeaten at equal cost in most draws: “Freeze” (100 % of draws). Least median regret: Security, “Cut”; GDP, “Freeze”. 1 of 3 falls short of the amount; others are not held against it.",
    );
  });
  it("keeps a policy that cannot cost the amount at its end, and measures none that is set by its levers", async () => {
    const { policies: found } = await studyFrontier(study, world, toyLaboratory(formula));
    const oil = found.find(({ id }) => id === "oil")!;
    // 20 a month for a year is what all oil costs: its own cost goes before the group's.
    expect(oil).toMatchObject({
      fit: "falls short",
      factor: 2,
      levers: { "sanctions.oilCut": 1 },
      cost: { median: 240 },
    });
    expect(oil.trials.map(({ cost }) => cost)).toEqual([120, 240]);
    const arms = found.find(({ id }) => id === "arms")!;
    // 0.5 a month over two years is 6 a year.
    expect(arms).toMatchObject({ fit: "as set", factor: 1, trials: [], cost: { median: 6 }, front: 1 });
  });
  it("takes the same way to the same levers again", async () => {
    const [first, second] = [toyLaboratory(formula), toyLaboratory(formula)];
    const results = [await studyFrontier(study, world, first), await studyFrontier(study, world, second)];
    expect(second.names).toEqual(first.names);
    expect(first.names.filter((name) => name.startsWith("scaling"))).not.toEqual([]);
    expect(results[1]).toEqual(results[0]);
  });
  it("leaves out what failed, of that policy alone", async () => {
    const broken = toyLaboratory((series, month, asked) =>
      asked.lever("sanctions.exportCut") > 0 && asked.parameter("p") === 1
        ? "it broke"
        : formula(series, month, asked),
    );
    const { policies: found } = await studyFrontier(study, world, broken);
    expect(found.map(({ id, worlds }) => [id, worlds])).toEqual([
      ["freeze", 4],
      ["cut", 2],
      ["oil", 4],
      ["arms", 4],
    ]);
    expect(found[1].failed).toEqual({ worlds: 2, reasons: { "it broke": 2 } });
  });
  it("stops where it is told to, and says so", async () => {
    const signal = { aborted: true } as AbortSignal;
    const result = await studyFrontier(study, world, toyLaboratory(formula), { signal });
    expect(result).toMatchObject({ interrupted: true, policies: [], groups: [] });
  });
  it("has no winner where nobody is unbeaten", () => {
    const axes = [{ metric: "m", title: "M", unit: "" }];
    const one = { id: "a", title: "A", front: 0.4, regret: [null], fit: "met" } as const;
    const answer = (...rivals: string[]) =>
      answerOf({ better: ["neither"], rivals }, axes, [one, { ...one, id: "b" }]);
    expect(answer("a", "b")).toBe("No policy is unbeaten in most draws.");
    expect(answer("a")).toBe("Only “A” costs the amount; there is nothing to compare it with.");
  });
});
