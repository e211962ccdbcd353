import { CLASS, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { SLOT, postTransfers } from "./transfer-posts.ts";
import { setTransferRates } from "./transfer-rates.ts";

/**
 * Pays households what institutions owe them and takes bribes, seizures, buy-outs and levies, in won as far as held,
 * then in foreign currency. The sums by county and class are split over their flows afterwards, to the unit.
 */
export const transfers = mechanism({
  id: "households.transfers",
  title: "Transfers to households; bribes, seizures and levies from them",
  documents: ["001", "003"],
  equations: [
    "in = ⌊dues of the county and class / households · own households⌋, in each instrument",
    "out = ⌊informal income · (licence + detention + seizure shares) + households · buy-out⌋; levies = shares of holdings, and of won beyond a month of income",
    "informal income and income are counted after what came in and went out, levies apart",
  ],
  parameters: [],
  reads: [
    "households.class",
    "households.weight",
    "households.smoothedIncomeWon",
    "counties.households",
    "counties.licenceShare",
    "counties.detentionShare",
    "counties.seizureShare",
    "counties.buyOutWon",
    "nation.eliteLevyShare",
    "nation.publicLevyShare",
    "nation.confiscationShare",
    "nation.rateUsd",
    "nation.rateCny",
  ],
  writes: [
    "households.won",
    "households.usd",
    "households.cny",
    "households.incomeWon",
    "households.informalWon",
    "blocks.sums",
    "counties.dues",
    "counties.transferWon",
    "counties.transferUsd",
    "counties.transferCny",
    "counties.earnedWon",
    "counties.heldWon",
    "counties.officeWon",
    "nation.bribesWon",
  ],
  moves: { metric: "bribes.spendingShare", ablated: "down" },
  before: setTransferRates,
  kernel(world) {
    const {
      class: kind,
      weight,
      won,
      usd,
      cny,
      incomeWon,
      informalWon,
      smoothedIncomeWon,
    } = world.households;
    const { transferWon, transferUsd, transferCny } = world.counties;
    const { licenceShare, detentionShare, seizureShare, buyOutWon } = world.counties;
    const { eliteLevyShare, publicLevyShare, confiscationShare, rateUsd, rateCny } = world.nation;
    const { sums } = world.blocks;
    const { elite } = CLASS;
    return (block) => {
      const wonPerCent = rateUsd[0] / 100;
      const wonPerFen = rateCny[0] / 100;
      const called = confiscationShare[0];
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const cell = block.county * classCount + c;
        const rateWon = transferWon[cell];
        const centsIn = transferUsd[cell];
        const fenIn = transferCny[cell];
        const share = licenceShare[cell] + detentionShare[cell] + seizureShare[cell];
        const buyOut = buyOutWon[cell];
        const levy = c === elite ? eliteLevyShare[0] : publicLevyShare[0];
        const levied = levy > 0 || called > 0;
        // From −0, a double: a sum from 0 starts as a small whole number, and code is compiled anew once it passes 2^31.
        let wonIn = -0;
        let usdIn = -0;
        let cnyIn = -0;
        let wonOut = -0;
        let usdOut = -0;
        let cnyOut = -0;
        let wonLevied = -0;
        let usdLevied = -0;
        let cnyLevied = -0;
        let earned = -0;
        let held = -0;
        for (; i < block.to && kind[i] === c; i++) {
          const w = weight[i];
          const inWon = Math.floor(w * rateWon);
          const inUsd = Math.floor(w * centsIn);
          const inCny = Math.floor(w * fenIn);
          const informal = Math.max(0, informalWon[i]);
          const owed = Math.floor(informal * share + w * buyOut);
          let haveWon = won[i] + inWon;
          let haveUsd = usd[i] + inUsd;
          let haveCny = cny[i] + inCny;
          const isShort = haveWon < owed;
          const outWon = Math.min(haveWon, owed);
          haveWon -= outWon;
          let paid = outWon;
          if (isShort) {
            const foreign = haveUsd * wonPerCent + haveCny * wonPerFen;
            const part = foreign > 0 ? Math.min(1, (owed - paid) / foreign) : 0;
            const outUsd = Math.floor(haveUsd * part);
            const outCny = Math.floor(haveCny * part);
            haveUsd -= outUsd;
            haveCny -= outCny;
            usdOut += outUsd;
            cnyOut += outCny;
            paid += outUsd * wonPerCent + outCny * wonPerFen;
          }
          if (levied) {
            const takenUsd = Math.floor(haveUsd * levy);
            const takenCny = Math.floor(haveCny * levy);
            const takenWon = Math.min(
              haveWon,
              Math.floor(haveWon * levy + Math.max(0, haveWon - smoothedIncomeWon[i]) * called),
            );
            haveWon -= takenWon;
            haveUsd -= takenUsd;
            haveCny -= takenCny;
            wonLevied += takenWon;
            usdLevied += takenUsd;
            cnyLevied += takenCny;
          }
          won[i] = haveWon;
          usd[i] = haveUsd;
          cny[i] = haveCny;
          const gain = inWon + inUsd * wonPerCent + inCny * wonPerFen - paid;
          informalWon[i] += gain;
          incomeWon[i] += gain;
          wonIn += inWon;
          usdIn += inUsd;
          cnyIn += inCny;
          wonOut += outWon;
          earned += informal;
          held += haveWon + haveUsd * wonPerCent + haveCny * wonPerFen;
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.in * classCount] = wonIn;
        sums[at + (SLOT.in + 1) * classCount] = usdIn;
        sums[at + (SLOT.in + 2) * classCount] = cnyIn;
        sums[at + SLOT.out * classCount] = wonOut;
        sums[at + (SLOT.out + 1) * classCount] = usdOut;
        sums[at + (SLOT.out + 2) * classCount] = cnyOut;
        sums[at + SLOT.levy * classCount] = wonLevied;
        sums[at + (SLOT.levy + 1) * classCount] = usdLevied;
        sums[at + (SLOT.levy + 2) * classCount] = cnyLevied;
        sums[at + SLOT.earned * classCount] = earned;
        sums[at + SLOT.held * classCount] = held;
      }
    };
  },
  after(world) {
    postTransfers(world);
    world.counties.dues.fill(0);
  },
});
