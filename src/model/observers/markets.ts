import { monthOfYear } from "../../core/clock.ts";
import { gini } from "../../core/stats.ts";
import { MONEY, classCount, householdClasses } from "../institutions.ts";
import { P, STORE, basicsOrigins } from "../products.ts";
import type { World } from "../world.ts";
import { foreignCents } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

/** Rice over the mean price of the grain mix: rice 45 per cent of it, maize at 42 per cent of the price of rice. */
const RICE_PREMIUM = 1.47;
/** Cities in which outsiders read prices. */
const cities = ["KP-01-chung", "KP-03-sinuiju", "KP-10-hyesan"];

function cityPrice(world: World, product: number): number {
  const { structure, counties } = world;
  let sum = 0;
  let count = 0;
  for (let k = 0; k < structure.counties; k++) {
    if (!cities.includes(structure.data.units[k].id)) continue;
    sum += counties.priceWon[k * structure.productCount + product];
    count++;
  }
  return sum / count;
}
/** Sums an observed total of households (0 kcal, 1 real consumption, 2 spending) over counties that pass. */
export function observed(world: World, slot: 0 | 1 | 2, pass: (county: number, kind: number) => boolean = () => true): number {
  const { structure, counties } = world;
  let sum = 0;
  for (let k = 0; k < structure.counties; k++)
    for (let c = 0; c < classCount; c++) if (pass(k, c)) sum += counties.observed[(k * 3 + slot) * classCount + c];
  return sum;
}
export function persons(world: World, pass: (county: number, kind: number) => boolean = () => true): number {
  const { structure, counties } = world;
  let sum = 0;
  for (let k = 0; k < structure.counties; k++)
    for (let c = 0; c < classCount; c++) if (pass(k, c)) sum += counties.persons[k * classCount + c];
  return sum;
}
function perHead(world: World, slot: 0 | 1 | 2, pass?: (county: number, kind: number) => boolean): number {
  const people = persons(world, pass);
  return people > 0 ? observed(world, slot, pass) / people : 0;
}
function inProvince(world: World, iso: string): (county: number) => boolean {
  const index = world.structure.data.provinces.indexOf(iso);
  return (county) => world.structure.province[county] === index;
}
/** Theil's T of mean real consumption between counties, weighted by persons. */
function theil(world: World, log: (x: number) => number): number {
  const { structure, counties } = world;
  const mean = perHead(world, 1);
  const people = persons(world);
  let sum = 0;
  for (let k = 0; k < structure.counties; k++) {
    let here = 0;
    let real = 0;
    for (let c = 0; c < classCount; c++) {
      here += counties.persons[k * classCount + c];
      real += counties.observed[(k * 3 + 1) * classCount + c];
    }
    if (real > 0) sum += (real / mean / people) * log(real / here / mean);
  }
  return sum;
}
function dispersion(world: World): number {
  const { structure, counties } = world;
  const prices = Array.from({ length: structure.counties }, (_, k) => counties.priceWon[k * structure.productCount + P.grain]);
  const mean = prices.reduce((a, b) => a + b, 0) / prices.length;
  return Math.sqrt(prices.reduce((sum, price) => sum + (price - mean) * (price - mean), 0) / prices.length) / mean;
}
function households(world: World, pick: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < world.structure.agents; i++) sum += pick(i);
  return sum;
}
function countySum(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}
function basicsShare(world: World, origin: number): number {
  const { structure, counties } = world;
  let all = 0;
  let mine = 0;
  for (let k = 0; k < structure.counties; k++)
    basicsOrigins.forEach((id, o) => {
      const at = k * structure.productCount + P[id];
      const value = counties.sold[at] * counties.priceWon[at];
      all += value;
      if (o === origin) mine += value;
    });
  return all > 0 ? mine / all : 0;
}
const seen = ["counties.observed", "counties.persons"];

export function marketSeries(log: (x: number) => number): readonly SeriesDefinition[] {
  return [
    series({ id: "price.rice.kpw", title: "Market price of rice, mean of Pyongyang, Sinuiju and Hyesan", unit: "KPW/kg", reads: ["counties.priceWon"], read: (w) => cityPrice(w, P.grain) * RICE_PREMIUM }),
    series({ id: "price.petrol.kpw", title: "Market price of petrol, three cities", unit: "KPW/kg", reads: ["counties.priceWon"], read: (w) => cityPrice(w, P.fuels) }),
    series({ id: "prices.dispersion", title: "Spread of the grain price between counties", unit: "coefficient of variation", reads: ["counties.priceWon"], read: dispersion }),
    series({ id: "fx.kpwPerUsd", title: "Market exchange rate", unit: "KPW/USD", reads: ["nation.rateUsd"], read: (w) => w.nation.rateUsd[0] }),
    series({ id: "fx.kpwPerCny", title: "Market exchange rate, yuan", unit: "KPW/CNY", reads: ["nation.rateCny"], read: (w) => w.nation.rateCny[0] }),
    series({ id: "fx.stock.usd", title: "Foreign currency in the country", unit: "USD", reads: ["households.usd", "households.cny", "balances.balance"], read: foreignStock }),
    series({ id: "fx.store.usd", title: "Household foreign currency kept as store of value", unit: "USD", reads: ["nation.storeFxCents"], read: (w) => w.nation.storeFxCents[0] / 100 }),
    series({ id: "fx.transaction.usd", title: "Foreign currency kept for spending", unit: "USD", reads: ["nation.transactionFxCents", "balances.balance"], read: (w) => w.nation.transactionFxCents[0] / 100 + merchantsForeign(w) / 100 }),
    series({ id: "money.won", title: "Won in circulation", unit: "KPW", reads: ["balances.balance"], read: (w) => -w.ledger.balance(w.account.centralBank, MONEY.won) }),
    series({ id: "budget.issued.kpw", title: "Won issued to the budget", unit: "KPW a month", reads: ["nation.issuedWon"], read: (w) => w.nation.issuedWon[0] }),
    series({ id: "budget.planPurchases.kpw", title: "Plan deliveries bought at state prices", unit: "KPW a month", reads: ["nation.planPurchasesWon"], read: (w) => w.nation.planPurchasesWon[0] }),
    series({ id: "food.grain.tonnes", title: "Grain harvested", unit: "t a month", reads: ["counties.grainCutKg"], read: (w) => countySum(w.counties.grainCutKg) / 1000 }),
    series({ id: "food.kcalPerDay", title: "Food energy", unit: "kcal a person and day", reads: seen, read: (w) => perHead(w, 0) }),
    series({ id: "food.stock.tonnes", title: "Grain in all stores", unit: "t", reads: ["stores.stock", "households.grainKg"], read: (w) => (w.goods.total(P.grain, STORE.market) + w.goods.total(P.grain, STORE.state) + w.goods.total(P.grain, STORE.farm) + households(w, (i) => w.households.grainKg[i])) / 1000 }),
    series({ id: "rations.kg", title: "Grain rations handed out", unit: "kg a person and month", reads: ["counties.rationGivenKg"], read: (w) => countySum(w.counties.rationGivenKg) / persons(w) }),
    series({ id: "power.twh", title: "Power generated", unit: "TWh a month", reads: ["nation.powerMade"], read: (w) => w.nation.powerMade[0] / 1e9 }),
    series({ id: "coal.output.tonnes", title: "Coal mined", unit: "t a month", reads: ["goodsFlows.quantity"], read: (w) => w.goods.flowTotal("produced", P.coal) / 1000 }),
    series({ id: "coal.home.tonnes", title: "Coal used at home", unit: "t a month", reads: ["goodsFlows.quantity"], read: (w) => (w.goods.flowTotal("intermediate", P.coal) + w.goods.flowTotal("consumed", P.coal) + w.goods.flowTotal("government", P.coal)) / 1000 }),
    series({ id: "cement.output.tonnes", title: "Cement made", unit: "t a month", reads: ["goodsFlows.quantity"], read: (w) => w.goods.flowTotal("produced", P.materials) / 1000 }),
    series({ id: "fertilizer.output.tonnes", title: "Fertilizer made", unit: "t a month", reads: ["goodsFlows.quantity"], read: (w) => w.goods.flowTotal("produced", P.fertilizer) / 1000 }),
    series({ id: "households.consumption.real", title: "Real household consumption", unit: "2012 USD a person and month", reads: seen, read: (w) => perHead(w, 1) / 100 }),
    ...householdClasses.map((id, c) => series({ id: `households.${id}.consumption`, title: `Real consumption, ${id} households`, unit: "2012 USD a person and month", reads: seen, read: (w) => perHead(w, 1, (_, kind) => kind === c) / 100 })),
    series({ id: "households.informalIncomeShare", title: "Informal part of household income", unit: "share", reads: ["households.informalWon", "households.incomeWon"], read: (w) => households(w, (i) => w.households.informalWon[i]) / Math.max(1, households(w, (i) => w.households.incomeWon[i])) }),
    series({ id: "labour.attendingShare", title: "Assigned workers outside farms who attend", unit: "share", reads: ["households.attending", "households.assigned"], read: (w) => households(w, (i) => (w.households.class[i] === w.structure.farmerClass ? 0 : w.households.attending[i])) / households(w, (i) => (w.households.class[i] === w.structure.farmerClass ? 0 : w.households.assigned[i])) }),
    series({ id: "labour.eightThreeShare", title: "Assigned workers who pay the 8.3 fee", unit: "share", reads: ["households.buyingOut", "households.assigned"], read: (w) => households(w, (i) => w.households.buyingOut[i]) / households(w, (i) => w.households.assigned[i]) }),
    series({ id: "labour.marketWorkers", title: "People working on markets", unit: "persons", reads: ["counties.marketWorkers"], read: (w) => countySum(w.counties.marketWorkers) }),
    series({ id: "population.persons", title: "Civilian population", unit: "persons", reads: ["households.persons"], read: (w) => households(w, (i) => w.households.persons[i]) }),
    ...(["chinese", "localized", "county", "state"] as const).map((origin, o) => series({ id: `basics.share.${origin}`, title: `Consumer basics of origin ${origin}`, unit: "share of sales", reads: ["counties.sold", "counties.priceWon"], read: (w) => basicsShare(w, o) })),
    series({ id: "fund.inflow.usd", title: "Foreign currency received by the leader's fund", unit: "USD a month", reads: ["nation.fundInflowCents"], read: (w) => w.nation.fundInflowCents[0] / 100 }),
    series({ id: "fund.gifts.usd", title: "Gifts bought by the leader's fund", unit: "USD a month", reads: ["nation.fundGiftsCents"], read: (w) => w.nation.fundGiftsCents[0] / 100 }),
    series({ id: "inequality.gini", title: "Inequality of real consumption a person (Gini)", unit: "index", annual: true, reads: ["households.realCents", "households.persons"], read: (w) => (monthOfYear(w.month) === 12 ? gini(w.households.realCents, w.households.persons) : null) }),
    series({ id: "utilisation.state", title: "Use of nameplate capacity in state industry", unit: "share", reads: ["firms.output"], read: stateUse }),
    series({ id: "inputs.importedShare", title: "Imported part of intermediate inputs", unit: "share", reads: ["firms.importedShare"], read: (w) => countySum(w.firms.importedShare) / w.structure.firms.length }),
    series({ id: "capital.index", title: "Capital of enterprises", unit: "base = 1", reads: ["firms.capital", "firms.baseCapital"], read: (w) => countySum(w.firms.capital) / countySum(w.firms.baseCapital) }),
    series({ id: "inequality.theil.regional", title: "Regional inequality of consumption (Theil)", unit: "index", reads: seen, read: (w) => theil(w, log) }),
    series({ id: "gap.pyongyang", title: "Consumption in Pyongyang over the provinces", unit: "ratio", reads: seen, read: (w) => perHead(w, 1, inProvince(w, "KP-01")) / perHead(w, 1, (k) => !inProvince(w, "KP-01")(k)) }),
    series({ id: "gap.hamji", title: "Consumption in North Hamgyong over South Hwanghae", unit: "ratio", reads: seen, read: (w) => perHead(w, 1, inProvince(w, "KP-09")) / perHead(w, 1, inProvince(w, "KP-05")) }),
  ];
}

function merchantsForeign(world: World): number {
  let cents = 0;
  for (let k = 0; k < world.structure.counties; k++) cents += foreignCents(world, world.account.merchants + k);
  return cents;
}
function foreignStock(world: World): number {
  const { account, structure } = world;
  const cross = world.nation.cnyPerUsd[0];
  let cents = households(world, (i) => world.households.usd[i] + world.households.cny[i] / cross) + merchantsForeign(world);
  for (const at of [account.changers, account.cabinet, account.kpa, account.kwp, account.fund]) cents += foreignCents(world, at);
  structure.exporters.forEach((_, r) => (cents += foreignCents(world, account.trading + r)));
  return cents / 100;
}
const stateIndustries = ["coal-mining", "ore-mining", "refinery", "fertilizer", "cement", "intermediates", "machinery", "light-state", "light-county"];
function stateUse(world: World): number {
  const { firms, structure } = world;
  let made = 0;
  let nameplate = 0;
  for (let f = 0; f < structure.firms.length; f++) {
    const record = structure.data.industries[firms.industry[f]];
    if (!stateIndustries.includes(record.id)) continue;
    const price = structure.basicCents[structure.productOf[firms.industry[f]]];
    made += firms.output[f] * price;
    nameplate += structure.firms[f].baseOutput * record.nameplate * price;
  }
  return made / nameplate;
}
