import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { formatIssues } from "../../core/errors.ts";
import { mechanisms } from "../../model/schedule.ts";
import { parseArgument } from "./parse.ts";
import type { ClaimWorld } from "./parse.ts";
import { isClaim } from "./types.ts";

const world: ClaimWorld = {
  data: testData(),
  mechanisms,
  library: {
    names: () => ["closed"],
    find: (name) =>
      name === "closed"
        ? { file: "closed.yaml", text: "name: closed\nlevers: { pyongyang.borderClosure: 1 }" }
        : undefined,
  },
  paragraphs: { "001": 48 },
  contradictions: ["C1", "C2"],
};
const sound = `document: "001"
title: Pressure
argument: Oil matters.
epoch: { years: 2016 to 2020, from: 2017-01 }
claims:
  S1-05:
    statement: Caps on oil imports hurt industry.
    paragraphs: [39]
    kind: causal
    horizon: 12
    treatment: { levers: { sanctions.oilCut: 0.5 } }
    arms:
      shut: { scenario: closed, levers: { sanctions.oilCut: [{ after: 2, for: 3, value: 1 }] } }
    tests:
      - { metric: gdp.heavyIndustry, sign: "-", smallest: 1, in: per cent }
      - { test: threshold, metric: power.twh, ladder: { treatment: 0.5, shut: 1 }, expected: [0.5, 1], sign: "-", smallest: 0.1 }
    sweep: [sanctions.oilCut]
    echo: [farms.fuelElasticity]
    conflicts: [C1]
  S1-24:
    statement: Sanctions bring tests.
    kind: causal
    outOfScope: Tests of weapons lie outside the model.
`;
const parse = (text: string) => parseArgument(text, world, "my.yaml");
const messages = (text: string) => formatIssues(parse(text).issues).split("\n");

describe("a file of claims", () => {
  it("is read whole", () => {
    const { argument, issues } = parse(sound);
    expect(issues).toEqual([]);
    const [claim, out] = argument!.entries;
    expect(isClaim(claim) && claim).toMatchObject({
      id: "S1-05",
      document: "001",
      occasions: { epoch: { years: "2016 to 2020", from: "2017-01" } },
      horizon: 12,
      arms: { control: {}, treatment: { levers: { "sanctions.oilCut": 0.5 } } },
      tests: [
        {
          test: "difference",
          arms: { treatment: 1, control: -1 },
          in: "per cent",
          at: [1, 12],
          over: "mean",
        },
        { test: "threshold", ladder: { treatment: 0.5, shut: 1 }, in: "units" },
      ],
    });
    expect(isClaim(out)).toBe(false);
    expect(out).toMatchObject({ id: "S1-24", outOfScope: "Tests of weapons lie outside the model." });
  });
  it("of a reader's own names its paper", () => {
    const text = sound.replace('document: "001"', "paper: My paper").replace("S1-05", "growth-1");
    expect(parse(text).argument).toMatchObject({ document: "My paper" });
  });
  it("tells every mistake at once, each with its line", () => {
    const text = sound
      .replace('"001"', '"0001"')
      .replace("gdp.heavyIndustry", "gdp.heavyIndustri")
      .replace("sanctions.oilCut: 0.5", "sanctions.oilCutt: 0.5")
      .replace("scenario: closed", "scenario: closd")
      .replace("farms.fuelElasticity", "farms.fuelElastisity")
      .replace("smallest: 1, ", "")
      .replace("[C1]", "[C12]");
    expect(messages(text)).toEqual([
      expect.stringMatching(/^my\.yaml:1:11: document: unknown document: "0001" \(expected one of 000/),
      expect.stringMatching(
        /^my\.yaml:11:\d+: .*unknown lever: "sanctions.oilCutt" \(did you mean "sanctions.oilCut"/,
      ),
      expect.stringMatching(/^my\.yaml:13:\d+: .*unknown scenario: "closd" \(did you mean "closed"/),
      expect.stringMatching(/^my\.yaml:15:9: .*no smallest/),
      expect.stringMatching(
        /^my\.yaml:15:\d+: .*unknown metric: "gdp.heavyIndustri" .*did you mean "gdp.heavyIndustry"/,
      ),
      expect.stringMatching(/^my\.yaml:18:\d+: .*unknown parameter: "farms.fuelElastisity" \(did you mean/),
      expect.stringMatching(/^my\.yaml:19:\d+: .*unknown contradiction: "C12"/),
    ]);
  });
  it.each([
    [
      "a horizon past 2035",
      ["horizon: 12", "horizon: 240"],
      /10:14: .*a horizon past 2035-12: 240 months from 2017-01 on \(expected at most 228/,
    ],
    [
      "a treatment that is the control",
      ["sanctions.oilCut: 0.5 }", "sanctions.oilCut: 0 }"],
      /11:16: .*the treatment does what the control does/,
    ],
    [
      "an empty treatment",
      ["{ levers: { sanctions.oilCut: 0.5 } }", "{}"],
      /the treatment does what the control does|set by no arm/,
    ],
    [
      "a level out of range",
      ["sanctions.oilCut: 0.5 }", "sanctions.oilCut: 5 }"],
      /11:\d+: .*out of range: 5/,
    ],
    ["an effect of nothing", ["smallest: 1,", "smallest: 0,"], /15:\d+: .*not above 0: 0/],
    [
      "a window outside the horizon",
      ["in: per cent }", "in: per cent, at: [1, 24] }"],
      /15:\d+: .*out of range: 24/,
    ],
    [
      "an annual series in a short window",
      ["metric: gdp.heavyIndustry", "metric: gdp.growth, at: [1, 6]"],
      /an annual series in a window of less than a year/,
    ],
    [
      "an unknown arm",
      ["ladder: { treatment: 0.5, shut: 1 }", "ladder: { treatment: 0.5, shutt: 1 }"],
      /16:\d+: .*unknown arm: "shutt" .*did you mean "shut"/,
    ],
    [
      "falling doses",
      ["ladder: { treatment: 0.5, shut: 1 }", "ladder: { treatment: 0.5, shut: 0.1 }"],
      /not above the dose before it: 0.1/,
    ],
    [
      "a sort of test that there is not",
      ["test: threshold", "test: treshold"],
      /16:\d+: .*unknown test: "treshold" .*did you mean "threshold"/,
    ],
    [
      "an unknown key",
      ["kind: causal\n    horizon", "kinds: causal\n    kind: causal\n    horizon"],
      /9:5: .*unknown key: "kinds" .*did you mean "kind"/,
    ],
    [
      "a sweep of a lever that no arm sets",
      ["sweep: [sanctions.oilCut]", "sweep: [sanctions.exportCut]"],
      /set by no arm/,
    ],
    ["a paragraph that there is not", ["paragraphs: [39]", "paragraphs: [99]"], /8:\d+: .*out of range: 99/],
    ["no occasion", ["epoch: { years: 2016 to 2020, from: 2017-01 }\n", ""], /no epoch and no today/],
    [
      "a path without stretches",
      ["[{ after: 2, for: 3, value: 1 }]", "[]"],
      /13:\d+: .*a path without stretches/,
    ],
    [
      "stretches that overlap",
      ["[{ after: 2, for: 3, value: 1 }]", "[{ after: 2, for: 3, value: 1 }, { after: 4, value: 0 }]"],
      /begins before the stretch before it ends: 4/,
    ],
    [
      "a test without a treatment",
      ["treatment: { levers: { sanctions.oilCut: 0.5 } }", "control: {}"],
      /a difference without a treatment/,
    ],
  ])("refuses %s", (_, [part, other], message) => {
    expect(sound).toContain(part);
    expect(messages(sound.replace(part, other)).join("\n")).toMatch(message);
  });
});
