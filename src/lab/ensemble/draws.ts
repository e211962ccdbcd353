/** Where an ensemble's parameters come from. */
import { UserError } from "../../core/errors.ts";
import type { Posterior } from "../../data/index.ts";
import type { WorldData } from "../../model/data.ts";
import { drawParameters } from "../methods/latin.ts";
import { prior } from "../methods/priors.ts";
import type { DrawKind, Draws } from "./types.ts";

/** Seed of the design that prior draws come from; it has nothing to do with the seeds of runs. */
const DESIGN_SEED = 1;
const MOST = 1_000_000;

/** Returns the draws of a kind. Throws a UserError where the posterior is wanted and there is none. */
export function drawsOf(
  { parameters }: Pick<WorldData, "parameters">,
  kind: DrawKind,
  posterior?: Posterior,
): Draws {
  switch (kind) {
    case "register":
      return { kind, hash: "", most: 1, at: () => ({}) };
    case "prior":
      if (!parameters.some((parameter) => prior(parameter) !== undefined))
        throw new UserError([
          {
            code: "empty-prior",
            path: "draws",
            message: `no parameter has a range to draw from, of those in the register: ${parameters.length}`,
            hint: "give one a low and a high in data/parameters.csv, or take the register's values with --register",
          },
        ]);
      return { kind, hash: "", most: MOST, at: (draw) => drawParameters(parameters, DESIGN_SEED, draw) };
    case "posterior": {
      if (posterior === undefined)
        throw new UserError([
          {
            code: "missing-posterior",
            path: "draws",
            message: "there is no frozen posterior to draw from",
            hint: "draw from the priors with --prior, or freeze one: autarky calibrate --freeze",
          },
        ]);
      const { hash, ids, draws } = posterior;
      return {
        kind,
        hash,
        most: draws.length,
        at: (draw) => Object.fromEntries(ids.map((id, j) => [id, draws[draw][j]])),
      };
    }
  }
}
