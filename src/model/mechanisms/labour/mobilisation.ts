import { exp, log } from "../../../core/math.ts";
import { monthOfYear } from "../../../core/clock.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumByCounty } from "../../world.ts";
import type { World } from "../../world.ts";

const SLOT = { free: 0, households: 1 } as const;

/** Calls people away from market, plot and house for fields and building sites; who can pays to stay. */
export const mobilisation = mechanism({
  id: "labour.mobilisation",
  title: "Mobilised labour, and buying out of it",
  documents: ["001", "002", "003"],
  equations: [
    "called share of working time off the post = q·mobilisation·compliance/opening compliance, farmers excepted",
    "P(buy out) = r^s/(r^s + price^s), r what the month on the market earns; paid to the local office",
    "hands on the fields = f·min(1, field work of the month)·workers called who did not buy out; the others build",
  ],
  parameters: [
    "labour.mobilisedQuota",
    "labour.buyOutUsd",
    "labour.choiceScale",
    "labour.fieldShare",
    "beliefs.openingCompliance",
  ],
  levers: ["pyongyang.mobilisation"],
  reads: [
    "nation.compliance",
    "nation.rateUsd",
    "households.class",
    "households.free",
    "households.weight",
    "counties.marketReturnWon",
  ],
  writes: [
    "blocks.sums",
    "counties.mobilisedShare",
    "counties.buyOutShare",
    "counties.buyOutWon",
    "counties.farmHands",
    "nation.mobilisedWorkers",
  ],
  moves: { metric: "households.consumption.real", ablated: "up", under: { "pyongyang.mobilisation": 1 } },
  kernel(world) {
    const { class: kind, free, weight } = world.households;
    const { sums } = world.blocks;
    return (block) => {
      // Nobody is called: the sums stay zero, and nothing is read off them.
      if (!(callShare(world) > 0)) return;
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        let workers = 0;
        let count = 0;
        for (; i < block.to && kind[i] === c; i++) {
          workers += free[i];
          count += weight[i];
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.free * classCount] = workers;
        sums[at + SLOT.households * classCount] = count;
      }
    };
  },
  after: callUp,
});

/** Share of working time off the post that is called up this month. */
function callShare(world: World): number {
  return Math.min(
    1,
    (world.value("labour.mobilisedQuota") *
      world.lever("pyongyang.mobilisation") *
      world.nation.compliance[0]) /
      world.value("beliefs.openingCompliance"),
  );
}

/**
 * Sets shares by county and class. Those called are the free earners; who stays away from the post is counted with
 * them in hours, not in hands.
 */
function callUp(world: World): void {
  const { counties, nation, structure } = world;
  const { mobilisedShare, buyOutShare, buyOutWon, farmHands, marketReturnWon } = counties;
  const { workWeight, farmShare, data } = structure;
  const called = callShare(world);
  const price = world.value("labour.buyOutUsd") * nation.rateUsd[0];
  const scale = world.value("labour.choiceScale");
  const toFields =
    world.value("labour.fieldShare") * Math.min(1, data.crops[monthOfYear(world.month) - 1].labourNeed);
  const free = new Float64Array(structure.counties);
  const count = new Float64Array(structure.counties);
  let hands = 0;
  nation.mobilisedWorkers[0] = 0;
  if (!(called > 0)) {
    for (const column of [mobilisedShare, buyOutShare, buyOutWon, farmHands]) column.fill(0);
    return;
  }
  for (let c = 0; c < classCount; c++) {
    sumByCounty(world, SLOT.free, c, free);
    sumByCounty(world, SLOT.households, c, count);
    const share = c === CLASS.farmer ? 0 : called;
    for (let k = 0; k < structure.counties; k++) {
      const at = k * classCount + c;
      const earns = marketReturnWon[k] * workWeight[c];
      const buyers = share > 0 && earns > 0 ? 1 / (1 + exp(scale * (log(price) - log(earns)))) : 0;
      const workers = share * free[k];
      mobilisedShare[at] = share;
      buyOutShare[at] = buyers;
      buyOutWon[at] = count[k] > 0 ? (workers * buyers * price) / count[k] : 0;
      nation.mobilisedWorkers[0] += workers * (1 - buyers);
      hands += workers * (1 - buyers) * toFields;
    }
  }
  for (let k = 0; k < structure.counties; k++) farmHands[k] = hands * farmShare[k];
}
