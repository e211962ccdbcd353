import { describe, expect, it } from "vitest";
import { situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { shortfall, worthOfCurrency } from "../companies/currency-quota.ts";
import { exportMargin, exportReturn, payingShare } from "./export-returns.ts";

/** Ores at a multiple of their cost. */
function at(cover: number) {
  const world = situation({ set: { "trading.quotaPressure": 2 } });
  const row = world.structure.exporters.find(({ product }) => product === P.ores)!;
  const cost = world.structure.basicCents[P.ores] * row.costShare;
  world.nation.borderCents[P.ores] = cover * cost;
  return { world, row, cost };
}

describe("export returns", () => {
  it("are what the price leaves above cost, against the base year", () => {
    const { world, row, cost } = at(1.5);
    expect(exportMargin(world, row, 1)).toBeCloseTo(1 / 3, 12);
    expect(exportReturn(world, row, 1)).toBeCloseTo((0.5 * cost) / (row.baseBorderCents - cost), 12);
    world.nation.borderCents[P.ores] = row.baseBorderCents;
    expect(exportReturn(world, row, 1)).toBeCloseTo(1, 12);
  });
  it("end where the price is below cost, unless a dollar is worth more", () => {
    const { world, row } = at(0.8);
    expect([exportMargin(world, row, 1), exportReturn(world, row, 1)]).toEqual([0, 0]);
    expect(exportReturn(world, row, 1.5)).toBeGreaterThan(0);
  });
  it("let those ship whose costs are covered", () => {
    const share = (cover: number, worth = 1) => payingShare(at(cover).world, at(cover).row, worth, 0.2);
    expect([share(0.7), share(1.3)]).toEqual([0, 1]);
    expect(share(1)).toBeCloseTo(0.5, 12);
    expect(share(0.8, 1.25)).toBeCloseTo(0.5, 12);
  });
  it("count a dollar for more where companies earn less than their quotas", () => {
    const { world } = at(1);
    const { companies, structure } = world;
    const [a, b] = structure.companiesOf(P.ores);
    companies.currencyQuotaCents.fill(0);
    expect(worthOfCurrency(world, P.ores)).toBe(1);
    companies.currencyQuotaCents[a] = 100;
    companies.smoothedExportCents[a] = 60;
    companies.currencyQuotaCents[b] = 100;
    companies.smoothedExportCents[b] = 300;
    expect(worthOfCurrency(world, P.ores)).toBeCloseTo(1 + 2 * 0.2, 12);
    expect([shortfall(world, a), shortfall(world, b)]).toEqual([0.4, 0]);
  });
});
