/** Parts of which the JSON Schemas for editors are made: of scenario files, and of files of claims. */
import { EPOCH_YEAR, LAST, yearOf } from "../../core/clock.ts";
import type { Parameter } from "../../model/data.ts";
import type { Lever } from "../../model/levers.ts";
import { goods } from "../../model/products.ts";
import type { ScenarioWorld } from "./check.ts";
import { tradable } from "./clauses.ts";
import { exportedProducts } from "./institutions.ts";
import { clauseRequired, cohortKeys, companyKeys, directions, measures, partners, patrons } from "./keys.ts";
import type { ListKey } from "./keys.ts";
import { leverRange } from "./settings.ts";

export type Schema = Readonly<Record<string, unknown>>;
export type Properties = Readonly<Record<string, Schema>>;

export const DRAFT = "http://json-schema.org/draft-07/schema#";
export const text: Schema = { type: "string", minLength: 1 };
export const refer = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
export const listOf = (items: Schema): Schema => ({ type: "array", items });
export const shape = (properties: Properties, required: readonly string[]): Schema => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
/** Adds to each key what it takes, in words. Beside a reference nothing else would count. */
export const described = (words: Readonly<Record<string, string>>, properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      { description: words[key], ...("$ref" in schema ? { allOf: [schema] } : schema) },
    ]),
  );
export const named = (entries: readonly (readonly [string, Schema])[]): Schema => ({
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(entries),
});

export const month = refer("month");
/** What the parts refer to. */
export const definitions = ({ data }: ScenarioWorld): Properties => ({
  month: {
    type: "string",
    pattern: "^(201[2-9]|202[0-9]|203[0-5])-(0[1-9]|1[0-2])$",
    description: "YYYY-MM, 2012-01 to 2035-12",
  },
  county: { enum: data.units.map(({ id }) => id) },
});

/** Values of parameters by id, and all that is listed: what scenarios and arms of claims have in common. */
export function settings({
  data,
  mechanisms,
}: ScenarioWorld): Readonly<Record<"parameters" | ListKey, Schema>> {
  return {
    parameters: named(data.parameters.map((one) => [one.id, parameterSchema(one)])),
    without: listOf({ enum: mechanisms.map(({ id }) => id) }),
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
  };
}

function parameterSchema({ low, high, neutral, unit, value, grade }: Parameter): Schema {
  const range = { minimum: low, maximum: high };
  const description = `${value}${unit === "" || unit === "1" ? "" : ` ${unit}`} in the register (${grade})`;
  if (neutral >= low && neutral <= high) return { description, type: "number", ...range };
  return { description, anyOf: [{ type: "number", ...range }, { const: neutral }] };
}

export function leverSchema(lever: Lever): Schema {
  const description = `${lever.title}: ${leverRange(lever)}; without a scenario ${usual(lever)}`;
  return { description, allOf: [refer(rangeName(lever))] };
}
function usual({ default: path, choices, low }: Lever): string {
  if (typeof path === "number") return choices?.[path - low] ?? `${path}`;
  return "series" in path ? `the calendar's ${path.series}` : `the parameter ${path.parameter}`;
}

/** Levers of one range share what their values may be. */
export const rangeName = ({ low, high, whole }: Lever): string =>
  `${whole === true ? "whole" : "level"}_${low}_${high}`;
/** A level of a lever, or stretches of a path that hold one each. */
export function pathSchema({ low, high, whole }: Lever, stretch: (level: Schema) => Schema): Schema {
  const level = { type: whole === true ? "integer" : "number", minimum: low, maximum: high };
  return { anyOf: [level, { ...listOf(stretch(level)), minItems: 1 }] };
}
