import type { World } from "../../world.ts";

/** Part of an industry's output that is sold on the market: its base share, and what autonomy leaves to managers. */
export function marketShareOf({ structure, nation }: World, industry: number): number {
  const { marketShare } = structure.data.industries[industry];
  return marketShare > 0 ? Math.max(0, Math.min(1, marketShare + nation.managerShare[0])) : 0;
}
