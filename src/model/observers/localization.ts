import { classCount } from "../institutions.ts";
import { P, basicsOrigins } from "../products.ts";
import type { Product } from "../products.ts";
import type { World } from "../world.ts";
import { ofStructure, series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

/** Makers of some products, and the base price of what each makes. */
const makersOf = (made: readonly Product[]) =>
  ofStructure(({ allMakers, basicCents }) => {
    const firms = made.flatMap((id) => allMakers(P[id]).map((f) => ({ f, cents: basicCents[P[id]] })));
    return {
      firms: Int32Array.from(firms, ({ f }) => f),
      cents: Float64Array.from(firms, ({ cents }) => cents),
    };
  });
const own = makersOf(["basics.localized"]);
const home = makersOf(basicsOrigins.filter((id) => id !== "basics.chinese"));
type Makers = typeof own;

function sumOf({ structure }: World, makers: Makers, column: Float64Array): number {
  let sum = 0;
  for (const f of makers(structure).firms) sum += column[f];
  return sum;
}
/** Sum at base prices, US cents. */
function valueOf({ structure }: World, makers: Makers, column: Float64Array): number {
  const { firms, cents } = makers(structure);
  let sum = 0;
  for (let n = 0; n < firms.length; n++) sum += column[firms[n]] * cents[n];
  return sum;
}
/** Mean over makers by the value of their capacity. */
function meanOf(world: World, makers: Makers, column: Float64Array): number {
  const { capacity } = world.firms;
  const { firms, cents } = makers(world.structure);
  let all = 0;
  let sum = 0;
  for (let n = 0; n < firms.length; n++) {
    const value = capacity[firms[n]] * cents[n];
    all += value;
    sum += value * column[firms[n]];
  }
  return all > 0 ? sum / all : 0;
}
/** Gini coefficient of localized capacity over the places where such firms stand. */
function spatialGini({ structure, firms }: World): number {
  const size = structure
    .allMakers(P["basics.localized"])
    .map((f) => firms.capacity[f])
    .sort((a, b) => a - b);
  const total = size.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return 0;
  const ranked = size.reduce((sum, value, n) => sum + (n + 1) * value, 0);
  return (2 * ranked) / (size.length * total) - (size.length + 1) / size.length;
}
/** Workers who attend at localized firms: a county's attendance by their part of what its firms make. */
function jobs(world: World): number {
  const { structure, firms, counties } = world;
  const value = (f: number) => firms.output[f] * structure.basicCents[structure.productOf[firms.industry[f]]];
  let sum = 0;
  for (const f of structure.allMakers(P["basics.localized"])) {
    const k = firms.county[f];
    const all = structure.firmsOf[k].reduce((total, g) => total + value(g), 0);
    let attending = 0;
    for (let c = 0; c < classCount; c++)
      if (c !== structure.farmerClass) attending += counties.attending[k * classCount + c];
    if (all > 0) sum += (attending * value(f)) / all;
  }
  return sum;
}
function byPeople({ structure }: World, column: Float64Array): number {
  let sum = 0;
  let people = 0;
  for (let k = 0; k < structure.counties; k++) {
    sum += column[k] * structure.basePersons[k];
    people += structure.basePersons[k];
  }
  return sum / people;
}

/** Localization: output, costs and quality of home consumer basics; overhead and human capital. */
export const localization: readonly SeriesDefinition[] = [
  series({
    id: "localized.output",
    title: "Output of localization enterprises, base prices",
    unit: "USD a month",
    reads: ["firms.output"],
    read: (w) => valueOf(w, own, w.firms.output) / 100,
  }),
  series({
    id: "localized.capacity",
    title: "Capacity of localization enterprises, base prices",
    unit: "USD a month",
    reads: ["firms.capacity"],
    read: (w) => valueOf(w, own, w.firms.capacity) / 100,
  }),
  series({
    id: "localized.utilisation",
    title: "Use of capacity in localization enterprises",
    unit: "share",
    reads: ["firms.output", "firms.capacity"],
    read: (w) => {
      const capacity = sumOf(w, own, w.firms.capacity);
      return capacity > 0 ? sumOf(w, own, w.firms.output) / capacity : 0;
    },
  }),
  series({
    id: "localized.productivity",
    title: "Productivity of localization enterprises",
    unit: "January 2012 = 1",
    reads: ["firms.productivity", "firms.capacity"],
    read: (w) => meanOf(w, own, w.firms.productivity),
  }),
  series({
    id: "localized.quality",
    title: "Quality of localized goods",
    unit: "Chinese = 1",
    reads: ["firms.quality", "firms.capacity"],
    read: (w) => meanOf(w, own, w.firms.quality),
  }),
  series({
    id: "localized.donjuShare",
    title: "Donju's part of the capital of localization enterprises",
    unit: "share",
    reads: ["firms.donjuShare", "firms.capacity"],
    read: (w) => meanOf(w, own, w.firms.donjuShare),
  }),
  series({
    id: "localized.survivors.gini",
    title: "Spatial Gini of localized capacity",
    unit: "Gini over sites",
    reads: ["firms.capacity"],
    read: spatialGini,
  }),
  series({
    id: "jobs",
    title: "Workers who attend at localization enterprises",
    unit: "persons",
    reads: ["firms.output", "firms.county", "firms.industry", "counties.attending"],
    read: jobs,
  }),
  series({
    id: "industry.unitCost.basics",
    title: "Unit cost of home consumer basics",
    unit: "base = 1",
    reads: ["firms.unitCost", "firms.capacity"],
    read: (w) => meanOf(w, home, w.firms.unitCost),
  }),
  series({
    id: "basics.markup",
    title: "Markup on cost of localized goods",
    unit: "share",
    reads: ["firms.markup", "firms.capacity"],
    read: (w) => meanOf(w, own, w.firms.markup),
  }),
  series({
    id: "output.perInvestment",
    title: "Output of home consumer basics a year over the capital of their plants",
    unit: "ratio",
    reads: ["firms.output", "firms.capital"],
    read: (w) => {
      const capital = sumOf(w, home, w.firms.capital);
      return capital > 0 ? (12 * valueOf(w, home, w.firms.output)) / capital : 0;
    },
  }),
  series({
    id: "capital.overhead",
    title: "Overhead capital: grid and roads",
    unit: "opening = 1",
    reads: ["counties.overhead"],
    read: (w) => byPeople(w, w.counties.overhead),
  }),
  series({
    id: "capital.human",
    title: "Human capital: skills",
    unit: "opening = 1",
    reads: ["counties.humanCapital"],
    read: (w) => byPeople(w, w.counties.humanCapital),
  }),
];
