/** The library of scenarios as `autarky scenarios` tells of it: lists, contents, differences, and the schema for editors. */
import { UserError } from "../../core/errors.ts";
import type { ScenarioWorld } from "../../lab/scenario/check.ts";
import type { Composed, Origin, Part } from "../../lab/scenario/compose.ts";
import { contentOf, differencesOf } from "../../lab/scenario/content.ts";
import type { Difference, Row } from "../../lab/scenario/content.ts";
import { resolveScenario } from "../../lab/scenario/resolve.ts";
import { scenarioSchema } from "../../lab/scenario/schema.ts";
import type { Schema } from "../../lab/scenario/schema-parts.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { readScenario, scenarioNames } from "./scenario-files.ts";

export interface ScenarioSummary {
  readonly name: string;
  readonly title: string;
  readonly documents: readonly string[];
  readonly extends?: string;
  readonly with?: readonly string[];
  /** Levers that it or one that it builds on sets. */
  readonly levers: number;
}
export interface ShownScenario {
  readonly name: string;
  /** Of what it does: alike for scenarios that do the same. */
  readonly hash: string;
  /** The scenario with all that it takes from others. */
  readonly scenario: Scenario;
  /** The texts that it is made of, ancestors first, its own last. */
  readonly parts: readonly Part[];
  /** Where each setting and item comes from. */
  readonly origins: readonly Origin[];
  /** What departs from the baseline, in words. */
  readonly departures: readonly Row[];
}
export interface ScenarioDifference {
  readonly a: { readonly name: string; readonly hash: string };
  readonly b: { readonly name: string; readonly hash: string };
  /** Whether they do the same. */
  readonly same: boolean;
  readonly differences: readonly Difference[];
}

export function listScenarios(world: ScenarioWorld): ScenarioSummary[] {
  const read = scenarioNames().map((name) => readScenario(name, world));
  return sound(read).map(({ scenario: { name, title = "", documents = [], levers = {} }, parts }) => {
    const { extends: parent, with: stack } = parts.at(-1)!;
    return {
      name,
      title,
      documents,
      ...(parent === undefined ? {} : { extends: parent }),
      ...(stack === undefined ? {} : { with: stack }),
      levers: Object.keys(levers).length,
    };
  });
}

export function showScenario(name: string, stack: readonly string[], world: ScenarioWorld): ShownScenario {
  const [{ scenario, parts, origins }] = sound([readScenario(name, world, stack)]);
  const { hash } = resolveScenario(world.data, { scenario });
  return { name: scenario.name, hash, scenario, parts, origins, departures: contentOf(world.data, scenario) };
}

export function diffScenarios(a: string, b: string, world: ScenarioWorld): ScenarioDifference {
  const [left, right] = sound([readScenario(a, world), readScenario(b, world)]).map((one) => one.scenario);
  const of = (scenario: Scenario) => {
    return { name: scenario.name, hash: resolveScenario(world.data, { scenario }).hash };
  };
  const [one, other] = [of(left), of(right)];
  return {
    a: one,
    b: other,
    same: one.hash === other.hash,
    differences: differencesOf(world.data, left, right),
  };
}

export const schemaOfScenarios = (world: ScenarioWorld): Schema => scenarioSchema(world, scenarioNames());

/** Returns what was read, or throws a UserError with everything that is wrong with any of it. */
function sound(read: readonly Composed[]): (Composed & { readonly scenario: Scenario })[] {
  const issues = read.flatMap((one) => one.issues);
  if (issues.length > 0) throw new UserError(issues, 2);
  return read as (Composed & { readonly scenario: Scenario })[];
}
