import { describe, expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { invisibles } from "./invisibles.ts";

const set = {
  "external.workerPayUsd": 400,
  "external.workerStateShare": 0.75,
  "external.touristSpendingUsd": 100,
  "external.unrecordedTradingMusd": 120,
  "external.unrecordedMerchantsMusd": 240,
  "external.unrecordedFundMusd": -12,
};

describe("invisible earnings", () => {
  const world = situation({ set });
  const { nation } = world;
  nation.cnyPerUsd[0] = 6;
  nation.kaesongCents[0] = 700_000_000;
  nation.workersAbroad[0] = 10_000;
  nation.tourists[0] = 1000;
  act(world, invisibles);

  it("bring Kaesong's wages and tourists' yuan to the state", () => {
    expect(posted(world, "kaesong-wages", "usd")).toBe(700_000_000);
    expect(posted(world, "tourism", "cny")).toBe(1000 * 100 * 100 * 6);
  });
  it("split labour abroad between China and Russia, and between state and families", () => {
    const gross = 10_000 * 400 * 100;
    expect(posted(world, "overseas-labour", "usd", "russia")).toBe(gross / 2);
    expect(posted(world, "overseas-labour", "usd", "china.enterprises")).toBe(gross / 4);
    expect(posted(world, "overseas-labour", "cny", "china.enterprises")).toBe((gross / 4) * 6);
    expect(nation.labourNetCents[0]).toBe(gross / 4);
    expect(nation.stateRevenueCents[0]).toBe(700_000_000 + (gross * 3) / 4 + 10_000_000);
  });
  it("post what goes unrecorded, in and out", () => {
    const rounding = 2 * world.structure.counties;
    expect(Math.abs(posted(world, "unrecorded", "usd", "others", "trading") - 1e9)).toBeLessThan(rounding);
    expect(
      Math.abs(posted(world, "unrecorded", "cny", "china.merchants", "merchants") - 2e9 * 6),
    ).toBeLessThan(rounding * 6);
    expect(posted(world, "unrecorded", "usd", "others", "fund")).toBe(0);
    const cents =
      posted(world, "unrecorded", "usd", "fund", "others") +
      posted(world, "unrecorded", "cny", "fund", "others") / 6;
    expect(Math.abs(cents - 1e8)).toBeLessThan(3);
    expect(nation.fundInflowCents[0]).toBe(0);
  });
});
