/** Hook: a study that a reader starts and stops; it stops by itself when what shows it goes. */
import { useCallback, useEffect, useRef, useState } from "react";
import { startStudy } from "./study.ts";
import type { Studies, StudyKind } from "./study.ts";

export type StudyState<K extends StudyKind> =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly progress: Studies[K]["progress"] | undefined }
  | { readonly state: "done"; readonly answer: Studies[K]["answer"] }
  | { readonly state: "failed"; readonly problem: string };
export interface StudyControls<K extends StudyKind> {
  readonly study: StudyState<K>;
  readonly start: (request: Studies[K]["request"]) => void;
  /** Stops what runs, and forgets what was found. */
  readonly stop: () => void;
}

/** What was told once stays told. */
const join = <K extends StudyKind>(
  before: StudyState<K>,
  progress: Studies[K]["progress"],
): Studies[K]["progress"] => (before.state === "running" ? { ...before.progress, ...progress } : progress);

/** Returns the study and how to start it; another start overtakes the one before. */
export function useStudy<K extends StudyKind>(kind: K): StudyControls<K> {
  const [study, setStudy] = useState<StudyState<K>>({ state: "idle" });
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    running.current?.abort();
    setStudy({ state: "idle" });
  }, []);
  const start = useCallback(
    (request: Studies[K]["request"]) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const { signal } = mine;
      const tell = (next: StudyState<K>) => {
        if (!signal.aborted) setStudy(next);
      };
      tell({ state: "running", progress: undefined });
      startStudy(kind, request, {
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) setStudy((before) => ({ state: "running", progress: join(before, progress) }));
        },
      }).then(
        (answer) => tell({ state: "done", answer }),
        (error: unknown) =>
          tell({ state: "failed", problem: error instanceof Error ? error.message : String(error) }),
      );
    },
    [kind],
  );
  useEffect(() => () => running.current?.abort(), []);
  return { study, start, stop };
}
