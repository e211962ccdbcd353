/** Shares of what is short: by rank, by proportion, or between the two. */
import { priorityRation } from "../../../core/clearing.ts";

/**
 * Deals `supply` whole units out over `demands`: a share `ladder` of it by rank (first rank in full, then the next),
 * the rest in proportion to what is still wanted. Writes whole units to `out`; nobody gets more than he wants.
 */
export function dealOut(
  supply: number,
  demands: Float64Array,
  ranks: Uint8Array,
  ladder: number,
  out: Float64Array,
): void {
  const byRank = Math.floor(supply * ladder);
  priorityRation(byRank, demands, ranks, out);
  let left = supply;
  let wanted = 0;
  for (let i = 0; i < demands.length; i++) {
    left -= out[i];
    wanted += demands[i] - out[i];
  }
  if (wanted <= 0 || left <= 0) return;
  const share = Math.min(1, left / wanted);
  for (let i = 0; i < demands.length; i++) out[i] += Math.floor((demands[i] - out[i]) * share);
}
