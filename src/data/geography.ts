/** Reads the map: provinces, units, the graph between them, crossings and sites. */
import type { Crossing, Edge, Site, Unit } from "../model/data.ts";
import type { Tables } from "./files.ts";
import { notNegative, positive, share } from "./table.ts";
import type { Names } from "./table.ts";

const unitTypes = ["city", "county", "district"] as const;
const modes = ["road", "rail"] as const;
const crossingModes = ["road", "rail", "sea"] as const;

export interface Province {
  readonly iso: string;
  readonly population2008: number;
  readonly households2008: number;
}
export function readProvinces(tables: Tables): Province[] {
  const table = tables.get("geography/provinces.csv");
  table.unique("iso");
  return table.rows.map((row) => ({
    iso: row.text("iso"),
    population2008: row.integer("population_2008", positive),
    households2008: row.integer("households_2008", positive),
  }));
}

export interface CensusProvince {
  readonly name: string;
  readonly population: number;
  readonly households: number;
  readonly members: readonly string[];
}
export function readCensus(tables: Tables, units: Names): CensusProvince[] {
  const table = tables.get("geography/census-households.csv");
  table.unique("census_province");
  return table.rows.map((row) => {
    const members = row.text("members").split(" ");
    for (const id of members)
      if (units.whole && !units.ids.has(id)) row.report("members", "orphan", `unknown unit: "${id}"`);
    row.number("household_size", positive);
    return {
      name: row.text("census_province"),
      population: row.integer("population", positive),
      households: row.integer("households", positive),
      members,
    };
  });
}

export function readUnits(tables: Tables, provinces: Names): Unit[] {
  const table = tables.get("geography/units.csv");
  table.unique("id");
  return table.rows.map((row) => ({
    id: row.text("id"),
    province: row.reference("province", provinces),
    name: row.text("name"),
    nameKorean: row.text("name_korean"),
    type: row.enum("type", unitTypes),
    latitude: row.number("latitude", { min: -90, max: 90 }),
    longitude: row.number("longitude", { min: -180, max: 180 }),
    population2008: row.integer("population_2008", positive),
    households2008: row.integer("households_2008", positive),
    urbanShare: row.number("urban_share", share),
    coastal: row.flag("coastal"),
    borderChina: row.flag("border_china"),
    port: row.flag("port"),
  }));
}

export function readEdges(tables: Tables, units: Names): Edge[] {
  const table = tables.get("geography/edges.csv");
  table.unique("from", "to", "mode");
  return table.rows.map((row) => {
    if (row.raw("from") === row.raw("to"))
      row.report("to", "loop", `edge from a unit to itself: "${row.raw("to")}"`);
    return {
      from: row.reference("from", units),
      to: row.reference("to", units),
      mode: row.enum("mode", modes),
      km: row.number("km", positive),
      costIndex: row.number("cost_index", positive),
      checkpoints: row.integer("checkpoints", notNegative),
    };
  });
}

export function readCrossings(tables: Tables, units: Names, series: Names): Crossing[] {
  const table = tables.get("geography/crossings.csv");
  table.unique("id");
  return table.rows.map((row) => ({
    id: row.text("id"),
    unit: row.reference("unit", units),
    partner: row.text("partner"),
    mode: row.enum("mode", crossingModes),
    tradeShare: row.number("trade_share", share),
    corridor: row.reference("corridor", series),
  }));
}

/** Checks the railway lines; the model reads their edges, not them. */
export function checkRailLines(tables: Tables, units: Names): void {
  const table = tables.get("geography/rail-lines.csv");
  table.unique("line", "sequence");
  for (const row of table.rows) {
    row.text("line");
    row.integer("sequence", { min: 1 });
    row.reference("unit", units);
  }
}

export function readSites(tables: Tables, units: Names, industries: Names): Site[] {
  const table = tables.get("sites.csv");
  table.unique("unit", "industry", "route");
  return table.rows.map((row) => ({
    unit: row.reference("unit", units),
    industry: row.reference("industry", industries),
    weight: row.number("weight", share),
    route: row.raw("route"),
  }));
}
