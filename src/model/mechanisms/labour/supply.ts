import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";

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
  equations: ["marketWork(county) = Σ (away + 8.3 + free on the market) · skill · weight(class)"],
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
  stepBlock(world, block) {
    const { class: kind, assigned, attending, free, freeMarket, skill, persons, weight } = world.households;
    const { sums } = world.blocks;
    const work = world.structure.workWeight;
    const at = block.index * BLOCK_SUMS * classCount;
    for (let i = block.from; i < block.to; i++) {
      const c = kind[i];
      const out = assigned[i] - attending[i] + freeMarket[i];
      sums[at + ATTENDING * classCount + c] += attending[i];
      sums[at + WORK * classCount + c] += out * skill[i] * work[c];
      sums[at + WORKERS * classCount + c] += out;
      sums[at + PLOT * classCount + c] += free[i] - freeMarket[i];
      sums[at + PERSONS * classCount + c] += persons[i];
      sums[at + HOUSEHOLDS * classCount + c] += weight[i];
    }
  },
  after(world) {
    const { counties, structure, blocks } = world;
    counties.attending.fill(0);
    counties.marketWork.fill(0);
    counties.marketWorkers.fill(0);
    counties.plotWorkers.fill(0);
    counties.persons.fill(0);
    counties.households.fill(0);
    for (const block of structure.blocks) {
      const at = block.index * BLOCK_SUMS * classCount;
      const k = block.county;
      for (let c = 0; c < classCount; c++) {
        const cell = k * classCount + c;
        counties.attending[cell] += blocks.sums[at + ATTENDING * classCount + c];
        counties.marketWork[cell] += blocks.sums[at + WORK * classCount + c];
        counties.marketWorkers[k] += blocks.sums[at + WORKERS * classCount + c];
        counties.plotWorkers[k] += blocks.sums[at + PLOT * classCount + c];
        counties.persons[cell] += blocks.sums[at + PERSONS * classCount + c];
        counties.households[cell] += blocks.sums[at + HOUSEHOLDS * classCount + c];
      }
    }
  },
});
