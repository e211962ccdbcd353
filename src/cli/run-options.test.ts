import { describe, expect, it } from "vitest";
import { asFlag, readRunOptions } from "./run-options.ts";

const issues = (words: Parameters<typeof readRunOptions>[1]) =>
  readRunOptions(undefined, words).issues.map(({ code, path, message }) => `${code} ${path}: ${message}`);

describe("readRunOptions", () => {
  it("turns words into options", () => {
    const words = {
      from: "2013-01",
      seed: "7",
      householdsPerAgent: "250",
      threads: "2",
      set: ["a.b=1.5", "c = -2e3"],
      without: ["x"],
    };
    expect(readRunOptions("baseline", words)).toEqual({
      options: {
        scenario: "baseline",
        from: "2013-01",
        seed: 7,
        householdsPerAgent: 250,
        threads: 2,
        set: { "a.b": 1.5, c: -2000 },
        without: ["x"],
      },
      issues: [],
    });
  });
  it("collects everything that is not well formed", () => {
    expect(
      issues({
        seed: "x",
        threads: "1.5",
        set: ["a", "=1", "b=", "c=1e", "d=Infinity", "e=1", "e=2", "f=1", "f=1.0"],
      }),
    ).toEqual([
      'type --seed: not a whole number: "x"',
      'type --threads: not a whole number: "1.5"',
      'form --set: not a setting: "a"',
      'form --set: not a setting: "=1"',
      'type --set b: not a number: ""',
      'type --set c: not a number: "1e"',
      'type --set d: not a number: "Infinity"',
      "contradiction --set e: set to two values: 1 and 2",
      "duplicate --set f: set twice: 1.0",
    ]);
  });
  it("names flags as they are typed", () => {
    const flag = (path: string) => asFlag({ code: "c", message: "m", path }).path;
    expect(["set.a.b", "householdsPerAgent", "from", "other"].map(flag)).toEqual([
      "--set a.b",
      "--households-per-agent",
      "--from",
      "other",
    ]);
  });
});
