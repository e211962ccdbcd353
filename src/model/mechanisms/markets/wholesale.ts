import { pow } from "../../../core/math.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { placeOrders } from "../allocation/orders.ts";
import { P, STORE, basicsOrigins } from "../../products.ts";
import type { World } from "../../world.ts";
import { marketShareOf } from "../state/market-share.ts";

/** Home goods that firms sell to merchants over the country; county factories sell at home first. */
const origins: readonly number[] = basicsOrigins.map((id) => P[id]);
const sold: readonly number[] = [
  P["basics.state"],
  P["basics.localized"],
  P["basics.county"],
  P.seafood,
  P.coal,
  P.fuels,
];

/** Sells firms' output to merchants: every county orders up to its target stock, firms deliver in proportion. */
export const wholesale = mechanism({
  id: "markets.wholesale",
  title: "Firms' sales to merchants",
  documents: ["000", "001"],
  equations: [
    "order(county) = (months · expected sales · (p/cost)^η − stock)⁺, cut to cash: merchants stock up where the price stands above cost, which for home basics is what the factory asks; offers = market share of what firms have, of coal all that lies unsold beyond the mines' target stock; coal costs what its price at home says",
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
    "nation.originCost",
    "nation.managerPull",
    "nation.managerShare",
    "nation.miningOrders",
    "nation.homeCoalPrice",
  ],
  writes: ["firms.sales", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "basics.share.state", ablated: "down" },
  step(world) {
    const order = orders(world);
    for (let n = 0; n < sold.length; n++)
      deliver(world, sold[n], order.subarray(n * world.structure.counties));
  },
});

/** What each county orders, product by product, cut to what its merchants can pay. */
function orders(world: World): Float64Array {
  const { structure, goods, ledger, account } = world;
  const { smoothedDemand, priceWon, owedWon } = world.counties;
  const width = structure.productCount;
  const months = world.value("markets.stockMonths");
  const margin = 1 - world.value("markets.wholesaleMargin");
  const pull = world.value("markets.costPull") * world.nation.managerPull[0];
  const cash = world.value("markets.cashForPurchases");
  const cost = Float64Array.from(sold, (j) => {
    const origin = origins.indexOf(j);
    const asked =
      j === P.coal ? world.nation.homeCoalPrice[0] : origin < 0 ? 1 : world.nation.originCost[origin];
    return (structure.marketCents[j] * asked * world.nation.rateUsd[0]) / 100;
  });
  const stocks = goods.stocksIn(STORE.market);
  const { counties } = structure;
  const order = new Float64Array(sold.length * counties);
  for (let k = 0; k < counties; k++) {
    let bill = 0;
    for (let n = 0; n < sold.length; n++) {
      const at = k * width + sold[n];
      const target = months * smoothedDemand[at] * pow(Math.min(4, priceWon[at] / cost[n]), pull);
      const units = Math.max(0, target - stocks[sold[n] * counties + k]);
      order[n * counties + k] = units;
      bill += units * priceWon[at] * margin;
    }
    const able = Math.max(0, ledger.balance(account.merchants + k, MONEY.won) - owedWon[k]) * cash;
    if (bill > able) for (let n = 0; n < sold.length; n++) order[n * counties + k] *= able / bill;
  }
  return order;
}

/** Delivers a product to the counties in turn, out of one county's store after the other. */
function deliver(world: World, j: number, order: Float64Array): void {
  const { structure, goods } = world;
  const { priceWon } = world.counties;
  const { counties, productCount: width } = structure;
  const margin = 1 - world.value("markets.wholesaleMargin");
  const store = structure.planGood[j] ? STORE.state : STORE.firms;
  let ordered = 0;
  for (let k = 0; k < counties; k++) ordered += order[k];
  if (ordered < 1) return;
  const limit = structure.planGood[j] ? marketOutput(world, j) : Infinity;
  const fill = Math.min(1, Math.min(goods.total(j, store), limit) / ordered);
  placeOrders(world, j, ordered);
  const stock = goods.stocks(j, store);
  let source = 0;
  let makers = makersAt(world, j, source);
  for (let k = 0; k < counties; k++) {
    let left = Math.floor(order[k] * fill);
    const paid = Math.floor(priceWon[k * width + j] * margin * 1e4) / 1e4;
    for (let step = 0; left > 0 && step < counties; step++) {
      const load = Math.min(left, stock[source]);
      if (load > 0) {
        if (source === k) goods.move(j, k, store, STORE.market, load);
        else goods.ship(j, source, store, k, STORE.market, load);
        payFirms(world, makers, k, Math.floor(load * paid));
        left -= load;
      }
      if (left <= 0) break;
      source = source + 1 < counties ? source + 1 : 0;
      if (stock[source] > 0) makers = makersAt(world, j, source);
    }
  }
}

/** Part of this month's output of a plan good that goes to the market, units. */
function marketOutput(world: World, product: number): number {
  const { firms, structure } = world;
  let units = 0;
  for (const f of structure.allMakers(product))
    units += firms.output[f] * marketShareOf(world, firms.industry[f]);
  return Math.floor(units) + unsold(world, product);
}

/** What mines hold beyond the stock that they aim at, units; other makers offer their share alone. */
function unsold({ structure, nation, goods }: World, product: number): number {
  const i = structure.productOf.indexOf(product);
  if (!structure.isMine[i]) return 0;
  const target = structure.data.industries[i].stockMonths * nation.miningOrders[product];
  return Math.max(0, goods.total(product, STORE.state) - Math.floor(target));
}

/** Makers of a product in a county, and their capacity together. */
interface Makers {
  readonly firms: readonly number[];
  readonly capacity: number;
}
function makersAt({ firms, structure }: World, product: number, county: number): Makers {
  const list = structure.makersOf(product, county);
  let capacity = 0;
  for (let m = 0; m < list.length; m++) capacity += firms.capacityNow[list[m]];
  return { firms: list, capacity };
}

/** Pays the makers of what a county's merchants bought by their capacity; in equal parts where none has any. */
function payFirms(world: World, { firms, capacity }: Makers, buyer: number, won: number): void {
  const { ledger, account, flow } = world;
  const { capacityNow } = world.firms;
  let left = won;
  for (let m = 0; m < firms.length; m++) {
    const part = capacity > 0 ? capacityNow[firms[m]] / capacity : 1 / firms.length;
    const pay = m === firms.length - 1 ? left : Math.min(left, Math.floor(won * part));
    ledger.transfer(flow.wholesale, MONEY.won, account.merchants + buyer, account.firms + firms[m], pay);
    left -= pay;
  }
}
