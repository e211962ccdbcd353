/** On what a series rests: the sources of its yardsticks, and the parameters of the mechanisms behind it. */
import type { Mechanisms, ObservedEntry, ParameterEntry, SeriesEntry } from "../content/types.ts";

/** A source of figures, with how many it gives and when. */
export interface SourceUse {
  readonly source: string;
  readonly url: string;
  readonly grade: ObservedEntry["grade"];
  readonly preferred: boolean;
  readonly figures: number;
  readonly first: string;
  readonly last: string;
}

/** Returns the sources of a series, those that it is scored against first, then by how many figures they give. */
export function sourcesOf(observed: readonly ObservedEntry[]): SourceUse[] {
  const groups = new Map<string, ObservedEntry[]>();
  for (const entry of observed) {
    const key = [entry.source, entry.grade, entry.preferred].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()]
    .map((entries): SourceUse => {
      const periods = entries.map(({ period }) => period).toSorted();
      const [{ source, grade, preferred }] = entries;
      return {
        source,
        grade,
        preferred,
        url: entries.find(({ url }) => url !== "")?.url ?? "",
        figures: entries.length,
        first: periods[0],
        last: periods[periods.length - 1],
      };
    })
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred) || b.figures - a.figures);
}

/** Parameters of the mechanisms that write what a series is read from, each once. */
export function parametersBehind(
  { evidence }: Pick<SeriesEntry, "evidence">,
  { phases }: Pick<Mechanisms, "phases">,
): ParameterEntry[] {
  const found = new Map<string, ParameterEntry>();
  for (const { mechanisms } of phases)
    for (const { id, parameters } of mechanisms)
      if (evidence.mechanisms.includes(id))
        for (const parameter of parameters) found.set(parameter.id, parameter);
  return [...found.values()];
}
