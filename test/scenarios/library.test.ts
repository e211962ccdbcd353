/** The library of scenarios: every file is sound, says what it is, does something, and fits the schema for editors. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { checkScenario } from "../../src/lab/scenario/parse.ts";
import { resolveScenario } from "../../src/lab/scenario/resolve.ts";
import { createModel } from "../../src/model/engine.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { readScenario, scenarioNames } from "../../src/platform/node/scenario-files.ts";
import { schemaOfScenarios } from "../../src/platform/node/scenarios.ts";
import { firstMonths } from "../model/first-months.ts";
import { testData } from "../model/world.ts";

const data = testData();
const names = scenarioNames();
const read = (name: string) =>
  readScenario(name === "baseline" ? "scenarios/baseline.yaml" : name, { data, mechanisms });

describe("the library of scenarios", () => {
  it("holds a good many, and files that were there before keep their names", () => {
    expect(names.length).toBeGreaterThanOrEqual(25);
    expect(names).toEqual(
      expect.arrayContaining([
        "baseline",
        "sanctions-off",
        "full-enforcement",
        "border-closure",
        "no-forgery",
        "20x10-off",
        "institutions-2009",
      ]),
    );
  });
  it.each(names)("%s is sound and documented", (name) => {
    const { scenario, issues } = read(name);
    expect(issues).toEqual([]);
    expect(scenario).toMatchObject({
      name,
      title: expect.any(String) as string,
      description: expect.any(String) as string,
    });
    expect(scenario!.documents!.length).toBeGreaterThan(0);
    expect([scenario!.notes ?? []].flat().length).toBeGreaterThan(0);
  });
  it.each(names)("%s runs", (name) => {
    for (const [id, values] of firstMonths(read(name).scenario!))
      for (const value of values)
        expect(value === null || Number.isFinite(value), `${id}: ${value}`).toBe(true);
  });
  it("says each scenario once, and the baseline is the empty one", () => {
    const hashes = names.map((name) => resolveScenario(data, { scenario: read(name).scenario! }).hash);
    expect(new Set(hashes).size).toBe(names.length);
    expect(hashes[0]).toBe(resolveScenario(data, {}).hash);
  });
  it("explains itself with a file that is sound", () => {
    const page = readFileSync(new URL("../../docs/scenarios.md", import.meta.url), "utf8");
    const [, text] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    const folder = mkdtempSync(join(tmpdir(), "autarky-scenario-"));
    writeFileSync(join(folder, "mine.yaml"), text);
    const { issues, parts } = readScenario(join(folder, "mine.yaml"), { data, mechanisms });
    rmSync(folder, { recursive: true });
    expect(issues).toEqual([]);
    expect(parts.length).toBeGreaterThan(2);
  });
  it("finds files beside the one that names them, and stacks by name, path or value", () => {
    const folder = mkdtempSync(join(tmpdir(), "autarky-scenario-"));
    const at = (name: string) => join(folder, `${name}.yaml`);
    const write = (name: string, text: string) => writeFileSync(at(name), `name: ${name}\n${text}`);
    write("under", "levers: { pyongyang.gifts: 0.5 }\n");
    write("over", "extends: under\nwith: [coal-ban]\n");
    write("next", "extends: ./under.yaml\n");
    const world = { data, mechanisms };
    const { scenario } = readScenario(at("over"), world);
    expect(scenario).toMatchObject({ levers: { "pyongyang.gifts": 0.5, "sanctions.calendar": 0 } });
    const stacked = readScenario(at("over"), world, [at("next"), "border-closure"]);
    expect(stacked.issues).toEqual([]);
    expect(stacked.scenario!.name).toBe("over+next+border-closure");
    expect(Object.keys(stacked.scenario!.levers!)).toHaveLength(3);
    const value = { name: "mine", levers: { "pyongyang.gifts": 2 } };
    expect(readScenario(value, world, ["border-closure"]).scenario!.name).toBe("mine+border-closure");
    expect(readScenario(value, world, [at("next")]).issues).toEqual([
      expect.objectContaining({ code: "conflict", where: expect.objectContaining({ line: 2 }) as object }),
    ]);
    expect(readScenario("baseline", world, ["coal-ban"]).scenario!.name).toBe("coal-ban");
    rmSync(folder, { recursive: true });
  });
  it("gives companies other names without any other change", () => {
    const options = { seed: 1, householdsPerAgent: 64000 };
    const rename = { "Moran Company": "Another Name" };
    const plain = createModel(data, options);
    const renamed = createModel(data, { ...options, rename });
    for (const model of [plain, renamed]) {
      model.step();
      model.turn();
    }
    expect(renamed.stateHash()).toBe(plain.stateHash());
  });
});

describe("the schema for editors", () => {
  const file = new URL("../../schema/scenario.schema.json", import.meta.url);
  const written = JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof z.fromJSONSchema>[0];
  const schema = z.fromJSONSchema(written);
  const fits = (value: unknown) => schema.safeParse(value).success;

  it("is up to date (npm run docs)", () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(schemaOfScenarios({ data, mechanisms }))));
  });
  it.each(readdirSync(new URL("../../scenarios", import.meta.url)))("fits %s, which names it", (name) => {
    const text = readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), "utf8");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schema/scenario.schema.json");
    expect(schema.safeParse(parse(text)).error).toBeUndefined();
  });
  it.each([
    [{}],
    [{ name: "A b" }],
    [{ name: "a", titel: "b" }],
    [{ name: "a", levers: { "pyongyang.gift": 1 } }],
    [{ name: "a", levers: { "pyongyang.gifts": 9 } }],
    [{ name: "a", levers: { "pyongyang.forgery": 0.5 } }],
    [{ name: "a", levers: { "pyongyang.gifts": [] } }],
    [{ name: "a", levers: { "pyongyang.gifts": [{ from: "2016-3", value: 1 }] } }],
    [{ name: "a", parameters: { "labour.choiceScale": 99 } }],
    [{ name: "a", without: ["labour.eight-tree"] }],
    [{ name: "a", clauses: [{ measure: "ban" }] }],
    [{ name: "a", cohorts: [{ year: 2011, counties: [] }] }],
    [{ name: "a", notes: [{ source: "b" }] }],
  ])("refuses %j, as the checker does", (value) => {
    expect(fits(value)).toBe(false);
    expect(checkScenario(value, { data, mechanisms }).issues).not.toEqual([]);
  });
});
