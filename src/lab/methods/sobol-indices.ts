/**
 * Tells how much of an outcome's variance each input makes: alone (first index) and with all interactions (total).
 * A block is k + 2 runs: two points A and B, and for each input i the point A with B's input i. Inputs are places in
 * [0, 1], independent. Sources: Saltelli et al. 2010 (first, with outcomes about their mean), Jansen 1999 (total).
 */
import { drawBelow, key } from "../../core/rng.ts";
import { quantiles } from "../../core/stats.ts";
import { LATIN_BLOCK, latinBlock } from "./latin.ts";

/** An estimate with the interval of its bootstrap over blocks. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface SobolIndices {
  readonly first: readonly Estimate[];
  readonly total: readonly Estimate[];
  readonly mean: number;
  readonly variance: number;
  /** Blocks used, and those left out because one of their runs failed. */
  readonly blocks: number;
  readonly failedBlocks: number;
}

/** Runs of a block of k inputs. */
export const sobolBlockRuns = (inputs: number): number => inputs + 2;

/**
 * Returns the design's rows of `inputs` places in [0, 1): A, B, A with B₀, A with B₁, … block after block. A block is a
 * pure function of (seed, its number), A and B drawn by Latin hypercubes: longer designs begin with shorter ones.
 */
export function sobolDesign(seed: number, inputs: number, blocks: number): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let from = 0; from < blocks; from += LATIN_BLOCK) {
    const columns = (name: string): Float64Array[] =>
      Array.from({ length: inputs }, (_, i) => latinBlock(seed, `sobol ${name} ${i}`, from / LATIN_BLOCK));
    const [as, bs] = [columns("a"), columns("b")];
    for (let at = 0; at < Math.min(LATIN_BLOCK, blocks - from); at++) {
      const a = Float64Array.from(as, (column) => column[at]);
      const b = Float64Array.from(bs, (column) => column[at]);
      rows.push(a, b, ...Array.from(b, (place, i) => a.with(i, place)));
    }
  }
  return rows;
}

/**
 * Estimates the indices from the design's outputs in its order; a failed run is NaN and takes its block out. Intervals
 * of a `level` (0.95 if left out) come from `resamples` counted resamples of the blocks (1,000). Estimates may lie
 * outside [0, 1] by their error. Throws if outputs do not fill blocks, fewer than two are whole, or nothing varies.
 */
export function sobolIndices(
  outputs: ArrayLike<number>,
  inputs: number,
  { seed = 0, resamples = 1000, level = 0.95 } = {},
): SobolIndices {
  const runs = sobolBlockRuns(inputs);
  if (outputs.length % runs !== 0)
    throw new Error(`outputs must fill blocks of ${runs} runs: ${outputs.length}`);
  const all = Array.from({ length: outputs.length / runs }, (_, b) =>
    Float64Array.from({ length: runs }, (_, run) => outputs[b * runs + run]),
  );
  const blocks = all.filter((block) => block.every(Number.isFinite));
  if (blocks.length < 2) throw new Error(`indices need two blocks without failed runs: ${blocks.length}`);
  const best = estimate(blocks, inputs);
  if (!(best.variance > 0)) throw new Error(`indices need outputs that vary: ${best.variance}`);
  const again = Array.from({ length: resamples }, (_, resample) => {
    const { k0, k1 } = key(seed, resample, "sobol bootstrap");
    return estimate(
      blocks.map((_, b) => blocks[drawBelow(blocks.length, b, k0, k1)]),
      inputs,
    );
  }).filter(({ variance }) => variance > 0);
  const withInterval = (kind: "first" | "total") =>
    Array.from(best[kind], (value, i): Estimate => {
      const values = again.map((other) => other[kind][i]);
      const [low, high] = quantiles(values, [(1 - level) / 2, (1 + level) / 2]);
      return { value, low, high };
    });
  return {
    first: withInterval("first"),
    total: withInterval("total"),
    mean: best.mean,
    variance: best.variance,
    blocks: blocks.length,
    failedBlocks: all.length - blocks.length,
  };
}

/** Sᵢ = mean((f(B) − f̄)(f(ABᵢ) − f(A))) / V and Tᵢ = mean((f(A) − f(ABᵢ))²) / 2V; f̄ and V are those of all A and B. */
function estimate(blocks: readonly Float64Array[], inputs: number) {
  let mean = 0;
  for (const [a, b] of blocks) mean += (a + b) / (2 * blocks.length);
  let variance = 0;
  const first = new Float64Array(inputs);
  const total = new Float64Array(inputs);
  for (const block of blocks) {
    const [a, b] = block;
    variance += (a - mean) * (a - mean) + (b - mean) * (b - mean);
    for (let i = 0; i < inputs; i++) {
      const change = block[2 + i] - a;
      first[i] += (b - mean) * change;
      total[i] += change * change;
    }
  }
  variance /= 2 * blocks.length - 1;
  const scale = blocks.length * variance;
  return { mean, variance, first: first.map((x) => x / scale), total: total.map((x) => x / (2 * scale)) };
}
