/** Shares of what is short: by rank, by proportion, or between the two. */
import { priorityRation } from "../../../core/clearing.ts";

/**
 * Deals `supply` whole units out over `demands`: a share `ladder` of it by rank (first rank in full, then the next),
 * the rest in proportion to what is still wanted. Writes whole units to `out`; nobody gets more than he wants.
 * Returns what all want.
 */
export function dealOut(
  supply: number,
  demands: Float64Array,
  ranks: Uint8Array,
  ladder: number,
  out: Float64Array,
): number {
  let wanted = 0;
  for (let i = 0; i < demands.length; i++) wanted += demands[i];
  if (wanted <= supply) {
    out.set(demands);
    return wanted;
  }
  const byRank = priorityRation(Math.floor(supply * ladder), demands, ranks, out);
  const left = supply - byRank;
  if (left <= 0) return wanted;
  const share = Math.min(1, left / (wanted - byRank));
  for (let i = 0; i < demands.length; i++) out[i] += Math.floor((demands[i] - out[i]) * share);
  return wanted;
}
