/** Fills the columns with January of the burn-in: people, prices, stocks, capital and balance sheets that close. */
import { normal } from "../core/rng.ts";
import { key } from "../core/rng.ts";
import { apportion } from "../core/rounding.ts";
import { exp } from "../core/math.ts";
import { CLASS, MONEY } from "./institutions.ts";
import { P, STORE, consumptionItems } from "./products.ts";
import { itemPriceProduct } from "./structure.ts";
import { CENTS_PER_MUSD, MONTHS } from "./structure/units.ts";
import type { World } from "./world.ts";
import { openCompanies } from "./populate/companies.ts";
import { openFund } from "./populate/fund.ts";
import { openIndustry } from "./populate/industry.ts";
import { openOfficials } from "./populate/officials.ts";
import { openSanctions } from "./populate/sanctions.ts";

export function populateWorld(world: World): void {
  people(world);
  enterprises(world);
  markets(world);
  money(world);
  openSanctions(world);
  openCompanies(world);
  openOfficials(world);
  openIndustry(world);
  openFund(world);
}

/** Deals households, persons and earners of each cell out over its agents, sizes by quantile. */
function people(world: World): void {
  const { structure, households: h } = world;
  const sizes = structure.data.householdSizes;
  const luck = key(world.seed, 0, "population.skill");
  let i = 0;
  for (const cell of structure.cells) {
    const record = structure.data.classes[cell.class];
    const weights = apportion(cell.households, new Float64Array(cell.agents).fill(1));
    const size = Array.from({ length: cell.agents }, (_, a) =>
      meanSize(sizes, a / cell.agents, (a + 1) / cell.agents),
    );
    const persons = apportion(
      cell.persons,
      weights.map((w, a) => w * size[a]),
    );
    const assigned = apportion(Math.round(cell.households * record.assignedPerHousehold), weights);
    const free = apportion(Math.round(cell.households * record.freePerHousehold), weights);
    for (let a = 0; a < cell.agents; a++, i++) {
      h.id[i] = i;
      h.county[i] = cell.county;
      h.class[i] = cell.class;
      h.weight[i] = weights[a];
      h.persons[i] = persons[a];
      h.assigned[i] = assigned[a];
      h.attending[i] = Math.round(assigned[a] * world.value("labour.baseAttendance"));
      h.free[i] = free[a];
      h.freeMarket[i] = Math.round(free[a] * 0.6);
      h.skill[i] = exp(0.3 * normal(i, luck.k0, luck.k1) - 0.045);
    }
  }
}

/** Mean household size between two quantiles of the size distribution. */
function meanSize(sizes: readonly { persons: number; share: number }[], from: number, to: number): number {
  let sum = 0;
  let at = 0;
  for (const { persons, share } of sizes) {
    sum += persons * Math.max(0, Math.min(to, at + share) - Math.max(from, at));
    at += share;
  }
  return sum / (to - from);
}

/** Gives firms capacity, capital that a year's investment keeps up, and stocks that they start with. */
function enterprises(world: World): void {
  const { structure, firms, companies, goods, nation } = world;
  nation.homeCoalPrice[0] = 1;
  const { data } = structure;
  const machinery = data.accounts.value("c.machinery", "s.investment");
  const construction =
    data.accounts.value("c.construction", "s.investment") * world.value("investment.productiveShare");
  const capital = ((machinery + construction) * CENTS_PER_MUSD) / world.value("investment.depreciation");
  const value = structure.firms.map(
    (site) => site.baseOutput * structure.basicCents[structure.productOf[site.industry]],
  );
  const total = value.reduce((a, b) => a + b, 0);
  structure.firms.forEach((site, f) => {
    const record = data.industries[site.industry];
    firms.county[f] = site.county;
    firms.industry[f] = site.industry;
    firms.capacity[f] = site.baseOutput * record.slack;
    firms.baseCapital[f] = (capital * value[f]) / total;
    firms.capital[f] = firms.baseCapital[f];
    firms.planned[f] = site.baseOutput;
    firms.smoothedSales[f] = site.baseOutput;
    firms.importedShare[f] = record.importedShare;
    firms.fillHome[f] = 1;
    firms.fillImported[f] = 1;
    const product = structure.productOf[site.industry];
    goods.endow(
      product,
      site.county,
      structure.planGood[product] ? STORE.state : STORE.firms,
      Math.floor(site.baseOutput * record.stockMonths),
    );
    nation.miningOrders[product] = structure.isMine[site.industry]
      ? structure.industryOutput[site.industry]
      : 0;
  });
  structure.companies.forEach((row, r) => {
    companies.capacity[r] = row.baseUnits;
    companies.smoothedExportCents[r] = row.baseCents;
  });
  for (const row of structure.stateImports) nation.stateOrders[row.index] = row.baseUnits;
  for (const product of [P.fuels, P.fertilizer, P["intermediates.imported"]])
    goods.endow(
      product,
      structure.gateCounty,
      STORE.state,
      Math.floor(structure.stateUse[product] * world.value("imports.stateStockMonths")),
    );
  goods.endow(P.crude, structure.gateCounty, STORE.state, Math.floor(structure.stateUse[P.crude]));
}

/** Sets base prices, and the stocks of merchants, farms and granaries as they stand in January. */
function markets(world: World): void {
  const { structure, counties, goods, households: h } = world;
  const width = structure.productCount;
  const rate = world.value("money.openingRate") / 100;
  const granary = world.value("farms.baseGrainTonnes") * 1000 * (1 - world.value("farms.seedFeedShare"));
  for (let k = 0; k < structure.counties; k++)
    for (let j = 0; j < width; j++) counties.priceWon[k * width + j] = structure.marketCents[j] * rate;
  for (const cell of structure.cells) {
    const demand = structure.demand[cell.class];
    consumptionItems.forEach((item, i) => {
      const base = demand.quantity[i] * cell.persons;
      const origins = item === "basics" ? structure.originWeight : [1];
      origins.forEach((share, o) => {
        const product = item === "basics" ? P["basics.chinese"] + o : P[itemPriceProduct[item]];
        counties.smoothedDemand[cell.county * width + product] += base * share;
      });
    });
    counties.smoothedSalesWon[cell.county] += demand.spendingCents * cell.persons * rate;
  }
  for (let k = 0; k < structure.counties; k++) {
    for (const item of consumptionItems) {
      if (item === "services") continue;
      for (const j of item === "basics"
        ? [0, 1, 2, 3].map((o) => P["basics.chinese"] + o)
        : [P[itemPriceProduct[item]]])
        goods.endow(
          j,
          k,
          STORE.market,
          Math.floor(counties.smoothedDemand[k * width + j] * world.value("markets.stockMonths")),
        );
    }
    const share = structure.farmShare[k];
    goods.endow(
      P.grain,
      k,
      STORE.state,
      Math.floor(granary * world.value("farms.quotaShare") * 0.75 * share),
    );
    counties.smoothedImportCents[k] = 0;
  }
  const granaryHeld = granary * (1 - world.value("farms.quotaShare")) * 0.7;
  for (let i = 0; i < structure.agents; i++) {
    if (h.class[i] !== CLASS.farmer) continue;
    h.grainKg[i] = Math.floor((granaryHeld * h.persons[i]) / structure.classPersons[CLASS.farmer]);
  }
}

/** Opens the balance sheets: the won stock is the central bank's debt, foreign currency is the world's. */
function money(world: World): void {
  const { structure, households: h, ledger, account, nation, counties, companies } = world;
  const rate = world.value("money.openingRate");
  nation.rateUsd[0] = rate;
  nation.reservoir[0] = 1;
  nation.cnyPerUsd[0] = world.driver("fx.cny-per-usd");
  nation.rateCny[0] = rate / nation.cnyPerUsd[0];
  nation.populationCounted[0] = world.driver("external.population");
  const cross = nation.cnyPerUsd[0];
  let won = 0;
  const give = (to: number, instrument: number, amount: number) => {
    const whole = Math.floor(amount);
    ledger.endow(to, instrument, whole);
    if (instrument === MONEY.won) won += whole;
    else
      ledger.endow(instrument === MONEY.usd ? account.others : account.chinaEnterprises, instrument, -whole);
  };
  const giveForeign = (to: number, cents: number) => {
    give(to, MONEY.usd, cents * 0.5);
    give(to, MONEY.cny, cents * 0.5 * cross);
  };
  const totalSales = counties.smoothedSalesWon.reduce((a, b) => a + b, 0);
  for (let k = 0; k < structure.counties; k++) {
    give(account.merchants + k, MONEY.won, counties.smoothedSalesWon[k] * 0.3);
    give(account.farms + k, MONEY.won, 1_000_000);
    const imports = (counties.smoothedSalesWon[k] / totalSales) * ((1200 * CENTS_PER_MUSD) / MONTHS);
    counties.smoothedImportCents[k] = imports;
    giveForeign(account.merchants + k, imports * world.value("currency.importMonths"));
  }
  const trading = world.value("money.tradingForeignMusd") * CENTS_PER_MUSD;
  structure.companies.forEach((row, r) => {
    giveForeign(account.trading + r, trading * row.share);
    give(
      account.trading + r,
      MONEY.won,
      companies.smoothedExportCents[r] * world.value("trading.procurementShare") * (rate / 100),
    );
  });
  for (const office of ["cabinet", "kpa", "kwp", "fund"] as const)
    giveForeign(account[office], structure.baseReserve(office));
  giveForeign(account.changers, (world.value("currency.changersBufferMusd") + 100) * CENTS_PER_MUSD);
  give(account.changers, MONEY.won, 3e11);
  give(account.cabinet, MONEY.won, world.value("budget.tillWon"));
  const spending = structure.demand.map((demand) => demand.spendingCents * (rate / 100));
  for (let i = 0; i < structure.agents; i++) {
    const c = h.class[i];
    const base = h.persons[i] * spending[c];
    h.won[i] = Math.floor(base * structure.wonMonths[c]);
    const cents = (base / (rate / 100)) * structure.foreignMonths[c];
    h.usd[i] = Math.floor(cents * 0.5);
    h.cny[i] = Math.floor(cents * 0.5 * cross);
    h.smoothedIncomeWon[i] = base;
    h.incomeWon[i] = base;
    won += h.won[i];
    ledger.endow(account.others, MONEY.usd, -h.usd[i]);
    ledger.endow(account.chinaEnterprises, MONEY.cny, -h.cny[i]);
  }
  const rest = world.value("money.wonStock") - won;
  for (let k = 0; rest > 0 && k < structure.counties; k++)
    give(account.merchants + k, MONEY.won, (rest * counties.smoothedSalesWon[k]) / totalSales);
  ledger.endow(account.centralBank, MONEY.won, -won);
  ledger.endow(account.centralBank, MONEY.stateCredit, won);
  ledger.endow(account.cabinet, MONEY.stateCredit, -won);
  nation.heldCents[0] = world.value("money.storeForeignMusd") * CENTS_PER_MUSD;
  nation.transactionFxCents[0] = 0.3 * world.value("money.storeForeignMusd") * CENTS_PER_MUSD;
  let earned = 0;
  let units = 0;
  for (let k = 0; k < structure.counties; k++) {
    counties.marketReturnWon[k] = 30 * rate;
    earned += 1;
    units += 1;
  }
  nation.marketReturnWon[0] = (30 * rate * earned) / units;
  nation.smoothedStateRevenueCents[0] = structure.baseStateRevenueCents;
}
