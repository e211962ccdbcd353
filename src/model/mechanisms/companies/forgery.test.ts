import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { forgery } from "./forgery.ts";

const set = {
  "forgery.firstPrice": 0.02,
  "forgery.priceSlope": 0.4,
  "forgery.detection": 0.05,
  "forgery.detectionByVolume": 2,
  "forgery.detectionByCrackdown": 0,
  "forgery.fineShare": 1,
  "forgery.bribeChance": 0.7,
  "forgery.bribeShare": 0.2,
  "trading.quotaPressure": 2,
};

/** One company with papers for a million units at a price that leaves the margin. */
function forge({ margin = 0.4, room = 10, missed = 0, levers = {}, more = {} } = {}) {
  const world = situation({ set: { ...set, ...more }, levers });
  const { companies, structure, nation, account } = world;
  const { product, costShare } = structure.companies[0];
  const price = (structure.basicCents[product] * costShare) / (1 - margin);
  nation.borderCents[product] = price;
  nation.cnyPerUsd[0] = 6;
  nation.settlementShare[0] = 0;
  nation.smugglingShare[0] = 0;
  companies.quotaUnits[0] = 1e6;
  companies.currencyQuotaCents[0] = 1e6;
  companies.smoothedExportCents[0] = (1 - missed) * 1e6;
  companies.capacity[0] = 1e6 * (1 + room);
  setBalance(world, account.trading, MONEY.cny, 0);
  setBalance(world, account.trading, MONEY.usd, 1e12);
  act(world, forgery);
  return { world, companies, price };
}

describe("forged wah-ku", () => {
  it("are bought up to where their price and risk eat the margin", () => {
    const { world, companies, price } = forge();
    const risk = 0.05 * 0.3;
    const ratio = (0.4 - 0.02 - risk) / (0.4 + 2 * risk);
    const detected = 0.05 * (1 + 2 * ratio);
    const value = ratio * 1e6 * price;
    expect(companies.forgedUnits[0]).toBeCloseTo(ratio * 1e6 * (1 - detected * 0.3), 3);
    expect(world.nation.forgeryDetected[0]).toBeCloseTo(value * detected, 2);
    expect(posted(world, "forged-waku", "usd", "trading", "officials")).toBe(
      Math.floor(value * (0.02 + 0.2 * ratio)),
    );
    expect(posted(world, "forgery-bribes", "usd")).toBe(Math.floor(value * detected * 0.7 * 0.2));
    expect(posted(world, "forgery-fines", "usd", "trading", "cabinet")).toBe(
      Math.floor(value * detected * 0.3),
    );
  });
  it("fill the capacity and no more", () => {
    expect(forge({ room: 0.25 }).companies.forgedUnits[0]).toBeCloseTo(250_000, 6);
  });
  it("are not worth it without a margin", () => {
    expect(forge({ margin: 0.01 }).companies.forgedUnits[0]).toBe(0);
  });
  it("are worth it without a margin where the currency quota is missed", () => {
    const risk = 0.05 * 0.3;
    const ratio = (0.01 + 2 * 0.1 - 0.02 - risk) / (0.4 + 2 * risk);
    const detected = 0.05 * (1 + 2 * ratio);
    expect(forge({ margin: 0.01, missed: 0.1 }).companies.forgedUnits[0]).toBeCloseTo(
      ratio * 1e6 * (1 - detected * 0.3),
      3,
    );
  });
  it("bring no bribes where officials take none, and more fines", () => {
    const { world } = forge({ levers: { "pyongyang.bribing": 0 } });
    expect(posted(world, "forgery-bribes", "usd")).toBe(0);
    expect(posted(world, "forgery-fines", "usd")).toBeGreaterThan(
      posted(forge().world, "forgery-fines", "usd"),
    );
  });
  it("fall with a crackdown, and to nothing where they cannot be had", () => {
    const crackdown = forge({
      levers: { "pyongyang.crackdown": 1 },
      more: { "forgery.detectionByCrackdown": 8 },
    });
    expect(crackdown.companies.forgedUnits[0]).toBeLessThan(forge().companies.forgedUnits[0]);
    expect(forge({ levers: { "pyongyang.forgery": 0 } }).companies.forgedUnits[0]).toBe(0);
  });
});
