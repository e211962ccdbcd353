/** Makes a worker that keeps worlds warm; `scripts/workbench/offline.mjs` puts its program inside the offline page. */

export const createWorker = (): Worker =>
  new Worker(new URL("../../platform/web/live-worker.ts", import.meta.url), { type: "module" });
