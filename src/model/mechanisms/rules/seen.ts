import type { World } from "../../world.ts";

/** Places in `nation.ruleSeen` and `nation.ruleBase`. */
export const SEEN = { turnover: 0, currency: 1, jilin: 2 } as const;

/**
 * Smooths what a rule sees, and in the burn-in remembers it as the usual. Returns what is seen over the usual, 1 where
 * there is no usual.
 */
export function overUsual(world: World, place: number, value: number): number {
  const { ruleSeen, ruleBase } = world.nation;
  const pace = world.value("rules.smoothing");
  ruleSeen[place] += (ruleSeen[place] === 0 ? 1 : pace) * (value - ruleSeen[place]);
  if (world.month < 0)
    ruleBase[place] += (ruleBase[place] === 0 ? 1 : pace * pace) * (ruleSeen[place] - ruleBase[place]);
  return ruleBase[place] > 0 ? ruleSeen[place] / ruleBase[place] : 1;
}
