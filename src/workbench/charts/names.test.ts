import { describe, expect, it } from "vitest";
import { ledgerSpec } from "../../model/institutions.ts";
import { countyObservers, seriesDefinitions } from "../../model/observers/index.ts";
import { charts as english } from "../i18n/en/charts.ts";
import { charts as korean } from "../i18n/ko/charts.ts";

const spec = ledgerSpec({ counties: 1, firms: 1, companies: 1, bases: 1, banks: 1 });
const words: Readonly<Record<string, string>> = english;

describe("words of charts", () => {
  it("name every sector, instrument, flow and unit of the model", () => {
    const units = [...seriesDefinitions, ...countyObservers, ...spec.instruments].map(({ unit }) => unit);
    const needed = [
      ...spec.sectors.flatMap(({ id }) => [`sector.${id}`, `sector.${id.split(".")[0]}`]),
      ...spec.instruments.map(({ id, unit }) => [`instrument.${id}`, `amount.${unit}`]).flat(),
      ...spec.flows.map(({ id }) => `flow.${id}`),
      ...countyObservers.map(({ id }) => `county.${id}`),
      ...units.map((unit) => `unit.${unit}`),
    ].map((name) => `charts.${name}`);
    expect(needed.filter((key) => !(key in words))).toEqual([]);
  });
  it("call flows and county series what the model calls them", () => {
    for (const { id, title } of spec.flows) expect(words[`charts.flow.${id}`]).toBe(title);
    for (const { id, title } of countyObservers) expect(words[`charts.county.${id}`]).toBe(title);
  });
  it("take the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
    for (const [key, text] of Object.entries(words))
      expect({ key, values: values(korean[key as keyof typeof korean]) }).toEqual({
        key,
        values: values(text),
      });
  });
});
