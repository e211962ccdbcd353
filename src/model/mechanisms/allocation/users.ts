/** What the army, farms, transport, homes and offices want of plan goods. */
import { monthOfYear } from "../../../core/clock.ts";
import { pow } from "../../../core/math.ts";
import { P } from "../../products.ts";
import { OTHER_USER_COUNT, USER, otherUserRank } from "../../structure/users.ts";
import type { World } from "../../world.ts";

export { USER, otherUserRank };
export const OTHER_USERS = OTHER_USER_COUNT;

/** Coal that works, boilers and offices burn for the same use against the base year, by its price at home. */
export function coalBurnt(world: World): number {
  return pow(world.nation.homeCoalPrice[0], -world.value("coal.homeElasticity"));
}

/** Returns what user `u` wants of a product this month, in units. */
export function otherUserDemand(world: World, u: number, product: number): number {
  const { structure } = world;
  const base = structure.userBase[u * structure.productCount + product];
  if (u === USER.farms && product === P.fuels)
    return base * structure.data.crops[monthOfYear(world.month) - 1].labourNeed;
  if (u === USER.homes && product === P.coal) return base * coalBurnt(world);
  if (u === USER.army) return base * world.lever("pyongyang.militaryShare");
  return base;
}
