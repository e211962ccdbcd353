// content/draws.json and content/draws.bin: the frozen posterior, and the order in which the page takes its draws.
import { quantiles } from "../../dist/core/stats.js";
import { spread } from "../../dist/lab/claims/slices.js";
import { modelHash } from "../../dist/lab/probes.js";
import { readPosterior } from "../../dist/platform/node/posterior.js";

const FILE = "draws.bin";

/** Returns the table and the numbers; throws where there is no posterior of this model. */
export function drawsOf(data) {
  const posterior = readPosterior(modelHash(data));
  if (posterior === undefined) throw new Error("no frozen posterior: autarky calibrate --freeze");
  const { hash, ids, draws } = posterior;
  const numbers = new DataView(new ArrayBuffer(draws.length * ids.length * 8));
  draws.forEach((draw, d) =>
    draw.forEach((value, j) => numbers.setFloat64((d * ids.length + j) * 8, value, true)),
  );
  const table = { hash, parameters: ids, count: draws.length, order: orderOf(draws), file: FILE };
  return { table, file: FILE, bytes: new Uint8Array(numbers.buffer) };
}

/** Numbers of the draws: the most central first, then the others as claims take them, so that any first ones are spread. */
export function orderOf(draws) {
  const first = medoid(draws);
  const spreadOut = spread({ kind: "posterior", hash: "", most: draws.length, at: (draw) => draw });
  const order = draws.map((_, i) => spreadOut.at(i));
  return [first, ...order.filter((draw) => draw !== first)];
}

/** The draw nearest to the medians of all parameters, in units of their interquartile range. */
export function medoid(draws) {
  const distances = draws.map(() => 0);
  for (let j = 0; j < draws[0].length; j++) {
    const values = draws.map((draw) => draw[j]);
    const [low, middle, high] = quantiles(values, [0.25, 0.5, 0.75]);
    // A parameter that hardly any draw moves tells nothing of how central a draw is.
    if (high > low) values.forEach((value, d) => (distances[d] += ((value - middle) / (high - low)) ** 2));
  }
  return distances.indexOf(Math.min(...distances));
}
