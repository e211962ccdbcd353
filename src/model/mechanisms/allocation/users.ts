/** Users of plan goods besides firms: the army, the farms' tractors, road and rail transport, homes and offices. */
import { monthOfYear } from "../../../core/clock.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";

export const USER = { army: 0, farms: 1, transport: 2, homes: 3 } as const;
export const OTHER_USERS = 4;
export const otherUserRank = Uint8Array.of(1, 3, 4, 2);

/** Returns what user `u` wants of a product this month, in units. */
export function otherUserDemand(world: World, u: number, product: number): number {
  const { structure } = world;
  const base = structure.userBase[u * structure.productCount + product];
  if (u === USER.farms && product === P.fuels) return base * structure.data.crops[monthOfYear(world.month) - 1].labourNeed;
  return base;
}
