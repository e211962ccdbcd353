/** Reads who rules, trades, settles and sends: embargo clauses, companies, 20x10 sites, banks and the borderland. */
import { yearOf } from "../core/clock.ts";
import { products } from "../model/products.ts";
import type { Product } from "../model/products.ts";
import type {
  BankRecord,
  BorderlandRecord,
  CohortSite,
  CompanyDistribution,
  CompanyRecord,
  Patron,
  SanctionClause,
  StartValue,
} from "../model/data.ts";
import { tradeDirections } from "./economy.ts";
import { grades } from "./files.ts";
import type { Tables } from "./files.ts";
import { notNegative, positive, share } from "./table.ts";
import type { Names, Row } from "./table.ts";

const partners = ["all", "china", "russia", "others"] as const satisfies readonly SanctionClause["partner"][];
const measures = ["ban", "cap", "luxury"] as const satisfies readonly SanctionClause["measure"][];
const patrons = ["kwp", "kpa", "cabinet"] as const satisfies readonly Patron[];
const hosts = ["china", "russia", "others"] as const satisfies readonly BankRecord["host"][];

export function readSanctions(tables: Tables): SanctionClause[] {
  const table = tables.get("institutions/sanctions.csv");
  table.unique("id");
  const units = new Map(
    tables.get("world/products.csv").rows.map((row) => [row.raw("id"), row.raw("unit")] as const),
  );
  const clauses = table.rows.map((row) => {
    const clause = readClause(row);
    const unit = row.text("unit");
    const expected = units.get(clause.product);
    if (expected !== undefined && unit !== "" && unit !== expected)
      row.report("unit", "unit", `not the unit of ${clause.product}: "${unit}"`, {
        expected: `"${expected}"`,
        hint: "caps count the product's own unit, see data/world/products.csv",
      });
    return clause;
  });
  reportOverlaps(table.rows, clauses);
  return clauses;
}

function readClause(row: Row): SanctionClause {
  const measure = row.enum("measure", measures);
  const capUnits = row.number("cap_units", notNegative);
  if ((measure === "ban" || measure === "luxury") && capUnits > 0)
    row.report("cap_units", "range", `a ${measure} that allows some: ${row.raw("cap_units")}`, {
      expected: "0",
      hint: "a measure that allows some is a cap",
    });
  const from = row.month("from");
  const until = row.raw("until") === "" ? undefined : row.month("until");
  if (until !== undefined && until < from)
    row.report("until", "range", `ends before it begins: ${row.raw("until")}`, {
      expected: `${row.raw("from")} or later`,
      hint: "leave it empty where the clause is still in force",
    });
  return {
    id: row.text("id"),
    resolution: row.text("resolution"),
    direction: row.enum("direction", tradeDirections),
    goods: row.text("goods"),
    product: row.enum("product", products),
    partner: row.enum("partner", partners),
    measure,
    capUnits,
    capMonths: row.number("cap_months", positive),
    coveredShare: row.number("covered_share", share),
    from,
    until,
    source: row.raw("source"),
    grade: row.enum("grade", grades),
  };
}

/** Reports clauses on the same goods, in one direction and with one partner, whose windows share a month. */
function reportOverlaps(rows: readonly Row[], clauses: readonly SanctionClause[]): void {
  const seen = new Map<string, number[]>();
  clauses.forEach(({ direction, goods, product, partner, from, until = Infinity }, index) => {
    const key = [direction, goods, product, partner].join(", ");
    const earlier = seen.get(key) ?? [];
    const other = earlier.find((i) => clauses[i].from <= until && from <= (clauses[i].until ?? Infinity));
    if (other !== undefined && from <= until)
      rows[index].report(
        "from",
        "overlap",
        `overlaps another clause on "${key}": ${rows[index].raw("from")}`,
        {
          expected: "windows that share no month",
          hint: `the other is on line ${rows[other].line}: close it with "until"`,
        },
      );
    seen.set(key, [...earlier, index]);
  });
}

/** Products of which the trade table has exports. */
function exportNames(tables: Tables): Names {
  const table = tables.get("world/trade.csv");
  const exported = table.rows.filter((row) => row.raw("direction") === "export");
  return {
    what: "export product",
    ids: new Set(exported.map((row) => row.raw("product"))),
    whole: table.names("product", "product").whole && table.has("direction"),
  };
}

export function readCompanies(tables: Tables, units: Names): CompanyRecord[] {
  const table = tables.get("institutions/companies.csv");
  table.unique("name");
  const exported = exportNames(tables);
  const crossings = tables.get("geography/crossings.csv").names("id", "crossing");
  return table.rows.map((row) => {
    const patron = readPatron(row);
    const fund = row.flag("fund");
    if (fund && patron !== "kwp")
      row.report("fund", "range", `earns for the fund under ${patron}: "${row.raw("name")}"`, {
        expected: "0",
        hint: "only companies of the party's offices earn for the fund",
      });
    return {
      name: row.text("name"),
      patron,
      fund,
      product: row.reference("product", exported) as Product,
      home: row.reference("home", units),
      crossing: row.reference("crossing", crossings),
      source: row.raw("source"),
      grade: row.enum("grade", grades),
    };
  });
}

function readPatron(row: Row): Patron {
  if (row.raw("patron").trim() !== "") return row.enum("patron", patrons);
  row.report("patron", "orphan", `company without a patron: "${row.raw("name")}"`, {
    expected: `one of ${patrons.join(", ")}`,
    hint: "where no source names one, judge and grade the row as assumed",
  });
  return patrons[0];
}

const kinds = [
  "count",
  "patron",
  "size",
  "product",
] as const satisfies readonly CompanyDistribution["kind"][];

export function readCompanyDistribution(tables: Tables): CompanyDistribution[] {
  const table = tables.get("institutions/company-distribution.csv");
  table.unique("kind", "key");
  const keys: Readonly<Record<string, Names>> = {
    count: { what: "count", ids: new Set(["central"]), whole: true },
    patron: { what: "patron", ids: new Set(patrons), whole: true },
    size: { what: "measure of size", ids: new Set(["sigma"]), whole: true },
    product: exportNames(tables),
  };
  const present = new Set(table.rows.map((row) => `${row.raw("kind")} ${row.raw("key")}`));
  for (const kind of kinds)
    for (const key of keys[kind].whole && table.whole ? keys[kind].ids : [])
      if (table.has("kind") && table.has("key") && !present.has(`${kind} ${key}`))
        table.issues.push({
          code: "incomplete",
          where: { file: table.file },
          message: `no row for ${kind} "${key}"`,
        });
  return table.rows.map((row) => {
    const kind = row.enum("kind", kinds);
    return {
      kind,
      key: kind in keys ? row.reference("key", keys[kind]) : row.text("key"),
      value:
        kind === "count"
          ? row.integer("value", { min: 1 })
          : row.number("value", kind === "size" ? notNegative : share),
      source: row.raw("source"),
      grade: row.enum("grade", grades),
    };
  });
}

export function readCohorts(tables: Tables, units: Names): CohortSite[] {
  const table = tables.get("institutions/cohorts.csv");
  const first = new Map<string, Row>();
  return table.rows.map((row) => {
    const year = row.integer("year", { min: 2020 });
    const unit = row.optional("unit", units);
    const earlier = first.get(unit);
    if (unit !== "" && earlier !== undefined)
      row.report("unit", "duplicate", `second site in "${unit}"`, {
        expected: "a unit once",
        hint: `the first is on line ${earlier.line}`,
      });
    else first.set(unit, row);
    const groundbreaking = row.month("groundbreaking");
    if (Number.isFinite(groundbreaking) && yearOf(groundbreaking) !== year)
      row.report("groundbreaking", "range", `not in the year of the cohort: ${row.raw("groundbreaking")}`, {
        expected: `a month of ${row.raw("year")}`,
      });
    return {
      year,
      unit,
      groundbreaking,
      project: row.text("project"),
      source: row.raw("source"),
      grade: row.enum("grade", grades),
    };
  });
}

export function readBanks(tables: Tables): BankRecord[] {
  const table = tables.get("institutions/banks.csv");
  table.unique("id");
  return table.rows.map((row) => ({
    id: row.text("id"),
    host: row.enum("host", hosts),
    share: row.number("share", share),
    feeShare: row.number("fee_share", share),
    source: row.raw("source"),
    grade: row.enum("grade", grades),
  }));
}

export function readBorderland(tables: Tables, provinces: Names): BorderlandRecord[] {
  const table = tables.get("institutions/borderland.csv");
  table.unique("province");
  if (provinces.whole) table.complete("province", provinces.ids);
  return table.rows.map((row) => {
    const defectors = row.integer("defectors", notNegative);
    const senders = row.integer("senders", notNegative);
    if (senders > defectors)
      row.report("senders", "range", `more than the province's defectors: ${row.raw("senders")}`, {
        expected: `${row.raw("defectors")} or less`,
      });
    return {
      province: row.reference("province", provinces),
      defectors,
      senders,
      kinSenders: row.integer("kin_senders", notNegative),
      remittanceUsd: row.number("remittance_usd", positive),
      kinRemittanceUsd: row.number("kin_remittance_usd", positive),
      source: row.raw("source"),
      grade: row.enum("grade", grades),
    };
  });
}

/** Reads the start-up variant: parameters of the register, inside their ranges. */
export function readStartValues(tables: Tables): StartValue[] {
  const table = tables.get("institutions/start-2009.csv");
  table.unique("parameter");
  const register = tables.get("parameters.csv");
  const names = register.names("id", "parameter");
  return table.rows.map((row) => {
    const parameter = row.reference("parameter", names);
    const value = row.number("value");
    const record = register.rows.find((other) => other.raw("id") === parameter);
    const [low, high, neutral] = ["low", "high", "neutral"].map((column) => Number(record?.raw(column)));
    if (low <= high && (value < low || value > high) && value !== neutral)
      row.report("value", "range", `outside the range of ${parameter}: ${row.raw("value")}`, {
        expected: `${low} to ${high}`,
      });
    return {
      parameter,
      value,
      source: row.raw("source"),
      grade: row.enum("grade", grades),
      note: row.raw("note"),
    };
  });
}
