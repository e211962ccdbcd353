/** Turns the register's ranges into prior distributions, and uniform places in [0, 1] into values. */
import { exp, log } from "../../core/math.ts";
import type { Parameter } from "../../model/data.ts";

/** What a prior is made from: a parameter of the register, or anything with an id, a unit and a range. */
export type Ranged = Pick<Parameter, "id" | "unit" | "low" | "high">;

/** A distribution between `low` and `high` in the parameter's unit; `whole` ones take whole numbers, both ends too. */
export interface Prior {
  readonly shape: "uniform" | "log-uniform";
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** A positive range this many times as high as it is low is spread evenly over orders of magnitude. */
const LOG_RATIO = 10;
/** The register's unit of things that come in whole numbers. */
const WHOLE_UNIT = "count";

/**
 * Returns a parameter's prior: log-uniform where low > 0 and high ≥ 10 · low, else uniform. Undefined where the range
 * has no width: such a parameter is known. Throws if the range is not finite or is upside down.
 */
export function prior({ id, unit, low, high }: Ranged): Prior | undefined {
  if (!(low <= high && Number.isFinite(high - low)))
    throw new Error(`a prior's low must not be above its high: ${id} ${low} … ${high}`);
  if (low === high) return undefined;
  const shape = low > 0 && high / low >= LOG_RATIO ? "log-uniform" : "uniform";
  return { shape, low, high, whole: unit === WHOLE_UNIT };
}

/** Returns the value below which a share `u` in [0, 1] of the prior lies. Throws if u is outside. */
export function quantileToValue(parameter: Ranged, u: number): number {
  if (!(u >= 0 && u <= 1)) throw new Error(`a place in a prior must be in [0, 1]: ${parameter.id} ${u}`);
  const at = prior(parameter);
  if (at === undefined) return parameter.low;
  const { low, high, shape, whole } = at;
  const top = whole ? high + 1 : high;
  const value = shape === "uniform" ? low + u * (top - low) : low * exp(u * log(top / low));
  return Math.min(whole ? Math.floor(value) : value, high);
}

/**
 * Returns the place in [0, 1] of a value of the prior: the inverse of `quantileToValue`, at the middle of a whole
 * number's stretch. Values outside the range give 0 or 1; a known parameter gives ½.
 */
export function valueToQuantile(parameter: Ranged, value: number): number {
  const at = prior(parameter);
  if (at === undefined) return 0.5;
  const { low, high, shape, whole } = at;
  const top = whole ? high + 1 : high;
  const place = (x: number): number =>
    shape === "uniform" ? (x - low) / (top - low) : x > 0 ? log(x / low) / log(top / low) : 0;
  const u = whole ? (place(value) + place(value + 1)) / 2 : place(value);
  return Math.min(Math.max(u, 0), 1);
}
