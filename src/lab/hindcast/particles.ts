/** The runs of an ensemble, one history each. */
import type { Table } from "../ensemble/types.ts";

/** Reads a series of one run by month from January 2012; undefined for a series that was not kept. */
export type Particle = (series: string) => ArrayLike<number> | undefined;
export type Particles = readonly Particle[];

/** Returns the runs of a table that succeeded. */
export function particlesOf({ runs, values }: Table, months: number): Particle[] {
  return runs.flatMap((run, r) =>
    run.error === undefined
      ? [(series: string) => values[series]?.subarray(r * months, (r + 1) * months)]
      : [],
  );
}
