import { describe, expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import type { LeverPaths } from "../../levers.ts";
import { overseasLabour } from "./overseas-labour.ts";

const set = {
  "external.workerPayUsd": 400,
  "external.workerStateShare": 0.75,
  "external.workerYuanShare": 0.5,
};
/** June 2012: 25,000 in China, 15,000 in Russia, 10,000 elsewhere. */
function work(levers: LeverPaths = {}) {
  const world = situation({ set, levers, month: 5 });
  world.nation.cnyPerUsd[0] = 6;
  act(world, overseasLabour);
  return world;
}

describe("workers abroad", () => {
  it("earn by host, the state keeping its cut", () => {
    const world = work();
    expect(posted(world, "overseas-labour", "usd", "china.enterprises")).toBe(25_000 * 20_000);
    expect(posted(world, "overseas-labour", "cny", "china.enterprises")).toBe(25_000 * 20_000 * 6);
    expect(posted(world, "overseas-labour", "usd", "russia")).toBe(15_000 * 40_000);
    expect(posted(world, "overseas-labour", "usd", "others")).toBe(10_000 * 40_000);
    expect(world.nation.labourGrossCents[0]).toBe(2e9);
    expect(world.nation.labourNetCents[0]).toBe(5e8);
    expect(world.nation.stateRevenueCents[0]).toBe(1.5e9);
  });
  it("go home when they are sent, and to Russia when it asks", () => {
    const world = work({ "sanctions.labourRepatriation": 0.5, "russia.labour": 4 });
    expect(world.nation.workersAbroad[0]).toBe(12_500 + 30_000 + 5000);
  });
  it("lose what designated employers pay to blocked accounts", () => {
    const world = work({ "sanctions.labourDesignation": 0.4 });
    expect(posted(world, "overseas-labour-blocked", "blocked", "overseas-banks", "cabinet")).toBe(8e8);
    expect(posted(world, "overseas-labour", "usd", "russia")).toBe(15_000 * 24_000);
    expect(world.nation.labourNetCents[0]).toBe(3e8);
  });
});
