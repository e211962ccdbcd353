import { beforeAll, describe, expect, it } from "vitest";
import { memoryJournal, toyDispatcher, toyStudy } from "../../../test/lab/toy-study.ts";
import { loadPosterior } from "../../data/index.ts";
import { drawsOf } from "../ensemble/draws.ts";
import { calibrateStudy } from "../report/study-calibrate.ts";
import { buildStudy } from "../report/study.ts";
import { calibrate } from "./calibrate.ts";
import type { Calibration } from "./calibrate.ts";
import { calibrationPage } from "./document.ts";
import { findingsOf } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { drawsText, journalText, manifestOf, readJournalText } from "./posterior.ts";
import { studyDefaults, studyOf, valuesAt } from "./study.ts";

const study = toyStudy({
  runs: 64,
  waves: 2,
  generations: 1,
  proposals: 64,
  particles: 48,
  retained: 32,
  candidates: 640,
});
const journal = memoryJournal();
let calibration: Calibration;
let findings: Findings;
let draws: string;
let manifest: string;
beforeAll(async () => {
  calibration = (await calibrate(study, { dispatcher: toyDispatcher(study), journal }))!;
  findings = findingsOf(study, calibration);
  draws = drawsText(study, calibration);
  manifest = JSON.stringify(
    manifestOf(study, calibration, journal.entries, { draws, command: "autarky calibrate --freeze" }),
  );
});

describe("frozen draws", () => {
  it("are read back to the last digit", () => {
    const posterior = loadPosterior({ draws, manifest }, "toy");
    const source = drawsOf({ parameters: [] }, "posterior", posterior);
    expect(source.most).toBe(32);
    expect(source.hash).toBe((JSON.parse(manifest) as { draws: { hash: string } }).draws.hash);
    calibration.retained.forEach(({ run }, d) => expect(source.at(d)).toEqual(valuesAt(study, run.places)));
  });
  it("are refused if a digit was changed, or the model", () => {
    const changed = draws.replace(/\d(?=\n$)/, (digit) => String((Number(digit) + 1) % 10));
    expect(() => loadPosterior({ draws: changed, manifest }, "toy")).toThrow(
      "data/posterior/draws.csv: the draws have the hash",
    );
    expect(() => loadPosterior({ draws, manifest }, "another")).toThrow(
      /made with another model: toy .*--prior/,
    );
    expect(() => loadPosterior({ draws, manifest: "{}" }, "toy")).toThrow("is not a posterior's manifest");
  });
  it("are missed where there are none", () => {
    expect(() => drawsOf({ parameters: [] }, "posterior")).toThrow(/no frozen posterior .*--prior.*--freeze/);
  });
  it("have a journal that does not depend on the order of runs", () => {
    const text = journalText(journal.entries);
    expect(journalText(journal.entries.toReversed())).toBe(text);
    expect(journalText(readJournalText(text))).toBe(text);
  });
});

describe("findings", () => {
  it("tell constrained parameters from those at their prior", () => {
    expect(findings.parameters.slice(12).filter(({ state }) => state === "constrained")).toEqual([]);
    expect(Math.min(...findings.parameters.slice(0, 12).map(({ ratio }) => ratio))).toBeLessThan(
      findings.narrowed,
    );
  });
  it("show the fit by series and by year, better than the prior's", () => {
    for (const { prior, retained } of findings.series) expect(retained).toBeLessThan(prior);
    expect(findings.years.map(({ year }) => year)).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018]);
    for (const one of findings.years) {
      expect(one.retained).toBeLessThan(one.prior);
      expect(one.priorWithout).toBeLessThan(one.prior);
    }
  });
  it("make a page", () => {
    const page = calibrationPage(
      calibration,
      findings,
      JSON.parse(manifest) as Parameters<typeof calibrationPage>[2],
    );
    for (const text of [
      "# Calibration",
      "prior draws fail",
      "× too high",
      "`p39`",
      "in-sample fit",
      "A year left out",
    ])
      expect(page).toContain(text);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("the page of a study", () => {
  const result = () => ({
    model: { version: "1", hash: "modelhash" },
    scenario: { name: "baseline", hash: "hash" },
    householdsPerAgent: 1000,
    to: "2018-12",
    folder: "runs/calibration",
    interrupted: false,
    runs: journal.entries.length,
    failed: 3,
    damaged: [],
    waves: calibration.matched.logs,
    generations: calibration.searched.logs,
  });
  it("has the steps, the parameters and the fit of a calibration that is done", () => {
    const done = {
      ...result(),
      identification: calibration.identification,
      end: calibration.searched.end,
      draws: { count: calibration.retained.length, hash: "drawshash" },
      findings,
    };
    const page = buildStudy(calibrateStudy(done, [], "autarky calibrate --waves 2"), [], "");
    for (const text of [
      "32 draws retained",
      "Waves of history matching",
      "series.0",
      "p39",
      "× too high",
      "in-sample fit",
      "A year left out",
      "drawshash",
      "autarky calibrate --waves 2",
    ])
      expect(page).toContain(text);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("has the steps alone of one that was interrupted", () => {
    const page = buildStudy(calibrateStudy({ ...result(), interrupted: true }, [], ""), [], "");
    expect(page).toContain("A calibration under way");
    expect(page).not.toContain("A year left out");
  });
});

describe("a study", () => {
  const sources = { parameters: study.parameters, observed: [], rules: [], arm: {}, modelHash: "toy" };
  it("needs something uncertain and something observed", () => {
    const known = study.parameters.map((parameter) => ({ ...parameter, high: parameter.low }));
    expect(() => studyOf({ ...sources, parameters: known }, studyDefaults)).toThrow(
      "no parameter has a range",
    );
    expect(() => studyOf(sources, studyDefaults)).toThrow("nothing was observed");
    expect(() => studyOf(sources, studyDefaults, ["gdp.groth"])).toThrow('no calibrated series: "gdp.groth"');
  });
});
