/**
 * What the page shows that a run does not change: written when the page is built (scripts/workbench), one JSON file a
 * kind below content/, read when a view wants it.
 */
import type { DocumentRecord, JudgementHead } from "../../lab/claims/record.ts";
import type { ContradictionResult } from "../../lab/claims/contradictions.ts";
import type { FrontierResult } from "../../lab/claims/frontier.ts";
import type { Argument } from "../../lab/claims/types.ts";
import type { Geography } from "../../lab/report/payload.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { Grade } from "../../model/data.ts";

/** Who moves a lever. */
export const actors = ["sanctions", "pyongyang", "china", "russia", "others", "variants"] as const;
export type Actor = (typeof actors)[number];

export interface LeverEntry {
  readonly id: string;
  readonly actor: Actor;
  readonly title: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  /** What each whole number stands for, from `low` on; empty for quantities. */
  readonly choices: readonly string[];
  /** What it is worth in the baseline, by month from January 2012 to December 2035; one number where it never changes. */
  readonly usual: number | readonly number[];
  readonly documents: readonly string[];
  /** The series that it moves first, and which way that goes as the lever rises. */
  readonly outcome: { readonly metric: string; readonly direction: "up" | "down"; readonly why?: string };
}
export interface SeriesEntry {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly annual: boolean;
  /** How twelve months become a year. */
  readonly yearly: "sum" | "mean";
  /** Part of the documentation it is listed under, such as Trade. */
  readonly group: string;
  readonly evidence: Evidence;
}
/** On what a series rests. */
export interface Evidence {
  /** Published figures stand beside it. */
  readonly observed: boolean;
  /** Mechanisms that write the columns it is read from, and how many of their parameters have which grade. */
  readonly mechanisms: readonly string[];
  readonly parameters: Readonly<Record<Grade, number>>;
  /** The fog hides it: nothing observed to hold it against, and no parameter behind it that is more than assumed. */
  readonly assumed: boolean;
}
export interface CountySeriesEntry {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}
/** A scenario of the library. */
export interface ScenarioEntry {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly documents: readonly string[];
  readonly notes: readonly string[];
  /** Scenarios that it builds on, the nearest first. */
  readonly parents: readonly string[];
  /** Composed: all that it does, inherited or its own. */
  readonly scenario: Scenario;
  /** Levers by the scenario that sets them last, itself or one of its parents. */
  readonly origin: Readonly<Record<string, string>>;
}
/** content/catalogue.json: what the page needs before anything else. */
export interface Catalogue {
  readonly version: string;
  readonly modelHash: string;
  readonly posteriorHash: string;
  /** Months that can be run. */
  readonly first: string;
  readonly last: string;
  readonly levers: readonly LeverEntry[];
  readonly series: readonly SeriesEntry[];
  readonly counties: readonly CountySeriesEntry[];
  readonly scenarios: readonly ScenarioEntry[];
}

/** A published figure. */
export interface ObservedEntry {
  /** A year or a month. */
  readonly period: string;
  readonly value: number;
  readonly basis: "annual" | "monthly" | "point" | "ytd";
  readonly place: string;
  readonly source: string;
  readonly url: string;
  readonly grade: Grade;
  /** The figure that runs are scored against; the others are rival yardsticks. */
  readonly preferred: boolean;
  readonly note: string;
}
/** content/observed.json, by series. */
export type Observed = Readonly<Record<string, readonly ObservedEntry[]>>;

export interface ParameterEntry {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly neutral: number;
  readonly grade: Grade;
  readonly source: string;
  readonly documents: readonly string[];
  readonly note: string;
}
export interface MechanismEntry {
  readonly id: string;
  readonly phase: string;
  readonly title: string;
  readonly documents: readonly string[];
  readonly equations: readonly string[];
  readonly parameters: readonly ParameterEntry[];
  readonly levers: readonly string[];
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** What moves when it is switched off, and which way. */
  readonly moves: {
    readonly metric: string;
    readonly ablated: "up" | "down";
    readonly under?: Readonly<Record<string, number>>;
  };
}
/** content/mechanisms.json, in the order of the month. */
export interface Mechanisms {
  readonly phases: readonly { readonly phase: string; readonly mechanisms: readonly MechanismEntry[] }[];
  /** By series, the columns that it is read from: with reads and writes the graph of causes. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Paragraphs of the documents by mechanism, such as 001 ¶14, with what they say. */
  readonly paragraphs: Readonly<Record<string, readonly { readonly at: string; readonly says: string }[]>>;
}

/** content/claims.json: the register, and as far as it is committed what was found. */
export interface Claims {
  readonly arguments: readonly Argument[];
  readonly head: JudgementHead | null;
  readonly contradictions: ContradictionResult | null;
  readonly frontier: FrontierResult | null;
}
/** content/verdicts-001.json and its like: the committed verdicts of one document; null where there are none. */
export type Verdicts = DocumentRecord | null;

/** content/draws.json: the frozen posterior. The draw nearest to the medians of all parameters comes first. */
export interface DrawTable {
  readonly hash: string;
  readonly parameters: readonly string[];
  readonly count: number;
  /** Numbers of the draws in the order in which the page takes them. */
  readonly order: readonly number[];
  /** content/draws.bin: `draw × parameter`, 64-bit floats, little end first. */
  readonly file: string;
}

/** Files by the name below content/, without their ending. */
export interface Content {
  readonly catalogue: Catalogue;
  readonly observed: Observed;
  readonly mechanisms: Mechanisms;
  readonly claims: Claims;
  readonly geography: Geography;
  readonly draws: DrawTable;
  /** Texts of data/ by path, for the workers. */
  readonly texts: Readonly<Record<string, string>>;
}
export type ContentName = keyof Content;
