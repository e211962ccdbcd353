/** What is known of a claim once it was tried: the record that is written down, shown and compared. */
import type { Verdict } from "./verdict.ts";
import type { OccasionName } from "./types.ts";

/** Sizes of a full judgement. */
export interface Sizes {
  /** Draws that give the verdict, one seed each. */
  readonly draws: number;
  /** Draws, the first of them, on which everything else is tried. */
  readonly others: number;
  /** Seeds that part the variances, the verdict's among them; the second one is the second seed set. */
  readonly seeds: number;
}
export const fullSizes: Sizes = { draws: 200, others: 50, seeds: 4 };

/** A test over the worlds that ran. */
export interface TestRecord {
  /** The test in words: what is read, when, and which way it is claimed to go. */
  readonly words: string;
  readonly label?: string;
  readonly unit: string;
  readonly smallest: number | null;
  readonly worlds: number;
  readonly median: number | null;
  readonly interval: readonly [number | null, number | null];
  /** Shares of worlds in which the claim holds, and in which its opposite does. */
  readonly holds: number;
  readonly opposite: number;
  readonly verdict: Verdict;
  readonly negligible: boolean;
  readonly crossing?: number;
}
/** The first test again, under another seed, variant, dose, or with parameters at their neutral values. */
export interface Again extends Pick<
  TestRecord,
  "worlds" | "median" | "interval" | "holds" | "opposite" | "verdict"
> {
  /** Worlds in which an arm failed. */
  readonly failed: number;
}
export interface VariantRecord extends Again {
  /** Lever of the variant, its level, and what that is called. */
  readonly lever: string;
  readonly level: number;
  readonly choice: string;
}
export interface DoseRecord extends Again {
  /** Share of the way from the control's levels to the treatment's. */
  readonly dose: number;
}
export interface EchoRecord extends Again {
  readonly parameters: readonly {
    readonly id: string;
    readonly neutral: number;
    /** Standard deviation of the posterior's draws over the prior's; null where the parameter has no range. */
    readonly ratio: number | null;
  }[];
  /** The verdict is not the same without them. */
  readonly vanishes: boolean;
  /** The data constrain none of them. */
  readonly free: boolean;
}
/** A box of parameters in which a contingent claim holds, or its opposite. */
export interface BoxRecord {
  readonly words: string;
  readonly holds: "the claim" | "its opposite";
  readonly limits: readonly { readonly parameter: string; readonly low?: number; readonly high?: number }[];
  /** Share of the worlds on which it was tried that lie in it, and of these the share in which it is right. */
  readonly share: number;
  readonly density: number;
}
export interface CaseRecord {
  readonly id: string;
  readonly claim: string;
  readonly document: string;
  readonly occasion: OccasionName;
  /** First and last month of the treatment, such as 2017-01. */
  readonly from: string;
  readonly to: string;
  /** Hashes of the arms by name. */
  readonly arms: Readonly<Record<string, string>>;
  /** Verdict of the first test. */
  readonly verdict: Verdict;
  /** The verdict goes when the parameters that encode it are neutral, and the data do not constrain them. */
  readonly assumed: boolean;
  /** The second seed set gives another verdict. */
  readonly fragile: boolean;
  readonly negligible: boolean;
  readonly tests: readonly TestRecord[];
  /** Worlds that were tried, and their findings by test, in the order of draws; a failed one has no values. */
  readonly draws: readonly number[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly scores: readonly (readonly number[])[];
  readonly failed: {
    readonly worlds: number;
    readonly reasons: Readonly<Record<string, number>>;
  };
  readonly box?: BoxRecord;
  /** Probability that the true share of worlds lies below nine in ten. */
  readonly doubt?: number;
  /** The verdict's own runs on the draws on which everything else is tried: what the following is held against. */
  readonly basis?: Again;
  readonly second?: Again;
  /** Standard deviations of the first test's value between draws and between seeds of a draw. */
  readonly variance?: {
    readonly draw: number | null;
    readonly seed: number | null;
    readonly draws: number;
    readonly seeds: number;
  };
  readonly variants: readonly VariantRecord[];
  readonly doses: readonly DoseRecord[];
  readonly echo?: EchoRecord;
  /** Parameters with which the first test's value goes, beyond chance. */
  readonly drivers: readonly { readonly parameter: string; readonly correlation: number }[];
  /** What changes the verdict, in words. */
  readonly flips: readonly string[];
  /** Months of the first test's metric, each arm less the control: quantiles 5, 50, 95 %. */
  readonly paths: {
    readonly metric: string;
    readonly arms: Readonly<
      Record<
        string,
        {
          readonly q05: readonly (number | null)[];
          readonly q50: readonly (number | null)[];
          readonly q95: readonly (number | null)[];
        }
      >
    >;
  } | null;
}
/** Judged claims of one document. */
export interface DocumentRecord {
  readonly document: string;
  readonly title: string;
  readonly cases: readonly CaseRecord[];
}
/** What all records have in common. */
export interface JudgementHead {
  readonly verdicts: 1;
  readonly program: { readonly name: string; readonly version: string };
  readonly model: string;
  readonly posterior: string;
  /** Hash of all claims that were judged. */
  readonly claims: string;
  readonly sizes: Sizes;
  readonly householdsPerAgent: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Cases that were tried with second seeds, with structural variants and with other doses. */
  readonly tried: { readonly second: number; readonly variants: number; readonly doses: number };
  /** Every run was done; what is missing is missing from the records. */
  readonly whole: boolean;
  /** Supported claims of which the true share of worlds may lie below nine in ten: the sum of their doubts. */
  readonly expectedFalseSupports: number;
  readonly command: string;
}
/** What a run of claims gives. */
export interface Judgement {
  readonly head: JudgementHead;
  readonly documents: readonly DocumentRecord[];
  readonly interrupted: boolean;
}

/** The verdict as it is printed. */
export function verdictWords({
  verdict,
  assumed,
  negligible,
  fragile,
}: Pick<CaseRecord, "verdict" | "assumed" | "negligible" | "fragile">): string {
  const base = assumed
    ? "assumed, not found"
    : negligible && verdict === "undetermined"
      ? "undetermined (negligible)"
      : verdict;
  return fragile ? `${base}, fragile` : base;
}
