import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { balanceSam } from "./balance.ts";
import type { CsvRecord } from "./tables.ts";
import { accountTotals, gdpSides, readControls, readPrior, sumOver } from "./tables.ts";

const records = (name: string): CsvRecord[] =>
  parse(readFileSync(new URL(`../../../data/sam/${name}`, import.meta.url), "utf8"), { columns: true });

const prior = readPrior(records("2012-prior.csv"));
const controls = readControls(records("2012-controls.csv"));
const committed = records("2012.csv").map(({ row, column, value }) => ({
  row,
  column,
  value: Number(value),
}));
const accounts = accountTotals(committed).map(({ account }) => account);

const activities =
  "agriculture plots coal ores fishery power refinery fertilizer cement intermediates machinery arms light localized textiles crafts construction market government";
const commodities =
  "grain food crude fuels power fertilizer coal ores seafood textiles crafts materials basics intermediates machinery luxury information services construction arms government";
const expected = [
  ...activities.split(" ").map((name) => `a.${name}`),
  ...commodities.split(" ").map((name) => `c.${name}`),
  "f.labour.state",
  "f.labour.market",
  "f.capital",
  "e.enterprises",
  "e.trading",
  "s.investment",
  ...["elite", "donju", "trader", "worker", "farmer", "conscript"].map((name) => `h.${name}`),
  ...["cabinet", "kpa", "kwp", "fund"].map((name) => `g.${name}`),
  ...["china", "russia", "other"].map((name) => `row.${name}`),
];

describe("the committed matrix of 2012", () => {
  it("pays each account what it pays", () => {
    for (const { account, received, paid } of accountTotals(committed))
      expect(Math.abs(received - paid) / received, account).toBeLessThan(1e-6);
  });

  it("is what the balancer makes of the committed prior and controls", () => {
    const { moved } = balanceSam(prior, controls);
    expect(committed.map(({ row, column }) => `${row}:${column}`)).toEqual(
      moved.map(({ row, column }) => `${row}:${column}`),
    );
    committed.forEach(({ value }, i) => expect(Math.abs(value - moved[i].value)).toBeLessThan(1e-6));
  });

  it("has the model's accounts and no other", () => {
    expect([...accounts].sort()).toEqual([...expected].sort());
  });

  it("gives one GDP from three sides", () => {
    const production = sumOver(committed, gdpSides.production);
    expect(sumOver(committed, gdpSides.expenditure)).toBeCloseTo(production, 3);
    expect(sumOver(committed, gdpSides.income)).toBeCloseTo(production, 3);
    expect(production).toBeGreaterThan(8000);
    expect(production).toBeLessThan(14000);
  });

  it("holds the hard controls", () => {
    for (const { id, entries, value, tolerance } of controls)
      if (tolerance === 0) expect(sumOver(committed, entries), id).toBeCloseTo(value, 4);
  });

  it("leaves every activity with value added, and none buying machinery", () => {
    for (const name of activities.split(" "))
      expect(sumOver(committed, `f.*:a.${name}`), name).toBeGreaterThan(0);
    expect(sumOver(committed, "c.machinery:a.*")).toBe(0);
  });
});
