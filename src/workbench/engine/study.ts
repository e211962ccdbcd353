/** Runs a study in a worker of its own, which ends with it. */
import * as Comlink from "comlink";
import type { ClaimAnswer, ClaimProgress, ClaimRequest } from "../../lab/live/claim-live.ts";
import type { ExplainAnswer, ExplainProgress, ExplainRequest } from "../../lab/live/explain-live.ts";
import type { StudyWorker } from "../../platform/web/study-worker.ts";
import { loadContent, loadNumbers } from "../content/load.ts";
import { createStudyWorker } from "./create-study-worker.ts";

/** What each kind of study is asked, tells on its way, and answers. */
export interface Studies {
  readonly explain: {
    readonly request: ExplainRequest;
    readonly progress: ExplainProgress;
    readonly answer: ExplainAnswer;
  };
  readonly claim: {
    readonly request: ClaimRequest;
    readonly progress: ClaimProgress;
    readonly answer: ClaimAnswer;
  };
}
export type StudyKind = keyof Studies;
export interface StudyHooks<K extends StudyKind> {
  readonly onProgress: (progress: Studies[K]["progress"]) => void;
  readonly signal: AbortSignal;
}

/** Runs a study. Throws the signal's reason when it is stopped, and an Error when it fails or its worker dies. */
export async function startStudy<K extends StudyKind>(
  kind: K,
  request: Studies[K]["request"],
  { onProgress, signal }: StudyHooks<K>,
): Promise<Studies[K]["answer"]> {
  const [texts, { hash, parameters, order, file }] = await Promise.all([
    loadContent("texts"),
    loadContent("draws"),
  ]);
  const values = await loadNumbers(file);
  signal.throwIfAborted();
  const worker = createStudyWorker();
  const api = Comlink.wrap<StudyWorker>(worker);
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message === "" ? "the worker of the study died" : event.message));
    });
  });
  const work = async (): Promise<Studies[K]["answer"]> => {
    await api.open(texts, { hash, parameters, values }, order);
    const run = api[kind] as unknown as (
      request: Studies[K]["request"],
      onProgress: (progress: Studies[K]["progress"]) => void,
    ) => Promise<Studies[K]["answer"]>;
    return await run(request, Comlink.proxy(onProgress));
  };
  try {
    return await Promise.race([work(), over]);
  } finally {
    worker.terminate();
  }
}
