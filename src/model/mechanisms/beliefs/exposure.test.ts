import { describe, expect, it } from "vitest";
import { act, agentOf, situation } from "../../../../test/model/situation.ts";
import type { LeverPaths } from "../../levers.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { exposure } from "./exposure.ts";

const set = {
  "beliefs.forgetting": 0.1,
  "beliefs.exposurePeers": 0,
  "beliefs.incomeTilt": 0,
  "beliefs.tradeWeight": 1,
  "beliefs.goodsWeight": 1,
  "beliefs.tradeHalfCents": 100,
  "beliefs.goodsHalfCents": 100,
  "beliefs.undocumentedWeight": 2,
  "beliefs.crackdownScreen": 0.5,
  "beliefs.deviceShare": 0.5,
};
interface Trade {
  documented?: number;
  undocumented?: number;
  gifts?: number;
}
function spread(trade: Trade, levers: LeverPaths = {}, kind: number = CLASS.worker, more = {}) {
  const world = situation({ set: { ...set, ...more }, levers: { "pyongyang.crackdown": 0, ...levers } });
  const { households: h, counties, nation, structure } = world;
  const i = agentOf(world, kind);
  const k = h.county[i];
  counties.documentedCents[k] = (trade.documented ?? 0) * structure.basePersons[k];
  counties.undocumentedCents[k] = (trade.undocumented ?? 0) * structure.basePersons[k];
  nation.fundGiftsCents[0] = (trade.gifts ?? 0) * structure.classPersons[CLASS.elite];
  nation.inflowScale[0] = 0.2;
  h.exposure.fill(0.5);
  for (let n = 0; n < h.id.length; n++)
    counties.persons[h.county[n] * classCount + h.class[n]] += h.persons[n];
  act(world, exposure);
  return { world, i, exposed: h.exposure[i] };
}
const after = (reach: number) => 0.9 * 0.5 + 0.5 * 0.2 * reach;

describe("exposure to information", () => {
  it("is forgotten where nothing comes in", () => {
    const { world, exposed } = spread({});
    expect(exposed).toBeCloseTo(0.45, 6);
    expect(world.nation.exposureMean[0]).toBeCloseTo(0.45, 6);
  });
  it("spreads along trade, twice as much along undocumented trade", () => {
    expect(spread({ documented: 100 }).exposed).toBeCloseTo(after(1 / 2), 6);
    expect(spread({ undocumented: 100 }).exposed).toBeCloseTo(after(2 / 3), 6);
  });
  it("follows what goods carry and what a crackdown lets through", () => {
    expect(spread({ documented: 100 }, { "information.content": 0 }).exposed).toBeCloseTo(0.45, 6);
    expect(spread({ documented: 100 }, { "pyongyang.crackdown": 1 }).exposed).toBeCloseTo(after(1 / 4), 6);
  });
  it("comes to the elite with its gifts", () => {
    expect(spread({ gifts: 200 }, {}, CLASS.elite).exposed).toBeCloseTo(after(1 / 2), 6);
    expect(spread({ gifts: 200 }, {}, CLASS.worker).exposed).toBeCloseTo(0.45, 6);
    expect(spread({ gifts: 200 }, { "information.giftContent": 0 }, CLASS.elite).exposed).toBeCloseTo(
      0.45,
      6,
    );
  });
  it("finds its scale in the burn-in", () => {
    const world = situation({ set, month: -5 });
    const { counties, nation, structure } = world;
    counties.documentedCents.set(structure.basePersons.map((n) => n * 100));
    counties.persons.fill(10);
    counties.exposure.fill(0.2);
    act(world, exposure);
    const passed = 1 - 0.5 * world.lever("pyongyang.crackdown");
    const opening = world.value("beliefs.openingExposure");
    expect(nation.inflowScale[0]).toBeCloseTo((0.1 * opening) / (0.8 * 0.5 * passed), 10);
  });
});
