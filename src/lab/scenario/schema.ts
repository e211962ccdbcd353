/** The JSON Schema of scenario files, for editors: made of the levers, parameters and mechanisms that the checker knows. */
import { EPOCH_YEAR, LAST, yearOf } from "../../core/clock.ts";
import type { Parameter } from "../../model/data.ts";
import { levers } from "../../model/levers.ts";
import type { Lever } from "../../model/levers.ts";
import { goods } from "../../model/products.ts";
import type { ScenarioWorld } from "./check.ts";
import { tradable } from "./clauses.ts";
import { exportedProducts } from "./institutions.ts";
import {
  NAME,
  clauseRequired,
  cohortKeys,
  companyKeys,
  directions,
  documents,
  measures,
  partners,
  patrons,
  scenarioKeys,
} from "./keys.ts";
import type { ScenarioKey } from "./keys.ts";
import { leverRange } from "./settings.ts";
import { starts } from "./types.ts";

export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string", minLength: 1 };
const refer = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const listOf = (items: Schema): Schema => ({ type: "array", items });
const shape = (properties: Schema, required: readonly string[]): Schema => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});

/** Returns the schema; `names` are the scenarios that a file may name without their path. */
export function scenarioSchema({ data, mechanisms }: ScenarioWorld, names: readonly string[]): Schema {
  const scenario: Schema = { anyOf: [{ enum: names }, text] };
  const month = refer("month");
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
    parameters: named(data.parameters.map((one) => [one.id, parameterSchema(one)])),
    without: listOf({ enum: mechanisms.map(({ id }) => id) }),
    levers: named(levers.map((lever) => [lever.id, leverSchema(lever)])),
    clauses: listOf(
      shape(
        {
          measure: { enum: measures },
          direction: { enum: directions },
          good: { enum: goods, description: "A good, with all its products that cross the border that way" },
          product: { enum: tradable, description: "One product; either this or a good" },
          partner: { enum: partners },
          cap: { type: "number", minimum: 0, description: "Units of the product a month that a cap leaves" },
          unit: { ...text, description: "The product's own unit" },
          share: { type: "number", minimum: 0, maximum: 1, description: "Part of the trade that is covered" },
          from: month,
          to: month,
        },
        clauseRequired,
      ),
    ),
    cohorts: listOf(
      shape(
        {
          year: { type: "integer", minimum: EPOCH_YEAR, maximum: yearOf(LAST) },
          counties: listOf(refer("county")),
        },
        cohortKeys,
      ),
    ),
    companies: listOf(
      shape(
        {
          name: text,
          patron: { enum: patrons },
          product: { enum: exportedProducts(data.trade) },
          home: refer("county"),
          crossing: { enum: data.crossings.map(({ id }) => id) },
        },
        companyKeys,
      ),
    ),
    rename: { type: "object", additionalProperties: text },
  };
  const described = Object.entries(keys).map(([key, schema]): [string, Schema] => [
    key,
    { description: scenarioKeys[key as ScenarioKey], ...schema },
  ]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Scenario of autarky",
    ...shape(Object.fromEntries(described), ["name"]),
    definitions: {
      month: {
        type: "string",
        pattern: "^(201[2-9]|202[0-9]|203[0-5])-(0[1-9]|1[0-2])$",
        description: "YYYY-MM, 2012-01 to 2035-12",
      },
      county: { enum: data.units.map(({ id }) => id) },
      ...Object.fromEntries(levers.map((lever) => [rangeName(lever), pathSchema(lever)])),
    },
  };
}

function named(entries: readonly [string, Schema][]): Schema {
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(entries) };
}

function parameterSchema({ low, high, neutral, unit, value, grade }: Parameter): Schema {
  const range = { minimum: low, maximum: high };
  const description = `${value}${unit === "" || unit === "1" ? "" : ` ${unit}`} in the register (${grade})`;
  if (neutral >= low && neutral <= high) return { description, type: "number", ...range };
  return { description, anyOf: [{ type: "number", ...range }, { const: neutral }] };
}

function leverSchema(lever: Lever): Schema {
  const description = `${lever.title}: ${leverRange(lever)}; without a scenario ${usual(lever)}`;
  return { description, allOf: [refer(rangeName(lever))] };
}

/** Levers of one range share what their values may be. */
const rangeName = ({ low, high, whole }: Lever) => `${whole === true ? "whole" : "level"}_${low}_${high}`;

function pathSchema({ low, high, whole }: Lever): Schema {
  const level = { type: whole === true ? "integer" : "number", minimum: low, maximum: high };
  const stretch = shape({ from: refer("month"), to: refer("month"), value: level }, ["from", "value"]);
  return { anyOf: [level, { ...listOf(stretch), minItems: 1 }] };
}

function usual({ default: path, choices, low }: Lever): string {
  if (typeof path === "number") return choices?.[path - low] ?? `${path}`;
  return "series" in path ? `the calendar's ${path.series}` : `the parameter ${path.parameter}`;
}
