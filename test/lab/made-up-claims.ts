/** Claims and records that nobody ran, for tests of how they are shown. */
import type { CaseRecord, Judgement, TestRecord } from "../../src/lab/claims/record.ts";
import { parseMetricText } from "../../src/lab/claims/metric-text.ts";
import type { Metric } from "../../src/lab/claims/metric-text.ts";
import type { Argument, Claim, DifferenceTest } from "../../src/lab/claims/types.ts";
import type { Verdict } from "../../src/lab/claims/verdict.ts";

export const metric = (text: string): Metric => parseMetricText(text) as Metric;
export const difference: DifferenceTest = {
  test: "difference",
  metric: metric("gdp.real"),
  arms: { treatment: 1, control: -1 },
  in: "per cent",
  sign: "-",
  smallest: 1,
  at: [1, 12],
  over: "mean",
};
export const claim: Claim = {
  id: "S1-05",
  document: "001",
  statement: "Caps on <oil> hurt industry.",
  paragraphs: [39],
  kind: "causal",
  occasions: { epoch: { years: "2016 to 2020", from: "2017-01" }, today: { from: "2024-01" } },
  horizon: 12,
  arms: { control: {}, treatment: { levers: { "sanctions.oilCut": 0.5 } } },
  tests: [difference, { ...difference, metric: metric("power.twh"), label: "power & light" }],
  sweep: ["sanctions.oilCut"],
  echo: ["b", "a"],
  conflicts: ["C1"],
  notes: 'Sizes are "assumed".',
};
export const argument: Argument = {
  document: "001",
  title: "Self-reliance & pressure",
  argument: "It <argues>.",
  entries: [
    claim,
    { ...claim, id: "S1-06", statement: "Never tried." },
    {
      id: "S1-24",
      document: "001",
      statement: "No model knows.",
      paragraphs: [],
      kind: "fact",
      conflicts: [],
      outOfScope: "There is no <army>.",
    },
  ],
};

export const found: TestRecord = {
  words: "gdp.real down by more than 1 per cent, mean of months 1 to 12",
  unit: "per cent",
  smallest: 1,
  worlds: 198,
  median: -4.2,
  interval: [-6, -2],
  holds: 0.965,
  opposite: 0,
  verdict: "supported",
  negligible: false,
};
const again = { worlds: 50, median: -4, interval: [-6, -2], holds: 0.96, opposite: 0, failed: 0 } as const;

export function recordWith(changes: Partial<CaseRecord> = {}): CaseRecord {
  const verdict: Verdict = changes.verdict ?? "supported";
  return {
    id: "S1-05",
    claim: "S1-05",
    document: "001",
    occasion: "epoch",
    from: "2017-01",
    to: "2017-12",
    arms: { control: "hash-c", treatment: "hash-t" },
    verdict,
    assumed: false,
    fragile: false,
    negligible: false,
    tests: [
      { ...found, verdict },
      { ...found, verdict, median: null, interval: [null, null] },
    ],
    draws: [0],
    values: [[-4.2], [null]],
    scores: [[1], [0]],
    failed: { worlds: 2, reasons: { "accounts <leak>": 2 } },
    doubt: 0.004,
    second: { ...again, verdict },
    variance: { draw: 1.2, seed: 0.3, draws: 50, seeds: 4 },
    variants: [
      {
        ...again,
        lever: "variant.x",
        level: 1,
        choice: "form: other",
        verdict: "undetermined",
        median: -400,
        interval: [-500, -300],
      },
    ],
    doses: [{ ...again, dose: 0.25, verdict }],
    echo: {
      ...again,
      verdict: "undetermined",
      parameters: [
        { id: "a", neutral: 0, ratio: 0.9 },
        { id: "b", neutral: 1, ratio: null },
      ],
      vanishes: true,
      free: true,
    },
    box: {
      words: "a ≥ 0.4 and b ≤ 2",
      holds: "the claim",
      limits: [],
      share: 0.34,
      density: 0.93,
    },
    drivers: [{ parameter: "a", correlation: 0.47 }],
    flips: ["form: other: undetermined"],
    paths: { metric: "gdp.real", arms: { treatment: { q05: [-3, -5], q50: [-2, -4], q95: [-1, 1] } } },
    ...changes,
  };
}

export function judgementOf(cases: readonly CaseRecord[], interrupted = false): Judgement {
  return {
    head: {
      verdicts: 1,
      program: { name: "autarky", version: "9.9" },
      model: "modelhash",
      posterior: "posteriorhash",
      claims: "claimshash",
      sizes: { draws: 200, others: 50, seeds: 4 },
      householdsPerAgent: 4000,
      counts: {},
      tried: { second: 2, variants: 2, doses: 2 },
      whole: !interrupted,
      expectedFalseSupports: 0.83,
      command: "autarky claims run --draws 200",
    },
    documents: [{ document: "001", title: "Self-reliance & pressure", cases }],
    interrupted,
  };
}
