import { describe, expect, it } from "vitest";
import { MONTHS, toyDispatcher, toyPlan } from "../../../test/lab/toy-ensemble.ts";
import { compare } from "./ensemble.ts";
import { memoryStore } from "./memory-store.ts";
import { CHUNK_TRIALS, planHash, spansOf, trialAt, trialCount } from "./plan.ts";
import { runEnsemble } from "./run-ensemble.ts";
import type { Chunk, ChunkStore, EnsembleProgress } from "./types.ts";

const plan = toyPlan();
const arms = plan.arms.length;

/** A store that also tells what was published, in which order. */
function watched(): { store: ChunkStore; published: Chunk[] } {
  const published: Chunk[] = [];
  const memory = memoryStore(plan);
  const store: ChunkStore = {
    ...memory,
    async publish(chunk) {
      published.push(chunk);
      await memory.publish(chunk);
    },
  };
  return { store, published };
}

describe("a plan", () => {
  it("is cut into chunks that hold each trial once", () => {
    const spans = spansOf(toyPlan({ drawCount: 5, seeds: [1, 2] }));
    expect(spans).toEqual([
      { index: 0, from: 0, to: CHUNK_TRIALS },
      { index: 1, from: CHUNK_TRIALS, to: 10 },
    ]);
  });
  it("gives every arm and every seed of a draw the same parameters", () => {
    for (let index = 0; index < trialCount(plan); index++) {
      const { set, seed, arms: options } = trialAt(plan, index);
      expect(set).toEqual({ level: 100 * Math.floor(index / 4) });
      expect(seed).toBe(1 + (index % 4));
      expect(options).toHaveLength(arms);
    }
  });
  it("is another one with another model, scenario, posterior, seed, scale or end, but not with more draws", () => {
    const draws = { ...plan.draws, hash: "p" };
    const [baseline] = plan.arms;
    for (const change of [
      { modelHash: "x" },
      { arms: [baseline] },
      { draws },
      { seeds: [1, 2, 3] },
      { householdsPerAgent: 500 },
      { to: MONTHS },
      { series: ["gdp.real"] },
    ])
      expect(planHash(toyPlan(change))).not.toBe(planHash(plan));
    expect(planHash(toyPlan({ drawCount: 60 }))).toBe(planHash(plan));
  });
});

describe("an ensemble", () => {
  it.each([1, 2, 5, 24])("publishes chunks in order and once, %d trials at a time", async (together) => {
    const { store, published } = watched();
    const end = await runEnsemble(plan, toyDispatcher(together), store);
    expect(end).toEqual({ interrupted: false, damaged: [] });
    expect(published.map(({ index }) => index)).toEqual([0, 1, 2]);
    const runs = published.flatMap((chunk) =>
      chunk.runs.map(({ draw, seed, arm }) => `${draw} ${seed} ${arm}`),
    );
    expect(new Set(runs).size).toBe(trialCount(plan) * arms);
    expect(runs).toEqual(
      Array.from({ length: 48 }, (_, r) => `${Math.floor(r / 8)} ${1 + (Math.floor(r / 2) % 4)} ${r % 2}`),
    );
  });

  it("runs after an abort what is missing, and nothing twice", async () => {
    const { store, published } = watched();
    const ran: number[] = [];
    const controller = new AbortController();
    const first = await runEnsemble(
      plan,
      toyDispatcher(1, ({ index }) => {
        ran.push(index);
        if (index === 11) controller.abort();
      }),
      store,
      { signal: controller.signal },
    );
    expect(first.interrupted).toBe(true);
    expect(published.map(({ index }) => index)).toEqual([0]);
    ran.length = 0;
    const told: EnsembleProgress[] = [];
    const onProgress = (progress: EnsembleProgress) => void told.push(progress);
    const dispatcher = toyDispatcher(2, ({ index }) => ran.push(index));
    const second = await runEnsemble(plan, dispatcher, store, { onProgress });
    expect(second.interrupted).toBe(false);
    expect(ran).toEqual(Array.from({ length: 16 }, (_, i) => i + CHUNK_TRIALS));
    expect(told[0]).toEqual({ phase: "runs", done: 16, total: 48, failed: 0, resumed: 16 });
    expect(told.at(-1)).toEqual({ phase: "runs", done: 48, total: 48, failed: 1, resumed: 16 });
  });

  it("keeps finished chunks where a worker cannot go on", async () => {
    const { store, published } = watched();
    const dying = toyDispatcher(1, ({ index }) => {
      if (index === 17) throw new Error("a worker died twice");
    });
    await expect(runEnsemble(plan, dying, store)).rejects.toThrow("died twice");
    expect(published.map(({ index }) => index)).toEqual([0, 1]);
  });

  it("has a run that fails as a row with its error, and leaves it out of bands and pairs", async () => {
    const result = await compare(plan, 0, { dispatcher: toyDispatcher(3), store: memoryStore(plan) });
    expect(result).toMatchObject({ runs: 48, planned: 48, interrupted: false });
    expect(result.failed).toEqual([{ draw: 3, seed: 2, scenario: "other", error: "2012-02: it breaks" }]);
    const { end, difference } = result.comparisons[0].series["gdp.real"];
    expect(end).toMatchObject({ pairs: 23, median: 10, positiveShare: 1, drawSd: 0, seedSd: 0 });
    expect(difference.q025).toEqual([10, 10, 10]);
    expect(difference.q975).toEqual([10, 10, 10]);
    expect(result.levels[0].series["gdp.growth"].q50.slice(0, 2)).toEqual([null, null]);
  });
});
