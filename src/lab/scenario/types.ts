/** A scenario: what a history changes against the baseline, in the form in which its file writes it. */
import type { directions, documents, measures, partners, patrons } from "./keys.ts";

/** Worlds that a history can start from: January 2012 as registered, or with the institutions of 2009. */
export const starts = ["2012", "institutions-2009"] as const;
export type Start = (typeof starts)[number];

/** One stretch of a lever's dated path, both months in it; open at the end without `to`. */
export interface ScenarioStretch {
  /** Such as 2016-03. */
  readonly from: string;
  readonly to?: string;
  readonly value: number;
}
/** One measure on top of the sanctions table. */
export interface ScenarioClause {
  readonly measure: (typeof measures)[number];
  readonly direction: (typeof directions)[number];
  /** One of the seventeen goods, with all its products that cross the border in that direction; or one product. */
  readonly good?: string;
  readonly product?: string;
  readonly partner: (typeof partners)[number];
  /** Units of the product a month that a cap leaves. */
  readonly cap?: number;
  /** The product's own unit; only said so that a cap cannot be misread. */
  readonly unit?: string;
  /** Share of the product's trade that the measure covers, all of it where nothing is said. */
  readonly share?: number;
  readonly from: string;
  readonly to?: string;
}
/** Counties that the 20x10 policy takes up in a year, besides those announced. */
export interface ScenarioCohort {
  readonly year: number;
  readonly counties: readonly string[];
}
/** A state trading company with a name, besides those in the data. */
export interface ScenarioCompany {
  readonly name: string;
  readonly patron: (typeof patrons)[number];
  readonly product: string;
  readonly home: string;
  readonly crossing: string;
}

/** A remark, such as how a size was chosen and where it comes from. */
export type ScenarioNote = string | { readonly text: string; readonly source?: string };

export interface Scenario {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** Seed documents it comes from. */
  readonly documents?: readonly (typeof documents)[number][];
  readonly notes?: string | readonly ScenarioNote[];
  /** The scenario that it builds on; one that is composed has none. */
  readonly extends?: string;
  /** Scenarios that it stacks; one that is composed has none. */
  readonly with?: readonly string[];
  readonly start?: Start;
  /** Parameters that take another value than the register's, in the burn-in too. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Mechanisms switched off. */
  readonly without?: readonly string[];
  /** Levels and dated paths of levers, from January 2012 on. */
  readonly levers?: Readonly<Record<string, number | readonly ScenarioStretch[]>>;
  readonly clauses?: readonly ScenarioClause[];
  readonly cohorts?: readonly ScenarioCohort[];
  readonly companies?: readonly ScenarioCompany[];
  /** New names of companies, by the old ones; a name changes nothing but what is printed. */
  readonly rename?: Readonly<Record<string, string>>;
}

export const BASELINE = "baseline";
