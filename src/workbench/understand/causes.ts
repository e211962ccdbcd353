/** The graph of causes: which mechanisms write what a series is read from, which write what these read, and so on. */
import type { MechanismEntry, Mechanisms } from "../content/types.ts";

/** A mechanism that writes columns which what stands a step nearer to the series reads. */
export interface Cause {
  readonly mechanism: MechanismEntry;
  readonly columns: readonly string[];
}
/** Finds causes of a series, or of a mechanism. */
export interface CauseFinder {
  ofSeries(series: string): Cause[];
  ofMechanism(id: string): Cause[];
  /** Mechanisms that write a column, and that read it. */
  writers(column: string): readonly MechanismEntry[];
  readers(column: string): readonly MechanismEntry[];
  /** A mechanism by its id. */
  find(id: string): MechanismEntry | undefined;
}

export function causeFinder({ phases, columns }: Mechanisms): CauseFinder {
  const all = phases.flatMap(({ mechanisms }) => mechanisms);
  const byColumn = (kind: "reads" | "writes") => {
    const found = new Map<string, MechanismEntry[]>();
    for (const one of all)
      for (const column of one[kind]) found.set(column, [...(found.get(column) ?? []), one]);
    return found;
  };
  const writing = byColumn("writes");
  const reading = byColumn("reads");
  const byId = new Map(all.map((one) => [one.id, one]));
  /** Those that alone write a column come before those that write it with many. */
  const weight = ({ columns: written }: Cause) =>
    written.reduce((sum, column) => sum + 1 / writing.get(column)!.length, 0);
  const causes = (read: readonly string[]): Cause[] => {
    const found = new Map<string, { mechanism: MechanismEntry; columns: string[] }>();
    for (const column of new Set(read))
      for (const mechanism of writing.get(column) ?? []) {
        const one = found.get(mechanism.id) ?? { mechanism, columns: [] };
        one.columns.push(column);
        found.set(mechanism.id, one);
      }
    return [...found.values()].toSorted((a, b) => weight(b) - weight(a));
  };
  return {
    ofSeries: (series) => causes(columns[series] ?? []),
    ofMechanism: (id) => causes(byId.get(id)?.reads ?? []).filter(({ mechanism }) => mechanism.id !== id),
    writers: (column) => writing.get(column) ?? [],
    readers: (column) => reading.get(column) ?? [],
    find: (id) => byId.get(id),
  };
}

/** A link of the picture, from a cause to what reads it; `to` is empty for the series. */
export interface CauseLink {
  readonly from: string;
  readonly to: string;
  readonly columns: readonly string[];
}
export interface CauseLayer {
  readonly mechanisms: readonly MechanismEntry[];
  /** Mechanisms at this distance that the picture leaves out. */
  readonly left: number;
}
export interface CausePicture {
  /** By distance from the series, the nearest first. */
  readonly layers: readonly CauseLayer[];
  readonly links: readonly CauseLink[];
}

/** Most mechanisms that a layer of the picture shows. */
const MOST = 11;

/** Returns what a picture of so many steps shows: each mechanism once, at its least distance, and links between layers. */
export function pictureOf(finder: CauseFinder, series: string, steps: number): CausePicture {
  const layers: CauseLayer[] = [];
  const links: CauseLink[] = [];
  const placed = new Set<string>();
  let nearer: readonly string[] = [""];
  for (let step = 0; step < steps; step++) {
    const strengths = new Map<string, number>();
    const mine: CauseLink[] = [];
    for (const to of nearer)
      for (const { mechanism, columns } of to === "" ? finder.ofSeries(series) : finder.ofMechanism(to)) {
        if (placed.has(mechanism.id)) continue;
        mine.push({ from: mechanism.id, to, columns });
        const strength = columns.reduce((sum, column) => sum + 1 / finder.writers(column).length, 0);
        strengths.set(mechanism.id, (strengths.get(mechanism.id) ?? 0) + strength);
      }
    const ranked = [...strengths].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
    const shown = ranked.slice(0, MOST);
    if (ranked.length === 0) break;
    // Those that are left out are nearer than this step all the same: they do not come again farther away.
    for (const id of ranked) placed.add(id);
    const kept = mine.filter(({ from }) => shown.includes(from));
    const order = byPlace(shown, kept, nearer);
    layers.push({ mechanisms: order.map((id) => finder.find(id)!), left: ranked.length - shown.length });
    links.push(...kept);
    nearer = order;
  }
  return { layers, links };
}

/** Orders a layer by where the middle of what each leads to stands, so that few links cross. */
function byPlace(ids: readonly string[], links: readonly CauseLink[], nearer: readonly string[]): string[] {
  const middle = (id: string) => {
    const places = links.filter(({ from }) => from === id).map(({ to }) => nearer.indexOf(to));
    return places.reduce((sum, place) => sum + place, 0) / places.length;
  };
  return [...ids].toSorted((a, b) => middle(a) - middle(b));
}
