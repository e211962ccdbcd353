import { monthOfYear } from "../../../core/clock.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";

/** Raises vegetables, potatoes and livestock on plots and farms; what is not eaten at home is sold to merchants. */
export const plots = mechanism({
  id: "farms.plots",
  title: "Plots, livestock and farm vegetables",
  documents: ["001", "002"],
  equations: [
    "food = base · share(month) · weather^(β_w/2); plots are fixed in size; own use first, the rest to merchants as far as they can pay",
  ],
  parameters: [
    "farms.weatherElasticity",
    "plots.share",
    "plots.ownShare",
    "markets.wholesaleMargin",
    "markets.cashForPurchases",
  ],
  reads: ["counties.priceWon", "counties.persons", "counties.plotWorkers", "nation.provinceWeather"],
  writes: [
    "counties.plotWon",
    "counties.owedWon",
    "counties.ownFoodKg",
    "counties.foodKg",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "food.kcalPerDay", ablated: "down" },
  step(world) {
    const { counties, structure, goods, nation, ledger, account, flow } = world;
    const crop = structure.data.crops[monthOfYear(world.month) - 1];
    const plotShare = world.value("plots.share");
    const own = world.value("plots.ownShare");
    const margin = 1 - world.value("markets.wholesaleMargin");
    const cash = world.value("markets.cashForPurchases");
    const ofWeather = 0.5 * world.value("farms.weatherElasticity");
    for (let k = 0; k < structure.counties; k++) {
      const weather = 1 + ofWeather * (nation.provinceWeather[structure.province[k]] - 1);
      const made = Math.floor(structure.foodBaseKg[k] * crop.foodShare * weather);
      counties.foodKg[k] = made;
      if (made === 0) continue;
      const price = counties.priceWon[k * structure.productCount + P.food] * margin;
      const payable = Math.floor((ledger.balance(account.merchants + k, MONEY.won) * cash) / price);
      const sold = Math.min(Math.floor(made * (1 - own)), payable);
      goods.bring("produced", P.food, k, STORE.market, made);
      goods.take("consumed", P.food, k, STORE.market, made - sold);
      const farmers = counties.persons[k * classCount + CLASS.farmer];
      counties.ownFoodKg[k] = farmers > 0 ? (made - sold) / farmers : 0;
      const value = sold * price;
      counties.owedWon[k] = Math.ceil(value * plotShare);
      counties.plotWon[k] = counties.plotWorkers[k] > 0 ? (value * plotShare) / counties.plotWorkers[k] : 0;
      ledger.transfer(
        flow["farm-sales"],
        MONEY.won,
        account.merchants + k,
        account.farms + k,
        Math.floor(value * (1 - plotShare)),
      );
    }
  },
});
