/** Compares policies draw by draw: who is beaten by nobody, and what is lost by not choosing the best. */
import type { Better } from "./policies.ts";

/** Changes on the axes by draw; a draw that failed is not there. */
export type Points = ReadonlyMap<number, readonly number[]>;
export interface Compared {
  /** Share of draws in which no rival beats it; null where no axis has a better side. */
  readonly front: number | null;
  /** By axis and draw: the best rival's change less its own, in the better direction; null where there is none. */
  readonly regret: readonly (readonly number[] | null)[];
}

/** Compares a policy with rivals, itself among them or not, in the draws that it has. */
export function compareWith(mine: Points, rivals: readonly Points[], better: readonly Better[]): Compared {
  const draws = [...mine.keys()].filter((draw) => rivals.some((rival) => rival.has(draw)));
  const directed = better.some((way) => way !== "neither");
  const beaten = draws.filter((draw) =>
    rivals.some((rival) => {
      const other = rival.get(draw);
      return other !== undefined && beats(other, mine.get(draw)!, better);
    }),
  );
  return {
    front: directed && draws.length > 0 ? 1 - beaten.length / draws.length : null,
    regret: better.map((way, a) =>
      way === "neither"
        ? null
        : draws.map((draw) => {
            const others = rivals.flatMap((rival) => rival.get(draw)?.[a] ?? []);
            const own = mine.get(draw)![a];
            return way === "down" ? own - Math.min(...others) : Math.max(...others) - own;
          }),
    ),
  };
}

/** Whether one is at least as good on every axis that has a better side, and better on one of them. */
export function beats(one: readonly number[], other: readonly number[], better: readonly Better[]): boolean {
  const leads = better.flatMap((way, a) =>
    way === "neither" ? [] : [way === "down" ? other[a] - one[a] : one[a] - other[a]],
  );
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}
