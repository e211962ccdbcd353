import { describe, expect, it } from "vitest";
import type { MechanismEntry, Mechanisms } from "../content/types.ts";
import { causeFinder, pictureOf } from "./causes.ts";

const mechanism = (id: string, reads: string[], writes: string[]): MechanismEntry => ({
  id,
  phase: "One",
  title: id,
  documents: [],
  equations: [],
  parameters: [],
  levers: [],
  reads,
  writes,
  moves: { metric: "out", ablated: "down" },
});
const content: Mechanisms = {
  phases: [
    {
      phase: "One",
      mechanisms: [
        mechanism("far", ["c.out"], ["c.one"]),
        mechanism("near", ["c.one", "c.two"], ["c.out"]),
        mechanism("side", ["c.out"], ["c.out", "c.two"]),
        mechanism("idle", [], ["c.none"]),
      ],
    },
  ],
  columns: { out: ["c.out"] },
  paragraphs: {},
};
const finder = causeFinder(content);

describe("causes", () => {
  it("are the mechanisms that write what is read", () => {
    expect(finder.ofSeries("out").map(({ mechanism: { id }, columns }) => [id, columns])).toEqual([
      ["near", ["c.out"]],
      ["side", ["c.out"]],
    ]);
    expect(finder.ofMechanism("near").map(({ mechanism: { id } }) => id)).toEqual(["far", "side"]);
    expect(finder.ofMechanism("side").map(({ mechanism: { id } }) => id)).toEqual(["near"]);
    expect(finder.ofSeries("none")).toEqual([]);
  });
  it("stand once in a picture, as near as they are", () => {
    const { layers, links } = pictureOf(finder, "out", 3);
    expect(layers.map(({ mechanisms }) => mechanisms.map(({ id }) => id))).toEqual([
      ["near", "side"],
      ["far"],
    ]);
    expect(links).toContainEqual({ from: "far", to: "near", columns: ["c.one"] });
    expect(links.map(({ from, to }) => `${from}>${to}`)).toEqual(["near>", "side>", "far>near"]);
  });
  it("are counted where a layer has too many", () => {
    const many = Array.from({ length: 20 }, (_, m) => mechanism(`m${m}`, [], ["c.out"]));
    const { layers } = pictureOf(
      causeFinder({ ...content, phases: [{ phase: "One", mechanisms: many }] }),
      "out",
      1,
    );
    expect(layers[0].mechanisms.length + layers[0].left).toBe(20);
    expect(layers[0].left).toBeGreaterThan(0);
  });
});
