import { describe, expect, it } from "vitest";
import { act, situation, total } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { labourSupply } from "./supply.ts";
import { mobilisation } from "./mobilisation.ts";

const set = {
  "labour.mobilisedQuota": 0.5,
  "labour.buyOutUsd": 20,
  "labour.choiceScale": 2,
  "labour.fieldShare": 0.5,
  "beliefs.openingCompliance": 0.8,
};
function call(level: number, { month = 4, compliance = 0.8 } = {}) {
  const world = situation({ set, month, levers: { "pyongyang.mobilisation": level } });
  const { counties, nation } = world;
  nation.compliance[0] = compliance;
  nation.rateUsd[0] = 5000;
  counties.marketReturnWon.fill(100_000);
  act(world, mobilisation);
  return world;
}
const k = 20;
const worker = k * classCount + CLASS.worker;

describe("mobilisation", () => {
  it("takes a share of time off the post from all but farmers, by compliance", () => {
    const { mobilisedShare } = call(0.4, { compliance: 0.4 }).counties;
    expect(mobilisedShare[worker]).toBeCloseTo(0.1, 12);
    expect(mobilisedShare[k * classCount + CLASS.farmer]).toBe(0);
  });
  it("lets those buy themselves out whom the market pays more than it costs", () => {
    const world = call(0.4);
    const { buyOutShare, buyOutWon } = world.counties;
    expect(buyOutShare[worker]).toBeCloseTo(0.5, 6);
    expect(buyOutShare[k * classCount + CLASS.donju]).toBeCloseTo(9 / 10, 6);
    const { households: h } = world;
    let free = 0;
    let count = 0;
    h.class.forEach((c, i) => {
      if (c !== CLASS.worker || h.county[i] !== k) return;
      free += h.free[i];
      count += h.weight[i];
    });
    expect(buyOutWon[worker]).toBeCloseTo((0.2 * free * 0.5 * 100_000) / count, 3);
  });
  it("sends half of those who serve to the fields in season, fewer in winter", () => {
    const summer = call(0.4);
    expect(total(summer.counties.farmHands)).toBeCloseTo(summer.nation.mobilisedWorkers[0] / 2, 3);
    const winter = call(0.4, { month: 0 });
    expect(total(winter.counties.farmHands)).toBeCloseTo(winter.nation.mobilisedWorkers[0] * 0.15, 3);
  });
  it("leaves less work for the market", () => {
    const idle = call(0);
    const busy = call(1);
    for (const world of [idle, busy]) act(world, labourSupply);
    const taken = 0.5 * (1 - busy.counties.buyOutShare[worker]);
    expect(busy.counties.marketWork[worker] / idle.counties.marketWork[worker]).toBeCloseTo(1 - taken, 10);
    expect(idle.nation.mobilisedWorkers[0]).toBe(0);
  });
});
