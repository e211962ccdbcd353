import { CLASS, MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { P, STORE } from "../../products.ts";
import { provideBudget, sumByCounty, sumClassesByCounty, sumOverBlocks } from "../../world.ts";
import type { Block, World } from "../../world.ts";

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
    "counties.mobilisedShare",
    "counties.buyOutShare",
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
  kernel(world) {
    const { class: kind, weight, persons, assigned, attending, free, freeMarket, skill } = world.households;
    const { won, usd, cny, grainKg, incomeWon, informalWon } = world.households;
    const { wageWon, incentiveWon, plotWon, farmCashWon, harvestKg, rationKg } = world.counties;
    const { workWon, workUsd, workCny, capitalWon, capitalUsd, capitalCny } = world.counties;
    const { mobilisedShare, buyOutShare } = world.counties;
    const { workWeight, capitalWeight } = world.structure;
    const { sums } = world.blocks;
    const { rateUsd, rateCny } = world.nation;
    return (block) => {
      const wonPerCent = rateUsd[0] / 100;
      const wonPerFen = rateCny[0] / 100;
      const k = block.county;
      const plot = plotWon[k];
      const wonPerWork = workWon[k];
      const usdPerWork = workUsd[k];
      const cnyPerWork = workCny[k];
      const wonPerCapital = capitalWon[k];
      const usdPerCapital = capitalUsd[k];
      const cnyPerCapital = capitalCny[k];
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        // Farmers live on their farm's cash and harvest, all others on wages.
        const isFarmer = c === CLASS.farmer;
        const wage = isFarmer ? 0 : wageWon[k];
        const incentive = isFarmer ? 0 : incentiveWon[k];
        const farm = isFarmer ? farmCashWon[k] : 0;
        const harvest = isFarmer ? harvestKg[k] : 0;
        const rationRate = rationKg[k * classCount + c];
        const cell = k * classCount + c;
        const left = 1 - mobilisedShare[cell] * (1 - buyOutShare[cell]);
        const ofWork = workWeight[c] * left;
        const ofPlot = plot * left;
        const ofCapital = capitalWeight[c];
        // From −0, a double: a sum from 0 starts as a small whole number, and code is compiled anew once it passes 2^31.
        let wageSum = -0;
        let incentiveSum = -0;
        let plotSum = -0;
        let farmSum = -0;
        let wonSum = -0;
        let usdSum = -0;
        let cnySum = -0;
        let harvestSum = -0;
        let rationSum = -0;
        for (; i < block.to && kind[i] === c; i++) {
          const n = persons[i];
          const a = attending[i];
          const onMarket = freeMarket[i];
          const wageIn = Math.floor(a * wage);
          const incentiveIn = Math.floor(a * incentive);
          const farmIn = Math.floor(a * farm);
          const plotIn = Math.floor((free[i] - onMarket) * ofPlot);
          const work = (assigned[i] - a + onMarket) * skill[i] * ofWork;
          const capital = weight[i] * ofCapital;
          const wonIn = Math.floor(work * wonPerWork + capital * wonPerCapital);
          const usdIn = Math.floor(work * usdPerWork + capital * usdPerCapital);
          const cnyIn = Math.floor(work * cnyPerWork + capital * cnyPerCapital);
          const ration = Math.floor(n * rationRate);
          const share = Math.floor(n * harvest);
          won[i] = won[i] + wageIn + incentiveIn + farmIn + plotIn + wonIn;
          usd[i] += usdIn;
          cny[i] += cnyIn;
          grainKg[i] += ration + share;
          const market = wonIn + plotIn + usdIn * wonPerCent + cnyIn * wonPerFen;
          informalWon[i] = market;
          incomeWon[i] = market + wageIn + incentiveIn + farmIn;
          wageSum += wageIn;
          incentiveSum += incentiveIn;
          plotSum += plotIn;
          farmSum += farmIn;
          wonSum += wonIn;
          usdSum += usdIn;
          cnySum += cnyIn;
          harvestSum += share;
          rationSum += ration;
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.wage * classCount] = wageSum;
        sums[at + SLOT.incentive * classCount] = incentiveSum;
        sums[at + SLOT.plot * classCount] = plotSum;
        sums[at + SLOT.farm * classCount] = farmSum;
        sums[at + SLOT.won * classCount] = wonSum;
        sums[at + SLOT.usd * classCount] = usdSum;
        sums[at + SLOT.cny * classCount] = cnySum;
        sums[at + SLOT.harvest * classCount] = harvestSum;
        sums[at + SLOT.ration * classCount] = rationSum;
      }
    };
  },
  after(world) {
    for (const block of world.structure.blocks) payIncentives(world, block);
    payWages(world);
    postEarnings(world);
    postGrain(world);
    for (const rate of monthlyRates) world.counties[rate].fill(0);
  },
});

/** State wages come from the budget; firms pay their part of it in the profit that they remit. */
function payWages(world: World): void {
  const { ledger, flow, account } = world;
  for (let c = 0; c < classCount; c++) {
    const won = sumOverBlocks(world, SLOT.wage, c);
    provideBudget(world, won);
    ledger.disburse(flow.wages, MONEY.won, account.cabinet, sectorOf(c), won);
  }
}

/** Posts what each county's merchants and farms paid. */
function postEarnings(world: World): void {
  const { ledger, flow, account, structure } = world;
  const { merchants, farms } = account;
  const paid = new Float64Array(structure.counties);
  for (let c = 0; c < classCount; c++) {
    const post = (id: number, instrument: number, from: number, slot: number) =>
      ledger.disburseEach(id, instrument, from, sectorOf(c), sumByCounty(world, slot, c, paid));
    post(flow["plot-sales"], MONEY.won, merchants, SLOT.plot);
    post(flow["farm-income"], MONEY.won, farms, SLOT.farm);
    post(flow["market-earnings"], MONEY.won, merchants, SLOT.won);
    post(flow["market-earnings"], MONEY.usd, merchants, SLOT.usd);
    post(flow["market-earnings"], MONEY.cny, merchants, SLOT.cny);
  }
}

function postGrain(world: World): void {
  const { goods, counties, structure } = world;
  const given = sumClassesByCounty(world, SLOT.ration, counties.rationGivenKg);
  const shared = sumByCounty(world, SLOT.harvest, CLASS.farmer, new Float64Array(structure.counties));
  for (let k = 0; k < structure.counties; k++) {
    goods.handOut(P.grain, k, STORE.farm, shared[k]);
    goods.handOut(P.grain, k, STORE.ration, given[k]);
  }
}

/** Takes a block's incentive wages from the county's firms in turn, as far as each holds cash beyond its reserve. */
function payIncentives(world: World, { index, county }: Block): void {
  const { ledger, structure, account, flow, firms } = world;
  const { sums } = world.blocks;
  const list = structure.firmsOf[county];
  let at = -1;
  let spare = 0;
  for (let c = 0; c < classCount; c++) {
    let left = sums[(index * BLOCK_SUMS + SLOT.incentive) * classCount + c];
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
