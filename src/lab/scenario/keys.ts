/** The keys of a scenario's file, each with what it takes: read by the checker and by the schema for editors. */

export const scenarioKeys = {
  name: "Small letters, digits and hyphens",
  title: "One line",
  description: "What happens, and who asks for it",
  documents: 'Documents it comes from, "000" to "004"',
  notes: "How sizes were chosen: a text, or a list of texts, each with its source if there is one",
  extends: "One scenario that this one builds on; what is said here goes before what it says",
  with: "Scenarios that are stacked; two that set one key to different values are an error",
  start: "The world that the history starts from",
  parameters: "Values of the register of parameters, by id; they hold in the burn-in too",
  without: "Mechanisms switched off, by id",
  levers: "A level from January 2012 on, or a dated path, by id; other months keep the default",
  clauses: "Measures on top of the sanctions table",
  cohorts: "Counties that the 20x10 policy takes up in a year, besides those announced",
  companies: "State trading companies, besides those of the data",
  rename: "New names of companies, by the old ones; nothing else changes",
} as const;
export type ScenarioKey = keyof typeof scenarioKeys;
export const scenarioKeyList = Object.keys(scenarioKeys) as ScenarioKey[];

/** Keys whose entries are set one by one, and what they hold. */
export const settingKeys = {
  parameters: "ids of parameters with their values",
  levers: "ids of levers with a level or a dated path",
  rename: "old names of companies with their new ones",
} as const;
/** Keys whose items add up, and what they hold. */
export const listKeys = {
  without: "ids of mechanisms, such as labour.eight-three",
  clauses: "measures, each with measure, direction, good, partner, from",
  cohorts: "cohorts, each with year and counties",
  companies: "companies, each with name, patron, product, home, crossing",
} as const;
export type SettingKey = keyof typeof settingKeys;
export type ListKey = keyof typeof listKeys;

export const stretchKeys = ["from", "to", "value"] as const;
export const clauseKeys = [
  "measure",
  "direction",
  "good",
  "product",
  "partner",
  "cap",
  "unit",
  "share",
  "from",
  "to",
] as const;
export const clauseRequired = ["measure", "direction", "partner", "from"] as const;
export const cohortKeys = ["year", "counties"] as const;
export const companyKeys = ["name", "patron", "product", "home", "crossing"] as const;
export const noteKeys = ["text", "source"] as const;

export const documents = ["000", "001", "002", "003", "004"] as const;
export const measures = ["ban", "cap"] as const;
export const directions = ["export", "import"] as const;
export const partners = ["china", "russia", "others", "all"] as const;
export const patrons = ["kwp", "kpa", "cabinet"] as const;

/** A scenario's name; `+` joins the names of stacked ones. */
export const NAME = /^[a-z0-9]+([-.+][a-z0-9]+)*$/;
/** A scenario that is named by its file. */
export const FILE = /\.ya?ml$/;
