import { pow } from "../../../core/math.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { placeOrders } from "../allocation/orders.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";

/** Home goods that firms sell to merchants over the country; county factories sell at home first. */
const sold: readonly Product[] = [
  "basics.state",
  "basics.localized",
  "basics.county",
  "seafood",
  "coal",
  "fuels",
];

/** Sells firms' output to merchants: every county orders up to its target stock, firms deliver in proportion. */
export const wholesale = mechanism({
  id: "markets.wholesale",
  title: "Firms' sales to merchants",
  documents: ["000", "001"],
  equations: [
    "order(county) = (months · expected sales · (p/cost)^η − stock)⁺, cut to cash: merchants stock up where the price stands above cost; offers = market share of what firms have",
    "delivered = order · min(1, offers / orders), at the market price less the wholesale margin",
  ],
  parameters: [
    "markets.stockMonths",
    "markets.wholesaleMargin",
    "markets.cashForPurchases",
    "markets.costPull",
  ],
  reads: [
    "nation.rateUsd",
    "counties.smoothedDemand",
    "counties.priceWon",
    "counties.owedWon",
    "firms.industry",
    "firms.output",
    "stores.stock",
    "firms.capacityNow",
  ],
  writes: ["firms.sales", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "basics.share.state", ablated: "down" },
  step(world) {
    const { counties, structure, goods, ledger, account, nation } = world;
    const width = structure.productCount;
    const months = world.value("markets.stockMonths");
    const margin = 1 - world.value("markets.wholesaleMargin");
    const pull = world.value("markets.costPull");
    const cash = world.value("markets.cashForPurchases");
    const order = new Float64Array(structure.counties * sold.length);
    for (let k = 0; k < structure.counties; k++) {
      let bill = 0;
      sold.forEach((id, n) => {
        const at = k * width + P[id];
        const cost = (structure.marketCents[P[id]] * nation.rateUsd[0]) / 100;
        const target =
          months * counties.smoothedDemand[at] * pow(Math.min(4, counties.priceWon[at] / cost), pull);
        order[k * sold.length + n] = Math.max(0, target - goods.stock(P[id], k, STORE.market));
        bill += order[k * sold.length + n] * counties.priceWon[at] * margin;
      });
      const able = Math.max(0, ledger.balance(account.merchants + k, MONEY.won) - counties.owedWon[k]) * cash;
      if (bill > able) for (let n = 0; n < sold.length; n++) order[k * sold.length + n] *= able / bill;
    }
    sold.forEach((id, n) => {
      const j = P[id];
      const store = structure.planGood[j] ? STORE.state : STORE.firms;
      let orders = 0;
      for (let k = 0; k < structure.counties; k++) orders += order[k * sold.length + n];
      if (orders < 1) return;
      const limit = structure.planGood[j] ? marketOutput(world, j) : Infinity;
      let offers = 0;
      for (let k = 0; k < structure.counties; k++) offers += goods.stock(j, k, store);
      const fill = Math.min(1, Math.min(offers, limit) / orders);
      placeOrders(world, j, orders);
      let source = 0;
      for (let k = 0; k < structure.counties; k++) {
        let left = Math.floor(order[k * sold.length + n] * fill);
        const paid = Math.floor(counties.priceWon[k * width + j] * margin * 1e4) / 1e4;
        for (let step = 0; left > 0 && step < structure.counties; step++) {
          const load = Math.min(left, goods.stock(j, source, store));
          if (load > 0) {
            if (source === k) goods.move(j, k, store, STORE.market, load);
            else goods.ship(j, source, store, k, STORE.market, load);
            payFirms(world, j, source, k, Math.floor(load * paid));
            left -= load;
          }
          if (left > 0) source = (source + 1) % structure.counties;
        }
      }
    });
  },
});

/** Part of this month's output of a plan good that goes to the market, units. */
function marketOutput(world: Parameters<typeof wholesale.step>[0], product: number): number {
  const { firms, structure } = world;
  let units = 0;
  for (let f = 0; f < structure.firms.length; f++) {
    const i = firms.industry[f];
    if (structure.productOf[i] === product)
      units += firms.output[f] * structure.data.industries[i].marketShare;
  }
  return Math.floor(units);
}

/** Pays the county's makers of a product by their output. */
function payFirms(
  world: Parameters<typeof wholesale.step>[0],
  product: number,
  source: number,
  buyer: number,
  won: number,
): void {
  const { structure, ledger, account, flow } = world;
  const makers = structure.makersOf(product, source);
  let left = won;
  makers.forEach((f, m) => {
    const pay = m === makers.length - 1 ? left : Math.floor(won / makers.length);
    ledger.transfer(flow.wholesale, MONEY.won, account.merchants + buyer, account.firms + f, pay);
    left -= pay;
  });
}
