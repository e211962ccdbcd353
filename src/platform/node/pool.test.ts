import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Finished, Job } from "../../lab/ensemble/types.ts";
import type { Trial } from "../../lab/trial/types.ts";
import { localDispatcher } from "./pool.ts";
import type { LocalDispatcher } from "./pool.ts";

const filename = fileURLToPath(new URL("../../../test/lab/dying-worker.mjs", import.meta.url));
let dispatcher: LocalDispatcher;
function open(workers: number): LocalDispatcher {
  const marker = join(mkdtempSync(join(tmpdir(), "autarky-pool-")), "died");
  dispatcher = localDispatcher(workers, { filename, workerData: { marker } });
  return dispatcher;
}
afterEach(() => dispatcher.close());

/** Jobs of these seeds; those of seed 1 take their time. */
const jobs = (seeds: readonly number[]): Job[] =>
  seeds.map((seed, index) => ({
    index,
    trial: { seed, wait: seed === 1 ? 1500 : 0 } as unknown as Trial,
  }));
async function all(work: AsyncIterable<Finished>, seen: Finished[] = []): Promise<Finished[]> {
  for await (const finished of work) seen.push(finished);
  return seen;
}
const hashes = (list: readonly Finished[]) =>
  list
    .toSorted((a, b) => a.index - b.index)
    .map(({ outcomes }) => ("stateHash" in outcomes[0] ? outcomes[0].stateHash : ""));

describe("a pool of threads", () => {
  it("runs every job once and gives it when it is done", async () => {
    const found = await all(open(2).dispatch(jobs([1, 2, 3, 4, 5])));
    expect(found).toHaveLength(5);
    expect(hashes(found)).toEqual(["1", "2", "3", "4", "5"]);
    expect(found.at(-1)?.index).toBe(0);
  });

  it("tries a job again whose worker died, and goes on with a new worker", async () => {
    const found = await all(open(1).dispatch(jobs([5, 7, 3])));
    expect(hashes(found)).toEqual(["5", "7", "3"]);
  });

  it("gives up where it dies twice, says so, and has given what was done", async () => {
    const seen: Finished[] = [];
    const work = all(open(1).dispatch(jobs([5, 2, 13, 4])), seen);
    await expect(work).rejects.toMatchObject({
      exitCode: 3,
      issues: [
        {
          code: "worker-died",
          path: "trial 2",
          message: "its worker thread died twice: worker exited with code: 7",
        },
      ],
    });
    expect(hashes(seen).slice(0, 2)).toEqual(["5", "2"]);
  });

  it("calls a fault of the program a fault", async () => {
    const error: unknown = await all(open(1).dispatch(jobs([66]))).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "Error", message: "trial 0 cannot be run: a fault of the program" });
  });

  it("hands out no more after an abort, and does not wait for what is under way", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    for await (const { index } of open(1).dispatch(jobs([6, 2, 3, 4, 5]), controller.signal)) {
      seen.push(index);
      if (index === 1) controller.abort();
    }
    expect(seen.length).toBeLessThan(5);
    expect(seen.slice(0, 2)).toEqual([0, 1]);
  });

  it("begins no job before the one before is due: at most two a worker", async () => {
    let asked = 0;
    const counted = function* () {
      for (const job of jobs([9, 2, 3, 4, 5, 6, 8])) {
        asked += 1;
        yield job;
      }
    };
    for await (const { index } of open(1).dispatch(counted())) expect(asked).toBeLessThanOrEqual(index + 2);
    expect(asked).toBe(7);
  });
});
