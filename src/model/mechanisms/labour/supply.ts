import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumClassesByCounty } from "../../world.ts";

const ATTENDING = 0;
const WORK = 1;
const WORKERS = 2;
const PLOT = 3;
const PERSONS = 4;
const HOUSEHOLDS = 5;

/** Counts who works where in each county: at assigned places, on the market (in units of skill), on plots. */
export const labourSupply = mechanism({
  id: "labour.supply",
  title: "Labour supply by county",
  documents: ["001", "003"],
  equations: [
    "marketWork(county) = Σ (away + 8.3 + free on the market) · skill · weight(class) · (1 − mobilised and not bought out)",
  ],
  parameters: [],
  reads: [
    "households.class",
    "households.assigned",
    "households.attending",
    "households.free",
    "households.freeMarket",
    "households.skill",
    "households.persons",
    "households.weight",
    "counties.mobilisedShare",
    "counties.buyOutShare",
  ],
  writes: [
    "blocks.sums",
    "counties.attending",
    "counties.marketWork",
    "counties.marketWorkers",
    "counties.plotWorkers",
    "counties.persons",
    "counties.households",
  ],
  moves: { metric: "labour.marketWorkers", ablated: "down" },
  kernel(world) {
    const { class: kind, assigned, attending, free, freeMarket, skill, persons, weight } = world.households;
    const { workWeight } = world.structure;
    const { mobilisedShare, buyOutShare } = world.counties;
    const { sums } = world.blocks;
    return (block) => {
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const cell = block.county * classCount + c;
        const left = 1 - mobilisedShare[cell] * (1 - buyOutShare[cell]);
        const ofWork = workWeight[c];
        let attendingSum = 0;
        let workSum = 0;
        let workersSum = 0;
        let plotSum = 0;
        let personsSum = 0;
        let householdsSum = 0;
        for (; i < block.to && kind[i] === c; i++) {
          const out = assigned[i] - attending[i] + freeMarket[i];
          attendingSum += attending[i];
          workSum += out * skill[i] * ofWork;
          workersSum += out;
          plotSum += free[i] - freeMarket[i];
          personsSum += persons[i];
          householdsSum += weight[i];
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + ATTENDING * classCount] = attendingSum;
        sums[at + WORK * classCount] = workSum * left;
        sums[at + WORKERS * classCount] = workersSum * left;
        sums[at + PLOT * classCount] = plotSum * left;
        sums[at + PERSONS * classCount] = personsSum;
        sums[at + HOUSEHOLDS * classCount] = householdsSum;
      }
    };
  },
  after(world) {
    const { attending, marketWork, marketWorkers, plotWorkers, persons, households } = world.counties;
    const { sums } = world.blocks;
    for (const column of [attending, marketWork, persons, households]) column.fill(0);
    sumClassesByCounty(world, WORKERS, marketWorkers);
    sumClassesByCounty(world, PLOT, plotWorkers);
    for (const { index, county } of world.structure.blocks) {
      const at = index * BLOCK_SUMS * classCount;
      for (let c = 0; c < classCount; c++) {
        const cell = county * classCount + c;
        attending[cell] += sums[at + ATTENDING * classCount + c];
        marketWork[cell] += sums[at + WORK * classCount + c];
        persons[cell] += sums[at + PERSONS * classCount + c];
        households[cell] += sums[at + HOUSEHOLDS * classCount + c];
      }
    }
  },
});
