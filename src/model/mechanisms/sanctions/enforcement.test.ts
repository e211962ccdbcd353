import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { enforcement } from "./enforcement.ts";
import { capacityAfter, largestShare } from "./zipf.ts";

const set = {
  "sanctions.monitoringWeight": 0.4,
  "sanctions.adaptation": 0.1,
  "sanctions.smugglingLow": 0.1,
  "sanctions.smugglingHigh": 0.5,
  "sanctions.carriers": 4,
  "sanctions.brokers": 3,
};
const levels = {
  "sanctions.enforcement.china": 0.9,
  "sanctions.enforcement.russia": 0.3,
  "sanctions.enforcement.others": 0.6,
};

describe("enforcement", () => {
  it("loses force without a panel that watches", () => {
    for (const [monitoring, factor] of [
      [1, 1],
      [0, 0.6],
      [0.5, 0.8],
    ]) {
      const world = situation({ set, levers: { ...levels, "sanctions.monitoring": monitoring } });
      act(world, enforcement);
      const { nation } = world;
      expect(nation.enforcement[0]).toBeCloseTo(0.9 * factor, 12);
      expect(nation.enforcement[1]).toBeCloseTo(0.3 * factor, 12);
      expect(nation.enforcement[2]).toBeCloseTo(0.6 * factor, 12);
      expect(nation.smugglingShare[0]).toBeCloseTo(0.1 + 0.4 * 0.6 * factor, 12);
    }
  });
  it("leaves what the largest did not carry, and the rest rewire", () => {
    const world = situation({ set, levers: { "removal.brokers": 1, "removal.ships": 1 } });
    const { nation } = world;
    act(world, enforcement);
    const brokers = 1 - 1 / (1 + 1 / 2 + 1 / 3);
    expect(nation.brokerCapacity[0]).toBeCloseTo(brokers + 0.1 * (1 - brokers), 12);
    const first = nation.brokerCapacity[0];
    act(world, enforcement);
    expect(nation.brokerCapacity[0]).toBeCloseTo(first + 0.1 * (1 - first), 12);
    expect(nation.carrierCapacity[0]).toBeGreaterThan(1 - 1 / (1 + 1 / 2 + 1 / 3 + 1 / 4));
  });
  it("leaves the loss as it is without adaptation", () => {
    const world = situation({ set, levers: { "removal.brokers": 1, "variant.adaptation": 0 } });
    for (let i = 0; i < 3; i++) act(world, enforcement);
    expect(world.nation.brokerCapacity[0]).toBeCloseTo(1 - 6 / 11, 12);
  });
});

describe("capacity by Zipf's rule", () => {
  it("counts ranks", () => {
    expect(largestShare(3, 1)).toBeCloseTo(6 / 11, 12);
    expect([largestShare(3, 0), largestShare(3, 3), largestShare(0, 1)]).toEqual([0, 1, 0]);
  });
  it("falls by a new loss and comes back when the loss is undone", () => {
    expect(capacityAfter(0.9, 3, 1, 2, 0.1)).toBeCloseTo((0.9 * 2) / 5 + 0.1 * (1 - (0.9 * 2) / 5), 12);
    expect(capacityAfter(0.5, 3, 1, 0, 0.1)).toBe(1);
    expect(capacityAfter(0.5, 3, 1, 3, 0.1)).toBe(0);
  });
});
