/** Where policies lie in the picture of the frontier: GDP across, human security upward, elite pressure as colour. */
import type { AxisRecord, GroupRecord, PolicyRecord, Spread } from "../../lab/claims/frontier-record.ts";

/** Numbers of the axes across, upward, and in colour; the last is -1 where there are two alone. */
export interface FrontierAxes {
  readonly across: number;
  readonly upward: number;
  readonly colour: number;
}
export function axesOf(axes: readonly AxisRecord[]): FrontierAxes {
  const find = (word: string) => axes.findIndex(({ metric }) => metric.startsWith(word));
  const rest = axes.map((_, a) => a);
  const take = (wanted: number) => {
    const place = Math.max(0, rest.indexOf(wanted));
    return rest.splice(place, 1)[0] ?? -1;
  };
  const colour = axes.length > 2 ? take(find("pressure.")) : -1;
  return { across: take(find("gdp.")), upward: take(find("security.")), colour };
}

export interface FrontierPoint {
  readonly policy: PolicyRecord;
  /** Its number in the group, from 1. */
  readonly mark: number;
  readonly x: Place;
  readonly y: Place;
  /** From 0, the group's least, to 1; null where there is no value. */
  readonly shade: number | null;
  /** It costs the group's amount, and is held against the others. */
  readonly costs: boolean;
}
interface Place {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** Policies of a group that have a place in the picture. */
export function pointsOf(
  { rivals }: Pick<GroupRecord, "rivals">,
  members: readonly PolicyRecord[],
  { across, upward, colour }: FrontierAxes,
): FrontierPoint[] {
  const shades = members.flatMap(({ changes }) => changes[colour]?.median ?? []);
  const [least, most] = [Math.min(...shades), Math.max(...shades)];
  return members.flatMap((policy, m): FrontierPoint[] => {
    const [x, y] = [placeOf(policy.changes[across]), placeOf(policy.changes[upward])];
    const median = policy.changes[colour]?.median ?? null;
    if (x === undefined || y === undefined) return [];
    return [
      {
        policy,
        mark: m + 1,
        x,
        y,
        shade: median === null ? null : most > least ? (median - least) / (most - least) : 0.5,
        costs: rivals.includes(policy.id),
      },
    ];
  });
}
function placeOf({ median, interval: [low, high] }: Spread): Place | undefined {
  return median === null || low === null || high === null ? undefined : { at: median, low, high };
}
