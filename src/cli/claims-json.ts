/** Claims and their verdicts as programs read them. */
import { verdictWords } from "../lab/claims/record.ts";
import { isClaim } from "../lab/claims/types.ts";
import type { Claim, Entry } from "../lab/claims/types.ts";
import { testInWords } from "../lab/claims/words.ts";
import { NO_VERDICT, directionOf, entriesOf, mainRecord, recordsOf } from "../lab/report/claims-words.ts";
import type { Records } from "../lab/report/claims-words.ts";
import type { Argument, CaseRecord, Judgement } from "../platform/node/index.ts";

/** The claims of a register with what was found, where they were judged; `whole` with their records. */
export function claimsToJson(
  register: readonly Argument[],
  judgement: Judgement | undefined,
  { whole }: { readonly whole: boolean },
): Record<string, unknown>[] {
  const records = recordsOf(judgement);
  return entriesOf(register).map((entry) => {
    const mine = records(entry);
    const main = mainRecord(mine);
    return { ...about(entry), ...found(main, mine), ...(whole && main !== undefined ? { cases: mine } : {}) };
  });
}

/** Of a fast run the directions alone. */
export function directionsToJson(
  register: readonly Argument[],
  judgement: Judgement,
): Record<string, unknown>[] {
  const records = recordsOf(judgement);
  return entriesOf(register).map((entry) => {
    const occasions = Object.entries(records(entry)).map(([name, record]) => [
      name,
      direction(entry, record),
    ]);
    return {
      ...about(entry),
      verdict: null,
      note: NO_VERDICT,
      directions: Object.fromEntries(occasions) as object,
    };
  });
}
function direction(entry: Entry, { tests: [first], failed }: CaseRecord): object {
  const test = isClaim(entry) ? entry.tests[0] : undefined;
  const points = test === undefined ? {} : directionOf(first, test);
  return { ...points, median: first.median, unit: first.unit, worlds: first.worlds, failed };
}

function about(entry: Entry): Record<string, unknown> {
  const { id, document, statement, kind, paragraphs, conflicts, notes } = entry;
  const common = { id, document, statement, kind, paragraphs, conflicts, notes };
  if (!isClaim(entry)) return { ...common, outOfScope: entry.outOfScope };
  const { arms, occasions, horizon, sweep, echo, tests } = entry;
  const { treatment, control, ...others } = arms;
  return {
    ...common,
    occasions,
    horizon,
    treatment,
    control,
    arms: others,
    ...metricOf(entry),
    tests: tests.map((test) => ({ words: testInWords(test), ...test })),
    sweep,
    echo,
  };
}
/** What the first test reads, and its smallest effect. */
function metricOf({ tests: [first] }: Claim): Record<string, unknown> {
  if (first.test === "together") return { metric: testInWords(first) };
  const { smallest } = first;
  if (first.test === "best") return { metric: first.metrics.map(({ text }) => text).join(", "), smallest };
  return { metric: first.metric.text, smallest };
}

function found(record: CaseRecord | undefined, cases: Records): Record<string, unknown> {
  if (record === undefined) return {};
  const [{ unit, median, interval, holds, opposite, worlds }] = record.tests;
  return {
    verdict: verdictWords(record),
    today: cases.epoch === undefined || cases.today === undefined ? undefined : verdictWords(cases.today),
    unit,
    median,
    interval,
    holds,
    opposite,
    worlds,
    flips: record.flips,
  };
}
