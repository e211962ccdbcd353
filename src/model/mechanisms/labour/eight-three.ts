import { exp, log } from "../../../core/math.ts";
import { draw, stochasticRound } from "../../../core/rng.ts";
import { CLASS, MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumOverBlocks } from "../../world.ts";
import { REVIEW_MONTHS, reviewTurn } from "./review.ts";

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
  kernel(world) {
    const { id, class: kind, attending, buyingOut, skill, won } = world.households;
    const { marketReturnWon, attendPayWon } = world.counties;
    const { sums } = world.blocks;
    const scale = world.value("labour.choiceScale");
    const reluctance = world.value("labour.eightThreeReluctance");
    const feeUsd = world.value("labour.eightThreeFeeUsd");
    const { marketReturnWon: nationalReturnWon, rateUsd } = world.nation;
    return (block) => {
      const { k0, k1 } = world.draws("labour.eight-three");
      const turn = reviewTurn(world.month);
      const average = Math.max(1, nationalReturnWon[0]);
      const fee = Math.round(feeUsd * rateUsd[0]);
      const relativeFee = fee / average;
      const market = marketReturnWon[block.county] / average;
      const stay = log(1 + attendPayWon[block.county] / average) + reluctance;
      const slot = (block.index * BLOCK_SUMS + FEE) * classCount;
      for (let i = block.from; i < block.to; i++) {
        if (id[i] % REVIEW_MONTHS === turn && kind[i] !== CLASS.farmer) {
          const gain = Math.max(0, market * skill[i] - relativeFee);
          const p = 1 / (1 + exp(scale * (stay - log(1 + gain))));
          const bound = attending[i] + buyingOut[i];
          const leave = stochasticRound(bound * p, draw(id[i], k0, k1));
          buyingOut[i] = leave;
          attending[i] = bound - leave;
        }
        const absent = buyingOut[i];
        if (absent === 0) continue;
        let paid = absent * fee;
        if (paid > won[i]) {
          const able = Math.floor(won[i] / fee);
          attending[i] += absent - able;
          buyingOut[i] = able;
          paid = able * fee;
        }
        won[i] -= paid;
        sums[slot + kind[i]] += paid;
      }
    };
  },
  after(world) {
    const { ledger, flow, account } = world;
    for (let c = 0; c < classCount; c++)
      ledger.collect(
        flow["eight-three"],
        MONEY.won,
        sectorOf(c),
        account.cabinet,
        sumOverBlocks(world, FEE, c),
      );
  },
});
