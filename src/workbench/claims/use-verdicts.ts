/** Hook: the committed verdicts of all documents, as they arrive. */
import { useEffect, useState } from "react";
import type { DocumentRecord } from "../../lab/claims/record.ts";
import type { Finder, Records } from "../../lab/report/claims-words.ts";
import { loadVerdicts } from "../content/load.ts";

export interface Verdicts {
  readonly state: "waiting" | "done" | "failed";
  readonly records: Finder;
  readonly problem: string;
}
const none: Finder = () => ({});

export function useVerdicts(documents: readonly string[]): Verdicts {
  const [found, setFound] = useState<Verdicts>({ state: "waiting", records: none, problem: "" });
  const wanted = documents.join(" ");
  useEffect(() => {
    if (wanted === "") return;
    let current = true;
    Promise.all(wanted.split(" ").map(loadVerdicts)).then(
      (all) => {
        const judged = all.filter((one) => one !== null);
        if (current) setFound({ state: "done", records: finderOf(judged), problem: "" });
      },
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error);
        if (current) setFound({ state: "failed", records: none, problem });
      },
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return found;
}

/** Finds the records of a claim by its document, its id and the occasion. */
export function finderOf(judged: readonly DocumentRecord[]): Finder {
  const found = new Map<string, Records>();
  for (const { cases } of judged)
    for (const one of cases) {
      const key = `${one.document}\n${one.claim}`;
      found.set(key, { ...found.get(key), [one.occasion]: one });
    }
  return ({ document, id }) => found.get(`${document}\n${id}`) ?? {};
}
