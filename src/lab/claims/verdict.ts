/** Verdicts over the worlds of an ensemble, by the rules of the decision on claims. */
import { quantile, quantiles } from "../../core/stats.ts";
import { atMost } from "../methods/binomial-interval.ts";
import { inBox, scoreBox } from "../methods/box.ts";
import type { Box } from "../methods/box.ts";
import { pasteBox, peelBoxes } from "../methods/prim.ts";
import type { Finding, Score } from "./statistics.ts";

/** Share of worlds that a verdict takes. */
export const ENOUGH = 0.9;
/** Share of the other half's worlds that a box must hold. */
const LEAST_BOX = 0.2;

export const verdicts = ["supported", "contradicted", "contingent", "undetermined"] as const;
export type Verdict = (typeof verdicts)[number];

/** Part of the parameters' space in which a claim, or its opposite, holds. */
export interface Contingency {
  readonly box: Box;
  /** 1 where the claim holds in the box, -1 where its opposite does. */
  readonly score: 1 | -1;
  /** Share of the other half's worlds in the box, and of those the share that have the score. */
  readonly share: number;
  readonly density: number;
}
/** What a test found over all worlds. */
export interface Summary {
  /** Worlds that were tried, failed ones too. */
  readonly worlds: number;
  /** Of the value, over worlds that have one; null where a median world has none. */
  readonly median: number | null;
  readonly interval: readonly [low: number | null, high: number | null];
  /** Shares of worlds in which the claim holds, and in which its opposite does. */
  readonly holds: number;
  readonly opposite: number;
  readonly verdict: Verdict;
  /** Whether nine worlds in ten lie within the smallest effect. */
  readonly negligible: boolean;
  readonly contingency?: Contingency;
  /** Median month in which a path takes its last sign for good, over worlds in which it does. */
  readonly crossing?: number;
  /** Probability that fewer than nine worlds in ten have the score, given those that were drawn; of verdicts by share. */
  readonly doubt?: number;
}

/** Judges the findings of worlds; `points` are their parameters where a box may be looked for. */
export function judge(
  findings: readonly Finding[],
  isSmall: (value: number) => boolean,
  points?: readonly Float64Array[],
): Summary {
  const worlds = findings.length;
  const count = (score: Score) => findings.filter((one) => one.score === score).length;
  const [holds, opposite] = [count(1), count(-1)];
  const enough = (n: number) => worlds > 0 && n >= ENOUGH * worlds;
  const values = findings.map(({ value }) => value).filter((value) => !Number.isNaN(value));
  const [low, high] = values.length === 0 ? [Number.NaN, Number.NaN] : quantiles(values, [0.05, 0.95]);
  const crossings = findings.flatMap(({ crossing }) => crossing ?? []);
  const byShare = enough(holds) ? "supported" : enough(opposite) ? "contradicted" : undefined;
  const contingency =
    byShare === undefined && points !== undefined
      ? findBox(
          findings.map(({ score }) => score),
          points,
        )
      : undefined;
  return {
    worlds,
    median: values.length === 0 ? null : finite(quantile(values, 0.5)),
    interval: [finite(low), finite(high)],
    holds: worlds === 0 ? 0 : holds / worlds,
    opposite: worlds === 0 ? 0 : opposite / worlds,
    verdict: byShare ?? (contingency === undefined ? "undetermined" : "contingent"),
    negligible: enough(findings.filter(({ value }) => isSmall(value)).length),
    ...(contingency === undefined ? {} : { contingency }),
    ...(crossings.length === 0 ? {} : { crossing: quantile(crossings, 0.5) }),
    ...(byShare === undefined ? {} : { doubt: doubt(Math.max(holds, opposite), worlds) }),
  };
}
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Returns the probability that the true share lies below nine in ten when `hits` of `trials` were drawn and any share
 * was as likely before: the tail of a beta distribution, as one of a binomial.
 */
export function doubt(hits: number, trials: number): number {
  return 1 - atMost(hits, trials + 1, ENOUGH);
}

/**
 * Looks for a box, on every other world, in which the claim holds or its opposite does; returns it if it passes on the
 * worlds between.
 */
export function findBox(scores: readonly Score[], points: readonly Float64Array[]): Contingency | undefined {
  const found = ([1, -1] as const).flatMap((score) => {
    const half = (odd: number) => {
      const mine = points.map((_, i) => i).filter((i) => i % 2 === odd);
      return { points: mine.map((i) => points[i]), hits: mine.map((i) => scores[i] === score) };
    };
    const [learn, check] = [half(0), half(1)];
    if (!learn.hits.includes(true) || !check.hits.includes(true)) return [];
    const steps = peelBoxes(learn.points, learn.hits, { leastShare: LEAST_BOX });
    const dense = steps.find(({ density }) => density >= ENOUGH);
    if (dense === undefined) return [];
    const { box } = pasteBox(dense.box, learn.points, learn.hits);
    const { share, density } = scoreBox(box, check.points, check.hits);
    return share >= LEAST_BOX && density >= ENOUGH ? [{ box, score, share, density }] : [];
  });
  return found.toSorted((a, b) => b.share - a.share).at(0);
}

/** Tells whether a world lies in the box of a contingency. */
export const holdsIn = ({ box }: Contingency, point: Float64Array): boolean => inBox(box, point);
