import { beforeAll, describe, expect, it } from "vitest";
import { memoryJournal, toyDispatcher, toyStudy, truth } from "../../../test/lab/toy-study.ts";
import { mean, standardDeviation } from "../../core/stats.ts";
import { calibrate } from "./calibrate.ts";
import type { Calibration } from "./calibrate.ts";
import { PLACE_SD } from "./identification.ts";
import { isPlausible } from "./space.ts";

const study = toyStudy();
const journal = memoryJournal();
let found: Calibration;
beforeAll(async () => {
  found = (await calibrate(study, { dispatcher: toyDispatcher(study), journal }))!;
});
const column = (j: number) => found.retained.map(({ run }) => run.places[j]);

describe("a calibration of a known map", () => {
  it("keeps the truth while it rules most of the priors out", () => {
    const { logs, space, share } = found.matched;
    expect(isPlausible(space!, truth)).toBe(true);
    expect(space!.emulators).toHaveLength(2);
    for (const { places } of found.matched.waves[2]) expect(isPlausible(space!, places)).toBe(true);
    expect(share).toBeLessThan(0.1);
    expect(logs[2].distance.median).toBeLessThan(0.7 * logs[0].distance.median);
    for (const { r2 } of logs[2].emulators) expect(r2).toBeGreaterThan(0.8);
  });

  it("finds which parameters matter", () => {
    expect(found.active.filter((j) => j < 12)).toHaveLength(12);
    const { informed, rank, expectedRatio } = found.identification;
    expect(informed).toBe(12);
    expect(rank).toBeGreaterThanOrEqual(12);
    for (let j = 0; j < 12; j++) expect(expectedRatio[j]).toBeLessThan(0.6);
    expect(mean(expectedRatio.slice(12))).toBeGreaterThan(0.95);
  });

  it("recovers the truth and leaves the rest at its prior", () => {
    const { searched, retained } = found;
    expect(retained).toHaveLength(60);
    expect(searched.population.tolerance).toBeLessThan(searched.logs[0].tolerance);
    expect(new Set(retained.map(({ run }) => run.places.join())).size).toBe(60);
    for (let j = 0; j < 12; j++) {
      const places = column(j);
      expect(Math.abs(mean(places) - truth[j])).toBeLessThan(2.5 * standardDeviation(places));
      expect(standardDeviation(places)).toBeLessThan(0.85 * PLACE_SD);
    }
    const idle = Array.from({ length: 26 }, (_, i) => standardDeviation(column(12 + i)) / PLACE_SD);
    expect(mean(idle)).toBeGreaterThan(0.9);
    expect(mean(idle)).toBeLessThan(1.1);
  });

  it("never keeps a failed run and counts it", () => {
    const [first] = found.matched.logs;
    expect(first.failed).toBeGreaterThan(0);
    expect(first.reasons).toEqual({ "too high": first.failed });
    expect(column(39).every((place) => place <= 0.9)).toBe(true);
  });
});

describe("a journal", () => {
  const brief = toyStudy({
    runs: 32,
    waves: 2,
    generations: 2,
    proposals: 24,
    particles: 32,
    retained: 16,
    candidates: 500,
  });
  const logsOf = async (entries = memoryJournal(), stopAt = Infinity, dispatch = true) => {
    const logs: [string, string][] = [];
    let runs = 0;
    const signal = { aborted: false };
    const dispatcher = toyDispatcher(brief, () => {
      runs += 1;
      if (runs >= stopAt) signal.aborted = true;
    });
    const calibration = await calibrate(
      brief,
      { ...(dispatch ? { dispatcher } : {}), journal: entries, signal },
      { onLog: (name, log) => Promise.resolve(void logs.push([name, JSON.stringify(log)])) },
    );
    return { logs, runs, calibration, entries };
  };

  it("lets a search go on where it was stopped, to the same draws", async () => {
    const whole = await logsOf();
    expect(whole.logs.map(([name]) => name)).toEqual([
      "wave-1",
      "wave-2",
      "identification",
      "generation-0",
      "generation-1",
      "generation-2",
    ]);
    for (const stopAt of [1, 90, 130]) {
      const begun = await logsOf(memoryJournal(), stopAt);
      expect(begun.calibration).toBeUndefined();
      const rest = await logsOf(memoryJournal(begun.entries.entries.toReversed()));
      expect(rest.runs).toBe(whole.runs - begun.entries.entries.length);
      expect(rest.logs).toEqual(whole.logs);
      expect(JSON.stringify(rest.calibration!.retained)).toBe(JSON.stringify(whole.calibration!.retained));
    }
  });

  it("is enough to repeat it without the model, and nothing less is", async () => {
    const { entries, calibration } = await logsOf();
    const repeated = await logsOf(memoryJournal(entries.entries), Infinity, false);
    expect(repeated.calibration!.retained).toEqual(calibration!.retained);
    await expect(logsOf(memoryJournal(entries.entries.slice(0, -1)), Infinity, false)).rejects.toThrow(
      "the journal lacks runs: 1",
    );
  });

  it("is not taken for another search's", async () => {
    const { entries } = await logsOf();
    const other = toyStudy({ ...brief.options, seed: 2 });
    await expect(calibrate(other, { journal: memoryJournal(entries.entries) })).rejects.toThrow(
      "the journal has this run at another point",
    );
  });
});
