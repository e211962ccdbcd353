/** Guided stories as data: what each step says, and what it sets on the page. */
import type { Language } from "../i18n/index.ts";
import type { PageState } from "../state/page-state.ts";

/** A text in every language of the page. */
export type Words = Readonly<Record<Language, string>>;
export const pictures = ["charts", "map", "flows"] as const;
/** What stands beside a step: charts of its series, the county map, or the flows of money of a year. */
export type Picture = (typeof pictures)[number];
/** Parts of the page's state that a step may set; what it leaves out is as at the story's start. */
export type StepState = Partial<
  Pick<
    PageState,
    "columns" | "active" | "from" | "to" | "since" | "mode" | "series" | "map" | "flowYear" | "fog" | "rivals"
  >
>;

export interface Step {
  readonly title: Words;
  /** Two to four sentences: what to look at, and what the model can say of it. */
  readonly text: Words;
  /** Paragraphs of the story's document that the step speaks of. */
  readonly paragraphs: readonly number[];
  /** Claims of the register that put them to the test. */
  readonly claims: readonly string[];
  readonly state: StepState;
  /** Charts where it says nothing. */
  readonly picture?: Picture;
  /** A series that the reader is asked to draw before the charts are shown. */
  readonly bet?: string;
}
export interface Story {
  /** Number of the document, 000 to 004. */
  readonly id: string;
  readonly title: Words;
  /** What it is about, in a sentence or two. */
  readonly lead: Words;
  /** What all steps set that they do not set themselves. */
  readonly start: StepState;
  readonly steps: readonly Step[];
}
