/** The road and rail graph, the crossings, and the cheapest ways between them. */
import type { Crossing, WorldData } from "../data.ts";

/** Undirected edges; the cost of a way is a share of the base value of what is carried. */
export interface Edges {
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly costShare: Float64Array;
  /** Part of the cost that is paid at checkpoints. */
  readonly tollShare: Float64Array;
}
export interface Network {
  readonly edges: Edges;
  readonly crossings: readonly (Crossing & { readonly county: number })[];
  /** Cost from each crossing to each county, `crossing × county`. */
  readonly pathCost: Float64Array;
  /** Cost from each county to each other, `county × county`. */
  readonly distance: Float64Array;
  /** Part of that cost that is paid at checkpoints, `county × county`. */
  readonly toll: Float64Array;
  /** Cost of the cheapest way to each county from any other. */
  readonly nearest: Float64Array;
}

/** Builds the network; every crossing that has a unit on the map takes part. */
export function network(
  data: WorldData,
  index: ReadonlyMap<string, number>,
  value: (id: string) => number,
): Network {
  const cost = data.edges.map(
    (edge) =>
      edge.costIndex * value("trade.costSharePerKm") + edge.checkpoints * value("trade.checkpointCostShare"),
  );
  const edges = {
    from: Uint16Array.from(data.edges, (edge) => index.get(edge.from)!),
    to: Uint16Array.from(data.edges, (edge) => index.get(edge.to)!),
    costShare: Float64Array.from(cost),
    tollShare: Float64Array.from(data.edges, (edge) => edge.checkpoints * value("trade.checkpointCostShare")),
  };
  const crossings = data.crossings
    .filter((crossing) => index.has(crossing.unit))
    .map((crossing) => ({ ...crossing, county: index.get(crossing.unit)! }));
  const counties = data.units.length;
  const pathCost = new Float64Array(crossings.length * counties);
  crossings.forEach((crossing, c) =>
    pathCost.set(shortestPaths(counties, edges, crossing.county), c * counties),
  );
  const distance = new Float64Array(counties * counties);
  const toll = new Float64Array(counties * counties);
  for (let k = 0; k < counties; k++)
    distance.set(
      shortestPaths(counties, edges, k, toll.subarray(k * counties, (k + 1) * counties)),
      k * counties,
    );
  const nearest = new Float64Array(counties).fill(Infinity);
  for (let a = 0; a < counties; a++)
    for (let b = 0; b < counties; b++)
      if (a !== b) nearest[b] = Math.min(nearest[b], distance[a * counties + b]);
  return { edges, crossings, pathCost, distance, toll, nearest };
}

/**
 * Bellman–Ford from one county: cheapest way as a share of value, and in `toll` what of it is paid at checkpoints.
 * The graph is small and this runs once.
 */
function shortestPaths(
  counties: number,
  { from, to, costShare, tollShare }: Edges,
  source: number,
  toll: Float64Array = new Float64Array(counties),
): Float64Array {
  const best = new Float64Array(counties).fill(Infinity);
  best[source] = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (let e = 0; e < from.length; e++) {
      const a = from[e];
      const b = to[e];
      const c = costShare[e];
      if (best[a] + c < best[b]) {
        best[b] = best[a] + c;
        toll[b] = toll[a] + tollShare[e];
        changed = true;
      }
      if (best[b] + c < best[a]) {
        best[a] = best[b] + c;
        toll[a] = toll[b] + tollShare[e];
        changed = true;
      }
    }
  }
  return best;
}
