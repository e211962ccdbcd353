import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { formatIssues } from "../../core/errors.ts";
import { mechanisms } from "../../model/schedule.ts";
import { parseContradictions } from "./parse-contradictions.ts";

const world = {
  data: testData(),
  mechanisms,
  library: { names: () => [], find: () => undefined },
  claims: ["S1-01", "S1-02"],
};
const sound = `C1:
  title: Does it bite?
  claims: [S1-01, S1-02]
  turnsOn: speed
  from: 2017-01
  horizon: 24
  arms:
    control: {}
    treatment: { levers: { sanctions.accountFreeze: 0.05 } }
  sides:
    - { side: it bites, metric: pressure.elite, at: [1, 12], sign: "+", smallest: 0.02, label: first year }
    - { side: it adapts, metric: pressure.elite, sign: "0", smallest: 0.02 }
  ladder: { parameter: sanctions.adaptation, values: [0.02, 0.2] }
  reading: Read it so.
`;
const parse = (text: string) => parseContradictions(text, world, "c.yaml");
const messages = (text: string) => formatIssues(parse(text).issues).split("\n");

describe("a file of contradictions", () => {
  it("is read whole", () => {
    const { contradictions, issues } = parse(sound);
    expect(issues).toEqual([]);
    expect(contradictions).toMatchObject([
      {
        id: "C1",
        claims: ["S1-01", "S1-02"],
        occasion: { from: "2017-01" },
        horizon: 24,
        arms: { control: {}, treatment: {} },
        sides: [
          { side: "it bites", test: { test: "difference", at: [1, 12], label: "first year" } },
          { side: "it adapts", test: { at: [13, 24], sign: "0" } },
        ],
        rivals: ["it bites", "it adapts"],
        ladder: { kind: "parameter", id: "sanctions.adaptation", values: [0.02, 0.2] },
      },
    ]);
  });
  it("may name its rivals", () => {
    const text = sound.replace("  ladder:", "  rivals: [it adapts, it bites]\n  ladder:");
    expect(parse(text).contradictions![0].rivals).toEqual(["it adapts", "it bites"]);
    const odd = sound.replace("  ladder:", "  rivals: [it adapts]\n  ladder:");
    expect(messages(odd)).toEqual(["c.yaml:13:11: C1.rivals: not a pair of sides (expected two of them)"]);
  });
  it("tells every mistake at once, each with its line", () => {
    const text = sound
      .replace("S1-02", "S1-99")
      .replace("accountFreeze: 0.05", "acountFreeze: 0.05")
      .replace('sign: "+"', "sign: up")
      .replace("it adapts, metric", "it bites, metrics")
      .replace("[0.02, 0.2]", "[0.2, 0.02, 7]")
      .replace("horizon: 24", "horizon: 240")
      .replace("  turnsOn: speed\n", "");
    expect(messages(text).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      "c.yaml:2:3: C1: no turnsOn",
      'c.yaml:3:19: C1.claims[1]: unknown claim: "S1-99"',
      "c.yaml:5:12: C1.horizon: a horizon past 2035-12: 240 months from 2017-01 on",
      'c.yaml:8:28: C1.arms.treatment.levers.sanctions.acountFreeze: unknown lever: "sanctions.acountFreeze"',
      'c.yaml:10:68: C1.sides[0].sign: unknown sign: "up"',
      "c.yaml:11:7: C1.sides[1]: no metric",
      'c.yaml:11:25: C1.sides[1].metrics: unknown key: "metrics"',
      "c.yaml:12:60: C1.ladder.values[1]: not above the value before it: 0.02",
      "c.yaml:12:66: C1.ladder.values[2]: out of range: 7",
    ]);
  });
  it.each([
    [
      "{ parameter: sanctions.adaptation, values: [0.02, 0.2] }",
      "{ values: [1, 2] }",
      "not one thing to climb",
    ],
    [
      "parameter: sanctions.adaptation, values: [0.02, 0.2]",
      "lever: sanctions.oilCut, values: [0]",
      "values: 1",
    ],
    ["parameter: sanctions.adaptation", "parameter: sanctions.oilCut", 'set it under "levers"'],
    ["side: it adapts", "side: it bites", "no quarrel"],
    [
      `- { side: it adapts, metric: pressure.elite, sign: "0", smallest: 0.02 }`,
      "- { metric: gdp.real, sign: '+', smallest: 1 }",
      "no side",
    ],
    [
      `metric: pressure.elite, sign: "0", smallest: 0.02`,
      "test: level, of: control, range: [0, 1], metric: pressure.elite, smallest: 0.02",
      "cannot be drawn",
    ],
    [
      "control: {}",
      "control: { parameters: { sanctions.adaptation: 0.1 } }",
      'set by the arms themselves: "sanctions.adaptation"',
    ],
  ])("refuses %s as %s", (from, to, message) => {
    const text = sound.replace(from, to);
    expect(text).not.toBe(sound);
    expect(messages(text).join("\n")).toContain(message);
  });
});
