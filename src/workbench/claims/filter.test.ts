import { describe, expect, it } from "vitest";
import type { CaseRecord } from "../../lab/claims/record.ts";
import type { Claim, OutOfScope } from "../../lab/claims/types.ts";
import { countStandings, noFilter, passes, standingOf } from "./filter.ts";
import { finderOf } from "./use-verdicts.ts";

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  document: "001",
  statement: "Oil moves industry.",
  paragraphs: [],
  kind: "causal",
  occasions: {},
  horizon: 12,
  arms: { control: {}, treatment: { levers: { "sanctions.oilCut": 1 } } },
  tests: [],
  sweep: [],
  echo: ["inputs.substitution"],
  conflicts: ["C1"],
  ...more,
});
const beyond: OutOfScope = {
  id: "S1-09",
  document: "001",
  statement: "A matter of taste.",
  paragraphs: [],
  kind: "fact",
  conflicts: [],
  outOfScope: "nothing measures it",
};
const record = (id: string, more: Partial<CaseRecord>) =>
  ({
    claim: id,
    document: "001",
    occasion: "epoch",
    verdict: "supported",
    assumed: false,
    ...more,
  }) as CaseRecord;
const records = finderOf([
  {
    document: "001",
    title: "",
    cases: [
      record("S1-01", {}),
      record("S1-02", { assumed: true }),
      record("S1-03", { occasion: "today", verdict: "contradicted" }),
    ],
  },
]);

describe("claims on show", () => {
  const entries = [claim("S1-01"), claim("S1-02"), claim("S1-03"), claim("S1-04"), beyond];
  it("stand by the verdict of the document's years, else of today", () => {
    expect(entries.map((entry) => standingOf(entry, records))).toEqual([
      "supported",
      "assumed, not found",
      "contradicted",
      "open",
      "out of scope",
    ]);
    expect(countStandings(entries, records)).toMatchObject({ supported: 1, open: 1, contingent: 0 });
  });
  it.each([
    [noFilter, 5],
    [{ ...noFilter, kind: "fact" as const }, 1],
    [{ ...noFilter, standing: "open" as const }, 1],
    [{ ...noFilter, document: "002" }, 0],
    [{ ...noFilter, text: "OIL  substitution" }, 4],
    [{ ...noFilter, text: "taste nothing" }, 1],
    [{ ...noFilter, text: "c1" }, 4],
  ])("pass %j", (filter, count) => {
    expect(entries.filter((entry) => passes(entry, filter, records))).toHaveLength(count);
  });
});
