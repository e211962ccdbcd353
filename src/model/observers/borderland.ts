import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const usd = "USD a month";
/** Mean of a county column, weighted by base population. */
function mean(world: World, column: Float64Array): number {
  const { basePersons } = world.structure;
  let sum = 0;
  let people = 0;
  for (let k = 0; k < column.length; k++) {
    sum += column[k] * basePersons[k];
    people += basePersons[k];
  }
  return sum / people;
}
function total(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum;
}
/** Mean over crossings' counties, weighted by their base trade. */
function onRoutes({ counties }: World, read: (k: number) => number): number {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < counties.routeBaseCents.length; k++) {
    sum += counties.routeBaseCents[k] * read(k);
    weight += counties.routeBaseCents[k];
  }
  return weight > 0 ? sum / weight : 1;
}

/** Hamgyong and Jilin: private trade, ties, routes, merchants. */
export const borderland: readonly SeriesDefinition[] = [
  series({
    id: "jilin.income",
    title: "Income of Jilin's side from trade with the country",
    unit: usd,
    reads: ["nation.jilinIncomeCents"],
    read: (w) => w.nation.jilinIncomeCents[0] / 100,
  }),
  series({
    id: "jilin.merchants",
    title: "Small merchants of Jilin past their first years",
    unit: "merchants",
    reads: ["nation.jilinMerchants"],
    read: (w) => w.nation.jilinMerchants[0],
  }),
  series({
    id: "jilin.beginners",
    title: "Small merchants of Jilin in their first years",
    unit: "merchants",
    reads: ["nation.jilinApprentices"],
    read: (w) => w.nation.jilinApprentices[0],
  }),
  series({
    id: "jilin.margin",
    title: "Margin of Jilin's small merchants",
    unit: "share of value",
    reads: ["nation.jilinMargin"],
    read: (w) => w.nation.jilinMargin[0],
  }),
  series({
    id: "trade.documented.usd",
    title: "Private imports with papers",
    unit: usd,
    reads: ["counties.documentedCents"],
    read: (w) => total(w.counties.documentedCents) / 100,
  }),
  series({
    id: "trade.undocumented.usd",
    title: "Private imports without papers",
    unit: usd,
    reads: ["counties.undocumentedCents"],
    read: (w) => total(w.counties.undocumentedCents) / 100,
  }),
  series({
    id: "hamji.trade.usd",
    title: "Private imports that reach Hamgyong, Ryanggang and Rason",
    unit: usd,
    reads: ["counties.documentedCents", "counties.undocumentedCents"],
    read: (w) =>
      w.structure.inHamji.reduce(
        (sum, here, k) =>
          here ? sum + (w.counties.documentedCents[k] + w.counties.undocumentedCents[k]) / 100 : sum,
        0,
      ),
  }),
  series({
    id: "borderland.ties",
    title: "Ties to partners in China",
    unit: "index 0-1",
    reads: ["counties.tradeTies"],
    read: (w) => mean(w, w.counties.tradeTies),
  }),
  series({
    id: "borderland.knowHow",
    title: "Know-how of market and plot work, 1 in January 2012",
    unit: "index",
    reads: ["counties.knowHow"],
    read: (w) => mean(w, w.counties.knowHow),
  }),
  series({
    id: "borderland.credit.usd",
    title: "Trade credit that merchants owe",
    unit: "USD",
    reads: ["counties.creditCents"],
    read: (w) => total(w.counties.creditCents) / 100,
  }),
  series({
    id: "routes.capacity",
    title: "What crossings carry easily over their trade of 2011",
    unit: "ratio",
    reads: ["counties.routeCapacity", "counties.routeBaseCents"],
    read: (w) => onRoutes(w, (k) => w.counties.routeCapacity[k]),
  }),
  series({
    id: "routes.load",
    title: "Trade over crossings over that of 2011, smoothed",
    unit: "ratio",
    reads: ["counties.routeLoadCents", "counties.routeBaseCents"],
    read: (w) =>
      onRoutes(w, (k) =>
        w.counties.routeBaseCents[k] > 0 ? w.counties.routeLoadCents[k] / w.counties.routeBaseCents[k] : 0,
      ),
  }),
];
