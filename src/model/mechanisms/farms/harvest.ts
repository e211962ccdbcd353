import { monthOfYear } from "../../../core/clock.ts";
import { pow } from "../../../core/math.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { payFromBudget } from "../../world.ts";

/** Last month of the main harvest; the season's account starts anew after it. */
const SEASON_END = 11;

/** Cuts the crop when it is ripe, delivers the state's quota, and shares the rest out. */
export const harvest = mechanism({
  id: "farms.harvest",
  title: "Harvest, deliveries and shares",
  documents: ["001", "002"],
  equations: [
    "cut = base · share(month) · (fertilizer/base)^β_F · (fuel/base)^β_o · (labour/base)^β_l · weather^β_w",
    "quota to the state at the state price; leakage to merchants; seed, feed and losses used on the farm; the rest to members",
  ],
  parameters: [
    "farms.fertilizerElasticity",
    "farms.fuelElasticity",
    "farms.labourElasticity",
    "farms.weatherElasticity",
    "farms.quotaShare",
    "farms.seedFeedShare",
    "farms.leakageShare",
    "labour.baseAttendance",
    "markets.wholesaleMargin",
  ],
  reads: [
    "counties.fertilizerSeason",
    "counties.fuelSeason",
    "counties.labourSeason",
    "counties.seasonNeed",
    "counties.persons",
    "nation.provinceWeather",
    "counties.priceWon",
  ],
  writes: [
    "nation.issuedWon",
    "counties.fertilizerSeason",
    "counties.fuelSeason",
    "counties.labourSeason",
    "counties.seasonNeed",
    "counties.grainCutKg",
    "counties.harvestKg",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "food.grain.tonnes", ablated: "down" },
  step(world) {
    const { counties, structure, goods } = world;
    const crop = structure.data.crops[monthOfYear(world.month) - 1];
    const quota = world.value("farms.quotaShare");
    const seed = world.value("farms.seedFeedShare");
    const leak = world.value("farms.leakageShare");
    for (let k = 0; k < structure.counties; k++) {
      const base = structure.farmBaseKg[k];
      const cut = crop.grainShare === 0 ? 0 : Math.floor(base * crop.grainShare * yieldFactor(world, k));
      counties.grainCutKg[k] = cut;
      if (cut > 0) {
        goods.bring("produced", P.grain, k, STORE.farm, cut);
        goods.take("intermediate", P.grain, k, STORE.farm, Math.floor(cut * seed));
        const net = cut - Math.floor(cut * seed);
        const delivered = Math.floor(net * quota);
        goods.move(P.grain, k, STORE.farm, STORE.state, delivered);
        payFromBudget(
          world,
          "grain-delivery",
          world.account.farms + k,
          Math.round(delivered * structure.stateWon[P.grain]),
        );
        const leaked = Math.floor(net * leak);
        const price =
          counties.priceWon[k * structure.productCount + P.grain] *
          (1 - world.value("markets.wholesaleMargin"));
        const bought = Math.min(
          leaked,
          Math.floor((world.ledger.balance(world.account.merchants + k, MONEY.won) * 0.3) / price),
        );
        goods.move(P.grain, k, STORE.farm, STORE.market, bought);
        world.ledger.transfer(
          world.flow["farm-sales"],
          MONEY.won,
          world.account.merchants + k,
          world.account.farms + k,
          Math.floor(bought * price),
        );
      }
      const members = counties.persons[k * classCount + CLASS.farmer];
      counties.harvestKg[k] = members > 0 ? goods.stock(P.grain, k, STORE.farm) / members : 0;
    }
    if (monthOfYear(world.month) !== SEASON_END) return;
    counties.fertilizerSeason.fill(0);
    counties.fuelSeason.fill(0);
    counties.labourSeason.fill(0);
    counties.seasonNeed.fill(0);
  },
});

/** Yield against the base: what the season has received so far, over what it receives in the base year. */
function yieldFactor(world: Parameters<typeof harvest.step>[0], k: number): number {
  const { counties, structure, nation } = world;
  const need = Math.max(0.1, counties.seasonNeed[k]);
  const fertilizer = counties.fertilizerSeason[k] / (structure.fertilizerBaseKg * structure.farmShare[k]);
  const fuel = counties.fuelSeason[k] / (structure.farmFuelBaseKg * structure.farmShare[k] * need);
  const labour =
    counties.labourSeason[k] / (structure.farmWorkers[k] * world.value("labour.baseAttendance") * need);
  return (
    pow(Math.max(0.05, fertilizer), world.value("farms.fertilizerElasticity")) *
    pow(Math.max(0.05, fuel), world.value("farms.fuelElasticity")) *
    pow(Math.max(0.05, Math.min(1.5, labour)), world.value("farms.labourElasticity")) *
    pow(nation.provinceWeather[structure.province[k]], world.value("farms.weatherElasticity"))
  );
}
