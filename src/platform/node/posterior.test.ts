import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryJournal, toyDispatcher, toyStudy } from "../../../test/lab/toy-study.ts";
import { calibrate } from "../../lab/calibrate/calibrate.ts";
import { findingsOf } from "../../lab/calibrate/findings.ts";
import { freezePosterior, readPosterior, verifyPosterior } from "./posterior.ts";

const study = toyStudy({
  runs: 210,
  waves: 1,
  generations: 1,
  proposals: 100,
  particles: 220,
  retained: 200,
});
const folder = mkdtempSync(join(tmpdir(), "autarky-posterior-"));
const data = join(folder, "data");
const docs = join(folder, "docs");
beforeAll(async () => {
  const journal = memoryJournal();
  const calibration = (await calibrate(study, { dispatcher: toyDispatcher(study), journal }))!;
  const findings = findingsOf(study, calibration);
  const { entries } = journal;
  await freezePosterior({ study, calibration, findings, entries, command: "toy" }, { data, docs });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a frozen posterior", () => {
  it("is loaded with all its draws, by the model that it was made with", () => {
    expect(readdirSync(join(data, "posterior")).sort()).toEqual([
      "draws.csv",
      "journal.jsonl.gz",
      "manifest.json",
    ]);
    expect(readFileSync(join(docs, "calibration.md"), "utf8")).toContain("200 draws are retained");
    const posterior = readPosterior("toy", data)!;
    expect(posterior.draws).toHaveLength(200);
    expect(posterior.ids).toHaveLength(40);
    expect(() => readPosterior("other", data)).toThrow("made with another model");
    expect(readPosterior("toy", docs)).toBeUndefined();
  });

  it("is computed anew from its journal alone", async () => {
    const verified = await verifyPosterior(() => study, undefined, data);
    expect(verified.ok).toBe(true);
    expect(verified.found).toBe(readPosterior("toy", data)!.hash);
  });

  it("is not taken from a journal that was changed", async () => {
    const file = join(data, "posterior", "journal.jsonl.gz");
    const text = gunzipSync(readFileSync(file)).toString("utf8");
    writeFileSync(file, gzipSync(text.replace(/\d(?=\])/, "0")));
    await expect(verifyPosterior(() => study, undefined, data)).rejects.toThrow("the journal has the hash");
    writeFileSync(file, "no journal");
    await expect(verifyPosterior(() => study, undefined, data)).rejects.toThrow("is not a journal");
  });
});
