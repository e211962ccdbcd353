/** What the army, farms, transport, homes and offices want of plan goods. */
import { monthOfYear } from "../../../core/clock.ts";
import { P } from "../../products.ts";
import { OTHER_USER_COUNT, USER, otherUserRank } from "../../structure/users.ts";
import type { World } from "../../world.ts";

export { USER, otherUserRank };
export const OTHER_USERS = OTHER_USER_COUNT;

/** Returns what user `u` wants of a product this month, in units. */
export function otherUserDemand(world: World, u: number, product: number): number {
  const { structure } = world;
  const base = structure.userBase[u * structure.productCount + product];
  if (u === USER.farms && product === P.fuels)
    return base * structure.data.crops[monthOfYear(world.month) - 1].labourNeed;
  if (u === USER.army) return base * world.lever("pyongyang.militaryShare");
  return base;
}
