/**
 * Runs econ-min on Autarky's core: state in columns, luck in counted draws, money in whole minor units through the
 * ledger (firms hold accounts, households keep their cash in a column). Every step closes the books to zero.
 */
import { allocate, f64, u32 } from "../../src/core/columns.ts";
import { Ledger, ledgerColumns, ledgerRows } from "../../src/core/ledger.ts";
import type { LedgerSpec } from "../../src/core/ledger.ts";
import { draw, drawBelow, key } from "../../src/core/rng.ts";
import type { Key } from "../../src/core/rng.ts";
import { main } from "./report.ts";
import type { Options, Record } from "./report.ts";

const CHOICES = 5;
const MINOR = 1e6;
/** Households that one call visits: short enough that the engine compiles the function, not its loop alone. */
const BLOCK = 4096;

function books(M: number): LedgerSpec {
  return {
    instruments: [{ id: "money", unit: "millionths", issuers: ["bank"] }],
    sectors: [
      { id: "households", rows: 0 },
      { id: "firms", rows: M },
      { id: "bank", rows: 1 },
    ],
    flows: [
      { id: "pay", title: "Wages and dividends", instruments: ["money"], pairs: [["firms", "households"]] },
      { id: "purchase", title: "Purchases", instruments: ["money"], pairs: [["households", "firms"]] },
    ],
  };
}

function world({ N, M, seed }: Options) {
  const spec = books(M);
  const rows = ledgerRows(spec);
  const { tables } = allocate({
    households: { rows: N, columns: { cash: f64(), consumption: f64(), employer: u32(), order: u32() } },
    firms: {
      rows: M,
      columns: {
        price: f64(),
        wage: f64(),
        utilisation: f64(),
        inventory: f64(),
        pay: f64(),
        offer: f64(),
        sales: f64(),
      },
    },
    balances: { rows: rows.balances, columns: ledgerColumns.balances },
    lines: { rows: rows.lines, columns: ledgerColumns.lines },
    sectors: { rows: rows.sectors, columns: ledgerColumns.sectors },
    health: { rows: rows.health, columns: ledgerColumns.health },
  });
  const { households, firms } = tables;
  const ledger = new Ledger(spec, tables);
  const n = N / M;
  const { k0, k1 } = key(seed, -1, "firm.first-price");
  households.cash.fill(MINOR);
  for (let i = 0; i < N; i++) {
    households.employer[i] = i % M;
    households.order[i] = i;
  }
  for (let j = 0; j < M; j++) {
    firms.price[j] = (0.9 + 0.2 * draw(j, k0, k1)) * MINOR;
    ledger.endow(ledger.account(ledger.sector("firms"), j), 0, 2 * n * MINOR);
  }
  ledger.endow(ledger.account(ledger.sector("bank")), 0, -(N + 2 * n * M) * MINOR);
  firms.wage.fill(MINOR);
  firms.utilisation.fill(1);
  firms.inventory.fill(n);
  return { seed, n, households, firms, ledger };
}
type World = ReturnType<typeof world>;

function produce({ firms, ledger, seed, n }: World, t: number): void {
  const { price, wage, utilisation, inventory, pay, offer } = firms;
  const forPrice = key(seed, t, "firm.price");
  const forWage = key(seed, t, "firm.wage");
  const payFlow = ledger.flow("pay");
  const own = ledger.sector("firms");
  const toHouseholds = ledger.sector("households");
  for (let j = 0; j < price.length; j++) {
    const account = ledger.account(own, j);
    const cash = ledger.balance(account, 0);
    let u = utilisation[j];
    if (inventory[j] < 0.5 * n) {
      price[j] *= 1 + 0.04 * draw(j, forPrice.k0, forPrice.k1);
      u = Math.min(1, 1.02 * u);
      if (u === 1) wage[j] *= 1 + 0.01 * draw(j, forWage.k0, forWage.k1);
    } else {
      price[j] *= 1 - 0.04 * draw(j, forPrice.k0, forPrice.k1);
      u = Math.max(0.2, 0.98 * u);
      wage[j] *= 1 - 0.005 * draw(j, forWage.k0, forWage.k1);
    }
    let bill = wage[j] * u * n;
    if (bill > cash) {
      u *= cash / bill;
      bill = cash;
    }
    pay[j] = Math.floor((bill + 0.5 * Math.max(0, cash - 2 * bill)) / n);
    ledger.disburse(payFlow, 0, account, toHouseholds, pay[j] * n);
    inventory[j] += u * n;
    utilisation[j] = u;
    offer[j] = inventory[j] > 0 ? price[j] : Infinity;
  }
}

function shuffle({ households, seed }: World, t: number): void {
  const { order } = households;
  const { k0, k1 } = key(seed, t, "household.order");
  for (let i = order.length - 1; i > 0; i--) {
    const other = drawBelow(i + 1, i, k0, k1);
    const held = order[i];
    order[i] = order[other];
    order[other] = held;
  }
}

/** Books each household's pay before all shop, in memory order: nobody else looks at its cash in between. */
function receive({ households, firms }: World): void {
  const { cash, employer } = households;
  const { pay } = firms;
  for (let i = 0; i < cash.length; i++) cash[i] += pay[employer[i]];
}

function shop({ households, firms }: World, { k0, k1 }: Key, from: number, to: number): void {
  const { cash, consumption, order } = households;
  const { inventory, offer, sales } = firms;
  const count = offer.length;
  const choices = CHOICES;
  for (let a = from; a < to; a++) {
    const i = order[a];
    let best = 0;
    let lowest = Infinity;
    for (let k = 0; k < choices; k++) {
      const j = drawBelow(count, i * choices + k, k0, k1);
      if (offer[j] < lowest) {
        lowest = offer[j];
        best = j;
      }
    }
    let held = cash[i];
    let bought = 0;
    if (lowest < Infinity) {
      bought = Math.min((0.8 * held) / lowest, inventory[best]);
      const spent = Math.floor(bought * lowest);
      held -= spent;
      sales[best] += spent;
      inventory[best] -= bought;
      if (!(inventory[best] > 0)) offer[best] = Infinity;
    }
    cash[i] = held;
    consumption[i] = bought;
  }
}

function settle({ firms, ledger }: World): void {
  const purchase = ledger.flow("purchase");
  const fromHouseholds = ledger.sector("households");
  const own = ledger.sector("firms");
  const { sales } = firms;
  for (let j = 0; j < sales.length; j++) {
    ledger.collect(purchase, 0, fromHouseholds, ledger.account(own, j), sales[j]);
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Closes the step's books and returns all money outside the bank, in units. */
function close({ households, ledger }: World): number {
  const agents = Float64Array.of(sum(households.cash), 0, 0);
  const { instrumentRow, sectorColumn } = ledger.residuals(agents);
  if (instrumentRow !== 0 || sectorColumn !== 0)
    throw new Error(`books do not close: ${instrumentRow}, ${sectorColumn}`);
  ledger.open(agents);
  const stocks = ledger.stocks(agents);
  return (stocks[ledger.sector("households")] + stocks[ledger.sector("firms")]) / MINOR;
}

export function core(options: Options) {
  const all = world(options);
  const { households, firms, ledger } = all;
  ledger.open(Float64Array.of(sum(households.cash), 0, 0));
  const step = (t: number): Record => {
    produce(all, t);
    shuffle(all, t);
    receive(all);
    firms.sales.fill(0);
    const choice = key(options.seed, t, "household.choice");
    for (let from = 0; from < options.N; from += BLOCK)
      shop(all, choice, from, Math.min(from + BLOCK, options.N));
    settle(all);
    return {
      price: sum(firms.price) / MINOR / options.M,
      u: sum(firms.utilisation) / options.M,
      cons: sum(households.consumption),
      money: close(all),
    };
  };
  return { money: close(all), step };
}

main(import.meta.url, "core", core);
