/** Which claims are on show. */
import type { Entry, Kind } from "../../lab/claims/types.ts";
import { isClaim } from "../../lab/claims/types.ts";
import { mainRecord, outcomeOf, outcomes } from "../../lab/report/claims-words.ts";
import type { Finder, Outcome } from "../../lab/report/claims-words.ts";

/** How a claim came out: a verdict, or that there is none. */
export const standings = [...outcomes, "open", "out of scope"] as const;
export type Standing = Outcome | "open" | "out of scope";

export interface Filter {
  /** Empty for all. */
  readonly document: string;
  readonly standing: Standing | "";
  readonly kind: Kind | "";
  /** Words that must all be in it. */
  readonly text: string;
}
export const noFilter: Filter = { document: "", standing: "", kind: "", text: "" };

export function standingOf(entry: Entry, records: Finder): Standing {
  if (!isClaim(entry)) return "out of scope";
  const record = mainRecord(records(entry));
  return record === undefined ? "open" : outcomeOf(record);
}

export function passes(entry: Entry, { document, standing, kind, text }: Filter, records: Finder): boolean {
  if (document !== "" && entry.document !== document) return false;
  if (kind !== "" && entry.kind !== kind) return false;
  if (standing !== "" && standingOf(entry, records) !== standing) return false;
  const all = wordsOf(entry);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
const wordsOf = (entry: Entry): string =>
  [
    entry.id,
    entry.statement,
    entry.notes ?? "",
    ...entry.conflicts,
    ...(isClaim(entry)
      ? [...entry.sweep, ...entry.echo, ...entry.tests.map((test) => test.label ?? ""), ...armWords(entry)]
      : [entry.outOfScope]),
  ]
    .join(" ")
    .toLowerCase();
const armWords = ({ arms }: Extract<Entry, { readonly arms: unknown }>): string[] =>
  Object.values(arms).flatMap(({ levers = {}, parameters = {} }) => [
    ...Object.keys(levers),
    ...Object.keys(parameters),
  ]);

/** How many claims stand how. */
export function countStandings(
  entries: readonly Entry[],
  records: Finder,
): Readonly<Record<Standing, number>> {
  const counts = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
  for (const entry of entries) counts[standingOf(entry, records)]++;
  return counts;
}
