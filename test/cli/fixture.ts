/** A result that no model made, for tests of what is done with results: smooth lines, small books that close. */
import type { Books, RunResult, Series } from "../../src/lab/types.ts";

export interface FixtureOptions {
  readonly from?: number;
  readonly months?: number;
  readonly counties?: readonly string[];
  readonly interrupted?: boolean;
}

export function monthsFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const month = first + i;
    return `${2012 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

export function fixtureResult({
  from = 0,
  months: count = 84,
  counties = ["KP-01-chung", "KP-03-sinuiju"],
  interrupted = false,
}: FixtureOptions = {}): RunResult {
  const months = monthsFrom(from, count);
  const line = (title: string, unit: string, value: (t: number) => number | null): Series => ({
    title,
    unit,
    values: months.map((_, m) => value(m)),
  });
  const trade = (t: number) => (t < 60 ? 1 + t / 200 : 1.3 - (t - 60) / 22);
  const december = (value: (t: number) => number) => (t: number) =>
    months[t].endsWith("-12") ? value(t) : null;
  return {
    model: { version: "0.1.0", hash: "f".repeat(32) },
    scenario: { name: "baseline", hash: "0".repeat(32) },
    seed: 1,
    householdsPerAgent: 1000,
    threads: 1,
    months,
    series: {
      "gdp.real": line("Real output", "USD of 2012 a month", (t) => 1.4e9 * (1 + t / 900)),
      "gdp.growth": line(
        "Growth of real output",
        "per cent",
        december((t) => 2 - (t / 84) * 5),
      ),
      "trade.exports.usd": line("Exports", "USD", (t) => Math.max(2e7, 2.4e8 * trade(t))),
      "trade.imports.usd": line("Imports", "USD", (t) => 3.2e8 + 4e7 * Math.sin(t / 6)),
      "customs.china.exports.usd": line("Exports to China, customs", "USD", (t) =>
        Math.max(1.5e7, 2e8 * trade(t)),
      ),
      "customs.china.imports.usd": line(
        "Imports from China, customs",
        "USD",
        (t) => 2.6e8 + 4e7 * Math.sin(t / 6),
      ),
      "food.grain.tonnes": line("Grain harvest", "t", (t) =>
        t % 12 === 8 ? 2.3e6 : t % 12 === 9 ? 1.9e6 : t % 12 === 5 ? 4e5 : 0,
      ),
      "food.kcalPerDay": line(
        "Calories",
        "kcal a person and day",
        (t) => 2090 + 30 * Math.sin((t * Math.PI) / 6),
      ),
      "power.twh": line("Electricity", "TWh", (t) => 1.45 + 0.1 * Math.sin((t * Math.PI) / 6)),
      "utilisation.state": line("Utilisation", "share", (t) => 0.34 + t / 2000),
      "fx.kpwPerUsd": line("Market rate", "KPW per USD", (t) => 8100 - 3700 * Math.exp(-t / 8)),
      "price.rice.kpw": line("Rice", "KPW per kg", (t) => 5000 + 600 * Math.sin((t * Math.PI) / 6)),
      "fx.stock.usd": line("Foreign exchange held", "USD", (t) => 4e9 + 1e7 * t),
      "households.consumption.real": line(
        "Real consumption",
        "USD of 2012 a person and month",
        (t) => 42 + t / 20,
      ),
      "households.informalIncomeShare": line("Informal share of income", "share", () => 0.68),
      "inequality.theil.regional": line("Theil", "index", (t) => 0.041 + t / 9000),
      "gap.pyongyang": line("Pyongyang gap", "ratio", () => 2.1),
    },
    accounts: {
      instrumentRowResidual: 0,
      sectorColumnResidual: 0,
      foreignExchangeResidual: 0,
      goodsResidual: 0,
    },
    clippedPostings: 0,
    stateHash: "0123456789abcdef0123456789abcdef",
    seconds: 1.25,
    agents: 6012,
    interrupted,
    continuation: [],
    counties: {
      ids: counties,
      series: {
        "households.consumption.real": {
          title: "Real consumption",
          unit: "USD of 2012",
          values: months.map((_, m) => Float32Array.from(counties, (__, k) => 30 + ((k * 37) % 40) + m / 10)),
        },
        "price.rice.kpw": {
          title: "Rice",
          unit: "KPW per kg",
          values: months.map((_, m) => Float32Array.from(counties, (__, k) => 4500 + ((k * 53) % 900) + m)),
        },
      },
    },
    books: fixtureBooks(count),
  };
}

/** Three flows between four sectors in two of three instruments, stocks that follow from them (sector × instrument). */
function fixtureBooks(months: number): Books {
  const instruments = [
    { id: "won", unit: "KPW", issuers: ["central-bank"] },
    { id: "usd", unit: "US cent", issuers: ["others"], foreign: true },
    { id: "cny", unit: "fen", issuers: ["others"], foreign: true },
  ];
  const sectors = [
    { id: "households.worker", rows: 0 },
    { id: "merchants", rows: 2 },
    { id: "central-bank", rows: 1 },
    { id: "others", rows: 1, abroad: true },
  ];
  const lines = [
    { flow: "consumption", instrument: "won", from: "households.worker", to: "merchants" },
    { flow: "market-earnings", instrument: "won", from: "merchants", to: "households.worker" },
    { flow: "exports", instrument: "usd", from: "others", to: "merchants" },
  ];
  const amounts = Array.from({ length: months }, (_, m) => Float64Array.of(9e11 + m * 1e9, 8.9e11, 2e10));
  const stock = Float64Array.of(3e12, 0, 0, 2e12, 1e11, 4e9, -5e12, 0, 0, 0, -1e11, -4e9);
  const stocks = amounts.map(([spent, earned, exported]) => {
    stock[0] += earned - spent;
    stock[3] += spent - earned;
    stock[4] += exported;
    stock[10] -= exported;
    return stock.slice();
  });
  return {
    instruments,
    sectors,
    lines,
    amounts,
    stocks,
    products: [
      { id: "grain", unit: "kg" },
      { id: "power", unit: "kWh" },
    ],
    goodsFlows: ["produced", "consumed"],
    goods: amounts.map(() => Float64Array.of(4e8, 1.4e9, 3.9e8, 1.4e9)),
    goodsStocks: amounts.map((_, m) => Float64Array.of(1e9 + m * 1e7, 0)),
    prices: amounts.map((_, m) => Float64Array.of(5000 + m, 0.5)),
    rates: amounts.map((_, m) => ({ wonPerCent: 80 + m / 100, wonPerFen: 12.5 })),
  };
}
