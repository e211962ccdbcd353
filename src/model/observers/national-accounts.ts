import { monthOfYear } from "../../core/clock.ts";
import { goodsFlows } from "../../core/goods.ts";
import type { GoodsFlow } from "../../core/goods.ts";
import { P, products } from "../products.ts";
import type { Structure } from "../structure.ts";
import type { World } from "../world.ts";
import { ofStructure, once, series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";
import { goodsFlowTotals, goodsStocks } from "./totals.ts";

const industries = [
  "agriculture",
  "mining",
  "lightIndustry",
  "heavyIndustry",
  "utilities",
  "construction",
  "services",
  "government",
] as const;
type Industry = (typeof industries)[number];
const titles: Readonly<Record<Industry, string>> = {
  agriculture: "Agriculture, forestry and fishing",
  mining: "Mining",
  lightIndustry: "Light industry",
  heavyIndustry: "Heavy and chemical industry",
  utilities: "Power and water",
  construction: "Construction",
  services: "Private services and trade",
  government: "Government services",
};

/**
 * Value added of a month's output at base prices by industry, of firms and farms, services and offices; what is made
 * for export alone follows, in units of output.
 */
function outputs(world: World, memory: Memory): Float64Array {
  const { structure, firms, counties, bases } = world;
  const produced = goodsFlowTotals(world, memory).subarray(PRODUCED);
  const basic = structure.basicCents;
  const { industry, output } = firms;
  const worth = valuePerUnit(structure);
  const counted = gdpIndustryOf(structure);
  const made = new Float64Array(industries.length + products.length);
  for (let f = 0; f < industry.length; f++) {
    const i = industry[f];
    made[counted[i]] += output[f] * worth[i];
  }
  const sites = madeAtBases(structure);
  for (let b = 0; b < sites.length; b++) made[counted[sites[b]]] += bases.output[b] * worth[sites[b]];
  made[AGRICULTURE] = farms(counties, basic, made[AGRICULTURE]);
  made[SERVICES] = produced[P.services] + TRADE_MARGIN * retail(counties.sold, structure);
  made[GOVERNMENT] = produced[P.government];
  return made;
}
const [AGRICULTURE, SERVICES, GOVERNMENT] = (["agriculture", "services", "government"] as const).map((id) =>
  industries.indexOf(id),
);
/** Adds what farms bring in to `value`. */
function farms({ grainCutKg, foodKg }: World["counties"], basic: ArrayLike<number>, value: number): number {
  for (let k = 0; k < grainCutKg.length; k++)
    value += grainCutKg[k] * basic[P.grain] + foodKg[k] * basic[P.food];
  return value;
}
const forExport = ({ data }: Structure, product: number) =>
  data.gdpExports.some((row) => P[row.product] === product);
/** Where each of the model's industries counts: its industry of the national accounts, or its product made for export. */
const gdpIndustryOf = ofStructure((structure) =>
  Uint8Array.from(structure.data.industries, ({ gdpIndustry, product }) =>
    forExport(structure, P[product])
      ? industries.length + P[product]
      : industries.indexOf(gdpIndustry as Industry),
  ),
);
/** Value added in a unit of an industry's output at base prices, US cents: what is left of the price after inputs. */
const valuePerUnit = ofStructure((structure) =>
  Float64Array.from(structure.productOf, (product, i) =>
    forExport(structure, product) ? 1 : structure.basicCents[product] * structure.valueAddedShare[i],
  ),
);
/** Industry of the model that each of the bases counts with, by what it makes. */
const madeAtBases = ofStructure(({ bases, productOf }) =>
  Uint8Array.from(bases, ({ product }) => productOf.indexOf(product)),
);
/** The same in a month of the base year. */
const baseOutputs = ofStructure((structure): Float64Array => {
  const basic = structure.basicCents;
  const base = new Float64Array(industries.length + products.length);
  for (const site of structure.firms)
    base[gdpIndustryOf(structure)[site.industry]] += site.baseOutput * valuePerUnit(structure)[site.industry];
  for (let k = 0; k < structure.counties; k++) {
    base[AGRICULTURE] +=
      (structure.farmBaseKg[k] * basic[P.grain] + structure.foodBaseKg[k] * basic[P.food]) / 12;
    base[SERVICES] += structure.baseSales[k * structure.productCount + P.services];
    base[GOVERNMENT] += structure.governmentBase[k];
  }
  base[SERVICES] += TRADE_MARGIN * retail(structure.baseSales, structure);
  return base;
});

/** Value at base prices of goods sold on county markets, `county × product`. */
function retail(sold: Float64Array, structure: World["structure"]): number {
  const { basicCents, productCount } = structure;
  let value = 0;
  for (let from = 0; from < sold.length; from += productCount)
    for (let j = 0; j < productCount; j++)
      if (j !== P.services && j !== P.power) value += sold[from + j] * basicCents[j];
  return value;
}
/**
 * Physical output of an industry against the 2012 base, 1 at base; measured once a month. What is made for export alone
 * weighs what it earns in foreign currency; the rest of the industry, made for home at home prices, has the rest of it.
 */
export function volumeIndex(world: World, memory: Memory, industry: Industry): number {
  const base = baseOutputs(world.structure);
  const made = once(memory, "outputs", () => outputs(world, memory));
  const at = (n: number) => (base[n] > 0 ? made[n] / base[n] : 0);
  const { gdpExports, gdpWeights } = world.structure.data;
  let index = 0;
  let home = 1;
  for (const row of gdpExports) {
    if (row.industry !== industry) continue;
    const part = row.weight / gdpWeights[industry];
    index += part * at(industries.length + P[row.product]);
    home -= part;
  }
  return index + home * at(industries.indexOf(industry));
}
/** Retail service in a unit of goods sold. */
const TRADE_MARGIN = 0.33;

function realGdp(world: World, memory: Memory): number {
  return (
    industries.reduce(
      (sum, id) => sum + world.structure.data.gdpWeights[id] * volumeIndex(world, memory, id),
      0,
    ) * 100
  );
}

/** Keeps a running sum of the year and of the year before under `name`. */
function accumulate(
  memory: Memory,
  world: World,
  name: string,
  value: number,
): { year: number; last: number | undefined } {
  const january = monthOfYear(world.month) === 1;
  if (january) {
    const done = memory.sums.get(name);
    if (done !== undefined) memory.sums.set(`${name}.last`, done);
  }
  const year = (january ? 0 : (memory.sums.get(name) ?? 0)) + value;
  memory.sums.set(name, year);
  return { year, last: memory.sums.get(`${name}.last`) };
}

function growth(name: string, read: (world: World, memory: Memory) => number) {
  return (world: World, memory: Memory): number | null => {
    const { year, last } = accumulate(memory, world, name, read(world, memory));
    return monthOfYear(world.month) === 12 && last ? (year / last - 1) * 100 : null;
  };
}

const columns = [
  "firms.output",
  "bases.output",
  "firms.industry",
  "counties.grainCutKg",
  "counties.foodKg",
  "counties.sold",
  "goodsFlows.quantity",
];

/** Where the flows of a product stand that a side of the accounts counts, by the place of the flow in `goodsFlows`. */
const flowsAt = (...ids: GoodsFlow[]) =>
  ids.map((id) => goodsFlows.findIndex((flow) => flow.id === id) * products.length);
const [PRODUCED] = flowsAt("produced");
const output = { added: [PRODUCED], taken: flowsAt("intermediate") };
const use = {
  added: flowsAt("consumed", "government", "invested", "exported", "spoiled"),
  taken: flowsAt("imported"),
};
function netUnits(flows: Float64Array, { added, taken }: typeof output, j: number): number {
  let units = 0;
  for (const from of added) units += flows[from + j];
  for (const from of taken) units -= flows[from + j];
  return units;
}
/** A unit's market price in tenths of a US cent. */
const tenthsOfCents = ofStructure(({ marketCents }) => marketCents.map((cents) => Math.round(cents * 10)));

/** The model's own value added at base prices in tenths of a US cent: whole numbers, so that both sides agree exactly. */
function productByOutput(world: World, memory: Memory): number {
  const flows = goodsFlowTotals(world, memory);
  const price = tenthsOfCents(world.structure);
  let sum = 0;
  for (let j = 0; j < price.length; j++) sum += price[j] * netUnits(flows, output, j);
  return sum / 1e12;
}
/** The same by what was done with it, stocks that changed over the month included. */
function productByUse(world: World, memory: Memory): number {
  const flows = goodsFlowTotals(world, memory);
  const { closing, opening } = goodsStocks(world, memory);
  const price = tenthsOfCents(world.structure);
  let sum = 0;
  for (let j = 0; j < price.length; j++)
    sum += price[j] * (netUnits(flows, use, j) + closing[j] - opening[j]);
  return sum / 1e12;
}

export const nationalAccounts: readonly SeriesDefinition[] = [
  series({
    id: "gdp.real",
    title: "Real GDP, 2012 weights and physical volumes",
    unit: "base month = 100",
    reads: columns,
    read: realGdp,
  }),
  series({
    id: "gdp.growth",
    title: "Growth of real GDP",
    unit: "per cent a year",
    reads: columns,
    annual: true,
    read: growth("gdp", realGdp),
  }),
  ...industries.flatMap((id) => [
    series({
      id: `gdp.${id}`,
      title: `${titles[id]}, volume`,
      unit: "base month = 100",
      reads: columns,
      read: (world, memory) => volumeIndex(world, memory, id) * 100,
    }),
    series({
      id: `gdp.${id}.growth`,
      title: `${titles[id]}, growth`,
      unit: "per cent a year",
      reads: columns,
      annual: true,
      read: growth(`gdp.${id}`, (world, memory) => volumeIndex(world, memory, id)),
    }),
  ]),
  series({
    id: "gdp.manufacturing.growth",
    title: "Manufacturing, growth",
    unit: "per cent a year",
    reads: columns,
    annual: true,
    read: growth("gdp.manufacturing", manufacturing),
  }),
  series({
    id: "gdp.model.production",
    title: "Model's value added at base prices, production side",
    unit: "bn USD a month",
    reads: ["goodsFlows.quantity"],
    read: productByOutput,
  }),
  series({
    id: "gdp.model.expenditure",
    title: "Model's value added at base prices, expenditure side",
    unit: "bn USD a month",
    reads: ["goodsFlows.quantity", "stores.stock"],
    read: productByUse,
  }),
];

function manufacturing(world: World, memory: Memory): number {
  const { lightIndustry, heavyIndustry } = world.structure.data.gdpWeights;
  return (
    (lightIndustry * volumeIndex(world, memory, "lightIndustry") +
      heavyIndustry * volumeIndex(world, memory, "heavyIndustry")) /
    (lightIndustry + heavyIndustry)
  );
}
