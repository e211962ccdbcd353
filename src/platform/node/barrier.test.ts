import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { createControl, createLead } from "./barrier.ts";
import { packageFile } from "./package-root.ts";

const PARTS = 500;
const barrier = JSON.stringify(packageFile("dist", "platform", "node", "barrier.js"));
/** Workers are plain threads on the built file: each adds one to every part that it takes. */
const program = (extra: string) => `
  const { workerData } = require("node:worker_threads");
  import(${barrier}).then(({ serve }) => serve(workerData.control, workerData.worker, (job, month, next) => {
    ${extra}
    for (let part = next(); part < ${PARTS}; part = next()) Atomics.add(workerData.taken, part, job + month);
  }));`;

const crew: Worker[] = [];
afterEach(async () => {
  for (const worker of crew.splice(0)) await worker.terminate();
});

async function start(workers: number, extra = "", patience = 1) {
  const control = createControl(workers);
  const lead = createLead(control, { workers, patience });
  const taken = new Int32Array(new SharedArrayBuffer(4 * PARTS));
  for (let worker = 0; worker < workers; worker++)
    crew.push(new Worker(program(extra), { eval: true, workerData: { control, worker, taken } }));
  const run = (job: number, month: number) =>
    lead.run(job, month, (next) => {
      for (let part = next(); part < PARTS; part = next()) Atomics.add(taken, part, job + month);
    });
  for (let wait = 0; lead.joined() < workers && wait < 200; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (extra === "") run(0, 0);
    else if (lead.joined() === 0 && wait > 20) break;
  }
  return { lead, taken, run };
}

describe("barrier", () => {
  it("has each part done once a job, by however many", async () => {
    for (const workers of [0, 1, 3]) {
      const { lead, taken, run } = await start(workers);
      expect(lead.joined()).toBe(workers);
      for (let job = 1; job <= 200; job++) run(job, 1);
      expect(new Set(taken)).toEqual(new Set([(200 * 201) / 2 + 200]));
      lead.quit();
    }
  });

  it("does the whole job alone until workers are ready", () => {
    const control = createControl(2);
    const lead = createLead(control, { workers: 2 });
    const parts: number[] = [];
    lead.run(1, 1, (next) => {
      for (let part = next(); part < 3; part = next()) parts.push(part);
    });
    expect(parts).toEqual([0, 1, 2]);
  });

  it("throws what a worker threw, then and afterwards", async () => {
    const { run } = await start(1, 'throw new Error("no rice");');
    expect(() => {
      for (let job = 0; job < 50; job++) run(job, 0);
    }).toThrow("no rice");
    expect(() => run(1, 1)).toThrow("no rice");
  });

  it("does not wait for ever for a worker that died", async () => {
    const { run } = await start(1, "process.exit(7);");
    expect(() => {
      for (let job = 0; job < 50; job++) run(job, 0);
    }).toThrow("stopped answering");
  });

  it("throws what an event handler heard of", () => {
    const lead = createLead(createControl(1), { workers: 1 });
    lead.fail("it ended early, exit code: 1");
    expect(() => lead.run(1, 1, () => undefined)).toThrow(
      "a thread of the run failed: it ended early, exit code: 1",
    );
  });

  it("lets the caller's own error through", async () => {
    const { lead } = await start(1);
    expect(() =>
      lead.run(1, 1, () => {
        throw new RangeError("mine");
      }),
    ).toThrow(RangeError);
  });
});
