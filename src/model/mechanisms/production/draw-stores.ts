/** Brings plan goods from wherever the state holds them to where they are used: own county first, then in turn. */
import { STORE } from "../../products.ts";
import type { GoodsUse } from "../../../core/goods.ts";
import type { World } from "../../world.ts";

/** Remembers, by product, from which county the last load came, so that each store is emptied once. */
export type Pointers = Int32Array;

/** Ships up to `quantity` whole units into the county's state store; returns what is there for use, at most `quantity`. */
export function gather(
  world: World,
  pointers: Pointers,
  product: number,
  county: number,
  quantity: number,
): number {
  const { goods } = world;
  let have = Math.min(quantity, goods.stock(product, county, STORE.state));
  if (have === quantity) return have;
  const { counties } = world.structure;
  let from = pointers[product];
  for (let step = 0; have < quantity && step < counties; step++) {
    const load = from === county ? 0 : Math.min(quantity - have, goods.stock(product, from, STORE.state));
    if (load > 0) {
      goods.ship(product, from, STORE.state, county, STORE.state, load);
      have += load;
    }
    if (have < quantity) from = from + 1 < counties ? from + 1 : 0;
  }
  pointers[product] = from;
  return have;
}

/** Gathers and uses up at once; returns the quantity used. */
export function drawFromStores(
  world: World,
  pointers: Pointers,
  product: number,
  county: number,
  use: GoodsUse,
  quantity: number,
): number {
  if (quantity <= 0) return 0;
  return world.goods.draw(use, product, county, STORE.state, quantity, pointers);
}
