/** Records of contradictions and policies that nobody ran, for tests of how they are said and shown. */
import type { ContradictionRecord, LineRecord, Standing } from "../../src/lab/claims/contradiction-record.ts";
import type { ContradictionResult } from "../../src/lab/claims/contradictions.ts";
import type { FrontierResult } from "../../src/lab/claims/frontier.ts";
import type { PolicyRecord } from "../../src/lab/claims/frontier-record.ts";
import type { StudyRecordHead } from "../../src/lab/claims/study-head.ts";

const head: StudyRecordHead = {
  program: { name: "autarky", version: "9.9" },
  model: "modelhash",
  posterior: "posteriorhash",
  register: "registerhash",
  draws: 24,
  householdsPerAgent: 4000,
  command: "autarky claims <again>",
};

const standing = (median: number): Standing => ({
  worlds: 24,
  median,
  interval: [median - 0.05, median + 0.05],
  holds: 0.5,
  opposite: 0.25,
});
/** A line of a side with these medians, of which 0.1 is the smallest that matters. */
export const line = (side: string, medians: readonly number[]): LineRecord => ({
  side,
  label: `line ${side}`,
  words: `pressure.elite <up>, ${side}`,
  unit: "share",
  sign: "+",
  smallest: 0.1,
  rungs: medians.map(standing),
  drawn: standing(0.2),
});

export const contradictionWith = (changes: Partial<ContradictionRecord> = {}): ContradictionRecord => ({
  id: "C1",
  title: "Does it <bite>?",
  claims: ["S1-05", "S9-99"],
  turnsOn: "the speed",
  from: "2017-01",
  to: "2018-12",
  ladder: { kind: "parameter", id: "speed.id", values: [0.1, 0.3, 0.5] },
  across: "speed.id, share a month",
  arms: { control: "hash-c" },
  lines: [line("a", [0.3, 0.1, -0.2]), line("b", [0, 0.05, 0.3])],
  sides: [
    { side: "a", rungs: [1, 0.5, 0], drawn: 0.5 },
    { side: "b", rungs: [0, 0, 1], drawn: 0.25 },
  ],
  combinations: [
    { sides: ["a"], share: 0.5 },
    { sides: ["a", "b"], share: 0.25 },
    { sides: [], share: 0.25 },
  ],
  rivals: ["a", "b"],
  worlds: 24,
  drivers: [
    { parameter: "x.y", correlation: -0.61 },
    { parameter: "speed.id", correlation: 0.4 },
  ],
  box: { words: "x.y ≤ 2", side: "a", share: 0.4, density: 0.95 },
  failed: { worlds: 0, reasons: {} },
  answer: "It turns on the speed.",
  reading: "Read it <so>.",
  ...changes,
});
export const contradictionsOf = (...contradictions: ContradictionRecord[]): ContradictionResult => ({
  head,
  contradictions,
  interrupted: false,
});

export const policyWith = (changes: Partial<PolicyRecord> = {}): PolicyRecord => ({
  id: "freeze",
  title: "Frozen <accounts>",
  group: "pressure",
  documents: ["001"],
  levers: { "sanctions.accountFreeze": 0.1 },
  does: ["Accounts: 0.1"],
  fit: "met",
  factor: 1,
  trials: [{ factor: 1, cost: 4e8 }],
  cost: { median: 4e8, interval: [3e8, 5e8] },
  changes: [
    { median: 0.01, interval: [0, 0.02] },
    { median: -0.5, interval: [-1, 0.25] },
  ],
  regret: [null, { median: 0.1, q90: 0.4 }],
  front: 0.75,
  worlds: 24,
  failed: { worlds: 0, reasons: {} },
  ...changes,
});
export const frontierOf = (...policies: PolicyRecord[]): FrontierResult => ({
  head,
  from: "2024-01",
  horizon: 36,
  axes: [
    { metric: "pressure.elite", title: "Elite pressure", unit: "share" },
    { metric: "gdp.real", title: "Real GDP", unit: "per cent" },
  ],
  groups: [
    {
      id: "pressure",
      title: "Pressure, at equal loss",
      equal: "loss",
      amount: 4e8,
      unit: "USD over 24 months",
      better: ["neither", "up"],
      rivals: policies.filter(({ fit }) => fit === "met").map(({ id }) => id),
      answer: "Nobody wins.",
    },
  ],
  policies,
  interrupted: false,
});
