import { describe, expect, it } from "vitest";
import type { Mechanism } from "../platform/node/index.ts";
import { causesOf } from "./causes.ts";
import { causeLines } from "./render/causes.ts";
import { paint } from "./render/colour.ts";

const one = (id: string, reads: string[], writes: string[]): Mechanism => ({
  id,
  title: id.toUpperCase(),
  documents: [],
  equations: [],
  parameters: [],
  reads,
  writes,
  moves: { metric: "m", ablated: "up" },
  step: () => undefined,
});
const mechanisms = [
  one("labour", ["households.skill", "counties.wage"], ["counties.work"]),
  one("make", ["counties.work", "firms.size", "firms.output"], ["firms.output"]),
  one("pay", ["firms.output"], ["counties.wage"]),
  one("weather", [], ["nation.rain"]),
];

describe("causesOf", () => {
  const graph = causesOf("gdp", ["firms.output"], mechanisms);
  it("follows columns back, each mechanism once and nearest first", () => {
    expect(
      graph.causes.map(({ mechanism, distance, through }) => [
        mechanism.id,
        distance,
        through.map(({ column, reader }) => `${column} ${reader}`).join(),
      ]),
    ).toEqual([
      ["make", 1, "firms.output gdp"],
      ["labour", 2, "counties.work make"],
      ["pay", 3, "counties.wage labour"],
    ]);
    expect(graph.given).toEqual(["firms.size", "households.skill"]);
  });
  it("prints the chain", () => {
    expect(causeLines("gdp", graph, { width: 60, paint: paint(false) })).toMatchInlineSnapshot(`
      [
        "gdp",
        "  is computed from firms.output",
        "",
        "1 step away",
        "  make    MAKE",
        "    firms.output → gdp",
        "",
        "2 steps away",
        "  labour  LABOUR",
        "    counties.work → make",
        "",
        "3 steps away",
        "  pay     PAY",
        "    counties.wage → labour",
        "",
        "Not written by any mechanism, so given with the world:
        firms.size households.skill",
      ]
    `);
  });
  it("ends where nothing leads", () => {
    expect(causesOf("rain", ["nation.sun"], mechanisms)).toEqual({
      columns: ["nation.sun"],
      causes: [],
      given: ["nation.sun"],
    });
  });
});
