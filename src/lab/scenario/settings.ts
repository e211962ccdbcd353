/** Checks single settings: a parameter's value, a lever's level, and whether anything is left that reads them. */
import { hintFor } from "../../core/errors.ts";
import type { Parameter } from "../../model/data.ts";
import { levers } from "../../model/levers.ts";
import type { Lever } from "../../model/levers.ts";
import type { Mechanism } from "../../model/mechanism.ts";

/** What is wrong with one setting; the caller knows where it stands. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;
}

const leverById = new Map(levers.map((lever) => [lever.id, lever]));
export const findLever = (id: string): Lever | undefined => leverById.get(id);

export function unknownParameter(id: string, parameters: readonly Parameter[]): Fault {
  if (leverById.has(id))
    return {
      code: "unknown-key",
      message: `unknown parameter: "${id}"`,
      hint: `it is a lever: set it under "levers"`,
    };
  const ids = parameters.map((parameter) => parameter.id);
  return { code: "unknown-key", message: `unknown parameter: "${id}"`, ...hintFor(id, ids) };
}

export function unknownLever(id: string, parameters: readonly Parameter[]): Fault {
  const message = `unknown lever: "${id}"`;
  if (parameters.some((parameter) => parameter.id === id))
    return { code: "unknown-key", message, hint: `it is a parameter: set it under "parameters"` };
  const branch = levers.find((lever) => lever.id.startsWith(`${id}.`));
  if (branch !== undefined)
    return { code: "unknown-key", message, hint: `write ids in full, such as ${branch.id}` };
  return { code: "unknown-key", message, ...hintFor(id, leverById.keys()) };
}

/** A parameter lies in its prior range, or takes its neutral value. */
export function checkParameterValue({ low, high, neutral, unit }: Parameter, value: number): Fault[] {
  if ((value >= low && value <= high) || value === neutral) return [];
  const apart = neutral < low || neutral > high ? `, or the neutral value ${neutral}` : "";
  return [
    {
      code: "range",
      message: `out of range: ${value}`,
      expected: `${low} to ${high}${unit === "" || unit === "1" ? "" : ` ${unit}`}${apart}`,
    },
  ];
}

/** A lever lies in its range, and is whole where it counts or switches. */
export function checkLeverValue(lever: Lever, value: number): Fault[] {
  const { low, high, whole } = lever;
  const expected = leverRange(lever);
  if (value < low || value > high) return [{ code: "range", message: `out of range: ${value}`, expected }];
  if (whole === true && !Number.isInteger(value))
    return [{ code: "type", message: `not a whole number: ${value}`, expected }];
  return [];
}

export function leverRange({ low, high, whole, choices, unit }: Lever): string {
  if (choices !== undefined) return choices.map((choice, i) => `${low + i} (${choice})`).join(" or ");
  return `${whole === true ? "a whole number, " : ""}${low} to ${high}${unitOf(unit)}`;
}

/** Units that a range says by itself. */
const bare = /^(|1|share|ratio|switch|variant|index.*)$/;
export const unitOf = (unit: string): string => (bare.test(unit) ? "" : ` ${unit}`);

/** A setting that only mechanisms which are switched off would read has no effect. */
export function checkReaders(
  kind: "parameters" | "levers",
  id: string,
  mechanisms: readonly Mechanism[],
  without: readonly string[],
): Fault[] {
  const users = mechanisms.filter((one) => one[kind]?.includes(id));
  if (users.length === 0 || !users.every((one) => without.includes(one.id))) return [];
  const what = users.length === 1 ? "mechanism is" : "mechanisms are";
  return [
    {
      code: "contradiction",
      message: `has no effect, as its ${what} switched off: "${users.map((one) => one.id).join(", ")}"`,
      hint: "drop one of the two",
    },
  ];
}
