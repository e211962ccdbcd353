/** Series by county, for the map. */
import { classCount } from "../institutions.ts";
import { P } from "../products.ts";
import type { World } from "../world.ts";
import { peopleByCounty } from "./totals.ts";
import type { Memory } from "./series.ts";

export interface CountyObserver {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Returns the value of each county. */
  read(world: World, memory: Memory): Float32Array;
}

/** Mean of an observed total of households over a county's people. */
function perHead(world: World, memory: Memory, slot: number, scale: number): Float32Array {
  const { observed } = world.counties;
  const people = peopleByCounty(world, memory);
  const means = new Float32Array(people.length);
  for (let k = 0; k < means.length; k++) {
    let sum = 0;
    for (let c = 0, at = (k * 3 + slot) * classCount; c < classCount; c++, at++) sum += observed[at];
    means[k] = (people[k] > 0 ? sum / people[k] : 0) / scale;
  }
  return means;
}
function ricePrice({ structure, counties }: World): Float32Array {
  const { priceWon } = counties;
  const price = new Float32Array(structure.counties);
  for (let k = 0; k < price.length; k++) price[k] = priceWon[k * structure.productCount + P.grain] * 1.47;
  return price;
}
function valueAdded({ structure, goods }: World): Float32Array {
  const { basePersons, marketCents, productCount } = structure;
  const cents = new Float64Array(structure.counties);
  for (let j = 0; j < productCount; j++) {
    const produced = goods.flows("produced", j);
    const used = goods.flows("intermediate", j);
    for (let k = 0; k < cents.length; k++) cents[k] += marketCents[j] * (produced[k] - used[k]);
  }
  const dollars = new Float32Array(structure.counties);
  for (let k = 0; k < dollars.length; k++) dollars[k] = cents[k] / 100 / basePersons[k];
  return dollars;
}
function marketWork({ structure, counties }: World): Float32Array {
  const { marketWorkers } = counties;
  const share = new Float32Array(structure.counties);
  for (let k = 0; k < share.length; k++) share[k] = marketWorkers[k] / structure.basePersons[k];
  return share;
}

export const countyObservers: readonly CountyObserver[] = [
  {
    id: "consumption",
    title: "Real household consumption",
    unit: "2012 USD a person and month",
    read: (w, m) => perHead(w, m, 1, 100),
  },
  { id: "kcal", title: "Food energy", unit: "kcal a person and day", read: (w, m) => perHead(w, m, 0, 1) },
  { id: "rice", title: "Market price of rice", unit: "KPW/kg", read: ricePrice },
  { id: "gdp", title: "Value added at base prices", unit: "2012 USD a person and month", read: valueAdded },
  { id: "marketWork", title: "People working on markets", unit: "share of persons", read: marketWork },
];
