/** Returns the number of the draw nearest to the medians of all parameters, in units of their interquartile range. */
export function medoid(draws: readonly Float64Array[]): number;
/** Returns the numbers of draws: the most central first, then the others so that any first ones are spread over all. */
export function orderOf(draws: readonly Float64Array[]): number[];
