import { monthOfYear } from "../../core/clock.ts";
import { gini } from "../../core/stats.ts";
import { MONEY, classCount, householdClasses } from "../institutions.ts";
import { P, STORE, basicsOrigins } from "../products.ts";
import type { World } from "../world.ts";
import { foreignCents } from "../world.ts";
import { once, series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";

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
/** Observed totals of households: 0 kcal·persons, 1 real consumption·persons, 2 spending, 3 persons. */
type Slot = 0 | 1 | 2 | 3;
/** Totals by class and by province, `slot × class` and `slot × province`, taken once a month. */
function observed(world: World, memory: Memory) {
  return once(memory, "observed", () => {
    const { structure, counties } = world;
    const provinces = structure.data.provinces.length;
    const byClass = new Float64Array(4 * classCount);
    const byProvince = new Float64Array(4 * provinces);
    for (let k = 0; k < structure.counties; k++)
      for (let c = 0; c < classCount; c++)
        for (let slot = 0; slot < 4; slot++) {
          const value =
            slot === 3
              ? counties.persons[k * classCount + c]
              : counties.observed[(k * 3 + slot) * classCount + c];
          byClass[slot * classCount + c] += value;
          byProvince[slot * provinces + structure.province[k]] += value;
        }
    return { byClass, byProvince, provinces };
  });
}
function total(world: World, memory: Memory, slot: Slot): number {
  const { byClass } = observed(world, memory);
  let sum = 0;
  for (let c = 0; c < classCount; c++) sum += byClass[slot * classCount + c];
  return sum;
}
function perHead(world: World, memory: Memory, slot: Slot): number {
  return total(world, memory, slot) / total(world, memory, 3);
}
function perHeadOfClass(world: World, memory: Memory, slot: Slot, kind: number): number {
  const { byClass } = observed(world, memory);
  return byClass[slot * classCount + kind] / byClass[3 * classCount + kind];
}
/** Real consumption a head in one province, or in all others. */
function consumptionIn(world: World, memory: Memory, iso: string, others = false): number {
  const { byProvince, provinces } = observed(world, memory);
  const p = world.structure.data.provinces.indexOf(iso);
  const real = byProvince[provinces + p];
  const people = byProvince[3 * provinces + p];
  return others ? (total(world, memory, 1) - real) / (total(world, memory, 3) - people) : real / people;
}
/** Theil's T of mean real consumption between counties, weighted by persons. */
function theil(world: World, memory: Memory, log: (x: number) => number): number {
  const { structure, counties } = world;
  const mean = perHead(world, memory, 1);
  const people = total(world, memory, 3);
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
  const prices = Array.from(
    { length: structure.counties },
    (_, k) => counties.priceWon[k * structure.productCount + P.grain],
  );
  const mean = prices.reduce((a, b) => a + b, 0) / prices.length;
  return (
    Math.sqrt(prices.reduce((sum, price) => sum + (price - mean) * (price - mean), 0) / prices.length) / mean
  );
}
/** Totals over households that several series need, taken in one pass a month. */
function totals(world: World, memory: Memory) {
  return once(memory, "households", () => {
    const h = world.households;
    const cross = world.nation.cnyPerUsd[0];
    const sum = {
      informal: 0,
      income: 0,
      attending: 0,
      assigned: 0,
      buyingOut: 0,
      allAssigned: 0,
      persons: 0,
      grain: 0,
      foreignCents: 0,
    };
    for (let i = 0; i < world.structure.agents; i++) {
      sum.informal += h.informalWon[i];
      sum.income += h.incomeWon[i];
      if (h.class[i] !== world.structure.farmerClass) {
        sum.attending += h.attending[i];
        sum.assigned += h.assigned[i];
      }
      sum.buyingOut += h.buyingOut[i];
      sum.allAssigned += h.assigned[i];
      sum.persons += h.persons[i];
      sum.grain += h.grainKg[i];
      sum.foreignCents += h.usd[i] + h.cny[i] / cross;
    }
    return sum;
  });
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
      read: dispersion,
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
      read: (w) => w.nation.transactionFxCents[0] / 100 + merchantsForeign(w) / 100,
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
    series({
      id: "food.grain.tonnes",
      title: "Grain harvested",
      unit: "t a month",
      reads: ["counties.grainCutKg"],
      read: (w) => countySum(w.counties.grainCutKg) / 1000,
    }),
    series({
      id: "food.kcalPerDay",
      title: "Food energy",
      unit: "kcal a person and day",
      reads: seen,
      read: (w, m) => perHead(w, m, 0),
    }),
    series({
      id: "food.stock.tonnes",
      title: "Grain in all stores",
      unit: "t",
      reads: ["stores.stock", "households.grainKg"],
      read: (w, m) =>
        (w.goods.total(P.grain, STORE.market) +
          w.goods.total(P.grain, STORE.state) +
          w.goods.total(P.grain, STORE.farm) +
          totals(w, m).grain) /
        1000,
    }),
    series({
      id: "rations.kg",
      title: "Grain rations handed out",
      unit: "kg a person and month",
      reads: ["counties.rationGivenKg"],
      read: (w, m) => countySum(w.counties.rationGivenKg) / total(w, m, 3),
    }),
    series({
      id: "power.twh",
      title: "Power generated",
      unit: "TWh a month",
      reads: ["nation.powerMade"],
      read: (w) => w.nation.powerMade[0] / 1e9,
    }),
    series({
      id: "coal.output.tonnes",
      title: "Coal mined",
      unit: "t a month",
      reads: ["goodsFlows.quantity"],
      read: (w) => w.goods.flowTotal("produced", P.coal) / 1000,
    }),
    series({
      id: "coal.home.tonnes",
      title: "Coal used at home",
      unit: "t a month",
      reads: ["goodsFlows.quantity"],
      read: (w) =>
        (w.goods.flowTotal("intermediate", P.coal) +
          w.goods.flowTotal("consumed", P.coal) +
          w.goods.flowTotal("government", P.coal)) /
        1000,
    }),
    series({
      id: "cement.output.tonnes",
      title: "Cement made",
      unit: "t a month",
      reads: ["goodsFlows.quantity"],
      read: (w) => w.goods.flowTotal("produced", P.materials) / 1000,
    }),
    series({
      id: "fertilizer.output.tonnes",
      title: "Fertilizer made",
      unit: "t a month",
      reads: ["goodsFlows.quantity"],
      read: (w) => w.goods.flowTotal("produced", P.fertilizer) / 1000,
    }),
    series({
      id: "households.consumption.real",
      title: "Real household consumption",
      unit: "2012 USD a person and month",
      reads: seen,
      read: (w, m) => perHead(w, m, 1) / 100,
    }),
    ...householdClasses.map((id, c) =>
      series({
        id: `households.${id}.consumption`,
        title: `Real consumption, ${id} households`,
        unit: "2012 USD a person and month",
        reads: seen,
        read: (w, m) => perHeadOfClass(w, m, 1, c) / 100,
      }),
    ),
    series({
      id: "households.informalIncomeShare",
      title: "Informal part of household income",
      unit: "share",
      reads: ["households.informalWon", "households.incomeWon"],
      read: (w, m) => totals(w, m).informal / Math.max(1, totals(w, m).income),
    }),
    series({
      id: "labour.attendingShare",
      title: "Assigned workers outside farms who attend",
      unit: "share",
      reads: ["households.attending", "households.assigned"],
      read: (w, m) => totals(w, m).attending / totals(w, m).assigned,
    }),
    series({
      id: "labour.eightThreeShare",
      title: "Assigned workers who pay the 8.3 fee",
      unit: "share",
      reads: ["households.buyingOut", "households.assigned"],
      read: (w, m) => totals(w, m).buyingOut / totals(w, m).allAssigned,
    }),
    series({
      id: "labour.marketWorkers",
      title: "People working on markets",
      unit: "persons",
      reads: ["counties.marketWorkers"],
      read: (w) => countySum(w.counties.marketWorkers),
    }),
    series({
      id: "population.persons",
      title: "Civilian population",
      unit: "persons",
      reads: ["households.persons"],
      read: (w, m) => totals(w, m).persons,
    }),
    ...(["chinese", "localized", "county", "state"] as const).map((origin, o) =>
      series({
        id: `basics.share.${origin}`,
        title: `Consumer basics of origin ${origin}`,
        unit: "share of sales",
        reads: ["counties.sold", "counties.priceWon"],
        read: (w) => basicsShare(w, o),
      }),
    ),
    series({
      id: "fund.inflow.usd",
      title: "Foreign currency received by the leader's fund",
      unit: "USD a month",
      reads: ["nation.fundInflowCents"],
      read: (w) => w.nation.fundInflowCents[0] / 100,
    }),
    series({
      id: "fund.gifts.usd",
      title: "Gifts bought by the leader's fund",
      unit: "USD a month",
      reads: ["nation.fundGiftsCents"],
      read: (w) => w.nation.fundGiftsCents[0] / 100,
    }),
    series({
      id: "inequality.gini",
      title: "Inequality of real consumption a person (Gini)",
      unit: "index",
      annual: true,
      reads: ["households.realCents", "households.persons"],
      read: (w) => (monthOfYear(w.month) === 12 ? gini(w.households.realCents, w.households.persons) : null),
    }),
    series({
      id: "utilisation.state",
      title: "Use of nameplate capacity in state industry",
      unit: "share",
      reads: ["firms.output"],
      read: stateUse,
    }),
    series({
      id: "inputs.importedShare",
      title: "Imported part of intermediate inputs",
      unit: "share",
      reads: ["firms.importedShare"],
      read: (w) => countySum(w.firms.importedShare) / w.structure.firms.length,
    }),
    series({
      id: "capital.index",
      title: "Capital of enterprises",
      unit: "base = 1",
      reads: ["firms.capital", "firms.baseCapital"],
      read: (w) => countySum(w.firms.capital) / countySum(w.firms.baseCapital),
    }),
    series({
      id: "inequality.theil.regional",
      title: "Regional inequality of consumption (Theil)",
      unit: "index",
      reads: seen,
      read: (w, m) => theil(w, m, log),
    }),
    series({
      id: "gap.pyongyang",
      title: "Consumption in Pyongyang over the provinces",
      unit: "ratio",
      reads: seen,
      read: (w, m) => consumptionIn(w, m, "KP-01") / consumptionIn(w, m, "KP-01", true),
    }),
    series({
      id: "gap.hamji",
      title: "Consumption in North Hamgyong over South Hwanghae",
      unit: "ratio",
      reads: seen,
      read: (w, m) => consumptionIn(w, m, "KP-09") / consumptionIn(w, m, "KP-05"),
    }),
  ];
}

function merchantsForeign(world: World): number {
  let cents = 0;
  for (let k = 0; k < world.structure.counties; k++)
    cents += foreignCents(world, world.account.merchants + k);
  return cents;
}
function foreignStock(world: World, memory: Memory): number {
  const { account, structure } = world;
  let cents = totals(world, memory).foreignCents + merchantsForeign(world);
  for (const at of [account.changers, account.cabinet, account.kpa, account.kwp, account.fund])
    cents += foreignCents(world, at);
  structure.exporters.forEach((_, r) => (cents += foreignCents(world, account.trading + r)));
  return cents / 100;
}
const stateIndustries = [
  "coal-mining",
  "ore-mining",
  "refinery",
  "fertilizer",
  "cement",
  "intermediates",
  "machinery",
  "light-state",
  "light-county",
];
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
