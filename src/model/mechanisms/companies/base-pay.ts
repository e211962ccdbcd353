import { MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumByCounty } from "../../world.ts";
import { crews } from "./bases.ts";

/** Pays the residents who gather for a base their part of its revenue. */
export const basePay = mechanism({
  id: "companies.base-pay",
  title: "Residents' pay at foreign-currency bases",
  documents: ["003"],
  equations: ["pay = ⌊households of the agent · rate of county and class⌋, in whole cents and fen"],
  parameters: [],
  reads: [
    "counties.basePayUsd",
    "counties.basePayCny",
    "households.class",
    "households.weight",
    "nation.rateUsd",
    "nation.rateCny",
  ],
  writes: ["households.usd", "households.cny", "households.incomeWon", "blocks.sums"],
  moves: { metric: "bases.pay.usd", ablated: "down" },
  kernel(world) {
    const { class: kind, weight, usd, cny, incomeWon } = world.households;
    const { basePayUsd, basePayCny } = world.counties;
    const { nation } = world;
    const { sums } = world.blocks;
    return (block) => {
      const at = block.county * classCount;
      let any = 0;
      for (let c = 0; c < classCount; c++) any += basePayUsd[at + c] + basePayCny[at + c];
      if (any === 0) return;
      const wonPerCent = nation.rateUsd[0] / 100;
      const wonPerFen = nation.rateCny[0] / 100;
      const slot = block.index * BLOCK_SUMS * classCount;
      for (let i = block.from; i < block.to; i++) {
        const c = kind[i];
        const u = Math.floor(weight[i] * basePayUsd[at + c]);
        const y = Math.floor(weight[i] * basePayCny[at + c]);
        usd[i] += u;
        cny[i] += y;
        incomeWon[i] += u * wonPerCent + y * wonPerFen;
        sums[slot + c] += u;
        sums[slot + classCount + c] += y;
      }
    };
  },
  after(world) {
    const { ledger, structure, account, flow } = world;
    const paid = new Float64Array(structure.counties);
    const each = new Float64Array(structure.bases.length);
    for (const c of crews)
      for (const [slot, instrument] of [
        [0, MONEY.usd],
        [1, MONEY.cny],
      ]) {
        sumByCounty(world, slot, c, paid);
        structure.bases.forEach(({ county }, b) => (each[b] = paid[county]));
        ledger.disburseEach(flow["base-pay"], instrument, account.bases, sectorOf(c), each);
      }
  },
});
