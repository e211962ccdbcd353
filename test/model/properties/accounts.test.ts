/** The books close exactly, whatever the parameters and the seed; and they do not close when something moved unposted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createModel, turnMonth } from "../../../src/model/engine.ts";
import type { Model } from "../../../src/model/engine.ts";
import { MONEY, instrumentCount } from "../../../src/model/institutions.ts";
import { P, STORE } from "../../../src/model/products.ts";
import type { Posting } from "../../../src/core/ledger.ts";
import { EXACT, parameters, runMonths, testData, testModel } from "../world.ts";

const COARSE = { householdsPerAgent: 16000 };

/** Names columns that hold anything but a finite number, or less than nothing where a stock or a price stands. */
function unsound({ world }: Model): string[] {
  const faults: string[] = [];
  const tables = world.state.tables as unknown as Record<string, Record<string, Float64Array>>;
  const mayBeNegative = new Set([
    "balances.balance",
    "sectors.opening",
    "nation.rateChange",
    "nation.expectedDepreciation",
    "nation.issuedWon",
    "nation.centreNetCents",
    "nation.eliteShortfallCents",
    "nation.managerShare",
    "nation.farmKept",
    "nation.jilinIncomeCents",
    "counties.loyaltyAnchor",
    "blocks.sums",
  ]);
  for (const [table, columns] of Object.entries(tables))
    for (const [name, column] of Object.entries(columns)) {
      const id = `${table}.${name}`;
      for (let i = 0; i < column.length; i++)
        if (!Number.isFinite(column[i]) || (column[i] < 0 && !mayBeNegative.has(id))) {
          faults.push(`${id}[${i}] = ${column[i]}`);
          break;
        }
    }
  return faults;
}
function check(model: Model, months: number): void {
  runMonths(model, months, (_, residuals) =>
    expect({ month: model.world.month, residuals }).toEqual({ month: model.world.month, residuals: EXACT }),
  );
  expect(unsound(model)).toEqual([]);
  expect(model.world.ledger.clipped()).toBe(0);
}

describe("accounts", () => {
  it("close under parameters drawn from their priors", () => {
    const free = parameters().filter(({ low, high }) => high > low);
    const draws = fc.record(
      Object.fromEntries(
        free.map(({ id, low, high }) => [id, fc.double({ min: low, max: high, noNaN: true })]),
      ),
    );
    fc.assert(
      fc.property(draws, (set) => {
        const model = createModel(testData(), { seed: 1, ...COARSE, set });
        check(model, 4);
        model.world.month = 0;
        check(model, 4);
      }),
      { seed: 20120101, numRuns: 6, endOnFailure: true },
    );
  });
  it.each([1, 2, 3])(
    "close over a held year and the three years of history after it, with seed %i",
    (seed) => {
      const model = createModel(testData(), { seed, ...COARSE });
      model.world.month = -12;
      check(model, 12 + 36);
    },
  );
  it("close with each of twenty seeds", () => {
    for (let seed = 1; seed <= 20; seed++) check(createModel(testData(), { seed, ...COARSE }), 3);
  });
});

describe("an independent replay of the postings", () => {
  it("leads from each month's opening balances to its closing balances", () => {
    const model = testModel(COARSE);
    const { world } = model;
    const { ledger } = world;
    const balance = world.state.tables.balances.balance;
    let opening = balance.slice();
    let postings: Posting[] = [];
    const instrumentOf = ledger.lines.map((line) => ledger.instrument(line.instrument));
    ledger.onPosting = (posting) => postings.push(posting);
    runMonths(model, 6, () => {
      const replayed = opening.slice();
      const lines = new Float64Array(ledger.lines.length);
      for (const { line, from, to, amount } of postings) {
        if (from >= 0) replayed[from * instrumentCount + instrumentOf[line]] -= amount;
        if (to >= 0) replayed[to * instrumentCount + instrumentOf[line]] += amount;
        lines[line] += amount;
      }
      expect(postings.length).toBeGreaterThan(1000);
      expect(replayed).toEqual(balance);
      expect(lines).toEqual(ledger.amounts());
      opening = balance.slice();
      postings = [];
    });
  });
  it("opens each month at what the last one closed with, by sector and instrument", () => {
    const model = testModel(COARSE);
    const { world } = model;
    let closed: Float64Array | undefined;
    for (let month = 0; month < 4; month++) {
      const opening = world.state.tables.sectors.opening.slice();
      if (closed) expect(opening).toEqual(closed);
      model.step();
      const held = new Float64Array(opening.length);
      const { class: kind, won, usd, cny, loanWon } = world.households;
      for (let i = 0; i < kind.length; i++) {
        held[kind[i] * instrumentCount + MONEY.won] += won[i];
        held[kind[i] * instrumentCount + MONEY.usd] += usd[i];
        held[kind[i] * instrumentCount + MONEY.cny] += cny[i];
        held[kind[i] * instrumentCount + MONEY.loan] += loanWon[i];
      }
      closed = world.ledger.stocks(held);
      turnMonth(world);
    }
  });
});

describe("what moved without a posting", () => {
  /** Tampers after the books have opened, runs the month, and returns its residuals. */
  function residualsAfter(tamper: (model: Model) => void) {
    const model = testModel(COARSE);
    tamper(model);
    return model.step();
  }
  it("nothing: all residuals are zero", () => {
    expect(residualsAfter(() => undefined)).toEqual(EXACT);
  });
  it("an unbalanced posting shows in the row and the column of its instrument", () => {
    const found = residualsAfter(({ world }) =>
      world.ledger.endow(world.account.merchants, MONEY.won, 12_345),
    );
    expect(found).toEqual({ instrumentRow: 12_345, sectorColumn: 12_345, foreignExchange: 0, goods: 0 });
  });
  it("money that changed hands behind the ledger's back shows in the column alone", () => {
    const found = residualsAfter(({ world }) => {
      world.ledger.endow(world.account.merchants, MONEY.won, 500);
      world.ledger.endow(world.account.cabinet, MONEY.won, -500);
    });
    expect(found).toEqual({ instrumentRow: 0, sectorColumn: 500, foreignExchange: 0, goods: 0 });
  });
  it("a lost unit of grain shows in the goods", () => {
    const found = residualsAfter(({ world }) => world.goods.endow(P.grain, 5, STORE.market, -1));
    expect(found).toEqual({ ...EXACT, goods: 1 });
  });
  it("a kilogram lost in a household's store shows in the goods", () => {
    const found = residualsAfter(
      ({ world }) => (world.households.grainKg[world.households.grainKg.findIndex((kg) => kg > 1000)] -= 1),
    );
    expect(found).toEqual({ ...EXACT, goods: 1 });
  });
  it("a minted dollar shows in the row, the column and the balance of payments", () => {
    const found = residualsAfter(({ world }) => (world.households.usd[0] += 100));
    expect(found).toEqual({ instrumentRow: 100, sectorColumn: 100, foreignExchange: 100, goods: 0 });
  });
  it("a minted won shows in the row and the column, not in foreign exchange", () => {
    const found = residualsAfter(({ world }) => (world.households.won[0] += 1));
    expect(found).toEqual({ instrumentRow: 1, sectorColumn: 1, foreignExchange: 0, goods: 0 });
  });
});
