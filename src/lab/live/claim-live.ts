/** Tries one claim while somebody waits: a few draws of few agents tell which way it points, and give no verdict. */
import type { WorldData } from "../../model/data.ts";
import { mechanisms } from "../../model/schedule.ts";
import { judgeClaims } from "../claims/judgement.ts";
import type { CaseRecord } from "../claims/record.ts";
import { spread } from "../claims/slices.ts";
import type { Argument, Claim } from "../claims/types.ts";
import type { Draws } from "../ensemble/types.ts";
import { modelHash } from "../probes.ts";
import type { Library } from "../scenario/compose.ts";
import type { Scenario } from "../scenario/types.ts";
import { loneLaboratory } from "./lone-laboratory.ts";

export interface ClaimRequest {
  readonly argument: Pick<Argument, "document" | "title" | "argument">;
  readonly claim: Claim;
  /** Scenarios that its arms build on, composed, by name. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly draws: number;
  readonly householdsPerAgent: number;
}
export interface ClaimAnswer {
  /** Of the claim's first occasion. Its verdict is none: the draws are too few for that. */
  readonly record: CaseRecord;
  readonly runs: number;
}
export interface ClaimProgress {
  /** Of all the work, from 0 to 1. */
  readonly share: number;
  readonly runs: number;
}

/** Tries the claim on its first occasion; `draws` stand in the order in which the posterior has them. */
export async function claimLive(
  { data, draws }: { readonly data: WorldData; readonly draws: Draws },
  { argument, claim, scenarios, draws: count, householdsPerAgent }: ClaimRequest,
  tell: (progress: ClaimProgress) => void = () => {},
): Promise<ClaimAnswer> {
  let runs = 0;
  const judgement = await judgeClaims(
    {
      arguments: [{ ...argument, entries: [claim] }],
      draws: spread(draws),
      sizes: { draws: Math.min(count, draws.most), others: 0, seeds: 1 },
      householdsPerAgent,
      modelHash: modelHash(data),
      posterior: draws.hash,
      command: `autarky claims run ${claim.id} --draws ${count} --others 0 --seeds 1 --households-per-agent ${householdsPerAgent}`,
    },
    { data, mechanisms, library: libraryOf(scenarios) },
    loneLaboratory(data),
    {
      onProgress({ done, total }) {
        runs = total;
        tell({ share: total === 0 ? 1 : done / total, runs });
      },
    },
  );
  const [record] = judgement.documents.flatMap(({ cases }) => cases);
  return { record, runs };
}

/** A library of composed scenarios: JSON is YAML too. */
export function libraryOf(scenarios: Readonly<Record<string, Scenario>>): Library {
  return {
    names: () => Object.keys(scenarios),
    find(name) {
      const scenario = scenarios[name];
      return scenario === undefined ? undefined : { file: name, text: JSON.stringify(scenario) };
    },
  };
}
