/** The keys of a file of claims, each with what it takes: read by the checker and by the schema for editors. */

export const argumentKeys = {
  document: 'One of the five documents, "000" to "004"',
  paper: "The title of another text, where claims are a reader's own",
  title: "What the document is about",
  argument: "Its argument in a few sentences",
  epoch: "The years that it speaks of, and the month in which treatments begin",
  today: "The month in which the same treatments begin today",
  claims: "Claims by id",
} as const;
export const occasionKeys = {
  years: "The years that the document speaks of, in words",
  from: "First month of the treatment, such as 2017-01",
  start: "The world that the history starts from",
} as const;
export const claimKeys = {
  statement: "The claim in one sentence of our own",
  paragraphs: "Paragraphs of the document, by the numbers of docs/coverage.md",
  kind: "What sort of claim it is",
  epoch: "As above, for this claim alone",
  today: "As above, for this claim alone",
  horizon: "Months that are run from the treatment's first on",
  treatment: "What is done",
  control: "What it is held against; the baseline where nothing is said",
  arms: "Further arms by name, for factorials and ladders",
  tests: "What is measured; the first test gives the verdict",
  sweep: "Levers that dose and response are tried on",
  echo: "Parameters that encode the claim",
  conflicts: "Contradictions that it has a part in, C1 to C11",
  notes: "How sizes were chosen, what is left out",
  outOfScope: "Why the model cannot be asked; instead of all that a trial takes",
} as const;
/** Keys of what a trial takes: a claim out of scope has none of them. */
export const trialKeys = ["horizon", "treatment", "control", "arms", "tests", "sweep", "echo"] as const;
export const scopedMust = ["statement", "kind"] as const;
export const claimMust = [...scopedMust, "horizon", "tests", "sweep", "echo"] as const;
export const armKeys = {
  scenario: "A scenario of the library that it builds on",
  parameters: "Values of the register of parameters, by id; they hold in the burn-in too",
  levers: "A level from the treatment's month on, or a path in months after it, by id",
  without: "Mechanisms switched off, by id",
  clauses: "Measures on top of the sanctions table",
  cohorts: "Counties that the 20x10 policy takes up in a year, besides those announced",
  companies: "State trading companies, besides those of the data",
} as const;
export const relativeKeys = ["after", "for", "value"] as const;
/** What a claim gives instead of an occasion that its document's claims have. */
export const NOT_RUN = "not run";

/** The keys of a contradiction. */
export const contradictionKeys = {
  title: "The question that is answered in two ways",
  claims: "Claims of the register that have a part in it",
  turnsOn: "What it is thought to turn on",
  from: occasionKeys.from,
  start: occasionKeys.start,
  horizon: claimKeys.horizon,
  arms: "What is done, by name; the control is the baseline where nothing is said",
  sides: "What each side expects: a difference or an effect per unit, with the side's name",
  rivals: "The two sides that are held against each other; the first two where nothing is said",
  ladder: "A parameter or a lever that all arms share, and its values, rising",
  reading: "How the chart is read",
} as const;
export const ladderKeys = ["parameter", "lever", "values"] as const;

/** The keys of a file of policies that are compared at equal cost. */
export const frontierKeys = {
  from: "First month of all policies, such as 2024-01",
  horizon: "Months that are run; changes are read over the last twelve",
  axes: "What policies are compared by",
  groups: "Policies that cost the same, by name",
  policies: "Policies by id",
} as const;
export const axisKeys = {
  metric: "A series, or a formula",
  title: "What it is called",
  better: "Which way is better: up, down or neither",
  in: "per cent of the baseline, or units",
} as const;
export const groupKeys = {
  title: "What the policies have in common",
  equal: "What is equal",
  cost: "A formula of flows, read as policy less baseline; left out where the levers are the cost",
  costAtEnd: "A formula of stocks that is added, read at the end of the months of the cost",
  amount: "What each policy costs, in USD",
  unit: "USD a year, or USD over so many months",
  better: "Another direction than the axis has, by metric",
  notes: "What the cost leaves out",
} as const;
export const policyKeys = {
  title: "What is done",
  group: "One of the groups",
  levers: armKeys.levers,
  scale: "Levers that are moved until the policy costs the amount of its group",
  cost: "A formula that goes before its group's",
  documents: "Documents that propose it or speak of it",
  notes: "What its cost leaves out",
} as const;

export const testNames = [
  "difference",
  "level",
  "per unit",
  "threshold",
  "best",
  "path",
  "together",
] as const;
export type TestName = (typeof testNames)[number];
const effect = ["test", "label", "smallest", "at", "over"] as const;
/** Keys of each sort of test: those it must have, then those it may have. */
export const testKeys: Readonly<
  Record<TestName, { readonly must: readonly string[]; readonly may: readonly string[] }>
> = {
  difference: { must: ["metric", "sign", "smallest"], may: [...effect, "in", "arms"] },
  level: { must: ["metric", "of", "range", "smallest"], may: effect },
  "per unit": { must: ["metric", "per", "between", "sign", "smallest"], may: effect },
  threshold: { must: ["metric", "ladder", "expected", "sign", "smallest"], may: [...effect, "in"] },
  best: { must: ["metrics", "ladder", "sign", "smallest"], may: effect },
  path: { must: ["metric", "steps", "smallest"], may: ["test", "label", "in", "arms"] },
  together: { must: ["tests"], may: ["test", "label"] },
};
export const stepKeys = ["at", "sign"] as const;
/** What the keys of tests take. */
export const testWords = {
  test: "The sort of test; a difference where nothing is said",
  label: "What is measured, in words for people",
  metric: "A series, or a formula: sums of series with weights, divided once at most",
  metrics: "The two metrics of which each has a best dose",
  per: "A metric, summed over the horizon, that the effect is divided by",
  sign: 'The direction that is claimed; "0" claims that nothing beyond the smallest effect happens',
  smallest: "The smallest effect that would matter, in the test's unit; said before anything is run",
  in: "Per cent of the control, or the metric's own units (default)",
  at: "First and last month that are read, the treatment's first being 1; the horizon's last twelve by default",
  over: "How the months become one number; their mean by default. `turns` counts turning points",
  arms: "Weights by arm, which sum to 0; treatment less control by default",
  of: "The arm whose level is read",
  range: "Low and high, null where the range is open",
  between: "The arm whose effect for each unit is read, and one that it is held against",
  ladder: "Doses by arm, rising",
  expected: "The doses, low and high, within which the threshold is claimed to lie",
  steps: "Windows with the sign that the difference has in each",
  tests: "Tests that must hold at once",
} as const;

/** A claim's id, such as S1-05 or growth-1. */
export const ID = /^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/;
