/** The schema of files of claims, for editors: what it lets pass and what it refuses, as the checker does. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { UserError } from "../../src/core/errors.ts";
import { documents } from "../../src/lab/scenario/keys.ts";
import { claimTemplate, readClaims, schemaOfClaims } from "../../src/platform/node/claims.ts";
import { root } from "../house/copy.ts";
import { testData } from "../model/world.ts";

const host = { data: testData() };
const text = (path: string) => readFileSync(join(root, path), "utf8");
const written = JSON.parse(text("schema/claims.schema.json")) as Parameters<typeof z.fromJSONSchema>[0];
const schema = z.fromJSONSchema(written);
const fits = (value: unknown) => schema.safeParse(value).success;

const folder = mkdtempSync(join(tmpdir(), "autarky-claims-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Whether the checker finds nothing wrong with a file. */
function isSound(content: string): boolean {
  const file = join(folder, "claims.yaml");
  writeFileSync(file, content);
  try {
    readClaims(host, [file]);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

const usual = { metric: "gdp.heavyIndustry", sign: "-", smallest: 1, in: "per cent" };
const claim = {
  statement: "Caps on oil cut the output of heavy industry.",
  kind: "causal",
  horizon: 24,
  treatment: { levers: { "sanctions.oilCut": 0.5 } },
  tests: [usual],
  sweep: ["sanctions.oilCut"],
  echo: ["farms.fuelElasticity"],
};
const argument = { paper: "A paper", title: "Oil", today: { from: "2024-01" } };
const withClaim = (more: object) => ({ ...argument, claims: { one: { ...claim, ...more } } });
const withTest = (test: object) =>
  withClaim({ arms: { all: { levers: { "sanctions.oilCut": 1 } } }, tests: [test] });
const withLever = (path: unknown) => withClaim({ treatment: { levers: { "sanctions.oilCut": path } } });
const ladder = { treatment: 0.5, all: 1 };
const path = { test: "path", metric: "gdp.real", smallest: 1 };
const steps = [
  { at: [1, 12], sign: "-" },
  { at: [13, 24], sign: "0" },
];

describe("the schema of files of claims", () => {
  it("is up to date (npm run docs)", () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(schemaOfClaims(host))));
  });
  it.each(documents)("fits claims/%s.yaml", (document) => {
    expect(schema.safeParse(parse(text(`claims/${document}.yaml`))).error).toBeUndefined();
  });
  it.each([
    ["the template", claimTemplate("my-claim")],
    ["the file that docs/claims.md explains", /```yaml\n([\s\S]*?)```/.exec(text("docs/claims.md"))![1]],
    ...readdirSync(join(root, "docs/examples")).map((file) => [file, text(`docs/examples/${file}`)]),
  ])("fits %s, which the checker takes", (_, content) => {
    expect(isSound(content)).toBe(true);
    expect(schema.safeParse(parse(content)).error).toBeUndefined();
  });
  it.each([
    withClaim({}),
    withClaim({ today: "not run", epoch: { from: "2014-01", start: "institutions-2009" } }),
    withLever([{ after: 0, for: 6, value: 1 }]),
    withTest({ ...usual, arms: { all: 1, control: -1 }, at: [1, 12], over: "sum" }),
    withTest({ ...usual, metric: "- trade.imports.usd + 0.5 trade.exports.usd / 1e6 gdp.real" }),
    withTest({ test: "level", metric: "gdp.real", of: "all", range: [null, 1], smallest: 1 }),
    withTest({
      test: "per unit",
      metric: "gdp.real",
      per: "power.twh",
      between: ["all"],
      sign: "0",
      smallest: 1,
    }),
    withTest({ ...usual, test: "threshold", ladder, expected: [0.5, 1] }),
    withTest({ test: "best", metrics: ["gdp.real", "power.twh"], ladder, sign: "+", smallest: 0.2 }),
    withTest({ ...path, steps }),
    withTest({ test: "together", tests: [usual, { ...path, steps }] }),
    { ...argument, claims: { one: { statement: "A", kind: "fact", outOfScope: "B" } } },
  ])("fits what the checker takes: %j", (value) => {
    expect(isSound(JSON.stringify(value))).toBe(true);
    expect(schema.safeParse(value).error).toBeUndefined();
  });
  it.each([
    {},
    { ...withClaim({}), document: "001" },
    { ...withClaim({}), titel: "A" },
    { ...argument, claims: {} },
    { ...argument, claims: { "no id": claim } },
    withClaim({ kind: "cause" }),
    withClaim({ horizon: 0 }),
    withClaim({ horizon: undefined }),
    withClaim({ today: { from: "2024-1" } }),
    withClaim({ echo: ["farms.fuelElastisity"] }),
    withClaim({ conflicts: ["C12"] }),
    withClaim({ outOfScope: "A" }),
    withClaim({ tests: [] }),
    withClaim({ arms: { control: {} } }),
    withClaim({ treatment: { lever: {} } }),
    withClaim({ treatment: { levers: { "sanctions.oil": 1 } } }),
    withLever(2),
    withLever([]),
    withLever([{ from: "2024-01", value: 1 }]),
    withTest({ ...usual, metric: "gdp.heavyIndustri" }),
    withTest({ ...usual, metric: "gdp.real / power.twh / gdp.real" }),
    withTest({ ...usual, metric: "gdp.real power.twh" }),
    withTest({ ...usual, metric: "2 gdp.real +" }),
    withTest({ ...usual, sign: "<" }),
    withTest({ ...usual, smallest: 0 }),
    withTest({ ...usual, in: "percent" }),
    withTest({ ...usual, at: [1] }),
    withTest({ ...usual, steps }),
    withTest({ ...usual, test: "treshold" }),
    withTest({ ...usual, test: "threshold", ladder, expected: [0.5, 1], sign: "0" }),
    withTest({ test: "best", metrics: ["gdp.real", "power.twh"], ladder, sign: "-", smallest: 0.2 }),
    withTest({ ...path, steps: steps.slice(1) }),
    withTest({ test: "together", tests: [usual] }),
    withTest({ test: "together", tests: [usual, { test: "together", tests: [usual, usual] }] }),
  ])("refuses what the checker refuses: %j", (value) => {
    expect(isSound(JSON.stringify(value))).toBe(false);
    expect(fits(JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});
