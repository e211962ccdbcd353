import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { currencyMarket } from "./market.ts";

const set = {
  "currency.rateSpeed": 0.3,
  "currency.offloadSpeed": 0.2,
  "currency.bufferMonths": 3,
  "currency.transactionSpeed": 0.5,
  "currency.spendingMonths": 4,
  "currency.importMonths": 2,
  "currency.expectationSpeed": 0.25,
  "currency.merchantReserveMonths": 0,
  "currency.changersBufferMusd": 0,
  "trading.wonMonths": 1,
  "trading.procurementShare": 0.4,
};

/** One county's merchants lack `gap` cents of the currency for their imports; households hold `held` cents. */
function clear({ gap = 1e8, held = 9e8, changers = 1e9, offers = 0, overhang = 0 }) {
  const world = situation({ set });
  const { counties, companies, structure, nation, account, households: h } = world;
  for (const column of [
    counties.smoothedImportCents,
    counties.smoothedSalesWon,
    companies.smoothedExportCents,
    h.cny,
    h.smoothedIncomeWon,
    h.won,
  ])
    column.fill(0);
  h.usd.fill(0);
  h.usd[0] = held;
  for (let k = 0; k < structure.counties; k++)
    for (const money of [MONEY.usd, MONEY.cny, MONEY.won]) setBalance(world, account.merchants + k, money, 0);
  structure.companies.forEach((_, r) => {
    for (const money of [MONEY.usd, MONEY.cny, MONEY.won]) setBalance(world, account.trading + r, money, 0);
  });
  nation.rateUsd[0] = 4000;
  nation.cnyPerUsd[0] = 6.4;
  nation.expectedDepreciation[0] = 0.01;
  nation.heldCents[0] = held;
  nation.needWon[0] = 0;
  nation.overhangWon[0] = overhang;
  nation.transactionFxCents[0] = 4e8;
  nation.foreignSpendingCents[0] = 5e7;
  counties.smoothedImportCents[3] = gap / 2;
  setBalance(world, account.merchants + 3, MONEY.won, 1e13);
  setBalance(world, account.changers, MONEY.usd, changers);
  setBalance(world, account.changers, MONEY.cny, 0);
  setBalance(world, account.changers, MONEY.won, 1e13);
  companies.smoothedExportCents[0] = offers / 0.4;
  setBalance(world, account.trading, MONEY.usd, 1e12);
  act(world, currencyMarket);
  const transaction = 4e8 + 0.5 * (4 * 5e7 - 4e8);
  const store = Math.max(0, held - transaction);
  const phi = store / (store + 3 * (gap / 2) + 1);
  return { world, nation, phi, store, transaction };
}

describe("currency market", () => {
  it("lets store-of-value holders meet φ of the traders' gap", () => {
    const { nation, phi, store, transaction, world } = clear({});
    expect(nation.transactionFxCents[0]).toBeCloseTo(transaction, 3);
    expect(nation.storeFxCents[0]).toBeCloseTo(store, 3);
    expect(phi).toBeGreaterThan(0.7);
    const met = phi * 1e8;
    expect(
      posted(world, "exchange", "usd", "households.elite") +
        total(
          Array.from({ length: 5 }, (_, c) =>
            posted(
              world,
              "exchange",
              "usd",
              [
                "households.donju",
                "households.trader",
                "households.worker",
                "households.farmer",
                "households.conscript",
              ][c],
            ),
          ),
        ),
    ).toBe(Math.floor((9e8 * met) / 9e8));
  });
  it("moves the rate by what is left of the gap", () => {
    const { nation, phi } = clear({});
    const change = (0.3 * (1 - phi)) / (1 + phi);
    expect(nation.rateChange[0]).toBeCloseTo(change, 9);
    expect(nation.rateUsd[0]).toBeCloseTo(4000 * Math.exp(change), 6);
    expect(nation.rateCny[0]).toBeCloseTo(nation.rateUsd[0] / 6.4, 9);
    expect(nation.expectedDepreciation[0]).toBeCloseTo(0.01 + 0.25 * (change - 0.01), 12);
  });
  it("has no buffer without a store of value", () => {
    const { nation } = clear({ held: 1e8 });
    expect(nation.storeFxCents[0]).toBe(0);
    expect(nation.rateChange[0]).toBeCloseTo(0.3, 9);
  });
  it("nothing damps a surplus: the rate falls when exporters offer more than merchants want", () => {
    const { nation } = clear({ gap: 1e8, offers: 3e8 });
    expect(nation.rateChange[0]).toBeCloseTo((0.3 * (1e8 - 3e8)) / 4e8, 6);
  });
  it("gives merchants what the short side allows, for won at the rate", () => {
    const { world, phi } = clear({});
    const usd = posted(world, "exchange", "usd", "changers", "merchants");
    expect(Math.abs(usd - phi * 1e8)).toBeLessThan(2);
    expect(posted(world, "exchange", "won", "merchants", "changers")).toBe(Math.ceil(usd * 40));
  });
  it("counts won that households would rather not hold as demand", () => {
    const calm = clear({});
    const flight = clear({ overhang: 1e10 });
    const demand = 1e8 + (0.2 * 1e10) / 40;
    const supply = calm.phi * 1e8;
    expect(flight.nation.rateChange[0]).toBeCloseTo((0.3 * (demand - supply)) / (demand + supply), 8);
    expect(flight.nation.rateUsd[0]).toBeGreaterThan(calm.nation.rateUsd[0]);
  });
});
