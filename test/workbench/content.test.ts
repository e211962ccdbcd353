/** What is written into the page when it is built: it fits the model, the scenarios and the posterior. */
import { describe, expect, it } from "vitest";
import { makeContent } from "../../scripts/workbench/content.mjs";
import { medoid, orderOf } from "../../scripts/workbench/draws.mjs";
import { loadWorld } from "../../src/data/index.ts";
import type { Texts } from "../../src/data/index.ts";
import { documents } from "../../src/lab/scenario/keys.ts";
import { resolveScenario } from "../../src/lab/scenario/resolve.ts";
import { levers } from "../../src/model/levers.ts";
import { seriesDefinitions } from "../../src/model/observers/index.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { scenarios } from "../../src/platform/node/index.ts";
import { actors } from "../../src/workbench/content/types.ts";
import type {
  Catalogue,
  Claims,
  DrawTable,
  Mechanisms,
  Observed,
} from "../../src/workbench/content/types.ts";

const files = makeContent();
const read = <T>(name: string): T => JSON.parse(files[name] as string) as T;
const catalogue = read<Catalogue>("catalogue.json");
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe("the catalogue", () => {
  it("has every lever once, with an actor and what it is worth in every month", () => {
    expect(ids(catalogue.levers).toSorted()).toEqual(ids(levers).toSorted());
    for (const { actor, usual, low, high } of catalogue.levers) {
      expect(actors).toContain(actor);
      const levels = typeof usual === "number" ? [usual] : usual;
      expect([1, 288]).toContain(levels.length);
      for (const level of levels) expect(level >= low && level <= high).toBe(true);
    }
  });
  it("has every series with a group and what it rests on", () => {
    expect(ids(catalogue.series)).toEqual(ids(seriesDefinitions));
    const known = new Set(ids(mechanisms));
    for (const { group, evidence } of catalogue.series) {
      expect(group).not.toBe("");
      expect(evidence.mechanisms.filter((id) => !known.has(id))).toEqual([]);
    }
    const groups = new Set(catalogue.series.map(({ group }) => group));
    expect(groups.size).toBeLessThan(15);
    const of = (id: string) => catalogue.series.find((one) => one.id === id)!;
    expect(of("gdp.growth")).toMatchObject({ annual: true, yearly: "mean", evidence: { observed: true } });
    expect(of("trade.exports.usd").yearly).toBe("sum");
    expect(of("loans.interestRate").yearly).toBe("mean");
    expect(of("loyalty.public").evidence.assumed).toBe(true);
  });
  it("has every scenario, with levers that there are and the scenario that sets each", () => {
    expect(catalogue.scenarios.map(({ name }) => name)).toEqual(scenarios.list().map(({ name }) => name));
    const known = new Set(ids(levers));
    for (const { name, parents, origin, scenario } of catalogue.scenarios) {
      expect(Object.keys(scenario.levers ?? {}).filter((id) => !known.has(id))).toEqual([]);
      expect(Object.keys(origin).toSorted()).toEqual(Object.keys(scenario.levers ?? {}).toSorted());
      for (const by of Object.values(origin)) expect([name, ...parents]).toContain(by);
    }
    const of = (wanted: string) => catalogue.scenarios.find(({ name }) => name === wanted)!;
    expect(of("protect-and-export").parents).toEqual(["protect-only", "full-localization"]);
    expect(of("protect-and-export").origin["pyongyang.importProtection"]).toBe("protect-only");
  });
});

describe("the data for workers", () => {
  it("make the world that the command line has, and its scenarios the same hash", () => {
    const data = loadWorld(read<Texts>("texts.json"));
    for (const { name, scenario } of catalogue.scenarios)
      expect(resolveScenario(data, { scenario }).hash).toBe(scenarios.show(name).hash);
  });
});

describe("the draws", () => {
  const table = read<DrawTable>("draws.json");
  const bytes = files[table.file] as Uint8Array<ArrayBuffer>;
  const values = new Float64Array(bytes.slice().buffer);
  const draws = Array.from({ length: table.count }, (_, d) =>
    values.slice(d * table.parameters.length, (d + 1) * table.parameters.length),
  );
  it("are whole", () => {
    expect(bytes.byteLength).toBe(table.count * table.parameters.length * 8);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(table.hash).toBe(catalogue.posteriorHash);
  });
  it("come with the most central one first, and each once", () => {
    expect(table.order[0]).toBe(medoid(draws));
    expect(table.order.toSorted((a, b) => a - b)).toEqual(draws.map((_, d) => d));
  });
  it("have a centre, whatever the units, and an order that spreads", () => {
    const line = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((x) => Float64Array.of(x, 1e9 * (8 - x), 3));
    expect(medoid(line)).toBe(4);
    expect(orderOf(line)).toEqual([4, 0, 7, 5, 3, 1, 8, 6, 2]);
  });
});

describe("what is shown", () => {
  it("gives every mechanism its parameters' records, and paragraphs of the documents", () => {
    const { phases, columns, paragraphs } = read<Mechanisms>("mechanisms.json");
    const all = phases.flatMap((phase) => phase.mechanisms);
    expect(ids(all)).toEqual(ids(mechanisms));
    for (const { parameters } of all) for (const { source } of parameters) expect(source).not.toBe("");
    expect(Object.keys(columns)).toEqual(ids(seriesDefinitions));
    const known = new Set(ids(all));
    for (const [id, places] of Object.entries(paragraphs)) {
      expect(known).toContain(id);
      for (const { at } of places) expect(at).toMatch(/^00[0-4] ¶\d+$/);
    }
  });
  it("has published figures with their sources, of series that there are", () => {
    const known = new Set(ids(seriesDefinitions));
    for (const [series, figures] of Object.entries(read<Observed>("observed.json"))) {
      expect(known).toContain(series);
      expect(figures.length).toBeGreaterThan(0);
      for (const { source, period } of figures) {
        expect(source).not.toBe("");
        expect(period).toMatch(/^\d{4}(-\d{2})?$/);
      }
    }
  });
  it("has the whole register of claims, and a file of verdicts for each document", () => {
    const { arguments: register } = read<Claims>("claims.json");
    expect(register.map(({ document }) => document)).toEqual([...documents]);
    expect(register.flatMap(({ entries }) => entries)).toHaveLength(97);
    for (const document of documents) expect(files[`verdicts-${document}.json`]).toBeDefined();
  });
});
