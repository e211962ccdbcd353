import type { World } from "../../world.ts";

/** How far a household's money may stand from the mean in officials' eyes, either way. */
const FAR = 50;

/** Money held a household by county and class over the country's mean: what officials see; 1 where nobody holds any. */
export function wealthRatios({ counties }: World): Float64Array {
  const { heldWon, households } = counties;
  const ratios = new Float64Array(heldWon.length);
  let held = 0;
  let count = 0;
  for (let at = 0; at < ratios.length; at++) {
    held += heldWon[at];
    count += households[at];
  }
  const mean = count > 0 ? held / count : 0;
  for (let at = 0; at < ratios.length; at++) {
    const ratio = mean > 0 && households[at] > 0 ? heldWon[at] / households[at] / mean : 1;
    ratios[at] = Math.min(FAR, Math.max(1 / FAR, ratio));
  }
  return ratios;
}

/** Mean of a county and class column a household, over the country. */
export function meanPerHousehold(column: Float64Array, households: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < column.length; at++) {
    sum += column[at];
    count += households[at];
  }
  return count > 0 ? sum / count : 0;
}
