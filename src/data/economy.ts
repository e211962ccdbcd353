/** Reads products, industries, classes and the shares that describe 2012. */
import { householdClasses, ledgerSpec } from "../model/institutions.ts";
import { consumptionItems, products } from "../model/products.ts";
import type {
  ClassRecord,
  CropMonth,
  DemandRecord,
  GdpExport,
  IndustryRecord,
  Parameter,
  ProductRecord,
  TradeDirection,
  TradeRecord,
  WorldData,
} from "../model/data.ts";
import { grades } from "./files.ts";
import type { Tables } from "./files.ts";
import { notNegative, positive, share } from "./table.ts";
import type { Names } from "./table.ts";

/** Puts records in the model's own order, which its columns index by. */
function inOrder<T>(records: readonly T[], ids: readonly string[], id: (record: T) => string): T[] {
  return [...records].sort((a, b) => ids.indexOf(id(a)) - ids.indexOf(id(b)));
}

export function readProducts(tables: Tables, series: Names): ProductRecord[] {
  const table = tables.get("world/products.csv");
  table.unique("id");
  table.complete("id", products);
  const records = table.rows.map((row) => ({
    id: row.enum("id", products),
    unit: row.text("unit"),
    hs: row.raw("hs"),
    marketCents: row.number("market_cents", positive),
    basicCents: row.number("basic_cents", positive),
    borderCents: row.number("border_cents", positive),
    stateWon: row.number("state_won", notNegative),
    worldSeries: row.optional("world_series", series),
    spoilageShare: row.number("spoilage_share", share),
    source: row.raw("source"),
  }));
  return inOrder(records, products, ({ id }) => id);
}

export function readIndustries(tables: Tables, accounts: Names): IndustryRecord[] {
  const table = tables.get("world/industries.csv");
  table.unique("id");
  return table.rows.map((row) => ({
    id: row.text("id"),
    title: row.text("title"),
    activity: row.reference("activity", accounts),
    activityShare: row.number("activity_share", share),
    inputShare: row.number("input_share", share),
    product: row.enum("product", products),
    gdpIndustry: row.text("gdp_industry"),
    rank: row.integer("rank", { min: 1 }),
    marketShare: row.number("market_share", share),
    exportShare: row.number("export_share", share),
    importedShare: row.number("imported_share", share),
    slack: row.number("slack", { min: 1 }),
    nameplate: row.number("nameplate", { min: 1 }),
    stockMonths: row.number("stock_months", notNegative),
    source: row.raw("source"),
  }));
}

export function readClasses(tables: Tables): ClassRecord[] {
  const table = tables.get("world/classes.csv");
  table.unique("class");
  table.complete("class", householdClasses);
  const records = table.rows.map((row) => ({
    id: row.enum("class", householdClasses),
    title: row.text("title"),
    share: row.number("share", share),
    urbanTilt: row.number("urban_tilt", { min: -1, max: 1 }),
    pyongyangFactor: row.number("pyongyang_factor", notNegative),
    assignedPerHousehold: row.number("assigned", notNegative),
    freePerHousehold: row.number("free", notNegative),
    capitalWeight: row.number("capital_weight", notNegative),
    workWeight: row.number("work_weight", notNegative),
    rationKg: row.number("ration_kg", notNegative),
    rationRank: row.integer("ration_rank", { min: 1 }),
    foreignSpendingShare: row.number("foreign_spending_share", share),
    wonMonths: row.number("won_months", notNegative),
    foreignMonths: row.number("foreign_months", notNegative),
    source: row.raw("source"),
  }));
  return inOrder(records, householdClasses, ({ id }) => id);
}

export function readDemand(tables: Tables): DemandRecord[] {
  const table = tables.get("world/demand.csv");
  table.unique("item");
  table.complete("item", consumptionItems);
  const records = table.rows.map((row) => ({
    item: row.enum("item", consumptionItems),
    elasticity: row.number("elasticity", notNegative),
    source: row.raw("source"),
  }));
  return inOrder(records, consumptionItems, ({ item }) => item);
}

/** Goods of trade rows: products, what merchants bring in on their own account, and cloth for processing. */
const tradeProducts = [...products, ...consumptionItems.map((item) => `private.${item}`), "textile-inputs"];
const payers = ledgerSpec({ counties: 1, firms: 1, companies: 1, bases: 1, banks: 1 })
  .sectors.filter(({ abroad }) => !abroad)
  .map(({ id }) => id);

export const tradeDirections = ["export", "import"] as const satisfies readonly TradeDirection[];
/** Shares are decimals: two that make 1 may sum to a hair more. */
const ROUNDING = 1e-9;

export function readTrade(tables: Tables): TradeRecord[] {
  const table = tables.get("world/trade.csv");
  table.unique("product", "direction", "payer");
  return table.rows.map((row) => {
    const chinaShare = row.number("china_share", share);
    const russiaShare = row.number("russia_share", share);
    if (chinaShare + russiaShare > 1 + ROUNDING)
      row.report("russia_share", "range", `above 1 with china_share: ${row.raw("russia_share")}`, {
        expected: `${Number((1 - chinaShare).toPrecision(10))} or less`,
        hint: "what the two leave is every other partner's",
      });
    return {
      product: row.reference("product", { what: "traded good", ids: new Set(tradeProducts), whole: true }),
      direction: row.enum("direction", tradeDirections),
      payer: row.enum("payer", payers),
      chinaShare,
      russiaShare,
      baseMusd: row.number("base_musd", notNegative),
      source: row.raw("source"),
    };
  });
}

const monthsOfYear = Array.from({ length: 12 }, (_, m) => String(m + 1));

export function readCrops(tables: Tables): CropMonth[] {
  const table = tables.get("world/crops.csv");
  table.unique("month");
  table.complete("month", monthsOfYear);
  const records = table.rows.map((row) => ({
    month: row.integer("month", { min: 1, max: 12 }),
    grainShare: row.number("grain_share", share),
    foodShare: row.number("food_share", share),
    labourNeed: row.number("labour_need", notNegative),
  }));
  return inOrder(records, monthsOfYear, ({ month }) => String(month)).map(
    ({ grainShare, foodShare, labourNeed }) => ({
      grainShare,
      foodShare,
      labourNeed,
    }),
  );
}

export function readFarmShare(tables: Tables, provinces: Names): WorldData["farmShare"] {
  const table = tables.get("world/farms.csv");
  table.unique("province");
  if (provinces.whole) table.complete("province", provinces.ids);
  return Object.fromEntries(
    table.rows.map((row) => [row.reference("province", provinces), row.number("grain_share", share)]),
  );
}

export function readHouseholdSizes(tables: Tables): { persons: number; share: number }[] {
  const table = tables.get("world/household-size.csv");
  table.unique("persons");
  return table.rows.map((row) => ({
    persons: row.integer("persons", { min: 1 }),
    share: row.number("share", share),
  }));
}

export function readParameters(tables: Tables): Parameter[] {
  const table = tables.get("parameters.csv");
  table.unique("id");
  return table.rows.map((row) => {
    const low = row.number("low");
    const high = row.number("high");
    if (low > high) row.report("low", "range", `low above high: ${low} > ${high}`);
    const bounds =
      Number.isFinite(low) && Number.isFinite(high) && low <= high ? { min: low, max: high } : {};
    const documents = row.raw("documents").split(";").filter(Boolean);
    for (const id of documents)
      if (!/^\d{3}$/.test(id))
        row.report("documents", "document", `not a document: "${id}"`, {
          expected: "three digits, such as 001;003",
        });
    return {
      id: row.text("id"),
      value: row.number("value", bounds),
      unit: row.text("unit"),
      low,
      high,
      neutral: row.number("neutral"),
      grade: row.enum("grade", grades),
      source: row.raw("source"),
      documents,
      note: row.raw("note"),
    };
  });
}

/** Reads the weight in GDP of what is made for export alone. */
export function readGdpExports(tables: Tables): GdpExport[] {
  const weights = tables.get("world/gdp-weights.csv").names("industry", "industry in GDP");
  return tables.get("world/gdp-exports.csv").rows.map((row) => ({
    product: row.enum("product", products),
    industry: row.reference("industry", weights),
    weight: row.number("weight", share),
  }));
}

/** Reads the weight of each industry in GDP. */
export function readGdpWeights(tables: Tables): WorldData["gdpWeights"] {
  const table = tables.get("world/gdp-weights.csv");
  table.unique("industry");
  return Object.fromEntries(
    table.rows.map((row) => [row.text("industry"), row.number("weight", { min: 0, max: 1 })]),
  );
}
