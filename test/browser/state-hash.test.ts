/** A history computed in Chromium is the one computed in Node, to the last bit. */
import { describe, expect, it } from "vitest";
import { run } from "../../src/lab/run.ts";
import type { RunOptions } from "../../src/lab/types.ts";
import { createHost } from "../../src/platform/node/host.ts";
import { bundleWorker, withPage } from "./browser.ts";
import type { Outcome } from "./run-in-worker.ts";

describe("a run in a browser's worker", () => {
  it("comes to the same state as in Node", { timeout: 300_000 }, async () => {
    const options = { to: "2013-12", householdsPerAgent: 4000, seed: 7 } satisfies RunOptions;
    const expected = await run(createHost(), options);
    const worker = await bundleWorker("run-in-worker");
    const outcome = await withPage(worker, (page) =>
      page.evaluate(
        (given) =>
          new Promise<Outcome>((resolve) => {
            const worker = new Worker("/worker.js", { type: "module" });
            worker.onmessage = (event: MessageEvent<Outcome>) => resolve(event.data);
            worker.onerror = (event) => resolve({ error: event.message || "the worker could not be loaded" });
            worker.postMessage(given);
          }),
        options,
      ),
    );
    if ("error" in outcome) throw new Error(`the run in the browser failed: ${outcome.error}`);
    expect(outcome).toMatchObject({ stateHash: expected.stateHash, exact: true, months: 24 });
  });
});
