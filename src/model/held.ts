/** Counts what households keep in their own columns, for the books. */
import { MONEY, instrumentCount } from "./institutions.ts";
import { P, products } from "./products.ts";
import type { World } from "./world.ts";

/** Money by sector and instrument, goods by product and county. */
export interface Held {
  readonly money: Float64Array;
  readonly grain: Float64Array;
}
/** Returns what households hold: the month's count if its mechanisms are done, else a new one. */
export function heldByHouseholds(world: World): Held {
  return world.held ?? countHeld(world);
}
export function countHeld(world: World): Held {
  return { money: stocksOfHouseholds(world), grain: grainOfHouseholds(world) };
}

/** Money in households' own columns, by sector and instrument, for the ledger. */
export function stocksOfHouseholds(world: World): Float64Array {
  const { class: kind, won, usd, cny, loanWon } = world.households;
  const stocks = new Float64Array(world.ledger.spec.sectors.length * instrumentCount);
  for (let i = 0; i < kind.length;) {
    const c = kind[i];
    let wonSum = 0;
    let usdSum = 0;
    let cnySum = 0;
    let loans = 0;
    for (; i < kind.length && kind[i] === c; i++) {
      wonSum += won[i];
      usdSum += usd[i];
      cnySum += cny[i];
      loans += loanWon[i];
    }
    const at = c * instrumentCount;
    stocks[at + MONEY.won] += wonSum;
    stocks[at + MONEY.usd] += usdSum;
    stocks[at + MONEY.cny] += cnySum;
    stocks[at + MONEY.loan] += loans;
  }
  return stocks;
}

/** Grain in households' own stores, by product and county, for the goods ledger. */
export function grainOfHouseholds(world: World): Float64Array {
  const { county, grainKg } = world.households;
  const stocks = new Float64Array(products.length * world.structure.counties);
  const at = P.grain * world.structure.counties;
  for (let i = 0; i < county.length;) {
    const k = county[i];
    let kg = 0;
    for (; i < county.length && county[i] === k; i++) kg += grainKg[i];
    stocks[at + k] += kg;
  }
  return stocks;
}
