/** Levels of levers from month to month. */
import { monthNumber } from "../engine/scenario.ts";
import type { LeverEntry } from "../content/types.ts";
import type { LeverSetting } from "../state/page-state.ts";

/** The baseline's level of a lever in a month. */
export function usualAt({ usual }: Pick<LeverEntry, "usual">, month: string): number {
  return typeof usual === "number" ? usual : (usual[monthNumber(month)] ?? usual.at(-1)!);
}
/** The level of a lever in a month under a setting; months outside the stretches of a path keep the baseline's. */
export function levelAt(
  lever: Pick<LeverEntry, "usual">,
  setting: LeverSetting | undefined,
  month: string,
): number {
  if (setting === undefined) return usualAt(lever, month);
  if (typeof setting === "number") return setting;
  const stretch = setting.find(({ from, to = "9999-12" }) => from <= month && month <= to);
  return stretch?.value ?? usualAt(lever, month);
}
/**
 * A lever that the slider moves: what its scenario has until the month before, the level from then on. A level at which
 * nothing changes is no setting.
 */
export function movedTo(
  lever: Pick<LeverEntry, "usual">,
  parent: LeverSetting | undefined,
  since: string,
  value: number,
): LeverSetting | undefined {
  if (typeof parent !== "object" && levelAt(lever, parent, since) === value) {
    const calm = parent !== undefined || typeof lever.usual === "number";
    if (calm) return undefined;
  }
  const from = { from: since, value };
  if (parent === undefined) return [from];
  if (typeof parent === "number")
    return since === "2012-01" ? [from] : [{ from: "2012-01", to: monthBefore(since), value: parent }, from];
  const before = parent
    .filter((stretch) => stretch.from < since)
    .map((stretch) =>
      stretch.to === undefined || stretch.to >= since ? { ...stretch, to: monthBefore(since) } : stretch,
    );
  return [...before, from];
}
/** Whether a setting is one that the slider makes: a level of its own in the last stretch alone, from the month on. */
export function isMoved(
  lever: Pick<LeverEntry, "usual">,
  parent: LeverSetting | undefined,
  since: string,
  setting: LeverSetting,
): boolean {
  const value = levelAt(lever, setting, since);
  return JSON.stringify(movedTo(lever, parent, since, value)) === JSON.stringify(setting);
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

/** Steps of a slider: about a hundred, of a round size; whole numbers where the lever has no others. */
export function stepOf({ low, high, whole }: Pick<LeverEntry, "low" | "high" | "whole">): number {
  const fine = (high - low) / 100;
  if (whole) return Math.max(1, Math.round(fine));
  const size = 10 ** Math.floor(Math.log10(fine));
  return [1, 2, 5, 10].map((times) => times * size).find((step) => step >= fine * 0.999)!;
}
