import { mechanism } from "../../mechanism.ts";
import { MONEY } from "../../institutions.ts";
import { STORE } from "../../products.ts";
import type { Exporter } from "../../structure/trade.ts";
import { receiveForeign } from "../../world.ts";
import type { World } from "../../world.ts";
import { placeOrders } from "../allocation/orders.ts";

/** Part of the border price that is left after the cost of the good. */
export function exportMargin(world: World, row: Exporter): number {
  return Math.max(
    0,
    1 - (world.structure.basicCents[row.product] * row.costShare) / world.nation.borderCents[row.product],
  );
}

/**
 * Ships export goods as far as the trading companies' capacity and the firms' stocks go; buys them from the firms in
 * won, sells them at the border price. Capacity grows with the margin.
 */
export const exports = mechanism({
  id: "external.exports",
  title: "Exports by trading companies",
  documents: ["000", "001", "003"],
  equations: [
    "shipped = min(capacity, priority · (stock − home reserve)⁺); received = shipped · border price",
    "Δln capacity = g·(1 − cost/price)⁺ − d (held in the burn-in, which would otherwise have no steady state); procurement in won = share of the proceeds at the market rate",
  ],
  parameters: [
    "trading.capacityGrowth",
    "trading.capacityDecay",
    "trading.procurementShare",
    "trading.yuanShare",
    "trading.exportPriority",
    "trading.homeReserveMonths",
  ],
  reads: ["nation.borderCents", "nation.rateUsd", "stores.stock", "firms.capacityNow", "nation.cnyPerUsd"],
  writes: [
    "companies.capacity",
    "companies.smoothedExportCents",
    "nation.exported",
    "nation.exportCents",
    "nation.exportChinaCents",
    "nation.exportCapacity",
    "firms.sales",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "trade.exports.usd", ablated: "down" },
  step(world) {
    const { companies, structure, goods, nation, ledger, account, flow } = world;
    const growth = world.value("trading.capacityGrowth");
    const decay = world.value("trading.capacityDecay");
    const procurement = world.value("trading.procurementShare");
    const home = world.value("trading.homeReserveMonths");
    const priority = world.value("trading.exportPriority");
    const yuan = world.value("trading.yuanShare");
    const procured = flow["export-procurement"];
    structure.exporters.forEach((row, r) => {
      const j = row.product;
      const store = structure.planGood[j] ? STORE.state : STORE.firms;
      const price = nation.borderCents[j];
      const margin = exportMargin(world, row);
      if (!world.holding()) companies.capacity[r] *= 1 + growth * margin - decay;
      placeOrders(world, j, companies.capacity[r]);
      const stock = goods.total(j, store);
      const kept = home * structure.stateUse[j];
      const shipped = Math.floor(Math.min(companies.capacity[r], Math.max(0, stock - kept) * priority));
      nation.exportCapacity[j] = companies.capacity[r];
      if (shipped > 0) {
        const value = shipped * price;
        const china = row.chinaShare;
        receiveForeign(world, "exports", account.chinaEnterprises, account.trading + r, value * china, yuan);
        receiveForeign(world, "exports", account.others, account.trading + r, value * (1 - china), 0);
        nation.exported[j] += shipped;
        nation.exportCents[j] += value;
        nation.exportChinaCents[j] += value * china;
        const bill = Math.floor(value * (nation.rateUsd[0] / 100) * procurement);
        const pay = Math.min(bill, ledger.balance(account.trading + r, MONEY.won));
        const stocks = goods.stocks(j, store);
        let left = shipped;
        for (let k = 0; left > 0 && k < structure.counties; k++) {
          const load = Math.min(left, Math.ceil((shipped * stocks[k]) / stock), stocks[k]);
          if (load <= 0) continue;
          goods.take("exported", j, k, store, load);
          left -= load;
          const makers = structure.makersOf(j, k);
          const each = Math.floor((pay * load) / shipped / makers.length);
          for (let m = 0; m < makers.length; m++)
            ledger.transfer(procured, MONEY.won, account.trading + r, account.firms + makers[m], each);
        }
      }
      companies.smoothedExportCents[r] += 0.15 * (shipped * price - companies.smoothedExportCents[r]);
    });
  },
});
