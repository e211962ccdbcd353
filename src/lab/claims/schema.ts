/** The JSON Schema of files of claims, for editors: made of the keys, series, levers and parameters that the checker knows. */
import { LAST } from "../../core/clock.ts";
import { levers } from "../../model/levers.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import { documents } from "../scenario/keys.ts";
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
  refer,
  settings,
  shape,
  text,
} from "../scenario/schema-parts.ts";
import type { Properties, Schema } from "../scenario/schema-parts.ts";
import { starts } from "../scenario/types.ts";
import {
  ID,
  NOT_RUN,
  argumentKeys,
  armKeys,
  claimKeys,
  claimMust,
  occasionKeys,
  scopedMust,
  stepKeys,
  testKeys,
  testNames,
  testWords,
  trialKeys,
} from "./keys.ts";
import type { TestName, relativeKeys } from "./keys.ts";
import { FORMULA } from "./metric-text.ts";
import type { ClaimWorld } from "./parse.ts";
import { CONTROL, TREATMENT, aggregates, kinds, signs, units } from "./types.ts";
import type { Sign } from "./types.ts";

const number: Schema = { type: "number" };
const whole = (minimum: number, maximum = LAST): Schema => ({ type: "integer", minimum, maximum });
const pair = (items: Schema): Schema => ({ ...listOf(items), minItems: 2, maxItems: 2 });
const byName = (values: Schema): Schema => ({ type: "object", additionalProperties: values });

/** Returns the schema; `names` are the scenarios that an arm may name. */
export function claimsSchema(world: ClaimWorld, names: readonly string[]): Schema {
  return {
    $schema: DRAFT,
    title: "Claims of autarky",
    // A file says whose claims it holds in one of two ways.
    anyOf: [argumentShape("document"), argumentShape("paper")],
    definitions: {
      ...definitions(world),
      occasion: { anyOf: [occasion, { const: NOT_RUN }] },
      claim: { anyOf: [claimShape(world), scopedShape(world)] },
      arm: armShape(world, names),
      metric: {
        anyOf: [{ enum: seriesDefinitions.map(({ id }) => id) }, { type: "string", pattern: FORMULA.source }],
      },
      window: pair(whole(1, LAST + 1)),
      simpleTest: { anyOf: testNames.filter((name) => name !== "together").map(testShape) },
      test: { anyOf: [refer("simpleTest"), testShape("together")] },
      ...Object.fromEntries(levers.map((lever) => [rangeName(lever), pathSchema(lever, stretch)])),
    },
  };
}

function argumentShape(of: "document" | "paper"): Schema {
  const { document, paper, ...keys } = described(argumentKeys, {
    document: { enum: documents },
    paper: text,
    title: text,
    argument: text,
    epoch: refer("occasion"),
    today: refer("occasion"),
    claims: {
      type: "object",
      minProperties: 1,
      propertyNames: { type: "string", pattern: ID.source },
      additionalProperties: refer("claim"),
    },
  });
  return shape({ [of]: { document, paper }[of], ...keys }, [of, "title", "claims"]);
}

const occasion = shape(described(occasionKeys, { years: text, from: month, start: { enum: starts } }), [
  "from",
]);

function claimProperties({ data, contradictions }: ClaimWorld): Properties {
  const arm = refer("arm");
  return described(claimKeys, {
    statement: text,
    paragraphs: listOf({ type: "integer", minimum: 1 }),
    kind: { enum: kinds },
    epoch: refer("occasion"),
    today: refer("occasion"),
    horizon: whole(1, LAST + 1),
    treatment: arm,
    control: arm,
    arms: { ...byName(arm), propertyNames: { type: "string", pattern: `^(?!(${CONTROL}|${TREATMENT})$)` } },
    tests: { ...listOf(refer("test")), minItems: 1 },
    sweep: listOf({ enum: levers.map(({ id }) => id) }),
    echo: listOf({ enum: data.parameters.map(({ id }) => id) }),
    conflicts: listOf({ enum: contradictions }),
    notes: text,
    outOfScope: text,
  });
}
function claimShape(world: ClaimWorld): Schema {
  const { outOfScope: _, ...keys } = claimProperties(world);
  return shape(keys, claimMust);
}
function scopedShape(world: ClaimWorld): Schema {
  const keys = Object.entries(claimProperties(world)).filter(([key]) => !isTrialKey(key));
  return shape(Object.fromEntries(keys), [...scopedMust, "outOfScope"]);
}
const isTrialKey = (key: string): boolean => trialKeys.some((one) => one === key);

function armShape(world: ClaimWorld, names: readonly string[]): Schema {
  const { parameters, without, clauses, cohorts, companies } = settings(world);
  const keys: Record<keyof typeof armKeys, Schema> = {
    scenario: { anyOf: [{ enum: names }, text] },
    parameters,
    levers: named(levers.map((lever) => [lever.id, leverSchema(lever)])),
    without,
    clauses,
    cohorts,
    companies,
  };
  return shape(described(armKeys, keys), []);
}
/** Of a path that counts its months from the treatment's first. */
function stretch(level: Schema): Schema {
  const keys: Record<(typeof relativeKeys)[number], Schema> = {
    after: { ...whole(0), description: "Months after the treatment's first" },
    for: { ...whole(1), description: "How many months; to the end where nothing is said" },
    value: level,
  };
  return shape(keys, ["after", "value"]);
}

const metric = refer("metric");
const sign: Schema = { enum: signs };
const testProperties: Record<keyof typeof testWords, Schema> = {
  test: { enum: testNames },
  label: text,
  metric,
  metrics: pair(metric),
  per: metric,
  sign,
  smallest: { type: "number", exclusiveMinimum: 0 },
  in: { enum: units },
  at: refer("window"),
  over: { enum: aggregates },
  arms: byName(number),
  of: text,
  range: pair({ type: ["number", "null"] }),
  between: { ...listOf(text), minItems: 1, maxItems: 2 },
  ladder: byName(number),
  expected: pair(number),
  steps: {
    ...listOf(
      shape({ at: refer("window"), sign } satisfies Record<(typeof stepKeys)[number], Schema>, stepKeys),
    ),
    minItems: 2,
  },
  tests: { ...listOf(refer("simpleTest")), minItems: 2 },
};
const signsBut = (refused: Sign): Schema => ({ enum: signs.filter((one) => one !== refused) });
function testShape(name: TestName): Schema {
  const { must, may } = testKeys[name];
  const keys = Object.entries(testProperties).filter(([key]) => must.includes(key) || may.includes(key));
  const properties: Properties = {
    ...Object.fromEntries(keys),
    test: { const: name },
    // A threshold has a direction, a distance none.
    ...(name === "threshold" ? { sign: signsBut("0") } : name === "best" ? { sign: signsBut("-") } : {}),
  };
  return shape(described(testWords, properties), [...(name === "difference" ? [] : ["test"]), ...must]);
}
