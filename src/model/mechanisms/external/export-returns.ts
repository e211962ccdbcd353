/** What an export good costs and returns at its border price, where companies give more than a dollar for a dollar. */
import type { World } from "../../world.ts";

type Row = Pick<World["structure"]["exporters"][number], "product" | "costShare" | "baseBorderCents">;

const costOf = ({ structure }: World, { product, costShare }: Pick<Row, "product" | "costShare">) =>
  structure.basicCents[product] * costShare;

/** Part of the border price that is left after the cost of the good, where an earned dollar is worth `worth`. */
export function exportMargin(world: World, row: Row, worth: number): number {
  const price = world.nation.borderCents[row.product] * worth;
  return price > 0 ? Math.max(0, 1 - costOf(world, row) / price) : 0;
}

/** What the border price leaves above cost, over what it left in the base year: the return on export capacity. */
export function exportReturn(world: World, row: Row, worth: number): number {
  const cost = costOf(world, row);
  const price = world.nation.borderCents[row.product] * worth;
  return Math.max(0, price - cost) / (row.baseBorderCents - cost);
}

/** Part of capacity whose cost the price covers; costs of pits, plants and ways spread evenly about their mean. */
export function payingShare(world: World, row: Row, worth: number, spread: number): number {
  const cover = (world.nation.borderCents[row.product] * worth) / costOf(world, row);
  return Math.max(0, Math.min(1, (cover - 1 + spread) / (2 * spread)));
}
