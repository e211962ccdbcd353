/**
 * Designs for inputs of several parameters. Each parameter keeps a course of its own; the members of an input move in
 * the same step, some up and some down. Source of groups in screening: Campolongo, Cariboni and Saltelli 2007.
 */
import { morrisDesign } from "../methods/morris.ts";
import { sobolDesign } from "../methods/sobol-indices.ts";
import type { Input } from "./inputs.ts";

export interface Design {
  /** Places of the inputs, as the estimator wants them. */
  readonly rows: readonly Float64Array[];
  /** Places of all parameters in the same runs. */
  readonly places: readonly Float64Array[];
}

/** Levels of the screening's grid: 0, ⅓, ⅔, 1. */
export const LEVELS = 4;

/** Returns a screening by trajectories: in each step one input moves. */
export function screeningDesign(
  seed: number,
  inputs: readonly Input[],
  parameters: number,
  trajectories: number,
): Design {
  const rows = morrisDesign(seed, inputs.length, trajectories, LEVELS);
  if (inputs.length === parameters) return { rows, places: rows };
  const steps = inputs.length + 1;
  const own = morrisDesign(seed + 1, parameters, trajectories, LEVELS);
  const places = Array.from({ length: trajectories }, (_, t) => {
    const start = own[t * (parameters + 1)];
    const end = own[t * (parameters + 1) + parameters];
    const first = rows[t * steps];
    return rows.slice(t * steps, (t + 1) * steps).map((row) => {
      const mixed = start.slice();
      inputs.forEach(({ members }, i) => {
        if (row[i] !== first[i]) for (const member of members) mixed[member] = end[member];
      });
      return mixed;
    });
  });
  return { rows, places: places.flat() };
}

/** Returns blocks of A, B, and A with one input's parameters from B. */
export function indicesDesign(
  seed: number,
  inputs: readonly Input[],
  parameters: number,
  blocks: number,
): Float64Array[] {
  const own = sobolDesign(seed, parameters, blocks);
  return Array.from({ length: blocks }, (_, block) => {
    const [a, b] = own.slice(block * (parameters + 2));
    const crossed = inputs.map(({ members }) => {
      const row = a.slice();
      for (const member of members) row[member] = b[member];
      return row;
    });
    return [a, b, ...crossed];
  }).flat();
}
