/** Observers: national accounts, trade as it is and as customs print it, prices, food, work, distribution. */
import { classCount } from "../institutions.ts";
import { P } from "../products.ts";
import type { World } from "../world.ts";
import { output } from "./output.ts";
import { people } from "./people.ts";
import { pricesAndMoney } from "./prices-and-money.ts";
import { nationalAccounts } from "./national-accounts.ts";
import type { SeriesDefinition } from "./series.ts";
import { trade } from "./trade.ts";

export { newMemory } from "./series.ts";
export type { Memory, SeriesDefinition } from "./series.ts";

export const seriesDefinitions: readonly SeriesDefinition[] = [
  ...nationalAccounts,
  ...trade,
  ...pricesAndMoney,
  ...output,
  ...people,
];
/** Columns that each series is read from. */
export const seriesSources: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  seriesDefinitions.map(({ id, reads }) => [id, reads]),
);

export interface CountyObserver {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  read(world: World, county: number): number;
}
const sumOf = (world: World, slot: number, k: number) => {
  let sum = 0;
  let people = 0;
  for (let c = 0; c < classCount; c++) {
    sum += world.counties.observed[(k * 3 + slot) * classCount + c];
    people += world.counties.persons[k * classCount + c];
  }
  return people > 0 ? sum / people : 0;
};
/** Series by county, for the map. */
export const countyObservers: readonly CountyObserver[] = [
  {
    id: "consumption",
    title: "Real household consumption",
    unit: "2012 USD a person and month",
    read: (w, k) => sumOf(w, 1, k) / 100,
  },
  { id: "kcal", title: "Food energy", unit: "kcal a person and day", read: (w, k) => sumOf(w, 0, k) },
  {
    id: "rice",
    title: "Market price of rice",
    unit: "KPW/kg",
    read: (w, k) => w.counties.priceWon[k * w.structure.productCount + P.grain] * 1.47,
  },
  { id: "gdp", title: "Value added at base prices", unit: "2012 USD a person and month", read: valueAdded },
  {
    id: "marketWork",
    title: "People working on markets",
    unit: "share of persons",
    read: (w, k) => w.counties.marketWorkers[k] / w.structure.basePersons[k],
  },
];

function valueAdded(world: World, k: number): number {
  const { structure, goods } = world;
  let sum = 0;
  for (let j = 0; j < structure.productCount; j++)
    sum += structure.marketCents[j] * (goods.flow("produced", j, k) - goods.flow("intermediate", j, k));
  return sum / 100 / structure.basePersons[k];
}
