/**
 * Screens many inputs by their elementary effects: the change of an outcome per unit of an input's place in [0, 1].
 * A trajectory is k + 1 runs that move one input after the other. Source: Morris 1991; μ*: Campolongo et al. 2007.
 */
import { draw, drawBelow, key } from "../../core/rng.ts";
import { mean, standardDeviation } from "../../core/stats.ts";

export interface Effect {
  /** Mean effect. Effects of both signs cancel in it. */
  readonly mu: number;
  /** Mean size of the effects: what to rank inputs by. */
  readonly muStar: number;
  /** Standard deviation of the effects: large beside μ* where the input bends or interacts. */
  readonly sigma: number;
  /** Standard deviation of μ* over trajectories / √effects. */
  readonly muStarError: number;
  /** Effects used: fewer than the trajectories where a run failed. */
  readonly effects: number;
}

/**
 * Returns rows of `inputs` places, k + 1 for each trajectory, on an even number of `levels` 0, 1/(p − 1), …, 1 (4 if
 * left out); each step moves one input by Δ = p / (2 (p − 1)), up or down. A trajectory is a pure function of (seed, its
 * number). Throws if levels is odd or below 2.
 */
export function morrisDesign(seed: number, inputs: number, trajectories: number, levels = 4): Float64Array[] {
  if (!(levels >= 2 && levels % 2 === 0)) throw new Error(`levels must be an even number from 2: ${levels}`);
  return Array.from({ length: trajectories }, (_, t) => trajectory(seed, t, inputs, levels)).flat();
}

function trajectory(seed: number, t: number, inputs: number, levels: number): Float64Array[] {
  const { k0, k1 } = key(seed, t, "morris");
  const jump = levels / 2;
  const order = Array.from({ length: inputs }, (_, i) => i);
  for (let i = inputs - 1; i > 0; i--) {
    const j = drawBelow(i + 1, i, k0, k1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  let point = new Float64Array(inputs);
  const moved = new Float64Array(inputs);
  for (let i = 0; i < inputs; i++) {
    const low = drawBelow(jump, inputs + i, k0, k1);
    const up = draw(2 * inputs + i, k0, k1) < 0.5;
    point[i] = (up ? low : low + jump) / (levels - 1);
    moved[i] = (up ? low + jump : low) / (levels - 1);
  }
  return [point, ...order.map((i) => (point = point.with(i, moved[i])))];
}

/**
 * Returns each input's effects from the design and its outputs in the same order; a failed run is NaN, and the effects
 * at its sides are left out. An input without effects has NaN. Throws if the outputs do not match the design.
 */
export function morrisEffects(design: readonly Float64Array[], outputs: ArrayLike<number>): Effect[] {
  const inputs = design.length === 0 ? 0 : design[0].length;
  if (design.length !== outputs.length || design.length % (inputs + 1) !== 0)
    throw new Error(`outputs must match whole trajectories: ${outputs.length}, ${design.length}`);
  const effects = Array.from({ length: inputs }, (): number[] => []);
  for (let row = 1; row < design.length; row++) {
    if (row % (inputs + 1) === 0) continue;
    const [before, after] = [design[row - 1], design[row]];
    const moved = after.findIndex((place, i) => place !== before[i]);
    const effect = (outputs[row] - outputs[row - 1]) / (after[moved] - before[moved]);
    if (Number.isFinite(effect)) effects[moved].push(effect);
  }
  return effects.map(summarise);
}

function summarise(effects: readonly number[]): Effect {
  if (effects.length === 0) return { mu: NaN, muStar: NaN, sigma: NaN, muStarError: NaN, effects: 0 };
  const sizes = effects.map(Math.abs);
  return {
    mu: mean(effects),
    muStar: mean(sizes),
    sigma: standardDeviation(effects),
    muStarError: standardDeviation(sizes) / Math.sqrt(sizes.length),
    effects: effects.length,
  };
}
