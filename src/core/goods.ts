/**
 * Keeps goods by product, place and store in whole units:
 * opening + produced + imported + shipped in = used + exported + spoiled + shipped out + closing.
 */
import { f64 } from "./columns.ts";
import type { Columns, Table } from "./columns.ts";
import { goodsSums } from "./goods-stocks.ts";
import type { GoodsSums } from "./goods-stocks.ts";

/** Flows of the goods ledger; `sign` tells whether a flow adds to (+1) or takes from (−1) the stock of a place. */
export const goodsFlows = [
  { id: "produced", sign: 1 },
  { id: "imported", sign: 1 },
  { id: "shippedIn", sign: 1 },
  { id: "shippedOut", sign: -1 },
  { id: "intermediate", sign: -1 },
  { id: "consumed", sign: -1 },
  { id: "government", sign: -1 },
  { id: "invested", sign: -1 },
  { id: "exported", sign: -1 },
  { id: "spoiled", sign: -1 },
] as const;
export type GoodsFlow = (typeof goodsFlows)[number]["id"];
export type GoodsUse = "intermediate" | "consumed" | "government" | "invested" | "exported" | "spoiled";
export type GoodsSource = "produced" | "imported";

/** Numbers that are read and not written. */
export interface ReadonlyFloats {
  readonly length: number;
  readonly [index: number]: number;
}

export interface GoodsSpec {
  readonly products: readonly string[];
  readonly places: number;
  readonly stores: readonly string[];
}

export const goodsColumns = {
  stores: { stock: f64() },
  goodsFlows: { quantity: f64() },
  goodsOpening: { stock: f64() },
} satisfies Record<string, Columns>;
export type GoodsTables = { readonly [K in keyof typeof goodsColumns]: Table<(typeof goodsColumns)[K]> };

export function goodsRows(spec: GoodsSpec): { readonly [K in keyof typeof goodsColumns]: number } {
  const cells = spec.products.length * spec.places;
  return { stores: cells * spec.stores.length, goodsFlows: cells * goodsFlows.length, goodsOpening: cells };
}

export class Goods {
  readonly spec: GoodsSpec;
  readonly #stock: Float64Array;
  readonly #quantity: Float64Array;
  readonly #opening: Float64Array;
  readonly #cells: number;
  readonly #places: number;
  /** Sums as last taken, and for which `agents`, who count anew each time; a booking ends that. */
  readonly #sums: GoodsSums;
  #summedFor: Float64Array | undefined;

  constructor(spec: GoodsSpec, tables: GoodsTables) {
    this.spec = spec;
    this.#stock = tables.stores.stock;
    this.#quantity = tables.goodsFlows.quantity;
    this.#opening = tables.goodsOpening.stock;
    this.#places = spec.places;
    this.#cells = spec.products.length * spec.places;
    this.#sums = goodsSums({
      places: spec.places,
      stock: this.#stock,
      opening: this.#opening,
      flow: this.#quantity,
    });
  }

  product(id: string): number {
    const at = this.spec.products.indexOf(id);
    if (at < 0) throw new Error(`unknown product: ${id}`);
    return at;
  }
  store(id: string): number {
    const at = this.spec.stores.indexOf(id);
    if (at < 0) throw new Error(`unknown store: ${id}`);
    return at;
  }
  stock(product: number, place: number, store: number): number {
    return this.#stock[store * this.#cells + product * this.#places + place];
  }
  /** Returns the live stocks of a product by place in one store, for loops that read many of them. */
  stocks(product: number, store: number): ReadonlyFloats {
    const from = store * this.#cells + product * this.#places;
    return this.#stock.subarray(from, from + this.#places);
  }
  /** Returns the stock of a product over all places in one store. */
  total(product: number, store: number): number {
    return sumOf(this.#stock, store * this.#cells + product * this.#places, this.#places);
  }
  /** Returns this month's flow of a product at a place. */
  flow(flow: GoodsFlow, product: number, place: number): number {
    return this.#quantity[flowIndex(flow) * this.#cells + product * this.#places + place];
  }
  /** Returns the live flows of a product by place, for loops that read many of them. */
  flows(flow: GoodsFlow, product: number): ReadonlyFloats {
    const from = flowIndex(flow) * this.#cells + product * this.#places;
    return this.#quantity.subarray(from, from + this.#places);
  }
  /** Returns this month's flow of a product over all places. */
  flowTotal(flow: GoodsFlow, product: number): number {
    return sumOf(this.#quantity, flowIndex(flow) * this.#cells + product * this.#places, this.#places);
  }

  /** Returns this month's flows over all places, `flow × product`; `agents` as in `open`. */
  flowTotals(agents: Float64Array): Float64Array {
    return this.#sum(agents).flowTotals.slice();
  }
  /** Returns closing and opening stocks over all places and stores, by product; `agents` as in `open`. */
  stockTotals(agents: Float64Array): { readonly closing: Float64Array; readonly opening: Float64Array } {
    return {
      closing: totals(this.#sum(agents).closing, this.#places),
      opening: totals(this.#opening, this.#places),
    };
  }

  /** Sets an opening stock; only for building a world. */
  endow(product: number, place: number, store: number, quantity: number): void {
    this.#add(store, product * this.#places + place, quantity);
  }
  /** Adds what is produced or imported to a store. */
  bring(source: GoodsSource, product: number, place: number, store: number, quantity: number): void {
    const cell = product * this.#places + place;
    this.#add(store, cell, whole(quantity));
    this.#quantity[flowIndex(source) * this.#cells + cell] += quantity;
  }
  /** Takes what is used, exported or spoiled out of a store. */
  take(use: GoodsUse, product: number, place: number, store: number, quantity: number): void {
    const cell = product * this.#places + place;
    this.#add(store, cell, -whole(quantity));
    this.#quantity[flowIndex(use) * this.#cells + cell] += quantity;
  }
  /** Moves goods between stores of one place. */
  move(product: number, place: number, from: number, to: number, quantity: number): void {
    const cell = product * this.#places + place;
    this.#add(from, cell, -whole(quantity));
    this.#add(to, cell, quantity);
  }
  /** Ships goods from one place to another. */
  ship(
    product: number,
    fromPlace: number,
    fromStore: number,
    toPlace: number,
    toStore: number,
    quantity: number,
  ): void {
    const quantities = this.#quantity;
    const from = product * this.#places + fromPlace;
    const to = product * this.#places + toPlace;
    this.#add(fromStore, from, -whole(quantity));
    this.#add(toStore, to, quantity);
    quantities[flowIndex("shippedOut") * this.#cells + from] += quantity;
    quantities[flowIndex("shippedIn") * this.#cells + to] += quantity;
  }
  /** Hands goods over to agents who keep them in columns of their own. */
  handOut(product: number, place: number, store: number, quantity: number): void {
    this.#add(store, product * this.#places + place, -whole(quantity));
  }
  /** Takes goods over from agents who kept them in columns of their own. */
  takeIn(product: number, place: number, store: number, quantity: number): void {
    this.#add(store, product * this.#places + place, whole(quantity));
  }
  /** Books what agents produced into, or used out of, their own columns. */
  ofAgents(flow: GoodsSource | GoodsUse, product: number, place: number, quantity: number): void {
    this.#summedFor = undefined;
    this.#quantity[flowIndex(flow) * this.#cells + product * this.#places + place] += whole(quantity);
  }

  #add(store: number, cell: number, quantity: number): void {
    const stock = this.#stock;
    const at = store * this.#cells + cell;
    const left = stock[at] + quantity;
    stock[at] = left;
    this.#summedFor = undefined;
    if (left < 0) this.#overdrawn(store, cell, left);
  }
  #overdrawn(store: number, cell: number, left: number): never {
    const product = this.spec.products[Math.floor(cell / this.#places)];
    throw new Error(`negative stock of ${product} in ${this.spec.stores[store]}: ${left}`);
  }

  /** Returns sums over stores and places, taken once for as long as they stay as they are. */
  #sum(agents: Float64Array): GoodsSums {
    if (this.#summedFor !== agents) this.#sums.take(agents);
    this.#summedFor = agents;
    return this.#sums;
  }

  /** Starts the books; `agents` holds what agents keep themselves, by product × place. */
  open(agents: Float64Array): void {
    this.#opening.set(this.#sum(agents).closing);
    this.#quantity.fill(0);
    this.#summedFor = undefined;
  }

  /** Returns the largest absolute residual over products and places, and of shipments over the country. */
  residual(agents: Float64Array): number {
    this.#summedFor = undefined;
    const { flowTotals } = this.#sum(agents);
    const products = this.spec.products.length;
    const shippedIn = flowIndex("shippedIn") * products;
    const shippedOut = flowIndex("shippedOut") * products;
    let largest = this.#sums.largestGap();
    for (let p = 0; p < products; p++)
      largest = Math.max(largest, Math.abs(flowTotals[shippedIn + p] - flowTotals[shippedOut + p]));
    return largest;
  }

  /** Returns the live stocks of one store, `product × place`, for loops that read many products. */
  stocksIn(store: number): ReadonlyFloats {
    return this.#stock.subarray(store * this.#cells, (store + 1) * this.#cells);
  }
  /**
   * Uses up to `quantity` at a place: what lies in its store, then what the same store of other places holds, from
   * place `next[product]` on in turn, shipped in. Returns what was used. The same as `ship` and `take` in one pass.
   */
  draw(
    use: GoodsUse,
    product: number,
    to: number,
    store: number,
    quantity: number,
    next: Int32Array,
  ): number {
    const stock = this.#stock;
    const quantities = this.#quantity;
    const places = this.#places;
    const row = product * places;
    const lying = store * this.#cells + row;
    const here = Math.min(quantity, stock[lying + to]);
    stock[lying + to] -= here;
    let missing = whole(quantity) - here;
    if (missing > 0) {
      const shippedOut = flowIndex("shippedOut") * this.#cells + row;
      let from = next[product];
      for (let step = 0; step < places; step++) {
        const load = from === to ? 0 : Math.min(missing, stock[lying + from]);
        if (load > 0) {
          stock[lying + from] -= load;
          quantities[shippedOut + from] += load;
          missing -= load;
          if (missing === 0) break;
        }
        from = from + 1 < places ? from + 1 : 0;
      }
      next[product] = from;
      quantities[flowIndex("shippedIn") * this.#cells + row + to] += quantity - here - missing;
    }
    quantities[flowIndex(use) * this.#cells + row + to] += quantity - missing;
    this.#summedFor = undefined;
    return quantity - missing;
  }
  /** Takes a share of the stock of each place out of a store, down to whole units. */
  lose(use: GoodsUse, product: number, store: number, share: number): void {
    const stock = this.#stock;
    const quantities = this.#quantity;
    const places = this.#places;
    const lying = store * this.#cells + product * places;
    const used = flowIndex(use) * this.#cells + product * places;
    for (let place = 0; place < places; place++) {
      const lost = Math.floor(stock[lying + place] * share);
      if (lost === 0) continue;
      stock[lying + place] -= lost;
      quantities[used + place] += lost;
    }
    this.#summedFor = undefined;
  }
}

/** Returns the place of a flow in `goodsFlows`. A switch, since it folds away where the name is written out. */
function flowIndex(flow: GoodsFlow): number {
  switch (flow) {
    case "produced":
      return 0;
    case "imported":
      return 1;
    case "shippedIn":
      return 2;
    case "shippedOut":
      return 3;
    case "intermediate":
      return 4;
    case "consumed":
      return 5;
    case "government":
      return 6;
    case "invested":
      return 7;
    case "exported":
      return 8;
    case "spoiled":
      return 9;
  }
}

function whole(quantity: number): number {
  if (!(quantity >= 0) || quantity !== Math.floor(quantity))
    throw new Error(`quantity must be whole and not negative: ${quantity}`);
  return quantity;
}

/** Sums runs of `length` cells. */
function totals(cells: Float64Array, length: number): Float64Array {
  const sums = new Float64Array(cells.length / length);
  for (let run = 0; run < sums.length; run++) sums[run] = sumOf(cells, run * length, length);
  return sums;
}

/** Sums cells in four chains, since one would wait for each addition; whole numbers have one sum in any order. */
function sumOf(cells: Float64Array, from: number, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = from;
  for (const end = from + count - 3; at < end; at += 4) {
    a += cells[at];
    b += cells[at + 1];
    c += cells[at + 2];
    d += cells[at + 3];
  }
  for (const end = from + count; at < end; at++) a += cells[at];
  return a + b + c + d;
}
