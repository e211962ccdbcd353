/** Clears a market by its short side: what is not there cannot be bought. */

/** Returns the share of demand that a supply covers, in [0, 1]; 1 if nothing is demanded. */
export function rationFactor(demand: number, supply: number): number {
  if (!(demand > 0) || supply >= demand) return 1;
  return supply > 0 ? supply / demand : 0;
}

/**
 * Shares a supply out by a ladder of ranks: a lower rank is served in full before the next, proportionally within
 * the rank on which the supply ends, by cumulative rounding in index order. `out` receives whole amounts, each at
 * most its demand, that sum to exactly min(⌊supply⌋, Σ demand), which is returned. Two passes over the demands.
 * @param demands whole numbers ≥ 0, each rank's sum at most 2^53
 * @param ranks whole numbers 0 … 65535, lower first; dense, since memory goes with the highest
 */
export function priorityRation(
  supply: number,
  demands: ArrayLike<number>,
  ranks: ArrayLike<number>,
  out: Float64Array | Float32Array | Int32Array | Uint32Array,
): number {
  const wanted = demandByRank(demands, ranks);
  const granted = new Float64Array(wanted.length);
  let left = supply > 0 ? Math.floor(supply) : 0;
  let total = 0;
  for (let rank = 0; rank < wanted.length; rank++) {
    granted[rank] = Math.min(left, wanted[rank]);
    left -= granted[rank];
    total += granted[rank];
  }
  share(demands, ranks, wanted, granted, out);
  return total;
}

function demandByRank(demands: ArrayLike<number>, ranks: ArrayLike<number>): Float64Array {
  let highest = 0;
  for (let i = 0; i < demands.length; i++) {
    const rank = ranks[i];
    if (!(rank >= 0 && rank <= 65535 && Math.floor(rank) === rank)) throw new Error(`not a rank: ${rank}`);
    if (rank > highest) highest = rank;
  }
  const wanted = new Float64Array(highest + 1);
  for (let i = 0; i < demands.length; i++) {
    const demand = demands[i];
    if (!(demand >= 0 && Math.floor(demand) === demand))
      throw new Error(`a demand must be whole and ≥ 0: ${demand}`);
    wanted[ranks[i]] += demand;
  }
  for (const sum of wanted) if (!(sum <= 9007199254740992)) throw new Error(`demand exceeds 2^53: ${sum}`);
  return wanted;
}

/**
 * Fills `out`: within each rank the running grant is round(running demand · granted / wanted). While a rank's demand
 * stays below 2^53 both roundings together stray by less than one, so no amount is negative or above its demand.
 */
function share(
  demands: ArrayLike<number>,
  ranks: ArrayLike<number>,
  wanted: Float64Array,
  granted: Float64Array,
  out: Float64Array | Float32Array | Int32Array | Uint32Array,
): void {
  const running = new Float64Array(wanted.length);
  const given = new Float64Array(wanted.length);
  const count = demands.length;
  for (let i = 0; i < count;) {
    // Neighbours mostly share a rank: a run of them needs to look up its sums once.
    const rank = ranks[i];
    const most = wanted[rank];
    const all = granted[rank];
    const part = all / most;
    let sum = running[rank];
    let before = given[rank];
    for (; i < count && ranks[i] === rank; i++) {
      sum += demands[i];
      const upTo = sum < most ? Math.round(sum * part) : all;
      out[i] = upTo - before;
      before = upTo;
    }
    running[rank] = sum;
    given[rank] = before;
  }
}
