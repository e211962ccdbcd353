import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { wonBounds } from "./won-bounds.ts";

const SLOT = { held: 0, overhang: 1, need: 2, spending: 3 } as const;

/** Sums what households hold, what they would sell for lack of won, and the won that they would rather not hold. */
export const balances = mechanism({
  id: "currency.balances",
  title: "Households' money balances",
  documents: ["001", "003"],
  equations: [
    "overhang = (won − m*·spending)⁺, need = (m_min·spending − won)⁺, m* = m₀·exp(−η·expected depreciation)",
  ],
  parameters: ["currency.wonMonths", "currency.wonMinimumMonths", "currency.expectationWeight"],
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
  stepBlock(world, block) {
    const { class: kind, won, usd, cny, smoothedIncomeWon } = world.households;
    const { nation, blocks, structure } = world;
    const [want, least] = wonBounds(world);
    const fenToCents = 1 / nation.cnyPerUsd[0];
    const at = block.index * BLOCK_SUMS * classCount;
    const wonPerCent = nation.rateUsd[0] / 100;
    for (let i = block.from; i < block.to; i++) {
      const c = kind[i];
      const spending = smoothedIncomeWon[i];
      const foreign = usd[i] + cny[i] * fenToCents;
      blocks.sums[at + SLOT.held * classCount + c] += foreign;
      blocks.sums[at + SLOT.overhang * classCount + c] += Math.max(0, won[i] - want * spending);
      blocks.sums[at + SLOT.need * classCount + c] += Math.min(
        foreign * wonPerCent,
        Math.max(0, least * spending - won[i]),
      );
      blocks.sums[at + SLOT.spending * classCount + c] += spending * structure.foreignSpendingShare[c];
    }
  },
  after(world) {
    const { structure, blocks, nation } = world;
    const total = [0, 0, 0, 0];
    const slots = [SLOT.held, SLOT.overhang, SLOT.need, SLOT.spending];
    for (const block of structure.blocks)
      for (let c = 0; c < classCount; c++)
        slots.forEach(
          (slot, s) => (total[s] += blocks.sums[(block.index * BLOCK_SUMS + slot) * classCount + c]),
        );
    nation.heldCents[0] = total[0];
    nation.overhangWon[0] = total[1];
    nation.needWon[0] = total[2];
    nation.foreignSpendingCents[0] = total[3] / (nation.rateUsd[0] / 100);
  },
});
