/** Where an ensemble's parameters come from. */
import type { WorldData } from "../../model/data.ts";
import { drawParameters } from "../methods/latin.ts";
import type { DrawKind, Draws } from "./types.ts";

/** Seed of the design that prior draws come from; it has nothing to do with the seeds of runs. */
const DESIGN_SEED = 1;
const MOST = 1_000_000;

/** Returns the draws of a kind. */
export function drawsOf({ parameters }: Pick<WorldData, "parameters">, kind: DrawKind): Draws {
  switch (kind) {
    case "register":
      return { kind, hash: "", most: MOST, at: () => ({}) };
    case "prior":
    case "posterior":
      return {
        kind: "prior",
        hash: "",
        most: MOST,
        at: (draw) => drawParameters(parameters, DESIGN_SEED, draw),
      };
  }
}
