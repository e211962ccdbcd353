/** Checks the data for what a single cell cannot show: totals, shares, balance, connection, the cut-off date. */
import { formatMonth } from "../core/clock.ts";
import { formatIssues } from "../core/errors.ts";
import type { Issue } from "../core/errors.ts";
import type { CompanyDistribution, Edge, Grade, Unit } from "../model/data.ts";
import { dataFiles, grades, OBSERVED } from "./files.ts";
import type { Tables, Texts } from "./files.ts";
import { readWorld } from "./load.ts";
import type { Reading } from "./load.ts";
import { readHs } from "./customs.ts";
import { OBSERVED_LAST, readObserved } from "./observed.ts";
import { readScoring } from "./scoring.ts";

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly ok: boolean;
  /** What was found, or what is wrong, one line each. */
  readonly detail: string;
}
export type GradeCounts = Readonly<Record<Grade, number>>;
export interface CheckReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Rows by grade: the parameter register's, and of all files together. */
  readonly grades: { readonly parameters: GradeCounts; readonly rows: GradeCounts };
  readonly hash: string;
}

/** DPRK 2008 population census, national report: provinces of today and their 196 units, without military camps. */
export const census2008 = {
  provinces: 13,
  units: 196,
  population: 23_349_859,
  households: 5_887_471,
} as const;
/** Persons a household in the census, and how far the size distribution's mean may lie from it. */
const HOUSEHOLD_SIZE = { mean: 3.97, tolerance: 0.03 } as const;
/** Published shares are rounded to four or six digits. */
const ROUNDED = 1e-4;
const EXACT = 1e-9;
/** The matrix is printed to a dollar: an account may be off by half of one for each of its entries. */
const PRINTED_MUSD = 1e-6;
/** Industries that stand wherever people live, and so have no sites. */
const EVERYWHERE = ["light-county", "light-20x10", "construction"];

/** Checks all files, the observed series included. Never throws for what they hold. */
export function checkData(texts: Texts): CheckReport {
  const reading = readWorld(texts);
  const { tables } = reading;
  readObserved(tables);
  readScoring(tables);
  readHs(tables);
  const checks = [
    ...issueChecks(tables),
    ...totals(reading),
    ...shares(reading),
    ...institutions(reading),
    graph(reading),
    accounts(reading),
  ];
  return {
    ok: checks.every(({ ok }) => ok),
    checks,
    grades: {
      parameters: countGrades(tables.get("parameters.csv").rows.map((row) => row.raw("grade"))),
      rows: countGrades(dataFiles.flatMap((file) => tables.get(file).rows.map((row) => row.raw("grade")))),
    },
    hash: reading.world.hash,
  };
}

export function countGrades(found: readonly string[]): GradeCounts {
  return Object.fromEntries(
    grades.map((grade) => [grade, found.filter((other) => other === grade).length]),
  ) as GradeCounts;
}

/** What the readers report, by kind; what no other kind takes counts as an unreadable cell or file. */
const kinds: readonly { readonly id: string; readonly title: string; readonly codes: readonly string[] }[] = [
  { id: "sources", title: "Every row has a source and a grade", codes: ["source"] },
  { id: "ranges", title: "Numbers lie in their ranges", codes: ["range", "loop", "overlap"] },
  {
    id: "orphans",
    title: "Units, industries, products, accounts and driver series referred to exist",
    codes: ["orphan"],
  },
  { id: "units", title: "Every series has one unit", codes: ["unit"] },
  { id: "complete", title: "Nothing is missing or there twice", codes: ["incomplete", "duplicate"] },
  { id: "cut-off", title: `Nothing observed after ${OBSERVED_LAST}`, codes: ["late"] },
];

function issueChecks(tables: Tables): Check[] {
  const issues = tables.issues();
  const kindOf = ({ code, where, message }: Issue): string => {
    const about =
      /"(source|grade)"|grade:/.test(message) &&
      where !== undefined &&
      (code === "missing-column" || code === "enum");
    return about ? "sources" : (kinds.find(({ codes }) => codes.includes(code))?.id ?? "readable");
  };
  const rows = dataFiles.reduce((sum, file) => sum + tables.get(file).rows.length, 0);
  const readable = { id: "readable", title: "Files and cells can be read" };
  return [readable, ...kinds].map(({ id, title }) => {
    const bad = issues.filter((issue) => kindOf(issue) === id);
    const fine =
      id === "cut-off"
        ? `${tables.get(OBSERVED).rows.length} rows`
        : `${rows} rows in ${dataFiles.length} files`;
    return { id, title, ok: bad.length === 0, detail: bad.length === 0 ? fine : formatIssues(bad) };
  });
}

/** Makes a check of findings: none wrong is well. */
function check(id: string, title: string, wrong: readonly string[], fine: string): Check {
  return { id, title, ok: wrong.length === 0, detail: wrong.length === 0 ? fine : wrong.join("\n") };
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const off = (name: string, found: number, expected: number, tolerance = 0): string[] =>
  Math.abs(found - expected) <= tolerance
    ? []
    : [`${name}: ${Number(found.toPrecision(10))}, expected ${expected}`];

function totals({ world: { units }, provinces, census }: Reading): Check[] {
  const counts = [
    ...off("provinces", provinces.length, census2008.provinces),
    ...off("units", units.length, census2008.units),
    ...off("population", sum(units.map((unit) => unit.population2008)), census2008.population),
    ...off("households", sum(units.map((unit) => unit.households2008)), census2008.households),
  ];
  const compare = (name: string, members: readonly Unit[], population: number, households: number) => [
    ...off(`population of ${name}`, sum(members.map((unit) => unit.population2008)), population),
    ...off(`households of ${name}`, sum(members.map((unit) => unit.households2008)), households),
  ];
  const byProvince = provinces.flatMap(({ iso, population2008, households2008 }) =>
    compare(
      iso,
      units.filter((unit) => unit.province === iso),
      population2008,
      households2008,
    ),
  );
  const byCensus = census.flatMap(({ name, members, population, households }) =>
    compare(
      `census province ${name}`,
      units.filter((unit) => members.includes(unit.id)),
      population,
      households,
    ),
  );
  return [
    check(
      "totals",
      "Units, population and households are the census's",
      counts,
      `${units.length} units, ${census2008.population} persons, ${census2008.households} households`,
    ),
    check(
      "provinces",
      "Units add up to provinces, today's and the census's",
      [...byProvince, ...byCensus],
      `${provinces.length} provinces of today, ${census.length} of the census`,
    ),
  ];
}

/** Sums by group, in order of first appearance. */
function groups<T>(
  records: readonly T[],
  group: (record: T) => string,
  value: (record: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const record of records) sums.set(group(record), (sums.get(group(record)) ?? 0) + value(record));
  return sums;
}
const sumToOne = (sums: ReadonlyMap<string, number>, tolerance: number): string[] =>
  [...sums].flatMap(([name, total]) => off(name, total, 1, tolerance));

function shares({ world }: Reading): Check[] {
  const { sites, industries, crossings, classes, crops, farmShare, householdSizes } = world;
  const weights = groups(
    sites,
    (site) => site.industry,
    (site) => site.weight,
  );
  const homeless = industries
    .filter(({ id }) => !weights.has(id) && !EVERYWHERE.includes(id))
    .map(({ id }) => `industry without sites: ${id}`);
  const partners = groups(
    crossings,
    (crossing) => crossing.partner,
    (crossing) => crossing.tradeShare,
  );
  const outputs = groups(
    industries,
    ({ activity }) => activity,
    ({ activityShare }) => activityShare,
  );
  const inputs = groups(
    industries,
    ({ activity }) => `${activity}, inputs`,
    ({ inputShare }) => inputShare,
  );
  const made = industries
    .filter(({ exportShare, marketShare }) => exportShare + marketShare > 1 + EXACT && exportShare < 1)
    .map(({ id }) => `exports and market sales above output: ${id}`);
  const mean = sum(householdSizes.map(({ persons, share }) => persons * share));
  return [
    check(
      "sites",
      "Site weights sum to 1 in each industry",
      [...sumToOne(weights, ROUNDED), ...homeless],
      `${sites.length} sites of ${weights.size} industries`,
    ),
    check(
      "crossings",
      "Trade shares of crossings sum to 1 for each partner",
      sumToOne(partners, ROUNDED),
      `${crossings.length} crossings to ${[...partners.keys()].join(", ")}`,
    ),
    check(
      "industries",
      "Industries share out their activity's output and inputs",
      [...sumToOne(outputs, EXACT), ...sumToOne(inputs, EXACT), ...made],
      `${industries.length} industries of ${outputs.size} activities`,
    ),
    check(
      "classes",
      "Class shares sum to 1",
      off("class shares", sum(classes.map((record) => record.share)), 1, EXACT),
      `${classes.length} classes`,
    ),
    check(
      "gdp-weights",
      "Weights of industries in GDP sum to 1 and hold what is made for export",
      [
        ...off("weights", sum(Object.values(world.gdpWeights)), 1, EXACT),
        ...Object.entries(world.gdpWeights).flatMap(([industry, weight]) => {
          const made = world.gdpExports.filter((row) => row.industry === industry);
          const part = sum(made.map((row) => row.weight));
          return part <= weight ? [] : [`${industry}: ${part} for export, all ${weight}`];
        }),
      ],
      `${Object.keys(world.gdpWeights).length} industries`,
    ),
    check(
      "farms",
      "Provinces' shares of the grain harvest sum to 1",
      off("farm shares", sum(Object.values(farmShare)), 1, EXACT),
      `${Object.keys(farmShare).length} provinces`,
    ),
    check(
      "crops",
      "Months' shares of the harvest sum to 1",
      [
        ...off("grain shares", sum(crops.map((month) => month.grainShare)), 1, EXACT),
        ...off("food shares", sum(crops.map((month) => month.foodShare)), 1, EXACT),
      ],
      `${crops.length} months`,
    ),
    check(
      "household-sizes",
      "Household sizes sum to 1 and have the census's mean",
      [
        ...off("size shares", sum(householdSizes.map(({ share }) => share)), 1, EXACT),
        ...off("mean size", mean, HOUSEHOLD_SIZE.mean, HOUSEHOLD_SIZE.tolerance),
      ],
      `mean ${Number(mean.toPrecision(6))}, census ${HOUSEHOLD_SIZE.mean}`,
    ),
  ];
}

/** The 20x10 policy takes up this many counties a year; what came before its first year was a pilot. */
const SITES_A_YEAR = 20;
const FIRST_COHORT = 2024;

function institutions({ world }: Reading): Check[] {
  const { sanctions, companies, companyDistribution, cohorts, banks } = world;
  const starts = new Set(sanctions.map(({ from }) => from));
  const doubled = [...starts].flatMap((month) => {
    const inForce = sanctions.filter(({ from, until }) => from <= month && month <= (until ?? month));
    const covered = groups(
      inForce,
      ({ direction, product, partner }) => `${direction} of ${product}, ${partner}, ${formatMonth(month)}`,
      ({ coveredShare }) => coveredShare,
    );
    return [...covered].flatMap(([name, total]) =>
      total > 1 + EXACT ? [`${name}: ${Number(total.toPrecision(10))}, expected 1 or less`] : [],
    );
  });
  const sites = groups(
    cohorts.filter(({ year }) => year >= FIRST_COHORT),
    ({ year }) => `cohort of ${year}`,
    () => 1,
  );
  const drawn = (kind: CompanyDistribution["kind"]) =>
    sum(companyDistribution.filter((row) => row.kind === kind).map(({ value }) => value));
  return [
    check(
      "sanctions",
      "Clauses in force together cover no product twice",
      doubled,
      `${sanctions.length} clauses`,
    ),
    check(
      "companies",
      "Companies' patrons and products sum to 1",
      [
        ...off("patron shares", drawn("patron"), 1, EXACT),
        ...off("product shares", drawn("product"), 1, EXACT),
      ],
      `${companies.length} named of ${drawn("count")}`,
    ),
    check(
      "cohorts",
      `Each cohort has ${SITES_A_YEAR} sites`,
      [...sites].flatMap(([name, count]) => off(name, count, SITES_A_YEAR)),
      `${cohorts.length} sites, ${cohorts.filter(({ unit }) => unit === "").length} of them not known`,
    ),
    check(
      "banks",
      "Banks' shares sum to 1",
      off("bank shares", sum(banks.map((bank) => bank.share)), 1, EXACT),
      `${banks.length} banks`,
    ),
  ];
}

/** Returns the units that no way leads to from the first. */
export function unreachable(units: readonly Unit[], edges: readonly Edge[]): string[] {
  const neighbours = new Map<string, string[]>(units.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const reached = new Set(units.slice(0, 1).map(({ id }) => id));
  for (const id of reached) for (const next of neighbours.get(id) ?? []) reached.add(next);
  return units.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
}

function graph({ world: { units, edges } }: Reading): Check {
  const wrong = unreachable(units, edges).map((id) => `cut off: ${id}`);
  return check(
    "graph",
    "Roads and railways connect all units",
    wrong,
    `${edges.length} edges between ${units.length} units`,
  );
}

function accounts({ entries, world }: Reading): Check {
  const ids = world.accounts.rows();
  const received = groups(
    entries,
    ({ row }) => row,
    ({ value }) => value,
  );
  const wrong = ids.flatMap((id) => {
    const touching = entries.filter(({ row, column }) => row === id || column === id).length;
    const residual = (received.get(id) ?? 0) - world.accounts.value(id, "total");
    return off(`${id}: receipts less outlays`, residual, 0, PRINTED_MUSD * (1 + touching / 2));
  });
  if (entries.length === 0) wrong.push("no entries");
  return check(
    "accounts",
    "The social accounting matrix balances",
    wrong,
    `${entries.length} entries, ${ids.length} accounts`,
  );
}
