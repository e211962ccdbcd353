import { monthOfYear } from "../../../core/clock.ts";
import { pow } from "../../../core/math.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { payFromBudget } from "../../world.ts";
import type { World } from "../../world.ts";

/** Last month of the main harvest; the season's account starts anew after it. */
const SEASON_END = 11;

/** Cuts the crop when it is ripe, delivers the state's quota, and shares the rest out. */
export const harvest = mechanism({
  id: "farms.harvest",
  title: "Harvest, deliveries and shares",
  documents: ["001", "002"],
  equations: [
    "cut = base · share(month) · (fertilizer/base)^β_F · (fuel/base)^β_o · (effort·labour/base)^β_l · weather^β_w",
    "quota to the state at the state price, less what autonomy leaves to work teams; leakage to merchants; seed, feed and losses used on the farm; the rest to members",
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
    "nation.quotaExtra",
    "nation.leakageStopped",
    "nation.farmEffort",
    "nation.farmKept",
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
    if (crop.grainShare === 0) counties.grainCutKg.fill(0);
    else cutCrop(world, crop.grainShare);
    const members = counties.persons;
    for (let k = 0; k < structure.counties; k++) {
      const persons = members[k * classCount + CLASS.farmer];
      counties.harvestKg[k] = persons > 0 ? goods.stock(P.grain, k, STORE.farm) / persons : 0;
    }
    if (monthOfYear(world.month) !== SEASON_END) return;
    counties.fertilizerSeason.fill(0);
    counties.fuelSeason.fill(0);
    counties.labourSeason.fill(0);
    counties.seasonNeed.fill(0);
  },
});

/** Cuts a month's share of the crop and deals it out; what nobody takes stays on the farm. */
function cutCrop(world: World, grainShare: number): void {
  const { counties, structure, goods, ledger, account, flow, nation } = world;
  const usual = Math.max(0, world.value("farms.quotaShare") - nation.farmKept[0]);
  const quota = usual + nation.quotaExtra[0] * (1 - usual);
  const seed = world.value("farms.seedFeedShare");
  const leak = Math.min(1 - quota, world.value("farms.leakageShare") * (1 - nation.leakageStopped[0]));
  const margin = 1 - world.value("markets.wholesaleMargin");
  const factor = yieldFactors(world);
  for (let k = 0; k < structure.counties; k++) {
    const cut = Math.floor(structure.farmBaseKg[k] * grainShare * factor[k]);
    counties.grainCutKg[k] = cut;
    if (cut <= 0) continue;
    const used = Math.floor(cut * seed);
    goods.bring("produced", P.grain, k, STORE.farm, cut);
    goods.take("intermediate", P.grain, k, STORE.farm, used);
    const net = cut - used;
    const delivered = Math.floor(net * quota);
    goods.move(P.grain, k, STORE.farm, STORE.state, delivered);
    const due = Math.round(delivered * structure.stateWon[P.grain]);
    payFromBudget(world, "grain-delivery", account.farms + k, due);
    const price = counties.priceWon[k * structure.productCount + P.grain] * margin;
    const payable = Math.floor((ledger.balance(account.merchants + k, MONEY.won) * 0.3) / price);
    const bought = Math.min(Math.floor(net * leak), payable);
    goods.move(P.grain, k, STORE.farm, STORE.market, bought);
    const paid = Math.floor(bought * price);
    ledger.transfer(flow["farm-sales"], MONEY.won, account.merchants + k, account.farms + k, paid);
  }
}

/** Yield of each county against the base: what the season has received so far, over what it receives in the base year. */
function yieldFactors(world: World): Float64Array {
  const { counties, structure, nation } = world;
  const { farmShare, fertilizerBaseKg, farmFuelBaseKg, farmWorkers, province } = structure;
  const attendance = world.value("labour.baseAttendance");
  const ofFertilizer = world.value("farms.fertilizerElasticity");
  const ofFuel = world.value("farms.fuelElasticity");
  const ofLabour = world.value("farms.labourElasticity");
  const ofWeather = world.value("farms.weatherElasticity");
  const weather = nation.provinceWeather.map((season) => pow(season, ofWeather));
  const factor = new Float64Array(structure.counties);
  for (let k = 0; k < factor.length; k++) {
    const need = Math.max(0.1, counties.seasonNeed[k]);
    const fertilizer = counties.fertilizerSeason[k] / (fertilizerBaseKg * farmShare[k]);
    const fuel = counties.fuelSeason[k] / (farmFuelBaseKg * farmShare[k] * need);
    const labour = (nation.farmEffort[0] * counties.labourSeason[k]) / (farmWorkers[k] * attendance * need);
    factor[k] =
      pow(Math.max(0.05, fertilizer), ofFertilizer) *
      pow(Math.max(0.05, fuel), ofFuel) *
      pow(Math.max(0.05, Math.min(1.5, labour)), ofLabour) *
      weather[province[k]];
  }
  return factor;
}
