/**
 * What does not change in a run: the map, who stands where, coefficients read off the social accounting matrix.
 * It follows from data, parameters and scale alone, so that every thread and every machine builds the same one.
 */
import { withSharedLayout } from "../core/columns.ts";
import type { WorldData } from "./data.ts";
import { CLASS, classCount, householdClasses } from "./institutions.ts";
import { P, STORE, basicsOrigins, consumptionItems, inputs, productCount, products } from "./products.ts";
import type { Product } from "./products.ts";
import { OTHER_USER_COUNT, USER } from "./structure/users.ts";
import { byItem, expenditureSystem, itemPriceProduct } from "./structure/demand.ts";
import { coalByRoute, makersByCounty, placeFirms } from "./structure/firms.ts";
import { siteLevels } from "./structure/sites.ts";
import { openingHoldings } from "./structure/holdings.ts";
import { network } from "./structure/network.ts";
import { cutBlocks, populate } from "./structure/people.ts";
import { technology } from "./structure/technology.ts";
import { tradeRows } from "./structure/trade.ts";
import {
  companiesByProduct,
  companyColumns,
  earningBases,
  exportsByPatron,
  tradingCompanies,
} from "./structure/companies.ts";
import { borderland } from "./structure/borderland.ts";
import { CENTS_PER_MUSD, MONTHS, meanOver2012 } from "./structure/units.ts";

export { itemPriceProduct } from "./structure/demand.ts";
export type { Block, Cell } from "./structure/people.ts";

/** Goods that the plan deals out; they lie in the state's stores, others with the firms that made them. */
const planGoods: readonly Product[] = [
  "crude",
  "fuels",
  "power",
  "fertilizer",
  "coal",
  "ores",
  "materials",
  "intermediates.home",
  "intermediates.imported",
  "machinery.home",
  "machinery.imported",
];
/** Industries that make what is ordered; the others make what their inputs allow. */
const onOrder = [
  "light-state",
  "light-county",
  "localized",
  "textiles",
  "crafts",
  "fishery",
  "cement",
  "intermediates",
];
const mines = ["coal-mining", "ore-mining"];
/** Hamgyong, Ryanggang and Rason, whose mines lie nearest to Jilin. */
const northEast = ["KP-08", "KP-09", "KP-10", "KP-13"];

/** Share of merchants in the base year's imports of a product. */
function privateShare(data: WorldData, id: string): number {
  const imports = (product: string) =>
    data.trade.reduce(
      (sum, row) => sum + (row.direction === "import" && row.product === product ? row.baseMusd : 0),
      0,
    );
  const own = imports(`private.${id.split(".")[0]}`);
  return own > 0 ? own / (own + imports(id)) : 1;
}
/** Hydropower over the year against its mean; rain falls in July and August. */
const hydroSeason = [-0.8, -0.9, -0.8, -0.4, -0.1, 0.1, 0.9, 1.0, 0.8, 0.5, 0.0, -0.3];

export interface StructureOptions {
  readonly householdsPerAgent: number;
  readonly value: (id: string) => number;
}
export type Structure = ReturnType<typeof buildStructure>;

export function buildStructure(data: WorldData, options: StructureOptions) {
  const { value } = options;
  const counties = data.units.length;
  const index = new Map(data.units.map((unit, k) => [unit.id, k]));
  const column = (pick: (record: WorldData["products"][number]) => number) =>
    Float64Array.from(products, (id) => pick(data.products.find((record) => record.id === id)!));
  const basicCents = column((r) => r.basicCents);
  const marketCents = column((r) => r.marketCents);
  const borderCents = column((r) => r.borderCents);

  const cells = populate(data, options.householdsPerAgent, value("population.growth2008To2012"));
  const classPersons = new Float64Array(classCount);
  const classHouseholds = new Float64Array(classCount);
  const basePersons = new Float64Array(counties);
  const assignedWorkers = new Float64Array(counties);
  const farmWorkers = new Float64Array(counties);
  for (const cell of cells) {
    classPersons[cell.class] += cell.persons;
    classHouseholds[cell.class] += cell.households;
    basePersons[cell.county] += cell.persons;
    const workers = cell.households * data.classes[cell.class].assignedPerHousehold;
    if (cell.class === CLASS.farmer) farmWorkers[cell.county] += workers;
    else assignedWorkers[cell.county] += workers;
  }
  const demand = householdClasses.map((id, c) =>
    expenditureSystem(data, `h.${id}`, classPersons[c], {
      frisch: value("demand.frisch"),
      ownFoodShare: c === CLASS.farmer ? value("plots.ownShare") : 0,
      grainBoughtShare: c === CLASS.farmer ? 0.05 : data.classes[c].rationKg > 0 ? 0.75 : 1,
    }),
  );
  const industries = data.industries;
  const { coefficient, industryOutput } = technology(
    data,
    basicCents,
    borderCents,
    value("regional.localShare"),
  );
  const firms = placeFirms(data, index, industryOutput);
  const { edges, crossings, pathCost, distance, toll, nearest } = network(data, index, value);
  const meanPrice = (product: number) => {
    const i = industries.findIndex((record) => P[record.product] === product);
    const { activity, activityShare } = industries[i];
    return (
      (data.accounts.value(activity, "total") * activityShare * CENTS_PER_MUSD) /
      (industryOutput[i] * MONTHS) /
      basicCents[product]
    );
  };
  const trade = tradeRows(data, borderCents, meanPrice);
  const companies = tradingCompanies(data, index, trade.exporters, crossings, { pathCost, edges });
  const companiesOf = companiesByProduct(companies);
  const bases = earningBases(data, {
    ores: value("bases.oresCount"),
    seafood: value("bases.seafoodCount"),
    crafts: value("bases.craftsCount"),
  });
  const privateShares = new Map(products.map((id) => [id as string, privateShare(data, id)]));
  const basesOf = products.map((_, j) => bases.flatMap(({ product }, b) => (product === j ? [b] : [])));

  const originValue = basicsOrigins.map((id) =>
    id === "basics.chinese"
      ? data.accounts.value("row", "c.basics")
      : industries.reduce(
          (sum, record) =>
            sum +
            (record.product === id
              ? data.accounts.value(record.activity, "total") * record.activityShare
              : 0),
          0,
        ),
  );
  const originTotal = originValue.reduce((a, b) => a + b, 0);
  const originShare = Float64Array.from(originValue, (value) => value / originTotal);
  const holdings = openingHoldings(
    data,
    classPersons,
    demand.map((d) => d.spendingCents),
    value,
  );
  const baseSales = new Float64Array(counties * productCount);
  for (const cell of cells)
    consumptionItems.forEach((item, i) => {
      const product = P[itemPriceProduct[item]];
      const units = demand[cell.class].quantity[i] * cell.persons;
      if (item !== "basics") baseSales[cell.county * productCount + product] += units;
      else
        originShare.forEach(
          (share, o) => (baseSales[cell.county * productCount + product + o] += units * share),
        );
    });

  const province = Uint8Array.from(data.units, (unit) => data.provinces.indexOf(unit.province));
  const rural = data.units.map((unit) => unit.households2008 * (1.02 - unit.urbanShare));
  const provinceRural = data.provinces.map((iso) =>
    data.units.reduce((sum, unit, k) => sum + (unit.province === iso ? rural[k] : 0), 0),
  );
  const grainShare = data.units.map(
    (unit, k) => ((data.farmShare[unit.province] ?? 0) * rural[k]) / provinceRural[province[k]],
  );
  const grainTotal = grainShare.reduce((a, b) => a + b, 0);
  const farmShare = Float64Array.from(grainShare, (share) => share / grainTotal);
  const homeFood =
    ((data.accounts.value("c.food", "total") - data.accounts.value("row", "c.food")) * CENTS_PER_MUSD) /
    basicCents[P.food];

  const productOf = Int32Array.from(industries, (record) => P[record.product]);
  const planGood = products.map((id) => planGoods.includes(id));
  const industryOf = (id: string) => industries.findIndex((record) => record.id === id);
  const firmsOf = data.units.map((_, k) => firms.flatMap((site, f) => (site.county === k ? [f] : [])));
  const allMakers = products.map((_, j) =>
    firms.flatMap((site, f) => (productOf[site.industry] === j ? [f] : [])),
  );
  const makers = makersByCounty(allMakers, firms, counties);
  const annual = (row: string, ...columns: string[]) =>
    columns.reduce((sum, id) => sum + data.accounts.value(row, id), 0) * CENTS_PER_MUSD;
  const units = (product: Product, ...columns: string[]) =>
    annual(`c.${product.split(".")[0]}`, ...columns) / basicCents[P[product]] / MONTHS;
  const userBase = new Float64Array(OTHER_USER_COUNT * productCount);
  userBase[USER.army * productCount + P.fuels] = units("fuels", "g.kpa");
  userBase[USER.army * productCount + P.power] = units("power", "g.kpa");
  userBase[USER.farms * productCount + P.fuels] = units("fuels", "a.agriculture");
  userBase[USER.transport * productCount + P.fuels] = units("fuels", "a.market", "a.government");
  userBase[USER.homes * productCount + P.power] = units(
    "power",
    ...householdClasses.map((id) => `h.${id}`),
    "a.market",
    "a.government",
    "g.cabinet",
    "g.kwp",
  );
  userBase[USER.homes * productCount + P.coal] = units(
    "coal",
    "a.market",
    "a.government",
    "g.cabinet",
    "g.kpa",
  );

  const stateUse = products.map((id, j) => {
    const slot = inputs.indexOf(id.split(".")[0] as (typeof inputs)[number]);
    let use = 0;
    for (let u = 0; u < OTHER_USER_COUNT; u++) use += userBase[u * productCount + j];
    if (slot >= 0)
      industries.forEach(
        (record, i) =>
          (use +=
            industryOutput[i] *
            coefficient[i * inputs.length + slot] *
            (id === "intermediates.imported"
              ? record.importedShare
              : id === "intermediates.home"
                ? 1 - record.importedShare
                : 1)),
      );
    if (id === "fertilizer") use += units("fertilizer", "a.agriculture", "a.plots");
    if (id === "grain") use += (value("farms.baseGrainTonnes") * 1000 * value("farms.quotaShare")) / MONTHS;
    return Math.max(1, use);
  });

  const border = data.units.map((unit) => (unit.borderChina ? unit.population2008 : 0));
  const borderTotal = border.reduce((a, b) => a + b, 0);
  const worldSeries = products.map((id) => data.products.find((record) => record.id === id)!.worldSeries);
  const worldMean = worldSeries.map((series) => (series === "" ? 1 : meanOver2012(data, series)));
  return withSharedLayout({
    data,
    counties,
    province,
    productCount,
    capital: index.get("KP-01-chung")!,
    gateCounty: index.get("KP-03-sinuiju")!,
    cells,
    blocks: cutBlocks(cells),
    agents: cells.reduce((sum, cell) => sum + cell.agents, 0),
    classPersons,
    classHouseholds,
    basePersons,
    assignedWorkers,
    farmWorkers,
    farmerClass: CLASS.farmer,
    workWeight: Float64Array.from(data.classes, (record) => record.workWeight),
    capitalWeight: Float64Array.from(data.classes, (record) => record.capitalWeight),
    foreignSpendingShare: Float64Array.from(data.classes, (record) => record.foreignSpendingShare),
    /** Value of a unit of intermediates in a unit of output, for each industry. */
    nestShare: Float64Array.from(
      industries,
      (record) => basicCents[P["intermediates.home"]] / basicCents[P[record.product]],
    ),
    demand,
    subsistenceByItem: byItem(demand, "subsistence"),
    marginalShareByItem: byItem(demand, "marginalShare"),
    coefficient,
    industryOutput,
    firms,
    firmsOf,
    /** Coal that a firm takes against its industry's mean: fertilizer works differ by route. */
    coalFactor: coalByRoute(data, firms),
    /** Firms whose industry takes an input, by input. */
    usersOfInput: inputs.map((_, j) =>
      Int32Array.from(
        firms.flatMap((site, f) => (coefficient[site.industry * inputs.length + j] > 0 ? [f] : [])),
      ),
    ),
    /** The 20x10 factory of each county, a firm; −1 in Pyongyang's districts. */
    factoryOf: Int32Array.from(data.units, (_, k) =>
      firms.findIndex((site) => site.county === k && site.industry === industryOf("light-20x10")),
    ),
    /** How well a county is served with power and skills, mean 1 over people. */
    siteLevel: siteLevels(data, firms, distance, basePersons, {
      power: industries.map((record) => record.product === "power"),
      spread: value("localization.siteSpread"),
      reach: value("localization.powerReach"),
    }),
    makersOf: (product: number, county: number): readonly number[] => makers[product][county],
    allMakers: (product: number): readonly number[] => allMakers[product],
    productOf,
    /** Value added in an industry's output, from the accounting matrix. */
    valueAddedShare: Float64Array.from(industries, ({ activity }) => {
      const factors = ["f.labour.state", "f.labour.market", "f.capital"];
      const total = data.accounts.value(activity, "total");
      return factors.reduce((sum, id) => sum + data.accounts.value(id, activity), 0) / total;
    }),
    planGood,
    rank: Uint8Array.from(industries, (record) => record.rank),
    isMine: industries.map((record) => mines.includes(record.id)),
    isHydro: industries.map((record) => record.id === "hydro-power"),
    sellsOnOrder: industries.map((record) => onOrder.includes(record.id)),
    inputProduct: [
      ...inputs.map((input) => P[input === "intermediates" ? "intermediates.home" : input]),
      P["intermediates.imported"],
    ],
    hydroSeason,
    industryOf,
    edges,
    crossings,
    pathCost,
    distance,
    toll,
    nearest,
    ...trade,
    /** Trading companies, and rows of those of a product. */
    companies,
    companyColumns: companyColumns(companies),
    companiesOf: (product: number): readonly number[] => companiesOf[product],
    companiesBySize: companies
      .map((_, r) => r)
      .sort((a, b) => companies[b].share - companies[a].share || a - b),
    patronShare: exportsByPatron(companies),
    /** Foreign-currency earning bases. */
    bases,
    baseProducts: [...new Set(bases.map(({ product }) => product))],
    basesOf: (product: number): readonly number[] => basesOf[product],
    /** Store that export goods lie in. */
    exportStore: (product: number): number => (planGood[product] ? STORE.state : STORE.firms),
    ...borderland(data, crossings, pathCost, counties),
    /** Mines of Hamgyong and Ryanggang, and companies at home there that sell minerals. */
    northEastMines: firms.flatMap((site, f) =>
      mines.includes(industries[site.industry].id) && northEast.includes(data.units[site.county].province)
        ? [f]
        : [],
    ),
    northEastMineralCompanies: companies.flatMap(({ product, home }, r) =>
      (product === P.coal || product === P.ores) && northEast.includes(data.units[home].province) ? [r] : [],
    ),
    /** Merchants' share of base imports of a product that the state imports too. */
    privateShare: (id: string): number => privateShares.get(id) ?? 1,
    farmShare,
    farmBaseKg: farmShare.map((share) => share * value("farms.baseGrainTonnes") * 1000),
    foodBaseKg: farmShare.map((share) => share * homeFood),
    fertilizerBaseKg: units("fertilizer", "a.agriculture", "a.plots") * MONTHS,
    farmFuelBaseKg: units("fuels", "a.agriculture"),
    governmentBase: Float64Array.from(
      basePersons,
      (persons) =>
        (((annual("c.government", "total") || data.accounts.value("a.government", "total") * CENTS_PER_MUSD) /
          MONTHS) *
          persons) /
        basePersons.reduce((a, b) => a + b, 0),
    ),
    userBase,
    stateUse,
    borderShare: Float64Array.from(border, (people) => people / borderTotal),
    marketCents,
    basicCents,
    borderCents,
    stateWon: column((r) => r.stateWon),
    spoilage: column((r) => r.spoilageShare),
    itemCents: Float64Array.from(consumptionItems, (item) => marketCents[P[itemPriceProduct[item]]]),
    originWeight: originShare,
    baseSales,
    ...holdings,
    worldSeries,
    worldMean,
    chinaShare: (id: string) => data.trade.find((row) => row.product === id)?.chinaShare ?? 1,
    baseReserve: (office: string) =>
      value("money.stateForeignMusd") *
      CENTS_PER_MUSD *
      (office === "fund" ? 0.4 : office === "cabinet" ? 0.35 : office === "kwp" ? 0.1 : 0.15),
    /** Pointers that remember, within a month, which stores have been emptied. */
    pointers: (): Int32Array => new Int32Array(productCount),
    /** Expected sales of a product on all county markets, units a month. */
    marketDemand: (columns: { smoothedDemand: Float64Array }, product: number): number => {
      let sum = 0;
      for (let k = 0; k < counties; k++) sum += columns.smoothedDemand[k * productCount + product];
      return sum;
    },
  });
}
