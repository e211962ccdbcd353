/** Makes arms of a part of the dose: swept levers go part of the way from the control's level to the arm's. */
import { parseMonth } from "../../core/clock.ts";
import type { WorldData } from "../../model/data.ts";
import { calendarOf } from "../../model/exogenous.ts";
import { LeverReader, leverOf } from "../../model/levers.ts";
import { CONTROL } from "./types.ts";
import type { Arm, Claim, Occasion, RelativeStretch } from "./types.ts";

/** Parts of the dose that are tried besides the whole. */
export const DOSES = [1 / 3, 2 / 3] as const;

/** Returns a claim of one occasion with all its arms at a part of the dose, or undefined where it sweeps no lever. */
export function atDose(data: WorldData, claim: Claim, dose: number): Claim | undefined {
  const [occasion] = Object.values(claim.occasions);
  if (claim.sweep.length === 0) return undefined;
  const control = claim.arms[CONTROL];
  const arms = Object.fromEntries(
    Object.entries(claim.arms).map(([name, arm]) => [
      name,
      name === CONTROL ? arm : withDose(data, claim.sweep, control, arm, occasion, dose),
    ]),
  );
  return { ...claim, arms };
}

function withDose(
  data: WorldData,
  sweep: readonly string[],
  control: Arm,
  arm: Arm,
  { from }: Occasion,
  dose: number,
): Arm {
  const levers = { ...arm.levers };
  for (const id of sweep) {
    const path = levers[id];
    if (path === undefined) continue;
    const base = levelIn(data, control, id, parseMonth(from));
    const part = (value: number) => {
      const level = base + dose * (value - base);
      return leverOf(id).whole === true ? Math.round(level) : level;
    };
    levers[id] =
      typeof path === "number"
        ? part(path)
        : path.map((stretch: RelativeStretch) => ({ ...stretch, value: part(stretch.value) }));
  }
  return { ...arm, levers };
}

/** The level of a lever in an arm when the treatment begins: its own, or what the calendar and the register say. */
function levelIn(data: WorldData, { levers = {} }: Arm, id: string, month: number): number {
  const own = levers[id];
  if (typeof own === "number") return own;
  const value = (parameter: string) => data.parameters.find((one) => one.id === parameter)!.value;
  return new LeverReader({}, calendarOf(data), { value }).at(id, month);
}
