/** Makes the worker that studies run in. */

export const createStudyWorker = (): Worker =>
  new Worker(new URL("../../platform/web/study-worker.ts", import.meta.url), { type: "module" });
