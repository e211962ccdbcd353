import { describe, expect, it } from "vitest";
import { situation } from "../../test/model/situation.ts";
import { EXPORT, IMPORT, PARTNER, partnerCount } from "./columns/sanctions.ts";
import { bookTrade, leakageOverCap, throughLimits } from "./limits.ts";
import { P } from "./products.ts";

function limited(covered: number, cap: number) {
  const world = situation();
  const { nation, structure } = world;
  const at = (EXPORT * partnerCount + PARTNER.china) * structure.productCount + P.coal;
  nation.capCovered.fill(0);
  nation.capUnits.fill(0);
  nation.capCovered[at] = covered;
  nation.capUnits[at] = cap;
  nation.capMonthlyUnits[at] = cap;
  nation.enforcement[PARTNER.china] = 0.5;
  nation.evasion[PARTNER.china] = 0.4;
  nation.carrierCapacity[0] = 1;
  return { world, nation, at };
}
const ship = (world: ReturnType<typeof situation>, wanted: number, part?: number) =>
  throughLimits(world, EXPORT, PARTNER.china, P.coal, wanted, 0.5, 10, part);

describe("limits", () => {
  it("leave what no clause covers", () => {
    expect(ship(limited(0, 0).world, 100)).toEqual({ legal: 100, smuggled: 0 });
  });
  it("let a cap pass, a leak of the rest, and refuse what remains", () => {
    const { world, nation } = limited(0.8, 30);
    const { legal, smuggled } = ship(world, 100);
    expect(legal).toBeCloseTo(50, 12);
    expect(smuggled).toBeCloseTo(50 * 0.5 * 0.5 * 0.4, 12);
    expect(nation.blockedCents[0]).toBeCloseTo(450, 9);
    expect(nation.smuggledExportCents[P.coal]).toBeCloseTo(50, 9);
    expect(nation.smuggledPartnerCents[0]).toBeCloseTo(50, 9);
  });
  it("use up a cap over the month, each asker its part of what is left", () => {
    const { world, nation, at } = limited(1, 30);
    expect(ship(world, 100, 0.5).legal).toBeCloseTo(15, 12);
    expect(ship(world, 10).legal).toBeCloseTo(10, 12);
    expect(nation.capUnits[at]).toBeCloseTo(5, 12);
  });
  it("let nothing slip past without carriers", () => {
    const { world, nation } = limited(1, 0);
    nation.carrierCapacity[0] = 0;
    expect(ship(world, 100)).toEqual({ legal: 0, smuggled: 0 });
  });
  it("know a leak as a multiple of the cap", () => {
    const { world } = limited(1, 20);
    const leak = (wanted: number, otherwise = 0.1) =>
      leakageOverCap(world, EXPORT, PARTNER.china, P.coal, wanted, 1.5, otherwise);
    expect(leak(80)).toBeCloseTo(0.5, 12);
    expect(leak(10)).toBe(0);
    world.nation.capUnits.fill(0);
    expect(leak(80)).toBeCloseTo(1.5 * (20 / 80), 12); // used up: a month's part leaks on
    world.nation.capMonthlyUnits.fill(0);
    expect(leak(80)).toBe(0.1);
  });
  it("book what crossed by product and partner", () => {
    const world = situation();
    bookTrade(world, IMPORT, PARTNER.russia, P.fuels, 5, 50);
    bookTrade(world, IMPORT, PARTNER.china, P.fuels, 2, 20);
    const { nation } = world;
    expect([nation.imported[P.fuels], nation.importCents[P.fuels]]).toEqual([7, 70]);
    expect(nation.importChinaCents[P.fuels]).toBe(20);
    expect([...nation.partnerCents]).toEqual([0, 0, 0, 20, 50, 0]);
  });
});
