import type { Goods } from "../../../core/goods.ts";
import { worthOfCurrency } from "../companies/currency-quota.ts";
import { exportMargin } from "../external/export-returns.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";

/** Turns construction and machines into capital, where the plan puts them. */
export const build = mechanism({
  id: "investment.build",
  title: "Investment",
  documents: ["000", "002"],
  equations: [
    "K(f) += share(f) · (construction · productive share + machines), share by base capital · (1 + bias · export margin at the worth of an earned dollar), in arms times the military share",
  ],
  parameters: [
    "investment.productiveShare",
    "investment.machineryDraw",
    "investment.exportBias",
    "trading.quotaPressure",
  ],
  levers: ["pyongyang.militaryShare"],
  reads: [
    "firms.baseCapital",
    "stores.stock",
    "nation.borderCents",
    "firms.industry",
    "companies.currencyQuotaCents",
    "companies.smoothedExportCents",
  ],
  writes: ["firms.capital", "nation.invested", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "capital.index", ablated: "down" },
  step(world) {
    const { firms, structure, goods, nation } = world;
    const draw = world.value("investment.machineryDraw");
    let built = 0;
    let machines = 0;
    for (let k = 0; k < structure.counties; k++) {
      built += invest(goods, P.construction, k, STORE.firms, 1);
      machines += invest(goods, P["machinery.home"], k, STORE.state, draw);
      machines += invest(goods, P["machinery.imported"], k, STORE.state, draw);
    }
    const total = built * world.value("investment.productiveShare") + machines;
    nation.invested[0] = built + machines;
    let weights = 0;
    const bias = world.holding() ? 0 : world.value("investment.exportBias");
    const pull = new Float64Array(structure.productCount).fill(1);
    for (const row of structure.exporters)
      pull[row.product] += bias * exportMargin(world, row, worthOfCurrency(world, row.product));
    pull[P.arms] *= world.lever("pyongyang.militaryShare");
    const { industry, capital, baseCapital } = firms;
    const { productOf } = structure;
    for (let f = 0; f < industry.length; f++) weights += baseCapital[f] * pull[productOf[industry[f]]];
    if (weights > 0)
      for (let f = 0; f < industry.length; f++)
        capital[f] += (total * baseCapital[f] * pull[productOf[industry[f]]]) / weights;
  },
});

/** Takes a share of what lies in a store into capital; returns the units taken. */
function invest(goods: Goods, product: number, county: number, store: number, share: number): number {
  const taken = Math.floor(goods.stock(product, county, store) * share);
  if (taken > 0) goods.take("invested", product, county, store, taken);
  return taken;
}
