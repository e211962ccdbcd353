import { monthOfYear } from "../../core/clock.ts";
import { goodsFlows } from "../../core/goods.ts";
import type { GoodsFlow } from "../../core/goods.ts";
import { P, products } from "../products.ts";
import type { World } from "../world.ts";
import { ofStructure, once, series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";

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

/** Value of a month's output at base prices by industry, of firms and farms, services and offices. */
function outputs(world: World): Record<Industry, number> {
  const { structure, firms, counties, goods } = world;
  const basic = structure.basicCents;
  const { industry, output } = firms;
  const { productOf } = structure;
  const counted = gdpIndustryOf(structure);
  const byFirms = new Float64Array(industries.length);
  for (let f = 0; f < industry.length; f++) {
    const i = industry[f];
    byFirms[counted[i]] += output[f] * basic[productOf[i]];
  }
  const made = nothing();
  industries.forEach((id, g) => (made[id] = byFirms[g]));
  const { grainCutKg, foodKg } = counties;
  for (let k = 0; k < structure.counties; k++)
    made.agriculture += grainCutKg[k] * basic[P.grain] + foodKg[k] * basic[P.food];
  made.services = goods.flowTotal("produced", P.services) + TRADE_MARGIN * retail(counties.sold, structure);
  made.government = goods.flowTotal("produced", P.government);
  return made;
}
/** The industry of the national accounts that each of the model's industries belongs to. */
const gdpIndustryOf = ofStructure(({ data }) =>
  Uint8Array.from(data.industries, ({ gdpIndustry }) => industries.indexOf(gdpIndustry as Industry)),
);
/** The same in a month of the base year. */
const baseOutputs = ofStructure((structure): Record<Industry, number> => {
  const basic = structure.basicCents;
  const base = nothing();
  for (const site of structure.firms)
    base[structure.data.industries[site.industry].gdpIndustry as Industry] +=
      site.baseOutput * basic[structure.productOf[site.industry]];
  for (let k = 0; k < structure.counties; k++) {
    base.agriculture +=
      (structure.farmBaseKg[k] * basic[P.grain] + structure.foodBaseKg[k] * basic[P.food]) / 12;
    base.services += structure.baseSales[k * structure.productCount + P.services];
    base.government += structure.governmentBase[k];
  }
  base.services += TRADE_MARGIN * retail(structure.baseSales, structure);
  return base;
});
const nothing = () => Object.fromEntries(industries.map((id) => [id, 0])) as Record<Industry, number>;

/** Value at base prices of goods sold on county markets, `county × product`. */
function retail(sold: Float64Array, structure: World["structure"]): number {
  const { basicCents, productCount } = structure;
  let value = 0;
  for (let from = 0; from < sold.length; from += productCount)
    for (let j = 0; j < productCount; j++)
      if (j !== P.services && j !== P.power) value += sold[from + j] * basicCents[j];
  return value;
}
/** Physical output of an industry against the 2012 base, 1 at base; measured once a month. */
export function volumeIndex(world: World, memory: Memory, industry: Industry): number {
  const base = baseOutputs(world.structure);
  return base[industry] > 0 ? once(memory, "outputs", () => outputs(world))[industry] / base[industry] : 0;
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
  "firms.industry",
  "counties.grainCutKg",
  "counties.foodKg",
  "counties.sold",
  "goodsFlows.quantity",
];

/** The model's own value added at base prices in tenths of a US cent: whole numbers, so that both sides agree exactly. */
function ownProduct(world: World, memory: Memory, side: "production" | "expenditure"): number {
  const flows = once(memory, "flows", () => world.goods.flowTotals());
  const units = side === "expenditure" ? world.stockChanges() : new Float64Array(products.length);
  const add = (sign: number, id: GoodsFlow) => {
    const from = goodsFlows.findIndex((flow) => flow.id === id) * units.length;
    for (let j = 0; j < units.length; j++) units[j] += sign * flows[from + j];
  };
  if (side === "production") {
    add(1, "produced");
    add(-1, "intermediate");
  } else {
    for (const id of ["consumed", "government", "invested", "exported", "spoiled"] as const) add(1, id);
    add(-1, "imported");
  }
  let sum = 0;
  for (let j = 0; j < units.length; j++) sum += Math.round(world.structure.marketCents[j] * 10) * units[j];
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
    read: (world, memory) => ownProduct(world, memory, "production"),
  }),
  series({
    id: "gdp.model.expenditure",
    title: "Model's value added at base prices, expenditure side",
    unit: "bn USD a month",
    reads: ["goodsFlows.quantity", "stores.stock"],
    read: (world, memory) => ownProduct(world, memory, "expenditure"),
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
