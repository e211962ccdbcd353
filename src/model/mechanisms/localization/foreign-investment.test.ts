import { describe, expect, it } from "vitest";
import { act, posted, situation, total } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { foreignInvestment } from "./foreign-investment.ts";

function invested(musd: number, levers: Readonly<Record<string, number>> = {}) {
  const world = situation({
    set: {
      "localization.foreignMachineShare": 0.5,
      "localization.foreignProductivity": 0.4,
      "trading.yuanShare": 0,
    },
    levers: { "pyongyang.foreignInvestment": musd, ...levers },
  });
  world.nation.borderCents[P["machinery.imported"]] = 1;
  const sites = world.structure.allMakers(P["basics.localized"]);
  const capital = total(sites.map((f) => world.firms.baseCapital[f]));
  const before = world.firms.capacity[sites[0]];
  act(world, foreignInvestment);
  const growth = world.firms.capacity[sites[0]] / before - 1;
  return { world, f: sites[0], capital, growth };
}

describe("foreign investment", () => {
  it("turns a part of the money into machines of localized firms and leaves the rest", () => {
    const { world, f, capital, growth } = invested(10);
    const machines = world.goods.flowTotal("imported", P["machinery.imported"]);
    expect(machines).toBeGreaterThan(0);
    expect(posted(world, "foreign-investment", "usd")).toBeCloseTo(2 * machines, -1);
    expect(growth).toBeCloseTo(machines / capital, 10);
    expect(world.firms.productivity[f]).toBeCloseTo(1 + 0.4 * growth, 10);
    expect(world.goods.flowTotal("invested", P["machinery.imported"])).toBe(machines);
  });
  it.each([
    ["without a lever", 0, {}],
    ["past closed borders", 10, { "pyongyang.borderClosure": 1 }],
  ] as const)("brings nothing %s", (_, musd, levers) => {
    const { world, growth } = invested(musd, levers);
    expect(growth).toBe(0);
    expect(posted(world, "foreign-investment", "usd")).toBe(0);
  });
});
