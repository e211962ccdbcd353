/** The JSON Schema of scenario files, for editors: made of the levers, parameters and mechanisms that the checker knows. */
import { EPOCH_YEAR } from "../../core/clock.ts";
import { levers } from "../../model/levers.ts";
import type { ScenarioWorld } from "./check.ts";
import { NAME, documents, scenarioKeys } from "./keys.ts";
import type { ScenarioKey } from "./keys.ts";
import {
  DRAFT,
  definitions,
  described,
  leverSchema,
  listOf,
  month,
  named,
  pathSchema,
  rangeName,
  settings,
  shape,
  text,
} from "./schema-parts.ts";
import type { Schema } from "./schema-parts.ts";
import { starts } from "./types.ts";

/** Returns the schema; `names` are the scenarios that a file may name without their path. */
export function scenarioSchema(world: ScenarioWorld, names: readonly string[]): Schema {
  const scenario: Schema = { anyOf: [{ enum: names }, text] };
  const { parameters, without, clauses, cohorts, companies } = settings(world);
  const keys: Record<ScenarioKey, Schema> = {
    name: { type: "string", pattern: NAME.source },
    title: text,
    description: text,
    documents: listOf({ enum: documents }),
    notes: { anyOf: [text, listOf({ anyOf: [text, shape({ text, source: text }, ["text"])] })] },
    extends: scenario,
    with: { ...listOf(scenario), uniqueItems: true },
    // 2012 is a number to YAML.
    start: { enum: [...starts, EPOCH_YEAR] },
    parameters,
    without,
    levers: named(levers.map((lever) => [lever.id, leverSchema(lever)])),
    clauses,
    cohorts,
    companies,
    rename: { type: "object", additionalProperties: text },
  };
  const stretch = (level: Schema) => shape({ from: month, to: month, value: level }, ["from", "value"]);
  return {
    $schema: DRAFT,
    title: "Scenario of autarky",
    ...shape(described(scenarioKeys, keys), ["name"]),
    definitions: {
      ...definitions(world),
      ...Object.fromEntries(levers.map((lever) => [rangeName(lever), pathSchema(lever, stretch)])),
    },
  };
}
