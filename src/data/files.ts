/** The files of data/: what each holds and which columns the loader needs, besides `source` and `grade`. */
import { hashText } from "../core/hash.ts";
import type { Issue } from "../core/errors.ts";
import type { Grade } from "../model/data.ts";
import { parseCsv } from "./csv.ts";
import { Table } from "./table.ts";

/** File texts by path under data/, such as "geography/units.csv". */
export type Texts = Readonly<Record<string, string>>;

interface FileSpec {
  readonly title: string;
  readonly columns: string;
}
const specs = {
  "geography/provinces.csv": { title: "Provinces", columns: "iso name population_2008 households_2008" },
  "geography/census-households.csv": {
    title: "Households by the census's own provinces",
    columns: "census_province households population household_size members",
  },
  "geography/units.csv": {
    title: "Cities, counties and districts",
    columns:
      "id province census_province name name_korean type latitude longitude population_2008 households_2008 urban_share coastal border_china port",
  },
  "geography/crossings.csv": {
    title: "Border crossings",
    columns: "id unit partner mode trade_share corridor",
  },
  "geography/edges.csv": {
    title: "Roads and railways between units",
    columns: "from to mode km cost_index checkpoints",
  },
  "geography/rail-lines.csv": { title: "Railway lines", columns: "line sequence unit" },
  "sites.csv": { title: "Industrial sites", columns: "unit industry route weight" },
  "world/products.csv": {
    title: "Products and prices",
    columns: "id unit hs market_cents basic_cents border_cents state_won world_series spoilage_share",
  },
  "world/industries.csv": {
    title: "Industries",
    columns:
      "id title activity activity_share input_share product gdp_industry rank market_share export_share imported_share slack nameplate stock_months",
  },
  "world/classes.csv": {
    title: "Household classes",
    columns:
      "class title share urban_tilt pyongyang_factor assigned free capital_weight work_weight ration_kg ration_rank foreign_spending_share won_months foreign_months",
  },
  "world/demand.csv": { title: "Expenditure elasticities", columns: "item elasticity" },
  "world/gdp-weights.csv": { title: "Weights of industries in 2012 GDP", columns: "industry weight" },
  "world/gdp-exports.csv": {
    title: "What is made for export alone in 2012 GDP",
    columns: "product industry weight",
  },
  "world/farms.csv": { title: "Grain harvest by province", columns: "province grain_share" },
  "world/household-size.csv": { title: "Households by size", columns: "persons share" },
  "world/crops.csv": { title: "The farming year", columns: "month grain_share food_share labour_need" },
  "world/trade.csv": {
    title: "Foreign trade of 2012",
    columns: "product direction payer china_share russia_share base_musd",
  },
  "world/hs.csv": {
    title: "Goods of the Harmonized System's chapters and headings",
    columns: "hs export_good import_good",
  },
  "institutions/sanctions.csv": {
    title: "Embargo clauses",
    columns:
      "id resolution direction goods product partner measure cap_units cap_months unit covered_share from until",
  },
  "institutions/companies.csv": {
    title: "Named state trading companies",
    columns: "name patron fund product home crossing",
  },
  "institutions/company-distribution.csv": {
    title: "Number, patrons, sizes and products of companies",
    columns: "kind key value",
  },
  "institutions/cohorts.csv": {
    title: "Sites of the 20x10 policy",
    columns: "year unit groundbreaking project",
  },
  "institutions/banks.csv": { title: "Banks and branches abroad", columns: "id host share fee_share" },
  "institutions/borderland.csv": {
    title: "Senders of remittances by province",
    columns: "province defectors senders kin_senders remittance_usd kin_remittance_usd",
  },
  "institutions/start-2009.csv": {
    title: "Parameters of the start-up variant of 2009",
    columns: "parameter value note",
  },
  "parameters.csv": { title: "Parameters", columns: "id value unit low high neutral documents note" },
  "drivers/monthly.csv": { title: "Monthly drivers", columns: "series unit period value" },
  "drivers/annual-weather.csv": {
    title: "Weather by province and year",
    columns: "period region series unit value",
  },
  "drivers/calendar.csv": { title: "Dated events", columns: "date until kind region intensity description" },
  "sam/2012.csv": { title: "Social accounting matrix of 2012, million USD", columns: "row column value" },
  "observed/observed.csv": {
    title: "What outsiders observed",
    columns: "series unit period value basis place url preferred note",
  },
  "observed/scoring.csv": {
    title: "How sure observed series are, and how near a model can come",
    columns: "series transform observation_sd discrepancy_sd calibrated note",
  },
} as const satisfies Record<string, FileSpec>;

export type DataFile = keyof typeof specs;
export const OBSERVED = "observed/observed.csv" satisfies DataFile;
export const SCORING = "observed/scoring.csv" satisfies DataFile;
export const HS = "world/hs.csv" satisfies DataFile;
/** Every file, in the order in which it is read and hashed. */
export const dataFiles = Object.keys(specs) as DataFile[];
const apart: readonly DataFile[] = [OBSERVED, SCORING, HS];
/** The files that the model is built from: all but observed series, their scoring and how customs tables are read. */
export const modelFiles = dataFiles.filter((file) => !apart.includes(file));

export function fileTitle(file: DataFile): string {
  return specs[file].title;
}

export const grades = ["measured", "inferred", "analogue", "assumed"] as const satisfies readonly Grade[];

/** Parses one file and checks what all files share: the columns, and a source and a grade on every row. */
export function openTable(texts: Texts, file: DataFile): Table {
  const path = `data/${file}`;
  const text = texts[file];
  if (text === undefined) {
    const table = new Table(path, "", []);
    table.whole = false;
    table.issues.push({ code: "missing-file", where: { file: path }, message: "missing file" });
    return table;
  }
  const table = parseCsv(path, text);
  if (table.columns.length === 0) return table;
  table.need([...specs[file].columns.split(" "), "source", "grade"]);
  for (const row of table.rows) {
    if (row.raw("source").trim() === "")
      row.report("source", "source", "row without a source", { expected: "who says so" });
    row.enum("grade", grades);
  }
  return table;
}

/** Tables opened so far, and all that is wrong with them. */
export class Tables {
  readonly #texts: Texts;
  readonly #open = new Map<DataFile, Table>();

  constructor(texts: Texts) {
    this.#texts = texts;
  }
  get(file: DataFile): Table {
    const table = this.#open.get(file) ?? openTable(this.#texts, file);
    this.#open.set(file, table);
    return table;
  }
  /** Returns the issues of all opened tables by file, line and column, those about a whole file last. */
  issues(): Issue[] {
    const line = ({ where }: Issue) => where?.line ?? Number.MAX_SAFE_INTEGER;
    const column = ({ where }: Issue) => where?.column ?? 0;
    const order = (a: Issue, b: Issue) => line(a) - line(b) || column(a) - column(b);
    return dataFiles.flatMap((file) => [...(this.#open.get(file)?.issues ?? [])].sort(order));
  }
}

/** Hashes the texts of the model's files; line ends of Windows count as plain ones. */
export function hashData(texts: Texts): string {
  return hashText(
    modelFiles.map((file) => `${file}\n${(texts[file] ?? "").replaceAll("\r\n", "\n")}`).join("\0"),
  );
}
