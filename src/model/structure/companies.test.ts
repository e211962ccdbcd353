import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { situation, total } from "../../../test/model/situation.ts";
import { P } from "../products.ts";
import { companiesByProduct, tradingCompanies } from "./companies.ts";

const { structure } = situation();
const { companies, bases, exporters } = structure;

describe("trading companies", () => {
  it("are as many as the centre has, the named ones first", () => {
    expect(companies.length).toBe(225);
    expect(companies[0].name).toBe(testData().companies[0].name);
  });
  it("share base exports out, product by product", () => {
    for (const row of exporters) {
      const rows = structure.companiesOf(row.product);
      expect(rows.length).toBeGreaterThan(0);
      expect(total(rows.map((r) => companies[r].baseUnits))).toBeCloseTo(row.baseUnits, 2);
    }
    expect(total(companies.map(({ share }) => share))).toBeCloseTo(1, 12);
    expect(total(structure.patronShare)).toBeCloseTo(1, 12);
  });
  it("belong to patrons by the distribution, up to rounding", () => {
    for (const { key, value } of testData().companyDistribution.filter(({ kind }) => kind === "patron")) {
      const count = companies.filter(({ patron }) => ["kpa", "kwp", "cabinet"][patron] === key).length;
      expect(Math.abs(count - value * 225)).toBeLessThanOrEqual(1);
    }
  });
  it("stay who they are when they are renamed", () => {
    const data = testData();
    const renamed = { ...data, companies: data.companies.map((record, i) => ({ ...record, name: `X${i}` })) };
    const index = new Map(data.units.map((unit, k) => [unit.id, k]));
    const again = tradingCompanies(renamed, index, exporters, structure.crossings, structure);
    expect(again.map((company) => ({ ...company, name: "" }))).toEqual(
      companies.map((company) => ({ ...company, name: "" })),
    );
    expect(companiesByProduct(again)[P.coal]).toEqual(structure.companiesOf(P.coal));
  });
  it("reach their crossings over neighbouring counties", () => {
    for (const { home, crossing, path } of companies) {
      expect(path[0]).toBe(home);
      expect(path[path.length - 1]).toBe(structure.crossings[crossing].county);
    }
  });
});

describe("foreign-currency earning bases", () => {
  it("stand one in a county, by the rule, and share a product's gathering out", () => {
    expect(bases.length).toBe(60);
    expect(new Set(bases.map(({ county }) => county)).size).toBe(60);
    for (const product of [P.ores, P.seafood, P.crafts])
      expect(total(structure.basesOf(product).map((b) => bases[b].share))).toBeCloseTo(1, 12);
    for (const b of structure.basesOf(P.seafood))
      expect(structure.data.units[bases[b].county].coastal).toBe(true);
  });
});
