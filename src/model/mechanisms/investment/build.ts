import { exportMargin } from "../external/exports.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";

/** Turns construction and machines into capital, where the plan puts them. */
export const build = mechanism({
  id: "investment.build",
  title: "Investment",
  documents: ["000", "002"],
  equations: [
    "K(f) += share(f) · (construction · productive share + machines), share by base capital · (1 + bias · export margin)",
  ],
  parameters: ["investment.productiveShare", "investment.machineryDraw", "investment.exportBias"],
  reads: ["firms.baseCapital", "stores.stock", "nation.borderCents", "firms.industry"],
  writes: ["firms.capital", "nation.invested", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "capital.index", ablated: "down" },
  step(world) {
    const { firms, structure, goods, nation } = world;
    const draw = world.value("investment.machineryDraw");
    let built = 0;
    let machines = 0;
    for (let k = 0; k < structure.counties; k++) {
      const units = goods.stock(P.construction, k, STORE.firms);
      goods.take("invested", P.construction, k, STORE.firms, units);
      built += units;
      for (const j of [P["machinery.home"], P["machinery.imported"]]) {
        const taken = Math.floor(goods.stock(j, k, STORE.state) * draw);
        goods.take("invested", j, k, STORE.state, taken);
        machines += taken;
      }
    }
    const total = built * world.value("investment.productiveShare") + machines;
    nation.invested[0] = built + machines;
    let weights = 0;
    const bias = world.holding() ? 0 : world.value("investment.exportBias");
    const pull = new Float64Array(structure.productCount).fill(1);
    structure.exporters.forEach((row) => (pull[row.product] += bias * exportMargin(world, row)));
    for (let f = 0; f < structure.firms.length; f++)
      weights += firms.baseCapital[f] * pull[structure.productOf[firms.industry[f]]];
    if (weights > 0)
      for (let f = 0; f < structure.firms.length; f++)
        firms.capital[f] +=
          (total * firms.baseCapital[f] * pull[structure.productOf[firms.industry[f]]]) / weights;
  },
});
