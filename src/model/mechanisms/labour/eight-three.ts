import { exp, log } from "../../../core/math.ts";
import { draw, stochasticRound } from "../../../core/rng.ts";
import { CLASS, MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";

const REVIEW_MONTHS = 12;
const FEE = 0;

/** Lets an assigned earner buy himself free of the workplace ("8.3") at a monthly fee, paid out of market earnings. */
export const eightThree = mechanism({
  id: "labour.eight-three",
  title: "8.3: paying to be free of the workplace",
  documents: ["001"],
  equations: [
    "P(buy | attending) = 1 / (1 + exp(κ·(U(attend) + reluctance − ln(1 + (r·skill − fee)⁺/r̄))))",
    "fee in won = fee in USD · exchange rate; who cannot pay goes back to work",
  ],
  parameters: ["labour.eightThreeFeeUsd", "labour.choiceScale", "labour.eightThreeReluctance"],
  reads: [
    "households.id",
    "households.class",
    "households.skill",
    "counties.marketReturnWon",
    "counties.attendPayWon",
    "nation.marketReturnWon",
    "nation.rateUsd",
  ],
  writes: ["households.attending", "households.buyingOut", "households.won", "blocks.sums"],
  moves: { metric: "labour.attendingShare", ablated: "up" },
  stepBlock(world, block) {
    const { id, class: kind, attending, buyingOut, skill, won } = world.households;
    const luck = world.draws("labour.eight-three");
    const scale = world.value("labour.choiceScale");
    const reluctance = world.value("labour.eightThreeReluctance");
    const average = Math.max(1, world.nation.marketReturnWon[0]);
    const fee = Math.round(world.value("labour.eightThreeFeeUsd") * world.nation.rateUsd[0]);
    const market = world.counties.marketReturnWon[block.county] / average;
    const attend = log(1 + world.counties.attendPayWon[block.county] / average);
    const sums = world.blocks.sums;
    const slot = (block.index * BLOCK_SUMS + FEE) * classCount;
    for (let i = block.from; i < block.to; i++) {
      if ((id[i] + world.month) % REVIEW_MONTHS === 0 && kind[i] !== CLASS.farmer) {
        const gain = Math.max(0, market * skill[i] - fee / average);
        const p = 1 / (1 + exp(scale * (attend + reluctance - log(1 + gain))));
        const bound = attending[i] + buyingOut[i];
        const leave = stochasticRound(bound * p, draw(id[i], luck.k0, luck.k1));
        buyingOut[i] = leave;
        attending[i] = bound - leave;
      }
      if (buyingOut[i] === 0) continue;
      const able = Math.min(buyingOut[i], Math.floor(won[i] / fee));
      attending[i] += buyingOut[i] - able;
      buyingOut[i] = able;
      won[i] -= able * fee;
      sums[slot + kind[i]] += able * fee;
    }
  },
  after(world) {
    const { blocks, structure, ledger, flow, account } = world;
    for (const block of structure.blocks)
      for (let c = 0; c < classCount; c++)
        ledger.collect(
          flow["eight-three"],
          MONEY.won,
          sectorOf(c),
          account.cabinet,
          blocks.sums[(block.index * BLOCK_SUMS + FEE) * classCount + c],
        );
  },
});
