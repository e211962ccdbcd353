/** Published figures as a chart shows them: dated ones at their month, annual ones across their year. */
import type { ObservedEntry } from "../content/types.ts";
import type { View } from "./bands.ts";

export interface SeenMark {
  /** A month or a year. */
  readonly period: string;
  readonly value: number;
  readonly source: string;
  readonly url: string;
  /** Where it was observed; empty for the whole country. */
  readonly place: string;
  readonly preferred: boolean;
  readonly note: string;
  /** What was done with it: an annual sum beside months is shown as its twelfth, quotes beside years as their mean. */
  readonly made: "as published" | "twelfth" | "sum" | "mean";
  /** Published figures that it is made of. */
  readonly figures: number;
}

/** Returns the figures within a view. Figures of a year so far stand for no period, and are left out. */
export function marksOf(observed: readonly ObservedEntry[], view: View): SeenMark[] {
  const kept = observed.filter((entry) => entry.basis !== "ytd" && within(entry.period, view));
  const annual = kept.filter(({ period }) => period.length === 4);
  const dated = kept.filter(({ period }) => period.length > 4);
  if (view.annual) return annual.map((entry) => markOf(entry, entry.value, "as published"));
  if (view.years)
    return [
      ...annual.map((entry) => markOf(entry, entry.value, "as published")),
      ...yearsOf(dated, view.yearly),
    ];
  return [
    ...annual.map((entry) =>
      view.yearly === "sum"
        ? markOf(entry, entry.value / 12, "twelfth")
        : markOf(entry, entry.value, "as published"),
    ),
    ...dated.map((entry) => markOf(entry, entry.value, "as published")),
  ];
}

/** Returns the head of a source's name, which is who published: "KOTRA" of "KOTRA via AFP (2013)". */
export function publisherOf(source: string): string {
  return source.split(/ via |[,;(]/)[0].trim();
}

function within(period: string, { from, to }: View): boolean {
  if (period.length === 4) return period >= from.slice(0, 4) && period <= to.slice(0, 4);
  return period >= from && period <= to;
}

function markOf(entry: ObservedEntry, value: number, made: SeenMark["made"], figures = 1): SeenMark {
  const { period, source, url, preferred, note, place } = entry;
  return {
    period,
    value,
    source,
    url,
    preferred,
    note,
    place: place === "national" ? "" : place,
    made,
    figures,
  };
}

/** Months of one publisher and place as a year: their mean; or their sum where all twelve are there. */
function yearsOf(dated: readonly ObservedEntry[], yearly: View["yearly"]): SeenMark[] {
  const groups = new Map<string, ObservedEntry[]>();
  for (const entry of dated) {
    const { period, source, place, preferred } = entry;
    const key = JSON.stringify([period.slice(0, 4), publisherOf(source), place, preferred]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const months = new Set(entries.map(({ period }) => period)).size;
    if (yearly === "sum" && (months < 12 || entries.length !== months)) return [];
    const sum = entries.reduce((total, { value }) => total + value, 0);
    const value = yearly === "sum" ? sum : sum / entries.length;
    const head = { ...entries[0], period: entries[0].period.slice(0, 4) };
    return [markOf(head, value, yearly, entries.length)];
  });
}
