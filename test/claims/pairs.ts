/** The claims as pairs of scenarios, read from pairs.yaml. */
import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { parseScenario } from "../../src/lab/scenario/parse.ts";
import type { Scenario } from "../../src/lab/scenario/types.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { testData } from "../model/world.ts";

/** Claims by document. S1-24 is recorded and not simulated: tests and concessions lie outside the model. */
const counts = [17, 25, 18, 27, 10];
export const notSimulated = "S1-24";
/** Facts of the baseline: both arms are the same. */
export const facts: readonly string[] = ["S2-16", "S2-18"];
export const claimIds: readonly string[] = counts.flatMap((count, document) =>
  Array.from({ length: count }, (_, i) => `S${document}-${String(i + 1).padStart(2, "0")}`),
);

const levers = z.record(z.string(), z.unknown());
const pair = z.strictObject({
  part: z.string().optional(),
  start: z.enum(["institutions-2009"]).optional(),
  metrics: z.array(z.string()).min(1),
  counties: z.array(z.string()).optional(),
  computed: z.string().optional(),
  treatment: levers,
  control: levers,
});
const register = z.record(z.string(), z.array(pair).min(1));

export interface ClaimPair {
  readonly claim: string;
  /** Step, sweep value or corner of the claim; empty where there is but one. */
  readonly part: string;
  readonly metrics: readonly string[];
  /** Series by county that the metric is computed from. */
  readonly counties: readonly string[];
  /** What is made of the series; empty where they stand for themselves. */
  readonly computed: string;
  readonly treatment: Scenario;
  readonly control: Scenario;
}

/** Reads all pairs, each arm through the parser of scenario files. Throws what it finds wrong. */
export function readPairs(): ClaimPair[] {
  const text = readFileSync(new URL("pairs.yaml", import.meta.url), "utf8");
  return Object.entries(register.parse(parse(text))).flatMap(([claim, pairs]) =>
    pairs.map(({ part = "", start, metrics, counties = [], computed = "", treatment, control }) => {
      const arm = (name: string, settings: object): Scenario => {
        const file = stringify({
          name: `${claim.toLowerCase()}-${name}`,
          ...(start === undefined ? {} : { start }),
          levers: settings,
        });
        const { scenario, issues } = parseScenario(
          file,
          { data: testData(), mechanisms },
          `${claim} ${part} ${name}`,
        );
        if (scenario === undefined) throw new Error(issues.map(({ message }) => message).join("\n"));
        return scenario;
      };
      return {
        claim,
        part,
        metrics,
        counties,
        computed,
        treatment: arm("treatment", treatment),
        control: arm("control", control),
      };
    }),
  );
}
