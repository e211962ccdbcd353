/**
 * Draws counted random numbers: each is a pure function of (run seed, month, purpose, agent id), never of order.
 *
 * A key is made once per mechanism and month; a draw mixes the agent's permanent id with it.
 * Source of the mixer: C. Wellons and T. Ettinger, "lowbias32" (hash-prospector, 0x21f0aaad/0x735a2d97, bias 0.107).
 */
import { normalQuantile } from "./stats.ts";

/** The two 32-bit halves (signed whole numbers) of a mechanism's key for one month. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

const TO_UNIT = 1 / 4294967296;

/** Mixes 32 bits one to one, such that each input bit flips each output bit with probability close to ½. */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

const purposeHashes = new Map<string, number>();

/** Returns the 32-bit FNV-1a hash of a purpose's UTF-16 units, memoised. */
function purposeHash(purpose: string): number {
  let hash = purposeHashes.get(purpose);
  if (hash === undefined) {
    hash = 0x811c9dc5 | 0;
    for (let i = 0; i < purpose.length; i++) hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193);
    purposeHashes.set(purpose, hash);
  }
  return hash;
}

/**
 * Makes the key of one purpose in one month of one run.
 * `seed` is a whole number below 2^53, `month` any whole number of 32 bits, `purpose` a stable name.
 */
export function key(seed: number, month: number, purpose: string): Key {
  const name = purposeHash(purpose);
  const base = mix(mix((seed | 0) + 0x9e3779b9) ^ Math.floor(seed * TO_UNIT));
  const k0 = mix(mix(base ^ name) + month);
  const k1 = mix(mix(mix(base + 0x7f4a7c15) ^ month) + name);
  return { k0, k1 };
}

/** Returns a draw in [0, 1), a multiple of 2^-32, for an agent's whole id (its low 32 bits); about 3 ns. */
export function draw(id: number, k0: number, k1: number): number {
  return (mix(mix(id ^ k0) ^ k1) >>> 0) * TO_UNIT;
}

/** Returns a draw in [0, 1) of 53 bits whose first 32 are those of `draw`; for probabilities below 1e-6. */
export function draw53(id: number, k0: number, k1: number): number {
  const low = mix(mix(id ^ k1 ^ 0x5bd1e995) ^ k0) >>> 11;
  return draw(id, k0, k1) + low * (TO_UNIT / 2097152);
}

/**
 * Returns ⌊draw · count⌋, a whole number in 0 … count − 1; bias below count / 2^32.
 * Up to 65,536 by the upper half of a 32 × 32-bit product, without a double: about 3 ns faster.
 */
export function drawBelow(count: number, id: number, k0: number, k1: number): number {
  const bits = mix(mix(id ^ k0) ^ k1);
  if (count > 65536) return ((bits >>> 0) * TO_UNIT * count) >>> 0;
  return (Math.imul(bits >>> 16, count) + (Math.imul(bits & 0xffff, count) >>> 16)) >>> 16;
}

/** Returns a standard normal draw, by inversion of a 32-bit `draw`; |z| ≤ 6.4. */
export function normal(id: number, k0: number, k1: number): number {
  return normalQuantile(draw(id, k0, k1) + 0.5 * TO_UNIT);
}

/** Rounds x to a neighbouring whole number such that its mean over uniform u in [0, 1) is x. */
export function stochasticRound(x: number, u: number): number {
  const below = Math.floor(x);
  return below + (u < x - below ? 1 : 0);
}

/** Rounds a flow to whole minor units: stochastically by u if it is under ten, else to the nearest (half up). */
export function roundMinor(x: number, u: number): number {
  return x > -10 && x < 10 ? stochasticRound(x, u) : Math.round(x);
}
