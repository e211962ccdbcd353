import { describe, expect, it } from "vitest";
import { draw } from "../../../core/rng.ts";
import { act, agentOf, situation } from "../../../../test/model/situation.ts";
import { CLASS } from "../../institutions.ts";
import { labourChoice } from "./choice.ts";

const set = {
  "labour.skillPersistence": 0.9,
  "labour.skillShock": 0.15,
  "labour.choiceScale": 3,
  "labour.absenceRisk": 0.1,
  "labour.duty": 0.7,
  "labour.homeValue": 0.5,
  "labour.farmDuty": 1.1,
};

function choose(kind: number, { market = 1, pay = 0.4, taken = 0, levers = {} } = {}) {
  const world = situation({ set, levers });
  const { households: h, counties, nation } = world;
  const i = agentOf(world, kind);
  world.month = -h.id[i] + 12 * h.id[i]; // its own month
  h.skill[i] = 1.2;
  h.assigned[i] = 4_000_000;
  h.free[i] = 3_000_000;
  h.buyingOut[i] = 9;
  nation.marketReturnWon[0] = 100_000;
  counties.marketReturnWon[h.county[i]] = 100_000 * market;
  counties.attendPayWon[h.county[i]] = 100_000 * pay;
  counties.licenceShare.fill(taken / 2);
  counties.seizureShare.fill(taken / 2);
  act(world, labourChoice);
  const shock = world.draws("labour.skill");
  const skill = Math.max(
    0.2,
    1 + 0.9 * (Math.fround(1.2) - 1) + 0.3 * (draw(h.id[i], shock.k0, shock.k1) - 0.5),
  );
  return { world, i, skill };
}
const logit = (x: number) => 1 / (1 + Math.exp(-3 * x));

describe("labour choice", () => {
  it.each([
    ["worker", CLASS.worker, 0.7],
    ["farmer", CLASS.farmer, 1.1],
  ] as const)("weighs attendance against the market for a %s", (_, kind, duty) => {
    const { world, i, skill } = choose(kind, { market: 1.3 });
    const { households: h } = world;
    expect(h.skill[i]).toBeCloseTo(skill, 6);
    const share = logit(Math.log(1.4) - (Math.log(1 + 0.9 * 1.3 * skill) - duty));
    expect(h.attending[i] / 4_000_000).toBeCloseTo(share, 5);
    expect(h.freeMarket[i] / 3_000_000).toBeCloseTo(logit(Math.log(1 + 1.3 * skill) - 0.5), 5);
    expect(h.buyingOut[i]).toBe(0);
  });
  it("keeps more at work when work pays more", () => {
    const poor = choose(CLASS.worker, { pay: 0.1 });
    const rich = choose(CLASS.worker, { pay: 1 });
    expect(rich.world.households.attending[rich.i]).toBeGreaterThan(poor.world.households.attending[poor.i]);
  });
  it("counts what bribes and seizures leave of market earnings", () => {
    const { world, i, skill } = choose(CLASS.worker, { market: 2, taken: 0.5 });
    const { households: h } = world;
    expect(h.freeMarket[i] / 3_000_000).toBeCloseTo(logit(Math.log(1 + skill) - 0.5), 5);
  });
  it("binds workers as strictly as labour rigidity says", () => {
    const { world, i, skill } = choose(CLASS.worker, { levers: { "pyongyang.labourRigidity": 2 } });
    const share = logit(Math.log(1.4) - (Math.log(1 + 0.9 * skill) - 1.4));
    expect(world.households.attending[i] / 4_000_000).toBeCloseTo(share, 5);
  });
  it("frees those whose posts are abolished, once", () => {
    const { world, i } = choose(CLASS.worker, { levers: { "pyongyang.stateJobsCut": 0.25 } });
    const { households: h, nation } = world;
    expect([h.assigned[i], h.free[i]]).toEqual([3_000_000, 4_000_000]);
    expect(nation.jobsCut[0]).toBe(0.25);
    expect(h.attending[i]).toBeLessThanOrEqual(3_000_000);
    act(world, labourChoice);
    expect(h.assigned[i]).toBe(3_000_000);
  });
  it("leaves members of farms their posts, and gives posts back when they are restored", () => {
    const farm = choose(CLASS.farmer, { levers: { "pyongyang.stateJobsCut": 0.5 } });
    expect(farm.world.households.assigned[farm.i]).toBe(4_000_000);
    const world = situation({ set, levers: { "pyongyang.stateJobsCut": [{ from: 0, to: 0, value: 0.5 }] } });
    const i = agentOf(world, CLASS.worker);
    const { assigned, free } = world.households;
    assigned[i] = 1000;
    free[i] = 1000;
    act(world, labourChoice);
    expect([assigned[i], free[i]]).toEqual([500, 1500]);
    world.month = 1;
    act(world, labourChoice);
    expect([assigned[i], free[i]]).toEqual([1000, 1000]);
  });
  it("is made once a year", () => {
    const { world } = choose(CLASS.worker);
    const before = world.households.attending.slice();
    const skills = world.households.skill.slice();
    world.month += 1;
    act(world, labourChoice);
    const { id, attending, skill } = world.households;
    attending.forEach((count, i) => {
      if ((id[i] + world.month) % 12 !== 0) expect(count).toBe(before[i]);
    });
    expect(skill).not.toEqual(skills);
  });
});
