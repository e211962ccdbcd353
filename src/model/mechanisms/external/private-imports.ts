import { pow } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";
import { foreignCents, payForeign } from "../../world.ts";

/** Consumer goods that merchants fetch from China. */
const fetched: readonly Product[] = ["grain", "food", "fuels", "basics.chinese", "luxury", "information"];

/**
 * Lets each county's merchants order consumer goods over the cheapest open crossing: orders follow expected sales and
 * the gap between the home price and the landed price, with habit; cash in foreign currency is the limit.
 */
export const privateImports = mechanism({
  id: "external.private-imports",
  title: "Merchants' imports from China",
  documents: ["000", "003", "004"],
  equations: [
    "landed = border price · (1 + fees + way from the cheapest open crossing)",
    "desired = base share of expected sales · (p / (e·landed·(1 + margin)))^ε + stock gap; order = habit · last + (1 − habit) · desired",
    "paid in the foreign currency that merchants hold; orders shrink alike when it does not suffice",
  ],
  parameters: [
    "imports.gapElasticity",
    "imports.habit",
    "imports.feeShare",
    "markets.wholesaleMargin",
    "markets.stockMonths",
    "imports.grainShare",
    "imports.foodShare",
    "imports.fuelShare",
  ],
  reads: [
    "counties.smoothedDemand",
    "counties.priceWon",
    "nation.borderCents",
    "nation.rateUsd",
    "nation.cnyPerUsd",
  ],
  writes: [
    "counties.smoothedImports",
    "counties.smoothedImportCents",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "nation.importNeedCents",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "trade.imports.usd", ablated: "down" },
  step(world) {
    const { counties, structure, goods, nation, account } = world;
    const width = structure.productCount;
    const elasticity = world.value("imports.gapElasticity");
    const habit = world.value("imports.habit");
    const fee = world.value("imports.feeShare");
    const markup = 1 / (1 - world.value("markets.wholesaleMargin"));
    const months = world.value("markets.stockMonths");
    const baseShare = fetched.map((id) =>
      id === "grain"
        ? world.value("imports.grainShare")
        : id === "food"
          ? world.value("imports.foodShare")
          : id === "fuels"
            ? world.value("imports.fuelShare")
            : 1,
    );
    const chinaShare = fetched.map((id) => structure.chinaShare(`private.${id.split(".")[0]}`));
    const wonPerCent = nation.rateUsd[0] / 100;
    const open = structure.crossings.map((crossing) =>
      crossing.partner === "CN" && crossing.mode !== "sea" ? world.driver(crossing.corridor) : 0,
    );
    const order = new Float64Array(fetched.length);
    const landed = new Float64Array(fetched.length);
    let needed = 0;
    for (let k = 0; k < structure.counties; k++) {
      const gate = cheapest(structure.crossings.length, open, structure.pathCost, structure.counties, k);
      if (gate < 0) continue;
      const way = structure.pathCost[gate * structure.counties + k];
      let cost = 0;
      fetched.forEach((id, n) => {
        const j = P[id];
        const at = k * width + j;
        landed[n] = nation.borderCents[j] * (1 + fee + way);
        const gap = counties.priceWon[at] / (wonPerCent * landed[n] * markup);
        const expected = counties.smoothedDemand[at];
        const share = baseShare[n];
        const desired = Math.max(
          0,
          share * expected * pow(gap, elasticity) +
            (share === 1 ? 0.3 * (months * expected - goods.stock(j, k, STORE.market)) : 0),
        );
        counties.smoothedImports[at] = habit * counties.smoothedImports[at] + (1 - habit) * desired;
        order[n] = counties.smoothedImports[at];
        cost += order[n] * landed[n];
      });
      counties.smoothedImportCents[k] += (1 - habit) * (cost - counties.smoothedImportCents[k]);
      needed += cost;
      const held = foreignCents(world, account.merchants + k);
      const fill = cost > 0 ? Math.min(1, held / cost) : 0;
      let spent = 0;
      fetched.forEach((id, n) => {
        const j = P[id];
        const units = Math.floor(order[n] * fill);
        if (units === 0) return;
        const gateCounty = structure.crossings[gate].county;
        goods.bring("imported", j, gateCounty, STORE.market, units);
        if (gateCounty !== k) goods.ship(j, gateCounty, STORE.market, k, STORE.market, units);
        spent += units * nation.borderCents[j] * (1 + fee);
        nation.imported[j] += units;
        nation.importCents[j] += units * nation.borderCents[j];
        nation.importChinaCents[j] += units * nation.borderCents[j] * chinaShare[n];
      });
      payForeign(world, "imports", account.merchants + k, account.chinaMerchants, spent);
    }
    nation.importNeedCents[0] = needed;
  },
});

function cheapest(
  count: number,
  open: readonly number[],
  pathCost: Float64Array,
  counties: number,
  k: number,
): number {
  let best = -1;
  let cost = Infinity;
  for (let c = 0; c < count; c++) {
    if (open[c] <= 0.05) continue;
    const way = pathCost[c * counties + k] + 0.1 * (1 / open[c] - 1);
    if (way < cost) {
      cost = way;
      best = c;
    }
  }
  return best;
}
