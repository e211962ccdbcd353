/**
 * Draws parameters from their priors by Latin hypercubes of 64: among draws 64 b … 64 b + 63 each parameter visits each
 * 64th of its prior once, in an order of its own and at a uniform place inside. A draw of a parameter is a pure function
 * of (study seed, parameter id, draw): more draws or parameters change none, and any first draws are fair by themselves.
 * Source: McKay, Beckman and Conover 1979.
 */
import { draw, drawBelow, key } from "../../core/rng.ts";
import { prior, quantileToValue } from "./priors.ts";
import type { Ranged } from "./priors.ts";

/** Draws in one hypercube. */
export const LATIN_BLOCK = 64;

/** Returns the 64 places in [0, 1) of one name in block b, at draws 64 b … 64 b + 63. `seed` is whole, below 2^53. */
export function latinBlock(seed: number, name: string, block: number): Float64Array {
  const { k0, k1 } = key(seed, block, `latin ${name}`);
  const places = Float64Array.from({ length: LATIN_BLOCK }, (_, stratum) => stratum);
  for (let i = LATIN_BLOCK - 1; i > 0; i--) {
    const j = drawBelow(i + 1, i, k0, k1);
    const swapped = places[i];
    places[i] = places[j];
    places[j] = swapped;
  }
  return places.map((stratum, i) => (stratum + draw(LATIN_BLOCK + i, k0, k1)) / LATIN_BLOCK);
}

/** Returns the place in [0, 1) of one name at draw d = 0, 1, … */
export function latinPlace(seed: number, name: string, d: number): number {
  return latinBlock(seed, name, Math.floor(d / LATIN_BLOCK))[d % LATIN_BLOCK];
}

/** Returns the parameters that have a range to draw from. Throws if none has. */
export function uncertain<P extends Ranged>(parameters: readonly P[]): P[] {
  const left = parameters.filter((parameter) => prior(parameter) !== undefined);
  if (left.length === 0)
    throw new Error(`no parameter has a range to draw from, of those given: ${parameters.length}`);
  return left;
}

/** Returns draw d of each uncertain parameter, in its own unit, by id. Throws if none is uncertain. */
export function drawParameters(
  parameters: readonly Ranged[],
  studySeed: number,
  d: number,
): Record<string, number> {
  if (!(Number.isSafeInteger(d) && d >= 0)) throw new Error(`a draw is a whole number from 0: ${d}`);
  return Object.fromEntries(
    uncertain(parameters).map((parameter) => [
      parameter.id,
      quantileToValue(parameter, latinPlace(studySeed, parameter.id, d)),
    ]),
  );
}
