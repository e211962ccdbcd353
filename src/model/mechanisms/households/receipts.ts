import { CLASS, MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { P, STORE } from "../../products.ts";
import { provideBudget } from "../../world.ts";
import type { World } from "../../world.ts";

const SLOT = {
  wage: 0,
  incentive: 1,
  plot: 2,
  farm: 3,
  won: 4,
  usd: 5,
  cny: 6,
  harvest: 7,
  ration: 8,
} as const;

/** County rates that hold for one month and are spent here. */
const monthlyRates = [
  "wageWon",
  "incentiveWon",
  "plotWon",
  "owedWon",
  "farmCashWon",
  "workWon",
  "workUsd",
  "workCny",
  "capitalWon",
  "capitalUsd",
  "capitalCny",
  "harvestKg",
  "rationKg",
] as const;

/** Pays households what the month has brought them: wages, farm and plot income, market earnings, grain. */
export const receipts = mechanism({
  id: "households.receipts",
  title: "Household receipts",
  documents: ["001", "002", "003"],
  equations: [
    "receipt = ⌊rate of the county · own work, capital or persons⌋, in whole won, cents, fen and kilograms",
  ],
  parameters: [],
  reads: [
    "households.class",
    "households.weight",
    "households.persons",
    "households.assigned",
    "households.attending",
    "households.free",
    "households.freeMarket",
    "households.skill",
    "counties.wageWon",
    "counties.incentiveWon",
    "counties.plotWon",
    "counties.farmCashWon",
    "counties.workWon",
    "counties.workUsd",
    "counties.workCny",
    "counties.capitalWon",
    "counties.capitalUsd",
    "counties.capitalCny",
    "counties.harvestKg",
    "counties.rationKg",
    "nation.rateUsd",
    "nation.rateCny",
    "firms.reserveWon",
  ],
  writes: [
    "nation.issuedWon",
    "households.won",
    "households.usd",
    "households.cny",
    "households.grainKg",
    "households.incomeWon",
    "households.informalWon",
    "blocks.sums",
    "counties.rationGivenKg",
    "stores.stock",
    ...monthlyRates.map((rate) => `counties.${rate}`),
  ],
  moves: { metric: "households.consumption.real", ablated: "down" },
  stepBlock(world, block) {
    const h = world.households;
    const {
      class: kind,
      weight,
      persons,
      assigned,
      attending,
      free,
      freeMarket,
      skill,
      won,
      usd,
      cny,
      grainKg,
      incomeWon,
      informalWon,
    } = h;
    const { counties, blocks, structure, nation } = world;
    const k = block.county;
    const wage = counties.wageWon[k];
    const incentive = counties.incentiveWon[k];
    const plot = counties.plotWon[k];
    const farm = counties.farmCashWon[k];
    const workWon = counties.workWon[k];
    const workUsd = counties.workUsd[k];
    const workCny = counties.workCny[k];
    const capitalWon = counties.capitalWon[k];
    const capitalUsd = counties.capitalUsd[k];
    const capitalCny = counties.capitalCny[k];
    const harvest = counties.harvestKg[k];
    const wonPerCent = nation.rateUsd[0] / 100;
    const wonPerFen = nation.rateCny[0] / 100;
    const sums = blocks.sums;
    const at = block.index * BLOCK_SUMS * classCount;
    for (let i = block.from; i < block.to; i++) {
      const c = kind[i];
      const isFarmer = c === CLASS.farmer;
      const a = attending[i];
      const wageIn = isFarmer ? 0 : Math.floor(a * wage);
      const incentiveIn = isFarmer ? 0 : Math.floor(a * incentive);
      const farmIn = isFarmer ? Math.floor(a * farm) : 0;
      const plotIn = Math.floor((free[i] - freeMarket[i]) * plot);
      const work = (assigned[i] - a + freeMarket[i]) * skill[i] * structure.workWeight[c];
      const capital = weight[i] * structure.capitalWeight[c];
      const wonIn = Math.floor(work * workWon + capital * capitalWon);
      const usdIn = Math.floor(work * workUsd + capital * capitalUsd);
      const cnyIn = Math.floor(work * workCny + capital * capitalCny);
      const ration = Math.floor(persons[i] * counties.rationKg[k * classCount + c]);
      const share = isFarmer ? Math.floor(persons[i] * harvest) : 0;
      won[i] += wageIn + incentiveIn + farmIn + plotIn + wonIn;
      usd[i] += usdIn;
      cny[i] += cnyIn;
      grainKg[i] += ration + share;
      const market = wonIn + plotIn + usdIn * wonPerCent + cnyIn * wonPerFen;
      informalWon[i] = market;
      incomeWon[i] = market + wageIn + incentiveIn + farmIn;
      sums[at + SLOT.wage * classCount + c] += wageIn;
      sums[at + SLOT.incentive * classCount + c] += incentiveIn;
      sums[at + SLOT.plot * classCount + c] += plotIn;
      sums[at + SLOT.farm * classCount + c] += farmIn;
      sums[at + SLOT.won * classCount + c] += wonIn;
      sums[at + SLOT.usd * classCount + c] += usdIn;
      sums[at + SLOT.cny * classCount + c] += cnyIn;
      sums[at + SLOT.harvest * classCount + c] += share;
      sums[at + SLOT.ration * classCount + c] += ration;
    }
  },
  after(world) {
    const { structure, ledger, account, flow, goods, blocks } = world;
    world.counties.rationGivenKg.fill(0);
    for (const block of structure.blocks) {
      const k = block.county;
      const sum = (slot: number, c: number) =>
        blocks.sums[(block.index * BLOCK_SUMS + slot) * classCount + c];
      payIncentives(world, k, (c) => sum(SLOT.incentive, c));
      for (let c = 0; c < classCount; c++) {
        const sector = sectorOf(c);
        payWages(world, k, sector, sum(SLOT.wage, c));
        ledger.disburse(flow["plot-sales"], MONEY.won, account.merchants + k, sector, sum(SLOT.plot, c));
        ledger.disburse(flow["farm-income"], MONEY.won, account.farms + k, sector, sum(SLOT.farm, c));
        ledger.disburse(flow["market-earnings"], MONEY.won, account.merchants + k, sector, sum(SLOT.won, c));
        ledger.disburse(flow["market-earnings"], MONEY.usd, account.merchants + k, sector, sum(SLOT.usd, c));
        ledger.disburse(flow["market-earnings"], MONEY.cny, account.merchants + k, sector, sum(SLOT.cny, c));
        goods.handOut(P.grain, k, STORE.farm, sum(SLOT.harvest, c));
        world.counties.rationGivenKg[k] += sum(SLOT.ration, c);
        goods.handOut(P.grain, k, STORE.ration, sum(SLOT.ration, c));
      }
    }
    for (const rate of monthlyRates) world.counties[rate].fill(0);
  },
});

/** State wages come from the budget; firms pay their part of it in the profit that they remit. */
function payWages(world: World, _county: number, sector: number, won: number): void {
  provideBudget(world, won);
  world.ledger.disburse(world.flow.wages, MONEY.won, world.account.cabinet, sector, won);
}

/** Takes incentive wages of all classes from the county's firms in turn, as far as each holds cash beyond its reserve. */
function payIncentives(world: World, county: number, due: (kind: number) => number): void {
  const { ledger, structure, account, flow, firms } = world;
  const list = structure.firmsOf[county];
  let at = -1;
  let spare = 0;
  for (let c = 0; c < classCount; c++) {
    let left = due(c);
    while (left > 0) {
      if (spare === 0) {
        if (++at === list.length) break;
        spare = Math.floor(
          Math.max(0, ledger.balance(account.firms + list[at], MONEY.won) - firms.reserveWon[list[at]]),
        );
        continue;
      }
      const pay = Math.min(left, spare);
      ledger.disburse(flow["incentive-wages"], MONEY.won, account.firms + list[at], sectorOf(c), pay);
      left -= pay;
      spare -= pay;
    }
    if (left > 0) throw new Error(`firms of county ${county} cannot pay their incentive wages: ${left}`);
  }
}
