import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import type { World } from "../../world.ts";
import { desiredWon } from "./desired-won.ts";

const SLOT = { held: 0, overhang: 1, need: 2, spending: 3 } as const;

/** Sums what households hold, what they would sell for lack of won, and the won that they would rather not hold: both against one desired balance. */
export const balances = mechanism({
  id: "currency.balances",
  title: "Households' money balances",
  documents: ["001", "003"],
  equations: [
    "overhang = (won − m*·spending)⁺, need = (m*·spending − won)⁺ as far as foreign currency goes, m* = m₀·exp(−η·expected depreciation)",
  ],
  parameters: ["currency.wonMonths", "currency.expectationWeight"],
  reads: [
    "households.class",
    "households.won",
    "households.usd",
    "households.cny",
    "households.smoothedIncomeWon",
    "nation.expectedDepreciation",
    "nation.rateUsd",
    "nation.cnyPerUsd",
  ],
  writes: [
    "blocks.sums",
    "nation.heldCents",
    "nation.overhangWon",
    "nation.needWon",
    "nation.foreignSpendingCents",
  ],
  moves: { metric: "fx.kpwPerUsd", ablated: "down" },
  kernel(world) {
    const { class: kind, won, usd, cny, smoothedIncomeWon } = world.households;
    const { foreignSpendingShare } = world.structure;
    const { sums } = world.blocks;
    const { cnyPerUsd, rateUsd } = world.nation;
    const desired = desiredWon(world);
    return (block) => {
      const months = desired();
      const fenToCents = 1 / cnyPerUsd[0];
      const wonPerCent = rateUsd[0] / 100;
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const share = foreignSpendingShare[c];
        let heldSum = 0;
        let overhangSum = 0;
        let needSum = 0;
        let spendingSum = 0;
        for (; i < block.to && kind[i] === c; i++) {
          const spending = smoothedIncomeWon[i];
          const wonHeld = won[i];
          const foreign = usd[i] + cny[i] * fenToCents;
          heldSum += foreign;
          const surplus = wonHeld - months * spending;
          if (surplus > 0) overhangSum += surplus;
          else needSum += Math.min(foreign * wonPerCent, -surplus);
          spendingSum += spending * share;
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.held * classCount] = heldSum;
        sums[at + SLOT.overhang * classCount] = overhangSum;
        sums[at + SLOT.need * classCount] = needSum;
        sums[at + SLOT.spending * classCount] = spendingSum;
      }
    };
  },
  after(world) {
    const { nation } = world;
    nation.heldCents[0] = sumOfClasses(world, SLOT.held);
    nation.overhangWon[0] = sumOfClasses(world, SLOT.overhang);
    nation.needWon[0] = sumOfClasses(world, SLOT.need);
    nation.foreignSpendingCents[0] = sumOfClasses(world, SLOT.spending) / (nation.rateUsd[0] / 100);
  },
});

/** Sums a slot over blocks, and in each over classes. */
function sumOfClasses(world: World, slot: number): number {
  const { sums } = world.blocks;
  let sum = 0;
  for (let at = slot * classCount; at < sums.length; at += BLOCK_SUMS * classCount)
    for (let c = 0; c < classCount; c++) sum += sums[at + c];
  return sum;
}
