/** Deals one input out over the firms that need it and over army, farms, transport and homes. */
import { P, inputs } from "../../products.ts";
import type { World } from "../../world.ts";
import { priorityRanks } from "./ranks.ts";
import { dealOut } from "./ladder.ts";
import { OTHER_USERS, coalBurnt, otherUserDemand, otherUserRank } from "./users.ts";

const HOME = inputs.indexOf("intermediates");
const COAL = inputs.indexOf("coal");
const SLOTS = inputs.length + 1;

/** What is wanted of an input, by whom, on which rank: first the firms that need any of it, then the other users. */
export interface Orders {
  readonly firm: Int32Array;
  readonly demands: Float64Array;
  readonly ranks: Uint8Array;
  readonly dealt: Float64Array;
  /** Rank of each industry this month. */
  readonly rankOf: Uint8Array;
}
/** Room for the orders of one input after the other. */
export function roomForOrders(world: World): Orders {
  const { structure } = world;
  const count = structure.firms.length + OTHER_USERS;
  return {
    firm: new Int32Array(count),
    demands: new Float64Array(count),
    ranks: new Uint8Array(count),
    dealt: new Float64Array(count),
    rankOf: priorityRanks(world),
  };
}

/**
 * Deals `supply` whole units of the input in `slot` out; what firms without a need of it were dealt is already zero,
 * as `firms.allocated` starts the month. Returns what was wanted.
 */
export function dealOutInput(
  world: World,
  orders: Orders,
  slot: number,
  product: number,
  supply: number,
  ladder: number,
): number {
  const { nation, structure } = world;
  const { allocated } = world.firms;
  const { firm, demands, ranks, dealt } = orders;
  const firms = listFirms(world, orders, slot);
  const count = firms + OTHER_USERS;
  for (let u = 0; u < OTHER_USERS; u++) {
    demands[firms + u] = Math.floor(otherUserDemand(world, u, product));
    ranks[firms + u] = otherUserRank[u];
  }
  const wanted = dealOut(supply, demands.subarray(0, count), ranks.subarray(0, count), ladder, dealt);
  nation.inputDemand[product] = wanted;
  for (let n = 0; n < firms; n++) allocated[firm[n] * SLOTS + slot] = dealt[n];
  for (let u = 0; u < OTHER_USERS; u++)
    nation.userAllocated[u * structure.productCount + product] = dealt[firms + u];
  return wanted;
}

/** Lists what firms want for what they plan; returns how many they are. */
function listFirms(world: World, { firm, demands, ranks, rankOf }: Orders, slot: number): number {
  const { industry, planned, inputNeed } = world.firms;
  const imported = slot < HOME ? undefined : world.firms.importedShare;
  const { coefficient, coalFactor, productOf, usersOfInput } = world.structure;
  const input = Math.min(slot, HOME);
  const users = usersOfInput[input];
  const burnt = slot === COAL ? coalBurnt(world) : 1;
  let count = 0;
  for (let n = 0; n < users.length; n++) {
    const f = users[n];
    const i = industry[f];
    let a = coefficient[i * inputs.length + input] * inputNeed[f];
    if (a === 0) continue;
    if (slot === COAL && productOf[i] !== P.power) a *= coalFactor[f] * burnt;
    if (a === 0) continue;
    const share = imported === undefined ? 1 : slot === HOME ? 1 - imported[f] : imported[f];
    firm[count] = f;
    demands[count] = Math.floor(planned[f] * a * share);
    ranks[count] = rankOf[i];
    count++;
  }
  return count;
}
