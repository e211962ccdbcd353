import { describe, expect, it } from "vitest";
import { act, situation, total } from "../../../../test/model/situation.ts";
import type { Situation } from "../../../../test/model/situation.ts";
import { banks } from "./banks.ts";

const set = {
  "finance.detectionBase": 0.1,
  "finance.returnMonths": 3,
  "finance.takeover": 0.5,
  "sanctions.adaptation": 0.2,
};
const levers = { "sanctions.bankMeasures": 0.5, "sanctions.bankFineUsd": 1e6 };

/** Banks of which China's and Russia's hosts enforce by half; `cents` is the volume of the whole. */
function after(cents: number, options: Situation = {}) {
  const world = situation({ set, levers, ...options });
  world.nation.enforcement.fill(0.5);
  const records = world.structure.data.banks;
  const sum = records.reduce((a, bank) => a + bank.share, 0);
  const volumes = (of: number) =>
    records.forEach((bank, b) => (world.banks.smoothedVolumeCents[b] = of * bank.share));
  volumes(cents);
  act(world, banks);
  return { world, records, sum, volumes };
}

describe("overseas banks", () => {
  it("serve while their fees cover the fine that they must expect", () => {
    const { world, records, sum } = after(1e9);
    const stays = records.map(
      ({ host, share, feeShare }) =>
        feeShare * share * 1e9 >= 0.1 * 0.5 * (host === "others" ? 1 : 0.5) * 1e8,
    );
    expect([...world.banks.serving]).toEqual(stays.map(Number));
    expect(stays).toContain(true);
    expect(stays).toContain(false);
    const share = records.reduce((a, bank, b) => a + (stays[b] ? bank.share : 0), 0) / sum;
    const target = share + 0.5 * (1 - share);
    expect(world.nation.bankService[0]).toBeCloseTo(share + 0.2 * (target - share), 9);
  });
  it("all serve without a fine", () => {
    const { world } = after(0, { levers: { "sanctions.bankFineUsd": 0 } });
    expect(total(world.banks.serving)).toBe(12);
    expect(world.nation.bankService[0]).toBe(1);
  });
  it("come back after a spell when it pays again", () => {
    const { world, volumes } = after(0);
    expect([total(world.banks.serving), world.nation.bankService[0]]).toEqual([0, 0]);
    volumes(1e13);
    const serving = [0, 1, 2, 3].map(() => {
      act(world, banks);
      return total(world.banks.serving);
    });
    expect(serving).toEqual([0, 0, 12, 12]);
  });
  it("lose the largest, and leave it at that without adaptation", () => {
    const { world, records, sum } = after(1e13, {
      levers: { ...levers, "removal.banks": 2, "variant.adaptation": 0 },
    });
    expect([...world.banks.serving].slice(0, 3)).toEqual([0, 0, 1]);
    const lost = (records[0].share + records[1].share) / sum;
    expect(world.nation.bankService[0]).toBeCloseTo(1 - lost, 9);
  });
});
