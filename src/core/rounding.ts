/** Divides a whole total into whole shares that sum to it exactly. */

/**
 * Divides by cumulative rounding: each share is the step of round(total · running weight / weight), so the last of
 * positive weight takes the rest. Each share is within one of its exact value and has the total's sign; weight zero
 * gets nothing, unless all weights are zero: then all share equally. One pass, no order needed, for hot loops.
 * @param total a whole number, |total| ≤ 2^53; weights ≥ 0
 */
export function apportion(
  total: number,
  weights: ArrayLike<number>,
  out: Float64Array = new Float64Array(weights.length),
): Float64Array {
  const sum = checkedSum(total, weights);
  const count = weights.length;
  let running = 0;
  let given = 0;
  for (let i = 0; i < count; i++) {
    running += sum > 0 ? weights[i] : 1;
    const upTo = Math.round(total * (running / (sum > 0 ? sum : count))) + 0; // never −0
    out[i] = upTo - given;
    given = upTo;
  }
  return out;
}

/**
 * Divides by largest remainder (Hamilton): the whole part of each exact share, then one each to the largest
 * fractions, ties to the lower index. Weight zero gets nothing, unless all are zero: then all share equally.
 * @param total a whole number ≥ 0, at most 2^53; weights ≥ 0
 */
export function largestRemainder(total: number, weights: ArrayLike<number>): Float64Array {
  if (total < 0) throw new Error(`largest remainder needs a total ≥ 0: ${total}`);
  const sum = checkedSum(total, weights);
  const exact = Float64Array.from(weights, (w) => total * (sum > 0 ? w / sum : 1 / weights.length));
  const shares = exact.map(Math.floor);
  let rest = total;
  for (const share of shares) rest -= share;
  const order = Array.from(shares.keys()).filter((i) => sum === 0 || weights[i] > 0);
  order.sort((a, b) => exact[b] - shares[b] - (exact[a] - shares[a]) || a - b);
  for (let k = 0; rest > 0; k = (k + 1) % order.length, rest--) shares[order[k]]++;
  // Near 2^53 the exact shares themselves round, perhaps up: then the least fractions give back.
  for (let k = order.length - 1; rest < 0; k = k > 0 ? k - 1 : order.length - 1) {
    if (shares[order[k]] > 0) {
      shares[order[k]]--;
      rest++;
    }
  }
  return shares;
}

function checkedSum(total: number, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0)) throw new Error(`a weight must be ≥ 0: ${weights[i]}`);
    sum += weights[i];
  }
  if (Math.floor(total) !== total || !(Math.abs(total) <= 9007199254740992) || sum === Infinity) {
    throw new Error(`shares need a whole total up to 2^53 and finite weights: ${total}, ${sum}`);
  }
  if (weights.length === 0 && total !== 0) throw new Error(`no one to share the total: ${total}`);
  return sum;
}
