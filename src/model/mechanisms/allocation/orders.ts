import type { World } from "../../world.ts";

/** Tells makers what was ordered, met or not, by their capacity. */
export function placeOrders(world: World, product: number, units: number): void {
  const { firms, structure } = world;
  let capacity = 0;
  for (const f of structure.allMakers(product)) capacity += firms.capacityNow[f];
  if (capacity > 0)
    for (const f of structure.allMakers(product)) firms.sales[f] += (units * firms.capacityNow[f]) / capacity;
}
