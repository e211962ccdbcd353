/** Builds the world's data from the texts of data/, or says everything that is wrong with them. */
import { UserError } from "../core/errors.ts";
import type { Issue } from "../core/errors.ts";
import type { WorldData } from "../model/data.ts";
import { readAccounts, socialAccounts } from "./accounts.ts";
import type { Entry } from "./accounts.ts";
import { checkCalendar, readDrivers, readWeather } from "./drivers.ts";
import * as economy from "./economy.ts";
import { hashData, Tables } from "./files.ts";
import type { Texts } from "./files.ts";
import * as geography from "./geography.ts";
import * as institutions from "./institutions.ts";
import { readScoring } from "./scoring.ts";
import type { ScoringRule } from "./scoring.ts";
import { readObserved } from "./observed.ts";
import type { Observation } from "./observed.ts";

const BAD_DATA = 3;

/** The data as far as it could be read; with `issues`, cells that could not be read hold stand-ins. */
export interface Reading {
  readonly world: WorldData;
  readonly provinces: readonly geography.Province[];
  readonly census: readonly geography.CensusProvince[];
  readonly entries: readonly Entry[];
  readonly tables: Tables;
}

/** Reads all files of the model and never throws for what they hold. */
export function readWorld(texts: Texts): Reading {
  const tables = new Tables(texts);
  const provinceNames = tables.get("geography/provinces.csv").names("iso", "province");
  const unitNames = tables.get("geography/units.csv").names("id", "unit");
  const seriesNames = tables.get("drivers/monthly.csv").names("series", "driver series");
  const industryNames = tables.get("world/industries.csv").names("id", "industry");
  const entries = readAccounts(tables);
  const accounts = socialAccounts(entries);
  const accountNames = {
    ...tables.get("sam/2012.csv").names("row", "account"),
    ids: new Set(accounts.rows()),
  };
  const places = {
    what: "place",
    ids: new Set([...provinceNames.ids, ...unitNames.ids]),
    whole: provinceNames.whole && unitNames.whole,
  };

  const provinces = geography.readProvinces(tables);
  geography.checkRailLines(tables, unitNames);
  checkCalendar(tables, places);
  const world: WorldData = {
    provinces: provinces.map(({ iso }) => iso),
    units: geography.readUnits(tables, provinceNames),
    edges: geography.readEdges(tables, unitNames),
    crossings: geography.readCrossings(tables, unitNames, seriesNames),
    sites: geography.readSites(tables, unitNames, industryNames),
    products: economy.readProducts(tables, seriesNames),
    industries: economy.readIndustries(tables, accountNames),
    classes: economy.readClasses(tables),
    demand: economy.readDemand(tables),
    trade: economy.readTrade(tables),
    crops: economy.readCrops(tables),
    gdpWeights: economy.readGdpWeights(tables),
    gdpExports: economy.readGdpExports(tables),
    farmShare: economy.readFarmShare(tables, provinceNames),
    householdSizes: economy.readHouseholdSizes(tables),
    parameters: economy.readParameters(tables),
    accounts,
    drivers: readDrivers(tables),
    weather: readWeather(tables, provinceNames),
    sanctions: institutions.readSanctions(tables),
    companies: institutions.readCompanies(tables, unitNames),
    companyDistribution: institutions.readCompanyDistribution(tables),
    cohorts: institutions.readCohorts(tables, unitNames),
    banks: institutions.readBanks(tables),
    borderland: institutions.readBorderland(tables, provinceNames),
    startValues: institutions.readStartValues(tables),
    hash: hashData(texts),
  };
  return { world, provinces, census: geography.readCensus(tables, unitNames), entries, tables };
}

/** Loads the world's data. Throws one UserError with every issue of every file. */
export function loadWorld(texts: Texts): WorldData {
  const { world, tables } = readWorld(texts);
  throwAny(tables.issues());
  return world;
}

/** Loads the observed series. Throws one UserError with every issue of their file. */
export function loadObserved(texts: Texts): Observation[] {
  const tables = new Tables(texts);
  const observations = readObserved(tables);
  throwAny(tables.issues());
  return observations;
}

/** Loads the rules of scoring. Throws one UserError with every issue of their file. */
export function loadScoring(texts: Texts): ScoringRule[] {
  const tables = new Tables(texts);
  const rules = readScoring(tables);
  throwAny(tables.issues());
  return rules;
}

function throwAny(issues: Issue[]): void {
  if (issues.length > 0) throw new UserError(issues, BAD_DATA);
}
