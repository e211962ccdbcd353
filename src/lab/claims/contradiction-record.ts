/** What is known of a contradiction once its ladder was climbed. */
import { formatMonth } from "../../core/clock.ts";
import { leverOf } from "../../model/levers.ts";
import { atMost } from "../methods/binomial-interval.ts";
import { boxInWords } from "../methods/box.ts";
import { unitOf } from "../scenario/settings.ts";
import { driversOf, failuresOf, uncertainOf } from "./assemble.ts";
import type { DrawnParameters } from "./assemble.ts";
import type { Contradiction, Ladder, SideTest } from "./contradiction.ts";
import { sidesOf } from "./contradiction.ts";
import { turnsOnWords } from "./contradiction-words.ts";
import type { WorldFindings } from "./effects.ts";
import type { CaseRecord } from "./record.ts";
import type { CaseRuns } from "./rounds.ts";
import type { Finding, Score } from "./statistics.ts";
import type { Sign } from "./types.ts";
import { ENOUGH, findBox, judge } from "./verdict.ts";
import type { Contingency } from "./verdict.ts";
import { testInWords, unitOfTest } from "./words.ts";

/** Chance that a box is as right by luck. */
const BOX_CHANCE = 0.05;

/** Where an expectation stands at one value of the ladder, or over the draws as they come. */
export interface Standing {
  readonly worlds: number;
  readonly median: number | null;
  /** 5 and 95 %. */
  readonly interval: readonly [number | null, number | null];
  /** Shares of worlds that speak for the side, and against it. */
  readonly holds: number;
  readonly opposite: number;
}
/** One expectation of a side, a line of the chart. */
export interface LineRecord {
  readonly side: string;
  readonly label: string;
  readonly words: string;
  readonly unit: string;
  readonly sign: Sign;
  readonly smallest: number;
  readonly rungs: readonly Standing[];
  readonly drawn: Standing;
}
/** A side, which holds where all that it expects comes true. */
export interface SideRecord {
  readonly side: string;
  /** Shares of worlds in which it holds, by value of the ladder and as the draws come. */
  readonly rungs: readonly number[];
  readonly drawn: number;
}
export interface ContradictionRecord {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly string[];
  readonly turnsOn: string;
  /** First and last month that is run. */
  readonly from: string;
  readonly to: string;
  readonly ladder: Ladder;
  /** What the ladder is, with its unit. */
  readonly across: string;
  /** Hashes of the arms by name, as the draws come. */
  readonly arms: Readonly<Record<string, string>>;
  readonly lines: readonly LineRecord[];
  readonly sides: readonly SideRecord[];
  /** Which sides hold at once as the draws come: shares of worlds that sum to 1, the largest first. */
  readonly combinations: readonly { readonly sides: readonly string[]; readonly share: number }[];
  readonly rivals: readonly [string, string];
  /** Worlds over which drivers and the box were looked for. */
  readonly worlds: number;
  /** Parameters with which the first rival's lead over the second goes, beyond chance. */
  readonly drivers: CaseRecord["drivers"];
  /** Where one rival holds and the other does not. */
  readonly box?: {
    readonly words: string;
    readonly side: string;
    /** Share of the worlds on which it was tried that lie in it, and of these the share in which it is right. */
    readonly share: number;
    readonly density: number;
  };
  /** Worlds that failed, over all values of the ladder. */
  readonly failed: CaseRecord["failed"];
  /** On what it turns, in words. */
  readonly answer: string;
  readonly reading: string;
}

export function contradictionRecord(
  contradiction: Contradiction,
  { drawn, rungs }: { readonly drawn: CaseRuns; readonly rungs: readonly CaseRuns[] },
  parameters: Omit<DrawnParameters, "others">,
): ContradictionRecord {
  const { id, title, claims, turnsOn, ladder, rivals, reading } = contradiction;
  const { names, pointOf } = uncertainOf(parameters);
  const { worlds } = drawn.effects;
  const points = worlds.map(({ draw }) => pointOf(draw));
  const contests = worlds.map((world) => contest(contradiction, world));
  const found = boxOf(
    contests.map(({ score }) => score),
    points,
  );
  const standings = ({ effects }: CaseRuns, t: number) => standing(effects.worlds, t);
  const share = (side: string, { effects }: CaseRuns) => shareHolding(contradiction, side, effects.worlds);
  const record: Omit<ContradictionRecord, "answer"> = {
    id,
    title,
    claims,
    turnsOn,
    from: formatMonth(drawn.case.from),
    to: formatMonth(drawn.case.to),
    ladder,
    across: acrossOf(ladder, parameters),
    arms: Object.fromEntries(Object.entries(drawn.case.arms).map(([name, { hash }]) => [name, hash])),
    lines: contradiction.sides.map(({ side, test }, t) => ({
      side,
      label: test.label ?? test.metric.text,
      words: testInWords(test),
      unit: unitOfTest(test),
      sign: test.sign,
      smallest: test.smallest,
      rungs: rungs.map((rung) => standings(rung, t)),
      drawn: standings(drawn, t),
    })),
    sides: sidesOf(contradiction).map((side) => ({
      side,
      rungs: rungs.map((rung) => share(side, rung)),
      drawn: share(side, drawn),
    })),
    combinations: combinationsOf(contradiction, worlds),
    rivals,
    worlds: worlds.length,
    drivers: driversOf(contests, points, names),
    ...(found === undefined
      ? {}
      : {
          box: {
            words: boxInWords(found.box, names),
            side: rivals[found.score === 1 ? 0 : 1],
            share: found.share,
            density: found.density,
          },
        }),
    failed: allFailures([drawn, ...rungs]),
    reading,
  };
  return { ...record, answer: turnsOnWords(record) };
}

function acrossOf({ kind, id }: Ladder, { parameters }: Pick<DrawnParameters, "parameters">): string {
  if (kind === "lever") return `${leverOf(id).title}${inUnit(leverOf(id).unit)} (${id})`;
  return `${id}${inUnit(parameters.find((one) => one.id === id)?.unit ?? "")}`;
}
const inUnit = (unit: string): string => (unitOf(unit) === "" ? "" : `, ${unit}`);

function standing(worlds: readonly WorldFindings[], t: number): Standing {
  const { median, interval, holds, opposite } = judge(
    worlds.map(({ findings }) => findings[t]),
    () => false,
  );
  return { worlds: worlds.length, median, interval, holds, opposite };
}

/** Whether a side holds in a world: all that it expects comes true. */
const sideHolds = ({ sides }: Contradiction, side: string, { findings }: WorldFindings): boolean =>
  sides.every((one, t) => one.side !== side || findings[t].score === 1);
function shareHolding(contradiction: Contradiction, side: string, worlds: readonly WorldFindings[]): number {
  const holding = worlds.filter((world) => sideHolds(contradiction, side, world));
  return worlds.length === 0 ? 0 : holding.length / worlds.length;
}

/** How often which sides hold at once. */
export function combinationsOf(
  contradiction: Contradiction,
  worlds: readonly WorldFindings[],
): ContradictionRecord["combinations"] {
  const found = new Map<string, { sides: string[]; count: number }>();
  for (const world of worlds) {
    const sides = sidesOf(contradiction).filter((side) => sideHolds(contradiction, side, world));
    const key = sides.join("\n");
    found.set(key, { sides, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count || a.sides.length - b.sides.length)
    .map(({ sides, count }) => ({ sides, share: count / worlds.length }));
}

/**
 * How far the first rival leads the second in a world, and which of them holds alone (1, -1; 0 for both and neither).
 * Each is as strong as its weakest expectation, in units of the smallest effect that matters.
 */
export function contest(contradiction: Contradiction, world: WorldFindings): Finding {
  const [first, second] = contradiction.rivals.map((side) => ({
    holds: sideHolds(contradiction, side, world) ? 1 : 0,
    strength: Math.min(
      ...contradiction.sides.flatMap((one, t) =>
        one.side === side ? [strengthOf(one.test, world.findings[t].value)] : [],
      ),
    ),
  }));
  return { value: first.strength - second.strength, score: (first.holds - second.holds) as Score };
}
/**
 * Looks for parameters under which one rival holds alone, where that is open. Few draws make boxes by luck: of the draws
 * on which it was tried, more must be right in it than as many drawn from all of them would be.
 */
export function boxOf(scores: readonly Score[], points: readonly Float64Array[]): Contingency | undefined {
  const count = (score: Score, of = scores) => of.filter((one) => one === score).length;
  if (([1, -1] as const).some((score) => count(score) >= ENOUGH * scores.length)) return undefined;
  const found = findBox(scores, points);
  if (found === undefined) return undefined;
  const tried = scores.filter((_, i) => i % 2 === 1);
  const inside = Math.round(found.share * tried.length);
  const right = Math.round(found.density * inside);
  const luck = 1 - atMost(right - 1, inside, count(found.score, tried) / tried.length);
  return luck < BOX_CHANCE ? found : undefined;
}
/** Above 1 where the expectation comes true; 2 where one that nothing happens is met to the letter. */
function strengthOf({ sign, smallest }: SideTest, value: number): number {
  if (sign === "0") return 2 - Math.abs(value) / smallest;
  return (sign === "+" ? value : -value) / smallest;
}

/** Each value of the ladder is a world of its own. */
function allFailures(all: readonly CaseRuns[]): CaseRecord["failed"] {
  const reasons: Record<string, number> = {};
  let worlds = 0;
  for (const { effects } of all) {
    const failed = failuresOf(effects);
    worlds += failed.worlds;
    for (const [reason, count] of Object.entries(failed.reasons))
      reasons[reason] = (reasons[reason] ?? 0) + count;
  }
  return { worlds, reasons };
}
