/**
 * Eight fixed probe runs whose final states tell how the model behaves. Their hashes are committed beside this file;
 * with the data they make the model's hash, so that a refactor that changes no behaviour keeps it.
 */
import { hashText } from "../core/hash.ts";
import type { WorldData } from "../model/data.ts";
import { BURN_IN_MONTHS, createModel } from "../model/engine.ts";
import type { ModelOptions } from "../model/engine.ts";
import { probeHashes } from "./probe-hashes.ts";

export interface Probe {
  readonly id: string;
  readonly months: number;
  readonly options: ModelOptions;
}
const HOUSEHOLDS_PER_AGENT = 16000;
const options = (more: Partial<ModelOptions> = {}): ModelOptions => ({
  seed: 1,
  householdsPerAgent: HOUSEHOLDS_PER_AGENT,
  ...more,
});

export const probes: readonly Probe[] = [
  { id: "baseline", months: 12, options: options() },
  { id: "another seed", months: 12, options: options({ seed: 2 }) },
  { id: "finer agents", months: 3, options: options({ householdsPerAgent: 4000 }) },
  { id: "held drivers", months: 6, options: options({ holdDrivers: true }) },
  { id: "no private imports", months: 6, options: options({ without: ["external.private-imports"] }) },
  { id: "no currency market", months: 6, options: options({ without: ["currency.market"] }) },
  { id: "strict ladder", months: 6, options: options({ set: { "allocation.ladder": 1 } }) },
  {
    id: "easy substitution",
    months: 6,
    options: options({ set: { "inputs.substitution": 4, "demand.originSubstitution": 5 } }),
  },
];

/** Runs a probe and returns the hash of its last state. */
export function runProbe(data: WorldData, probe: Probe): string {
  const model = createModel(data, probe.options);
  for (let month = 0; month < BURN_IN_MONTHS + probe.months; month++) {
    model.step();
    model.turn();
  }
  return model.stateHash();
}

/** Returns the model's behavioural hash: data, register and the committed probe states. */
export function modelHash(data: WorldData): string {
  return hashText([data.hash, ...probeHashes].join("\n"));
}
