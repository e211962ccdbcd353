import { monthOfYear } from "../../core/clock.ts";
import { P, products } from "../products.ts";
import type { World } from "../world.ts";
import { once, series } from "./series.ts";
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

function measure(world: World, industry: Industry): number {
  const { structure, firms, counties, goods } = world;
  const basic = structure.basicCents;
  let made = 0;
  let base = 0;
  for (let f = 0; f < structure.firms.length; f++) {
    const i = firms.industry[f];
    const record = structure.data.industries[i];
    if (record.gdpIndustry !== industry) continue;
    made += firms.output[f] * basic[structure.productOf[i]];
    base += structure.firms[f].baseOutput * basic[structure.productOf[i]];
  }
  if (industry === "agriculture")
    for (let k = 0; k < structure.counties; k++) {
      made += counties.grainCutKg[k] * basic[P.grain] + counties.foodKg[k] * basic[P.food];
      base += (structure.farmBaseKg[k] * basic[P.grain] + structure.foodBaseKg[k] * basic[P.food]) / 12;
    }
  if (industry === "services") {
    made = goods.flowTotal("produced", P.services);
    for (let j = 0; j < products.length; j++)
      if (j !== P.services && j !== P.power) made += TRADE_MARGIN * sales(world, j) * basic[j];
    for (let i = 0; i < structure.baseSales.length; i++) {
      const j = i % structure.productCount;
      base += structure.baseSales[i] * basic[j] * (j === P.services ? 1 : TRADE_MARGIN);
    }
  }
  if (industry === "government") {
    made = goods.flowTotal("produced", P.government);
    for (let k = 0; k < structure.counties; k++) base += structure.governmentBase[k];
  }
  return base > 0 ? made / base : 0;
}
/** Physical output of an industry against the 2012 base, 1 at base; measured once a month. */
export function volumeIndex(world: World, memory: Memory, industry: Industry): number {
  return once(memory, `volume.${industry}`, () => measure(world, industry));
}
/** Retail service in a unit of goods sold. */
const TRADE_MARGIN = 0.33;

function sales(world: World, product: number): number {
  let sum = 0;
  for (let k = 0; k < world.structure.counties; k++)
    sum += world.counties.sold[k * world.structure.productCount + product];
  return sum;
}

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

const outputs = [
  "firms.output",
  "firms.industry",
  "counties.grainCutKg",
  "counties.foodKg",
  "counties.sold",
  "goodsFlows.quantity",
];

/** The model's own value added at base prices in tenths of a US cent: whole numbers, so that both sides agree exactly. */
function ownProduct(world: World, side: "production" | "expenditure"): number {
  const { structure, goods } = world;
  let sum = 0;
  const change = side === "expenditure" ? world.stockChanges() : undefined;
  for (let j = 0; j < products.length; j++) {
    const price = Math.round(structure.marketCents[j] * 10);
    const flow = (id: Parameters<typeof goods.flowTotal>[0]) => goods.flowTotal(id, j);
    sum +=
      price *
      (side === "production"
        ? flow("produced") - flow("intermediate")
        : flow("consumed") +
          flow("government") +
          flow("invested") +
          flow("exported") -
          flow("imported") +
          flow("spoiled") +
          change![j]);
  }
  return sum / 1e12;
}

export const nationalAccounts: readonly SeriesDefinition[] = [
  series({
    id: "gdp.real",
    title: "Real GDP, 2012 weights and physical volumes",
    unit: "base month = 100",
    reads: outputs,
    read: realGdp,
  }),
  series({
    id: "gdp.growth",
    title: "Growth of real GDP",
    unit: "per cent a year",
    reads: outputs,
    annual: true,
    read: growth("gdp", realGdp),
  }),
  ...industries.flatMap((id) => [
    series({
      id: `gdp.${id}`,
      title: `${titles[id]}, volume`,
      unit: "base month = 100",
      reads: outputs,
      read: (world, memory) => volumeIndex(world, memory, id) * 100,
    }),
    series({
      id: `gdp.${id}.growth`,
      title: `${titles[id]}, growth`,
      unit: "per cent a year",
      reads: outputs,
      annual: true,
      read: growth(`gdp.${id}`, (world, memory) => volumeIndex(world, memory, id)),
    }),
  ]),
  series({
    id: "gdp.manufacturing.growth",
    title: "Manufacturing, growth",
    unit: "per cent a year",
    reads: outputs,
    annual: true,
    read: growth("gdp.manufacturing", manufacturing),
  }),
  series({
    id: "gdp.model.production",
    title: "Model's value added at base prices, production side",
    unit: "bn USD a month",
    reads: ["goodsFlows.quantity"],
    read: (world) => ownProduct(world, "production"),
  }),
  series({
    id: "gdp.model.expenditure",
    title: "Model's value added at base prices, expenditure side",
    unit: "bn USD a month",
    reads: ["goodsFlows.quantity", "stores.stock"],
    read: (world) => ownProduct(world, "expenditure"),
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
