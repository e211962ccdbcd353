/** Sums a goods ledger's stocks and flows over stores and places, and compares them. */

/** What is summed: a cell is product × place, flows stand in the order of `goodsFlows`. */
interface GoodsCells {
  readonly places: number;
  /** `store × cell`. */
  readonly stock: Float64Array;
  readonly opening: Float64Array;
  /** `flow × cell`. */
  readonly flow: Float64Array;
}
/** Sums as last taken. */
export interface GoodsSums {
  /** Closing stock of each cell over all stores and agents. */
  readonly closing: Float64Array;
  /** Flows over all places, `flow × product`. */
  readonly flowTotals: Float64Array;
  /** Takes the sums anew; `agents` holds what agents keep themselves, by cell. */
  take(agents: Float64Array): void;
  /** Returns the largest gap of any cell between its closing stock and the one that opening stock and flows lead to. */
  largestGap(): number;
}

/** Makes the sums of one ledger. */
export function goodsSums({ places, stock, opening, flow }: GoodsCells): GoodsSums {
  const n = opening.length;
  const closing = new Float64Array(n);
  const flowTotals = new Float64Array(flow.length / places);
  return {
    closing,
    flowTotals,
    take(agents) {
      closing.set(agents);
      let at = 0;
      for (; at + n < stock.length; at += 2 * n) addTwoStores(closing, stock, at);
      if (at < stock.length) addStore(closing, stock, at);
      for (let run = 0; run < flowTotals.length; run++)
        flowTotals[run] = sumOf(flow, run * places, (run + 1) * places);
    },
    largestGap: () => largestGap(opening, flow, closing),
  };
}

function addStore(closing: Float64Array, stock: Float64Array, at: number): void {
  for (let c = 0; c < closing.length; c++) closing[c] += stock[at + c];
}

function addTwoStores(closing: Float64Array, stock: Float64Array, at: number): void {
  const n = closing.length;
  for (let c = 0, d = at + n; c < n; c++, d++) closing[c] += stock[at + c] + stock[d];
}

/** Sums cells in four chains, since one would wait for each addition; whole numbers have one sum in any order. */
function sumOf(cells: Float64Array, from: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = from;
  for (; at < end - 3; at += 4) {
    a += cells[at];
    b += cells[at + 1];
    c += cells[at + 2];
    d += cells[at + 3];
  }
  for (; at < end; at++) a += cells[at];
  return a + b + c + d;
}

function largestGap(opening: Float64Array, flow: Float64Array, closing: Float64Array): number {
  const n = opening.length;
  let largest = 0;
  // Written out: a loop over the flows takes thrice as long.
  for (let c = 0; c < n; c++) {
    const came = opening[c] + flow[c] + flow[c + n] + flow[c + 2 * n];
    const left = came - flow[c + 3 * n] - flow[c + 4 * n] - flow[c + 5 * n] - flow[c + 6 * n];
    const gap = Math.abs(closing[c] - (left - flow[c + 7 * n] - flow[c + 8 * n] - flow[c + 9 * n]));
    if (gap > largest) largest = gap;
  }
  return largest;
}
