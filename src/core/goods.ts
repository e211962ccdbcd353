/**
 * Keeps goods by product, place and store in whole units:
 * opening + produced + imported + shipped in = used + exported + spoiled + shipped out + closing.
 */
import { f64 } from "./columns.ts";
import type { Columns, Table } from "./columns.ts";

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
  readonly #flow: Readonly<Record<GoodsFlow, number>>;

  constructor(spec: GoodsSpec, tables: GoodsTables) {
    this.spec = spec;
    this.#stock = tables.stores.stock;
    this.#quantity = tables.goodsFlows.quantity;
    this.#opening = tables.goodsOpening.stock;
    this.#cells = spec.products.length * spec.places;
    this.#flow = Object.fromEntries(goodsFlows.map((flow, f) => [flow.id, f * this.#cells])) as Record<
      GoodsFlow,
      number
    >;
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
    return this.#stock[store * this.#cells + product * this.spec.places + place];
  }
  /** Returns the stock of a product over all places in one store. */
  total(product: number, store: number): number {
    const stock = this.#stock;
    let sum = 0;
    const from = store * this.#cells + product * this.spec.places;
    for (let i = from; i < from + this.spec.places; i++) sum += stock[i];
    return sum;
  }
  /** Returns this month's flow of a product at a place. */
  flow(flow: GoodsFlow, product: number, place: number): number {
    return this.#quantity[this.#flow[flow] + product * this.spec.places + place];
  }
  /** Returns this month's flow of a product over all places. */
  flowTotal(flow: GoodsFlow, product: number): number {
    const quantity = this.#quantity;
    const from = this.#flow[flow] + product * this.spec.places;
    let sum = 0;
    for (let i = from; i < from + this.spec.places; i++) sum += quantity[i];
    return sum;
  }

  /** Returns this month's flows over all places, `flow × product`, in one pass. */
  flowTotals(): Float64Array {
    return totals(this.#quantity, this.spec.places);
  }
  /** Returns closing and opening stocks over all places and stores, by product; `agents` as in `open`. */
  stockTotals(agents: Float64Array): { readonly closing: Float64Array; readonly opening: Float64Array } {
    return {
      closing: totals(this.#stocks(agents), this.spec.places),
      opening: totals(this.#opening, this.spec.places),
    };
  }

  /** Sets an opening stock; only for building a world. */
  endow(product: number, place: number, store: number, quantity: number): void {
    this.#add(store, product * this.spec.places + place, quantity);
  }
  /** Adds what is produced or imported to a store. */
  bring(source: GoodsSource, product: number, place: number, store: number, quantity: number): void {
    const cell = product * this.spec.places + place;
    this.#add(store, cell, whole(quantity));
    this.#quantity[this.#flow[source] + cell] += quantity;
  }
  /** Takes what is used, exported or spoiled out of a store. */
  take(use: GoodsUse, product: number, place: number, store: number, quantity: number): void {
    const cell = product * this.spec.places + place;
    this.#add(store, cell, -whole(quantity));
    this.#quantity[this.#flow[use] + cell] += quantity;
  }
  /** Moves goods between stores of one place. */
  move(product: number, place: number, from: number, to: number, quantity: number): void {
    const cell = product * this.spec.places + place;
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
    const { places } = this.spec;
    const quantities = this.#quantity;
    this.#add(fromStore, product * places + fromPlace, -whole(quantity));
    this.#add(toStore, product * places + toPlace, quantity);
    quantities[this.#flow.shippedOut + product * places + fromPlace] += quantity;
    quantities[this.#flow.shippedIn + product * places + toPlace] += quantity;
  }
  /** Hands goods over to agents who keep them in columns of their own. */
  handOut(product: number, place: number, store: number, quantity: number): void {
    this.#add(store, product * this.spec.places + place, -whole(quantity));
  }
  /** Takes goods over from agents who kept them in columns of their own. */
  takeIn(product: number, place: number, store: number, quantity: number): void {
    this.#add(store, product * this.spec.places + place, whole(quantity));
  }
  /** Books what agents produced into, or used out of, their own columns. */
  ofAgents(flow: GoodsSource | GoodsUse, product: number, place: number, quantity: number): void {
    this.#quantity[this.#flow[flow] + product * this.spec.places + place] += whole(quantity);
  }

  #add(store: number, cell: number, quantity: number): void {
    const at = store * this.#cells + cell;
    const stock = this.#stock;
    stock[at] += quantity;
    if (stock[at] < 0)
      throw new Error(
        `negative stock of ${this.spec.products[Math.floor(cell / this.spec.places)]} in ${this.spec.stores[store]}: ${stock[at]}`,
      );
  }

  #stocks(agents: Float64Array): Float64Array {
    const sums = agents.slice();
    const stock = this.#stock;
    const cells = this.#cells;
    for (let from = 0; from < stock.length; from += cells)
      for (let c = 0; c < cells; c++) sums[c] += stock[from + c];
    return sums;
  }

  /** Starts the books; `agents` holds what agents keep themselves, by product × place. */
  open(agents: Float64Array): void {
    this.#opening.set(this.#stocks(agents));
    this.#quantity.fill(0);
  }

  /** Returns the largest absolute residual over products and places, and of shipments over the country. */
  residual(agents: Float64Array): number {
    const closing = this.#stocks(agents);
    const expected = this.#opening.slice();
    const quantity = this.#quantity;
    const cells = this.#cells;
    for (let f = 0; f < goodsFlows.length; f++) {
      const { sign } = goodsFlows[f];
      const from = f * cells;
      for (let c = 0; c < cells; c++) expected[c] += sign * quantity[from + c];
    }
    let largest = 0;
    for (let c = 0; c < cells; c++) {
      const gap = Math.abs(closing[c] - expected[c]);
      if (gap > largest) largest = gap;
    }
    for (let p = 0; p < this.spec.products.length; p++)
      largest = Math.max(largest, Math.abs(this.flowTotal("shippedIn", p) - this.flowTotal("shippedOut", p)));
    return largest;
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
  for (let run = 0, c = 0; run < sums.length; run++) {
    let sum = 0;
    for (const end = c + length; c < end; c++) sum += cells[c];
    sums[run] = sum;
  }
  return sums;
}
