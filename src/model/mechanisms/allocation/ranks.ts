/** Ranks on the ladder, with those that a policy lifts. */
import type { World } from "../../world.ts";

/** Steps that full support lifts localization enterprises by, and full priority 20x10 factories. */
const SUPPORT_STEPS = 3;
const PRIORITY_STEPS = 4;

/** Rank of each industry this month, 1 first. */
export function priorityRanks(world: World): Uint8Array {
  const { structure, nation } = world;
  const rank = structure.rank.slice();
  const lift = (industry: string, steps: number) => {
    const i = structure.industryOf(industry);
    if (i >= 0) rank[i] = Math.max(1, rank[i] - Math.round(steps));
  };
  lift("localized", SUPPORT_STEPS * nation.localizationSupport[0]);
  lift("light-20x10", PRIORITY_STEPS * world.lever("pyongyang.twentyByTenPriority"));
  return rank;
}
