import { PARTNER } from "../../columns/sanctions.ts";
import { mechanism } from "../../mechanism.ts";
import type { World } from "../../world.ts";

/** Sum of the serving banks' shares over the sum of all, and the mean fee of those that serve. */
export function servingBanks(world: World): { share: number; fee: number } {
  const { serving } = world.banks;
  let all = 0;
  let share = 0;
  let fees = 0;
  world.structure.data.banks.forEach((bank, b) => {
    all += bank.share;
    if (serving[b] === 0) return;
    share += bank.share;
    fees += bank.share * bank.feeShare;
  });
  return { share: all > 0 ? share / all : 0, fee: share > 0 ? fees / share : 0 };
}

/**
 * Lets each overseas bank weigh its fees against the fine that it must expect. One that leaves stays away for a spell;
 * the others take over a part of what it did.
 */
export const banks = mechanism({
  id: "finance.banks",
  title: "Overseas banks serve while it pays",
  documents: ["001"],
  equations: [
    "serves while fee·volume ≥ P·fine, P = base risk · measures · enforcement of the host; returns after a spell when it would pay again; the k largest may be removed",
    "service falls with the share of banks that leave and moves at the adaptation rate to S + θ·(1 − S), S the share of banks that serve; service = S without adaptation",
  ],
  parameters: ["finance.detectionBase", "finance.returnMonths", "finance.takeover", "sanctions.adaptation"],
  levers: ["sanctions.bankFineUsd", "sanctions.bankMeasures", "removal.banks", "variant.adaptation"],
  reads: ["nation.enforcement", "banks.smoothedVolumeCents"],
  writes: ["banks.serving", "banks.away", "nation.bankService"],
  moves: {
    metric: "finance.settlementCost.share",
    ablated: "down",
    under: { "sanctions.bankFineUsd": 1e10 },
  },
  step(world) {
    const { nation, structure } = world;
    const { serving, away, smoothedVolumeCents } = world.banks;
    const records = structure.data.banks;
    const fine = world.lever("sanctions.bankFineUsd") * 100;
    const risk = world.value("finance.detectionBase") * world.lever("sanctions.bankMeasures");
    const spell = world.value("finance.returnMonths");
    const removed = world.lever("removal.banks");
    const before = servingBanks(world).share;
    records.forEach((bank, b) => {
      const rank = records.filter(
        (other, o) => other.share > bank.share || (other.share === bank.share && o < b),
      ).length;
      const enforcement = bank.host === "others" ? 1 : nation.enforcement[PARTNER[bank.host]];
      const pays = bank.feeShare * smoothedVolumeCents[b] >= Math.min(1, risk * enforcement) * fine;
      if (rank < removed || !pays) serving[b] = 0;
      else if (serving[b] === 0 && away[b] >= spell) serving[b] = 1;
      away[b] = serving[b] === 1 ? 0 : away[b] + 1;
    });
    const { share } = servingBanks(world);
    if (world.lever("variant.adaptation") === 0 || share === 0) {
      nation.bankService[0] = share;
      return;
    }
    const left = share < before ? (nation.bankService[0] * share) / before : nation.bankService[0];
    const now = Math.max(share, left);
    const target = share + world.value("finance.takeover") * (1 - share);
    nation.bankService[0] = Math.min(1, now + world.value("sanctions.adaptation") * (target - now));
  },
});
