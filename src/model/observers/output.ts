import { P, STORE } from "../products.ts";
import type { World } from "../world.ts";
import { ofStructure, series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";
import { columnSum, perHead, ratio, seen, total, totals } from "./totals.ts";

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
/** Firms of state industry, the prices of what they make, and the value of what all could make. */
const stateFirms = ofStructure(({ data, firms, basicCents, productOf }) => {
  const list = firms.flatMap(({ industry }, f) =>
    stateIndustries.includes(data.industries[industry].id) ? [f] : [],
  );
  const prices = Float64Array.from(list, (f) => basicCents[productOf[firms[f].industry]]);
  let nameplate = 0;
  list.forEach((f, n) => {
    const { baseOutput, industry } = firms[f];
    nameplate += baseOutput * data.industries[industry].nameplate * prices[n];
  });
  return { list: Int32Array.from(list), prices, nameplate };
});
function stateUse(world: World): number {
  const { list, prices, nameplate } = stateFirms(world.structure);
  const { output: made } = world.firms;
  let value = 0;
  for (let n = 0; n < list.length; n++) value += made[list[n]] * prices[n];
  return value / nameplate;
}

/** Food, power, and what mines and works make, in tonnes; use of capacity and inputs. */
export const output: readonly SeriesDefinition[] = [
  series({
    id: "food.grain.tonnes",
    title: "Grain harvested",
    unit: "t a month",
    reads: ["counties.grainCutKg"],
    read: (w) => columnSum(w.counties.grainCutKg) / 1000,
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
    read: (w, m) => ratio(columnSum(w.counties.rationGivenKg), total(w, m, 3)),
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
    read: (w) => columnSum(w.firms.importedShare) / w.structure.firms.length,
  }),
  series({
    id: "capital.index",
    title: "Capital of enterprises",
    unit: "base = 1",
    reads: ["firms.capital", "firms.baseCapital"],
    read: (w) => columnSum(w.firms.capital) / columnSum(w.firms.baseCapital),
  }),
];
