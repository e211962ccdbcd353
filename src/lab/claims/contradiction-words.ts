/** Says from the numbers on what a contradiction turns. */
import type { ContradictionRecord, LineRecord, SideRecord } from "./contradiction-record.ts";

/** How far the share of worlds in which a side holds must move along the ladder to turn it, and to move it in part. */
const TURNS = 0.5;
const LEANS = 0.2;
const HALF = 0.5;
/** Fewer worlds than these tell nothing of parameters. */
const FEW = 16;

type Found = Omit<ContradictionRecord, "answer">;

/** Returns a few sentences: what the ladder decides, which sides hold as the draws come, and what else drives it. */
export function turnsOnWords(found: Found): string {
  return [ladderWords(found), drawnWords(found), driverWords(found), boxSentence(found)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Whether the ladder decides which side holds. */
export type Turning = "turns" | "turns in part" | "does not turn";
export function turningOf({ sides }: Pick<Found, "sides">): Turning {
  const reach = Math.max(...sides.map(reachOf));
  return reach >= TURNS ? "turns" : reach >= LEANS ? "turns in part" : "does not turn";
}

function ladderWords(found: Found): string {
  const {
    turnsOn,
    ladder: { values },
    sides,
    lines,
  } = found;
  const moved = lines.filter(isMoved).map(({ label }) => label);
  const heads: Readonly<Record<Turning, string>> = {
    turns: `It turns on ${turnsOn}`,
    "turns in part": `It turns only in part on ${turnsOn}`,
    "does not turn":
      moved.length > 0
        ? `It does not turn on ${turnsOn}, which moves ${moved.join(" and ")} but no side`
        : `It does not turn on ${turnsOn}, which changes next to nothing`,
  };
  const head = heads[turningOf(found)];
  const span = `from ${values[0]} to ${values.at(-1)}`;
  return `${head}: ${span}, ${sides.map((side) => sideWords(side, values)).join("; ")}.${uprightWords(sides)}`;
}
/** Whether no side, or every side, holds in most draws whatever the value. */
function uprightWords(sides: readonly SideRecord[]): string {
  const shares = sides.flatMap(({ rungs }) => rungs);
  if (shares.every((share) => share <= HALF)) return " So no side is borne out.";
  if (shares.every((share) => share > HALF)) return " So all sides are right at once.";
  return "";
}
const reachOf = ({ rungs }: SideRecord): number => Math.max(...rungs) - Math.min(...rungs);
/** The median moves along the ladder by more than the smallest effect that matters. */
function isMoved({ rungs, smallest }: LineRecord): boolean {
  const medians = rungs.flatMap(({ median }) => median ?? []);
  return medians.length > 0 && Math.max(...medians) - Math.min(...medians) > smallest;
}

/** “it bites” holds in 92 % of draws at first and 4 % at last; the extremes between them are named. */
function sideWords(side: SideRecord, values: readonly number[]): string {
  const { rungs } = side;
  const [low, high] = [Math.min(...rungs), Math.max(...rungs)];
  const name = `“${side.side}” holds in`;
  if (reachOf(side) < LEANS) {
    const about = high === 0 ? "no draw" : low === 1 ? "every draw" : `${span(low, high)} of draws`;
    return `${name} ${about}`;
  }
  const [first, last] = [rungs[0], rungs.at(-1)!];
  const between = [low, high]
    .filter((extreme) => extreme !== first && extreme !== last)
    .map((extreme) => `${percent(extreme)} at ${values[rungs.indexOf(extreme)]}`);
  const by = between.length === 0 ? "" : `, by way of ${between.join(" and ")}`;
  return `${name} ${percent(first)} of draws at first and ${percent(last)} at last${by}`;
}

/** Which sides hold together when no value is set. */
function drawnWords({ combinations, sides }: Found): string {
  if (combinations.length === 0) return "";
  const all = sides.length === 2 ? "both sides hold" : "all sides hold";
  const none = sides.length === 2 ? "neither side holds" : "no side holds";
  const parts = combinations.map(({ sides: holding, share }) => {
    const names = holding.map((side) => `“${side}”`).join(" and ");
    const verb = holding.length === 1 ? "holds" : "hold";
    const who = holding.length === 0 ? none : holding.length === sides.length ? all : `only ${names} ${verb}`;
    return `${who} in ${percent(share)}`;
  });
  return `Of the draws as they come, ${parts.join(", ")}.`;
}

function driverWords({ drivers, rivals: [first, second], ladder, worlds }: Found): string {
  const lead = `the lead of “${first}” over “${second}”`;
  if (worlds < FEW) return `What else drives it cannot be told from ${worlds} draws.`;
  const list = drivers.map(({ parameter, correlation }) => {
    const sign = correlation < 0 ? "−" : "+";
    const own = parameter === ladder.id ? ", the ladder's own" : "";
    return `${parameter} (${sign}${Math.abs(correlation).toFixed(2)}${own})`;
  });
  return list.length === 0
    ? `No parameter goes with ${lead} beyond chance.`
    : `With ${lead} go ${list.join(", ")}.`;
}

function boxSentence({ box }: Found): string {
  if (box === undefined) return "";
  return `“${box.side}” holds against its rival where ${box.words} (${percent(box.share)} of draws, right in ${percent(box.density)}).`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const span = (low: number, high: number): string =>
  Math.round(100 * low) === Math.round(100 * high)
    ? percent(high)
    : `${Math.round(100 * low)} to ${percent(high)}`;
