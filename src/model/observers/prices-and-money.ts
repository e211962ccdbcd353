import { MONEY } from "../institutions.ts";
import { P, basicsOrigins } from "../products.ts";
import type { World } from "../world.ts";
import { foreignCents } from "../world.ts";
import { ofStructure, once, series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";
import { totals } from "./totals.ts";

/** Rice over the mean price of the grain mix: rice 45 per cent of it, maize at 42 per cent of the price of rice. */
const RICE_PREMIUM = 1.47;
/** Cities in which outsiders read prices. */
const cities = ["KP-01-chung", "KP-03-sinuiju", "KP-10-hyesan"];
const cityCounties = ofStructure(({ data }) =>
  data.units.flatMap(({ id }, k) => (cities.includes(id) ? [k] : [])),
);

function cityPrice(world: World, product: number): number {
  const { structure, counties } = world;
  const read = cityCounties(structure);
  let sum = 0;
  for (const k of read) sum += counties.priceWon[k * structure.productCount + product];
  return sum / read.length;
}
const everywhere = ofStructure(({ counties }) => Uint16Array.from({ length: counties }, (_, k) => k));
/** Standard deviation over mean of a product's price in some counties. */
export function dispersion({ structure, counties }: World, product: number, places: Uint16Array): number {
  const width = structure.productCount;
  const { priceWon } = counties;
  let sum = 0;
  for (const k of places) sum += priceWon[k * width + product];
  const mean = sum / places.length;
  let squares = 0;
  for (const k of places) {
    const gap = priceWon[k * width + product] - mean;
    squares += gap * gap;
  }
  return Math.sqrt(squares / places.length) / mean;
}
/** Sales of consumer basics by origin, as shares, once a month. */
function basicsShares(world: World, memory: Memory): Float64Array {
  return once(memory, "basics", () => {
    const { structure, counties } = world;
    const value = new Float64Array(basicsOrigins.length);
    for (let k = 0; k < structure.counties; k++)
      for (let o = 0; o < origins.length; o++) {
        const at = k * structure.productCount + origins[o];
        value[o] += counties.sold[at] * counties.priceWon[at];
      }
    const all = value.reduce((a, b) => a + b, 0);
    return value.map((part) => (all > 0 ? part / all : 0));
  });
}
const origins = basicsOrigins.map((id) => P[id]);
/** Foreign currency of all merchants, US cents, once a month. */
function merchantsForeign(world: World, memory: Memory): number {
  return once(memory, "merchantsForeign", () => {
    let cents = 0;
    for (let k = 0; k < world.structure.counties; k++)
      cents += foreignCents(world, world.account.merchants + k);
    return cents;
  });
}
function foreignStock(world: World, memory: Memory): number {
  const { account, structure } = world;
  let cents = totals(world, memory).foreignCents + merchantsForeign(world, memory);
  for (const at of [account.changers, account.cabinet, account.kpa, account.kwp, account.fund])
    cents += foreignCents(world, at);
  structure.companies.forEach((_, r) => (cents += foreignCents(world, account.trading + r)));
  return cents / 100;
}

/** Prices as outsiders read them, currency and won, the budget and the leader's fund. */
export const pricesAndMoney: readonly SeriesDefinition[] = [
  series({
    id: "price.rice.kpw",
    title: "Market price of rice, mean of Pyongyang, Sinuiju and Hyesan",
    unit: "KPW/kg",
    reads: ["counties.priceWon"],
    read: (w) => cityPrice(w, P.grain) * RICE_PREMIUM,
  }),
  series({
    id: "price.petrol.kpw",
    title: "Market price of petrol, three cities",
    unit: "KPW/kg",
    reads: ["counties.priceWon"],
    read: (w) => cityPrice(w, P.fuels),
  }),
  series({
    id: "prices.dispersion",
    title: "Spread of the grain price between counties",
    unit: "coefficient of variation",
    reads: ["counties.priceWon"],
    read: (w) => dispersion(w, P.grain, everywhere(w.structure)),
  }),
  series({
    id: "fx.kpwPerUsd",
    title: "Market exchange rate",
    unit: "KPW/USD",
    reads: ["nation.rateUsd"],
    read: (w) => w.nation.rateUsd[0],
  }),
  series({
    id: "fx.kpwPerCny",
    title: "Market exchange rate, yuan",
    unit: "KPW/CNY",
    reads: ["nation.rateCny"],
    read: (w) => w.nation.rateCny[0],
  }),
  series({
    id: "fx.stock.usd",
    title: "Foreign currency in the country",
    unit: "USD",
    reads: ["households.usd", "households.cny", "balances.balance"],
    read: foreignStock,
  }),
  series({
    id: "fx.store.usd",
    title: "Household foreign currency kept as store of value",
    unit: "USD",
    reads: ["nation.storeFxCents"],
    read: (w) => w.nation.storeFxCents[0] / 100,
  }),
  series({
    id: "fx.transaction.usd",
    title: "Foreign currency kept for spending",
    unit: "USD",
    reads: ["nation.transactionFxCents", "balances.balance"],
    read: (w, m) => w.nation.transactionFxCents[0] / 100 + merchantsForeign(w, m) / 100,
  }),
  series({
    id: "money.won",
    title: "Won in circulation",
    unit: "KPW",
    reads: ["balances.balance"],
    read: (w) => -w.ledger.balance(w.account.centralBank, MONEY.won),
  }),
  series({
    id: "budget.issued.kpw",
    title: "Won issued to the budget",
    unit: "KPW a month",
    reads: ["nation.issuedWon"],
    read: (w) => w.nation.issuedWon[0],
  }),
  series({
    id: "budget.planPurchases.kpw",
    title: "Plan deliveries bought at state prices",
    unit: "KPW a month",
    reads: ["nation.planPurchasesWon"],
    read: (w) => w.nation.planPurchasesWon[0],
  }),
  ...(
    [
      ["chinese", "Chinese goods"],
      ["localized", "Goods of localization enterprises"],
      ["county", "Goods of county factories"],
      ["state", "Goods of state industry"],
    ] as const
  ).map(([origin, goods], o) =>
    series({
      id: `basics.share.${origin}`,
      title: `${goods} among consumer basics`,
      unit: "share of sales",
      reads: ["counties.sold", "counties.priceWon"],
      read: (w, m) => basicsShares(w, m)[o],
    }),
  ),
  series({
    id: "fund.inflow.usd",
    title: "Foreign currency received by the leader's fund",
    unit: "USD a month",
    reads: ["nation.fundInflowCents"],
    read: (w) => w.nation.fundInflowCents[0] / 100,
  }),
];
