/**
 * When does an event come about: a box of parameters by PRIM and a small tree, found on one half of the draws and
 * checked on the other. Many parameters and few draws make boxes that hold on the first half alone; the second tells.
 */
import type { Ranged } from "../methods/priors.ts";
import { prior } from "../methods/priors.ts";
import { binomialInterval } from "../methods/binomial-interval.ts";
import { boxInWords, inBox, scoreBox } from "../methods/box.ts";
import type { Box, BoxScore, Point } from "../methods/box.ts";
import { pasteBox, peelBoxes } from "../methods/prim.ts";
import { growTree, leavesOf } from "../methods/tree.ts";

/** An event: the metric on one side of a threshold. */
export interface Condition {
  readonly sign: "<" | "<=" | ">" | ">=";
  readonly threshold: number;
}
/** Draws of parameters and what came of them. */
export interface Case {
  readonly draw: number;
  readonly set: Readonly<Record<string, number>>;
  readonly outcome: number;
}
export interface Found {
  readonly words: string;
  readonly limits: readonly { readonly parameter: string; readonly low?: number; readonly high?: number }[];
  /** On the half that it was found on, and on the other. */
  readonly found: BoxScore;
  readonly checked: BoxScore;
  /** Whether the event is surely more frequent inside on the other half: its 95 % interval lies above that half's share. */
  readonly holds: boolean;
}
export interface Discovery {
  readonly cases: number;
  readonly hits: number;
  /** Cases of the half that boxes were found on, and of the one they were checked on. */
  readonly halves: readonly [number, number];
  /** Left out where the event never comes about in the first half, or always. */
  readonly box?: Found;
  readonly leaves: readonly Found[];
}

/** Limits that a box may have, so that a reader can hold it in mind. */
const MOST_LIMITS = 4;

const fourDigits = (value: number): string => String(Number(value.toPrecision(4)));

export function happens({ sign, threshold }: Condition, value: number): boolean {
  switch (sign) {
    case "<":
      return value < threshold;
    case "<=":
      return value <= threshold;
    case ">":
      return value > threshold;
    case ">=":
      return value >= threshold;
  }
}

export function discover(
  cases: readonly Case[],
  parameters: readonly Ranged[],
  condition: Condition,
): Discovery {
  const names = parameters.filter((one) => prior(one) !== undefined).map(({ id }) => id);
  const halves = [0, 1].map((half) => {
    const members = cases.filter(({ draw }) => draw % 2 === half);
    return {
      points: members.map(({ set }): Point => names.map((name) => set[name])),
      hits: members.map(({ outcome }) => happens(condition, outcome)),
    };
  });
  const [first, second] = halves;
  const count = (hits: readonly boolean[]) => hits.filter(Boolean).length;
  const known = count(first.hits);
  const head = {
    cases: cases.length,
    hits: known + count(second.hits),
    halves: [first.points.length, second.points.length] as const,
  };
  if (known === 0 || known === first.hits.length) return { ...head, leaves: [] };
  const usual = count(second.hits) / second.hits.length;
  const describe = (box: Box): Found => {
    const checked = scoreBox(box, second.points, second.hits);
    const inside = count(second.hits.filter((_, i) => inBox(box, second.points[i])));
    return {
      words: boxInWords(box, names, fourDigits),
      limits: box.map(({ dimension, ...sides }) => ({ parameter: names[dimension], ...sides })),
      found: scoreBox(box, first.points, first.hits),
      checked,
      holds: binomialInterval(inside, checked.points).low > usual,
    };
  };
  const leaves = leavesOf(growTree(first.points, first.hits)).map(({ box }) => describe(box));
  const box = bestBox(first.points, first.hits);
  return { ...head, ...(box.length === 0 ? {} : { box: describe(box) }), leaves };
}

/**
 * Returns the box of few limits whose share of points times its gain in density over all points is greatest: weighted
 * relative accuracy, Lavrač, Flach and Zupan 1999.
 */
function bestBox(points: readonly Point[], hits: readonly boolean[]): Box {
  const [open, ...steps] = peelBoxes(points, hits);
  const worth = ({ share, density }: BoxScore) => share * (density - open.density);
  const best = steps
    .filter(({ box }) => box.length <= MOST_LIMITS)
    .reduce((before, step) => (worth(step) > worth(before) ? step : before), open);
  return best === open ? [] : pasteBox(best.box, points, hits).box;
}
