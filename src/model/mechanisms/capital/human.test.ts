import { describe, expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { human } from "./human.ts";

function kept(made: number, musd: number, holdDrivers = false) {
  const world = situation({
    holdDrivers,
    set: { "capital.humanDecay": 0.12, "capital.humanMusd": 20, "capital.upkeepMemory": 0.9 },
    levers: { "pyongyang.humanCapital": musd },
  });
  world.nation.humanUpkeep[0] = 1000;
  world.nation.borderCents[P["machinery.imported"]] = 1;
  world.goods.bring("produced", P.government, 0, STORE.firms, made);
  act(world, human);
  return { world, level: world.counties.humanCapital[0] };
}

describe("capital.human", () => {
  it("stays where upkeep is as it was", () => {
    expect(kept(1000, 0).level).toBe(1);
  });
  it("decays without upkeep", () => {
    expect(kept(0, 0).level).toBeCloseTo(0.99, 12);
  });
  it("rises with extra investment, which arrives as a grant in kind", () => {
    const { world, level } = kept(1000, 10);
    expect(level).toBeCloseTo(1 + 0.01 * 0.5, 12);
    expect(posted(world, "aid", "usd")).toBe(1e9);
    expect(posted(world, "aid-goods", "usd")).toBe(1e9);
  });
  it("stands still while drivers are held, and takes note of upkeep", () => {
    const { world, level } = kept(0, 0, true);
    expect(level).toBe(1);
    expect(world.nation.humanUpkeep[0]).toBeCloseTo(900, 10);
  });
});
