import { describe, expect, it } from "vitest";
import { argument, judgementOf, recordWith } from "../../../test/lab/made-up-claims.ts";
import { claimsToJson, directionsToJson } from "../claims-json.ts";
import { claimId, readRunWords } from "./claims.ts";

describe("words of claims run", () => {
  it("become options", () => {
    const words = {
      draws: "64",
      others: "8",
      seeds: "2",
      householdsPerAgent: "16000",
      workers: "1",
      out: "x",
      report: "pages",
    };
    expect(readRunWords(["S1-05", "my.yaml"], words)).toEqual({
      options: {
        ids: ["S1-05", "my.yaml"],
        draws: 64,
        others: 8,
        seeds: 2,
        householdsPerAgent: 16000,
        workers: 1,
        out: "x",
      },
      issues: [],
    });
    expect(readRunWords([], { fast: true }).options).toEqual({ fast: true, out: "auto" });
  });
  it("are all checked at once", () => {
    const { issues } = readRunWords([], { draws: "many", workers: "1.5", fast: true, report: "pages" });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "type --draws",
      "type --workers",
      "contradiction --report",
    ]);
  });
  it("take the id of a new claim from the name of its file", () => {
    expect(["my-claim.yaml", "a/b/Oil caps 2.yml", "x.txt", ".yaml", "ö.yaml"].map(claimId)).toEqual([
      "my-claim",
      "Oil-caps-2",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("claims for programs", () => {
  const judgement = judgementOf([
    recordWith(),
    recordWith({ occasion: "today", verdict: "contradicted", flips: [] }),
  ]);
  it("have what is done, the first test and what was found", () => {
    const [first, open, scoped] = claimsToJson([argument], judgement, { whole: false });
    expect(first).toMatchObject({
      id: "S1-05",
      document: "001",
      treatment: { levers: { "sanctions.oilCut": 0.5 } },
      control: {},
      metric: "gdp.real",
      horizon: 12,
      smallest: 1,
      holds: 0.965,
      median: -4.2,
      interval: [-6, -2],
      verdict: "supported",
      today: "contradicted",
      echo: ["b", "a"],
      flips: ["form: other: undetermined"],
    });
    expect(first).not.toHaveProperty("cases");
    expect(open).not.toHaveProperty("verdict");
    expect(scoped).toHaveProperty("outOfScope");
    expect(claimsToJson([argument], judgement, { whole: true })[0]).toHaveProperty("cases.epoch.draws");
  });
  it("have no verdict after a fast run", () => {
    const [first] = directionsToJson([argument], judgement);
    expect(first).toMatchObject({
      verdict: null,
      note: "direction only, no verdict",
      directions: { epoch: { arrow: "↓", points: "as claimed", median: -4.2 } },
    });
    expect(JSON.stringify(first)).not.toContain('"supported"');
  });
});
