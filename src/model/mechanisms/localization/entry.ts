import { draw, key } from "../../../core/rng.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { payFromBudget, payUpTo } from "../../world.ts";
import type { World } from "../../world.ts";
import { drawFromStores } from "../production/draw-stores.ts";
import { siteAdvantage } from "./sites.ts";

/**
 * Lets localization enterprises enter and grow where the return beats what donju ask, where the state supports them,
 * and shrink where they lose. New capacity is made of machines out of the state's stores.
 */
export const entry = mechanism({
  id: "localization.entry",
  title: "Entry, growth and exit of localization enterprises",
  documents: ["000"],
  equations: [
    "return = margin · turnover of capital · utilisation; margin = 1 − c/(p·(1 + markup₀)), p = smoothed market price in foreign currency over that of the burn-in",
    "donju: Δcapacity/capacity = allowed · speed · (return/hurdle − 1)⁺, hurdle = lending rate + expropriation risk; paid out of the firm's cash and loans",
    "state: support · g · Σ capacity, dealt out by ω·political rank + (1 − ω)·return⁺²; paid from the budget at state prices",
    "Δcapacity = machines / capital per unit · site advantage, as far as a part of the machines in store goes; losses shrink the firm",
  ],
  parameters: [
    "localization.markup",
    "localization.capitalTurnover",
    "localization.priceMemory",
    "localization.donjuRate",
    "localization.expropriationRisk",
    "localization.entrySpeed",
    "localization.entryMost",
    "localization.supportSpeed",
    "localization.exitSpeed",
    "localization.machineryDraw",
    "localization.machinePriceShare",
    "localization.cashShare",
    "localization.siteWeight",
  ],
  levers: ["pyongyang.donjuCapital", "pyongyang.politicalSelection", "localization.equalSites"],
  reads: [
    "firms.unitCost",
    "firms.smoothedSales",
    "firms.capacityNow",
    "firms.county",
    "counties.overhead",
    "counties.humanCapital",
    "counties.priceWon",
    "counties.smoothedDemand",
    "nation.rateUsd",
    "nation.supportRule",
  ],
  writes: [
    "firms.capacity",
    "firms.capital",
    "firms.baseCapital",
    "firms.donjuShare",
    "nation.localizationSupport",
    "nation.localizedPrice",
    "nation.localizedPriceBase",
    "nation.issuedWon",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "localized.capacity", ablated: "down", under: { "pyongyang.localizationSupport": 1 } },
  step(world) {
    const { firms, structure, nation } = world;
    notePrice(world);
    nation.localizationSupport[0] = nation.supportRule[0];
    if (world.holding()) return;
    const { capacity, capital, baseCapital, donjuShare, unitCost, smoothedSales, capacityNow, county } =
      firms;
    const sites = structure.allMakers(P["basics.localized"]);
    const advantage = siteAdvantage(world, sites);
    const before = nation.localizedPriceBase[0];
    const relative = before > 0 ? nation.localizedPrice[0] / before : 1;
    const price = relative * (1 + world.value("localization.markup"));
    const turnover = world.value("localization.capitalTurnover");
    const hurdle = world.value("localization.donjuRate") + world.value("localization.expropriationRisk");
    const speed = world.value("localization.entrySpeed") * world.lever("pyongyang.donjuCapital");
    const most = world.value("localization.entryMost");
    const exit = world.value("localization.exitSpeed");
    const gain = sites.map((f) => {
      const use = capacityNow[f] > 0 ? Math.min(1, smoothedSales[f] / capacityNow[f]) : 0;
      return price > 0 ? (1 - unitCost[f] / price) * turnover * use : 0;
    });
    const byState = statePlan(world, sites, gain);
    const byDonju = sites.map((f, n) => {
      const growth = Math.min(most, Math.max(0, speed * (gain[n] / hurdle - 1)));
      return affordable(world, f, growth * baseCapital[f]);
    });
    const want = byState.reduce((a, b) => a + b, 0) + byDonju.reduce((a, b) => a + b, 0);
    const fill = want > 0 ? Math.min(1, machinesAvailable(world) / want) : 0;
    let taken = 0;
    sites.forEach((f, n) => {
      const state = Math.floor(byState[n] * fill);
      const donju = Math.floor(byDonju[n] * fill);
      const spent = state + donju;
      taken += spent;
      if (spent > 0 && baseCapital[f] > 0) {
        pay(world, f, state, donju);
        const units = (spent / baseCapital[f]) * capacity[f] * advantage[county[f]];
        donjuShare[f] = (donjuShare[f] * baseCapital[f] + donju) / (baseCapital[f] + spent);
        capacity[f] += units;
        baseCapital[f] += spent;
        capital[f] += spent;
      }
      if (gain[n] < 0) {
        const left = Math.max(0.5, 1 + exit * (gain[n] / hurdle));
        capacity[f] *= left;
        capital[f] *= left;
        baseCapital[f] *= left;
      }
    });
    takeMachines(world, taken);
  },
});

/** The base is smoothed over thrice the time, so that the month in which it is last set does not count. */
const BASE_SLOWNESS = 3;

/** Smooths the market price of localized goods over their base price; while drivers are held it is the base. */
function notePrice(world: World): void {
  const { structure, counties, nation } = world;
  const j = P["basics.localized"];
  const width = structure.productCount;
  let paid = 0;
  let units = 0;
  for (let k = 0; k < structure.counties; k++) {
    const at = k * width + j;
    paid += counties.priceWon[at] * counties.smoothedDemand[at];
    units += counties.smoothedDemand[at];
  }
  const usual = (structure.marketCents[j] * nation.rateUsd[0]) / 100;
  if (!(units > 0 && usual > 0)) return;
  const now = paid / units / usual;
  const smoothed = nation.localizedPrice;
  const memory = smoothed[0] > 0 ? world.value("localization.priceMemory") : 0;
  smoothed[0] = memory * smoothed[0] + (1 - memory) * now;
  if (!world.holding()) return;
  const base = nation.localizedPriceBase;
  const slow = base[0] > 0 ? (1 - memory) / BASE_SLOWNESS : 1;
  base[0] += slow * (now - base[0]);
}

/** Machines, in cents, that the state means each site to have this month. */
function statePlan(world: World, sites: readonly number[], gain: readonly number[]): number[] {
  const { baseCapital } = world.firms;
  const support = world.nation.localizationSupport[0] * world.value("localization.supportSpeed");
  if (support <= 0) return sites.map(() => 0);
  const politics = world.lever("pyongyang.politicalSelection");
  const rank = politicalRanks(world, sites);
  const profit = gain.map((value) => Math.max(0, value) * Math.max(0, value));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const ranks = sum(rank);
  const profits = sum(profit);
  const all = sites.reduce((total, f) => total + baseCapital[f], 0) * support;
  return sites.map(
    (_, n) =>
      all *
      ((politics * rank[n]) / ranks +
        (1 - politics) * (profits > 0 ? profit[n] / profits : 1 / sites.length)),
  );
}

/** Political standing of each site, drawn once. */
function politicalRanks(world: World, sites: readonly number[]): number[] {
  const { k0, k1 } = key(world.seed, 0, "localization.rank");
  return sites.map((f) => 0.05 + draw(f, k0, k1));
}

/** Machines that a firm can pay for out of its cash, cents, at most `cents`. */
function affordable(world: World, f: number, cents: number): number {
  const { ledger, account, nation } = world;
  const cash = ledger.balance(account.firms + f, MONEY.won) * world.value("localization.cashShare");
  const won = (nation.rateUsd[0] / 100) * world.value("localization.machinePriceShare");
  return won > 0 ? Math.min(cents, cash / won) : cents;
}

/** Pays for machines: the state's part out of the budget at state prices, the donju's out of the firm's cash. */
function pay(world: World, f: number, state: number, donju: number): void {
  const { structure, account, nation } = world;
  const firm = account.firms + f;
  const support = Math.round(state * structure.stateWon[P["machinery.home"]]);
  if (support > 0) {
    payFromBudget(world, "localization-support", firm, support);
    payUpTo(world, "plan-supplies", firm, account.cabinet, support);
  }
  const won = donju * (nation.rateUsd[0] / 100) * world.value("localization.machinePriceShare");
  payUpTo(world, "plan-supplies", firm, account.cabinet, won);
}

function machinesAvailable(world: World): number {
  const { goods } = world;
  const stock =
    goods.total(P["machinery.home"], STORE.state) + goods.total(P["machinery.imported"], STORE.state);
  return Math.floor(stock * world.value("localization.machineryDraw"));
}
/** Takes machines out of the state's stores, imported ones first. */
function takeMachines(world: World, cents: number): void {
  const { structure, goods } = world;
  const pointers = structure.pointers();
  let left = cents;
  for (const j of [P["machinery.imported"], P["machinery.home"]]) {
    const part = Math.min(left, goods.total(j, STORE.state));
    left -= drawFromStores(world, pointers, j, structure.gateCounty, "invested", part);
  }
}
