/** A claim of a document as an experiment: what is done, what is measured, and which effect would bear it out. */
import type { Scenario, Start } from "../scenario/types.ts";
import type { Metric } from "./metric-text.ts";

export const kinds = ["causal", "mechanism", "forecast", "policy", "fact"] as const;
export type Kind = (typeof kinds)[number];
export const signs = ["+", "-", "0"] as const;
/** The direction that is claimed; "0" claims that nothing beyond the smallest effect happens. */
export type Sign = (typeof signs)[number];
export const aggregates = ["mean", "sum", "lowest", "highest", "turns"] as const;
/** How the months of a window become one number; `turns` counts turning points. */
export type Aggregate = (typeof aggregates)[number];
export const units = ["units", "per cent"] as const;
export type In = (typeof units)[number];

/** The name of the arm that all others are held against. */
export const CONTROL = "control";
export const TREATMENT = "treatment";

/** The months that a test reads, counted from the treatment's first as 1. */
export interface Window {
  readonly at: readonly [first: number, last: number];
  readonly over: Aggregate;
}
interface Common {
  readonly label?: string;
  /** The smallest effect that would matter, above zero, in the test's unit. */
  readonly smallest: number;
}
/** A weighted sum over arms, such as treatment less control; in per cent of the control where asked for. */
export interface DifferenceTest extends Common, Window {
  readonly test: "difference";
  readonly metric: Metric;
  readonly arms: Readonly<Record<string, number>>;
  readonly in: In;
  readonly sign: Sign;
}
/** A level of one arm, within a range. */
export interface LevelTest extends Common, Window {
  readonly test: "level";
  readonly metric: Metric;
  readonly of: string;
  readonly range: readonly [low: number | null, high: number | null];
}
/** An arm's effect on a metric over its effect on another one, less the same of a second arm where there is one. */
export interface PerUnitTest extends Common, Window {
  readonly test: "per unit";
  readonly metric: Metric;
  readonly per: Metric;
  readonly between: readonly string[];
  readonly sign: Sign;
}
/** The lowest dose of a ladder whose effect has the sign and passes the smallest effect, within a range of doses. */
export interface ThresholdTest extends Common, Window {
  readonly test: "threshold";
  readonly metric: Metric;
  /** Doses by arm, rising. */
  readonly ladder: Readonly<Record<string, number>>;
  readonly expected: readonly [low: number, high: number];
  readonly in: In;
  readonly sign: "+" | "-";
}
/** How far the dose that is best for one metric is from the dose that is best for another. */
export interface BestTest extends Common, Window {
  readonly test: "best";
  readonly metrics: readonly [Metric, Metric];
  readonly ladder: Readonly<Record<string, number>>;
  readonly sign: Sign;
}
/** Signs that the difference has in several windows, one after the other. */
export interface PathTest extends Common {
  readonly test: "path";
  readonly metric: Metric;
  readonly arms: Readonly<Record<string, number>>;
  readonly in: In;
  readonly steps: readonly { readonly at: readonly [number, number]; readonly sign: Sign }[];
}
/** Tests that must hold at once. */
export interface TogetherTest {
  readonly test: "together";
  readonly label?: string;
  readonly tests: readonly SimpleTest[];
}
export type SimpleTest = DifferenceTest | LevelTest | PerUnitTest | ThresholdTest | BestTest | PathTest;
export type Test = SimpleTest | TogetherTest;

/** A time in which the claim is tried. */
export interface Occasion {
  /** The years that the document speaks of, in words; absent for today. */
  readonly years?: string;
  /** First month of the treatment, such as 2017-01. */
  readonly from: string;
  readonly start?: Start;
}
export const occasionNames = ["epoch", "today"] as const;
export type OccasionName = (typeof occasionNames)[number];

/** A stretch of a lever's path, counted in months from the treatment's first, which is after 0. */
export interface RelativeStretch {
  readonly after: number;
  /** How many months; to the end where nothing is said. */
  readonly for?: number;
  readonly value: number;
}
/** What an arm does: a scenario's settings, its levers counted from the month of the treatment. */
export interface Arm extends Pick<Scenario, "parameters" | "without" | "clauses" | "cohorts" | "companies"> {
  /** A scenario of the library that it builds on; its undated levers too hold from the treatment's month on. */
  readonly scenario?: string;
  readonly levers?: Readonly<Record<string, number | readonly RelativeStretch[]>>;
}

/** A claim that can be tried. */
export interface Claim {
  readonly id: string;
  /** Such as "001"; a claim of a reader's own names the document as it likes. */
  readonly document: string;
  readonly statement: string;
  /** By the numbers of docs/coverage.md. */
  readonly paragraphs: readonly number[];
  readonly kind: Kind;
  readonly occasions: Readonly<Partial<Record<OccasionName, Occasion>>>;
  /** Months that are run from the treatment's first on. */
  readonly horizon: number;
  /** The control among them, the treatment where there is one, and further ones. */
  readonly arms: Readonly<Record<string, Arm>>;
  /** The first gives the verdict. */
  readonly tests: readonly Test[];
  /** Levers that dose and response are tried on. */
  readonly sweep: readonly string[];
  /** Parameters that encode the claim. */
  readonly echo: readonly string[];
  readonly conflicts: readonly string[];
  readonly notes?: string;
}
/** A claim that is recorded and not tried. */
export interface OutOfScope extends Pick<
  Claim,
  "id" | "document" | "statement" | "paragraphs" | "kind" | "conflicts" | "notes"
> {
  readonly outOfScope: string;
}
export type Entry = Claim | OutOfScope;
export const isClaim = (entry: Entry): entry is Claim => !("outOfScope" in entry);

/** A document with its claims. */
export interface Argument {
  readonly document: string;
  readonly title: string;
  /** The argument in a few sentences. */
  readonly argument: string;
  readonly entries: readonly Entry[];
}
