import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Manifest, RunResult } from "../../src/platform/node/index.ts";
import { autarky, interrupt, root, temporary } from "./command.ts";
import type { Outcome } from "./command.ts";

const SLOW = 120_000;
const short = ["run", "--to", "2012-06"];
const FILES = ["counties.parquet", "manifest.json", "matrices.parquet", "report.html", "series.parquet"];
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;

describe("run", () => {
  let json: Outcome;
  let result: RunResult;
  beforeAll(() => {
    json = autarky([...short, "--json"]);
    result = JSON.parse(json.out) as RunResult;
  }, SLOW);

  it("prints one JSON document and no progress bar to a pipe", () => {
    expect(json.status).toBe(0);
    expect(json.err).toBe("");
    expect(result.months).toEqual(["2012-01", "2012-02", "2012-03", "2012-04", "2012-05", "2012-06"]);
    expect(result.accounts).toEqual({ instrumentRowResidual: 0, sectorColumnResidual: 0, foreignExchangeResidual: 0, goodsResidual: 0 });
    expect(result).toMatchObject({ seed: 1, householdsPerAgent: 1000, threads: 1, interrupted: false, scenario: { name: "baseline" } });
    for (const { values } of Object.values(result.series)) expect(values).toHaveLength(6);
    expect(result.series["gdp.real"].unit).toEqual(expect.any(String));
    expect(result.seconds).toBeGreaterThan(0);
  });

  it("gives the same state on one, two and three threads, from the command line and the library", async () => {
    for (const threads of ["2", "3"])
      expect((JSON.parse(autarky([...short, "--json", "--threads", threads]).out) as RunResult).stateHash).toBe(result.stateHash);
    const library = (await import(join(root, "dist/platform/node/index.js"))) as typeof import("../../src/platform/node/index.ts");
    expect((await library.run({ to: "2012-06" })).stateHash).toBe(result.stateHash);
    expect(library.world().data.units).toHaveLength(196);
  }, SLOW);

  it("depends on seed, settings and switches", () => {
    const hashes = [["--seed", "2"], ["--set", "labour.choiceScale=2"], ["--without", "labour.eight-three"]].map(
      (more) => (JSON.parse(autarky([...short, "--json", ...more]).out) as RunResult).stateHash,
    );
    expect(new Set([result.stateHash, ...hashes]).size).toBe(4);
  }, SLOW);

  it("writes a folder that can be run again and reported again", () => {
    const folder = join(temporary(), "a", "b");
    const { status, out } = autarky([...short, "--out", folder, "--summary"]);
    expect(status).toBe(0);
    expect(out).toContain("accounts exact");
    expect(out).toContain("report.html");
    expect(readdirSync(folder).sort()).toEqual(FILES);
    const manifest = manifestOf(folder);
    expect(manifest).toMatchObject({ stateHash: result.stateHash, interrupted: false, from: "2012-01", to: "2012-06", last: "2012-06" });
    expect(manifest.files.map(({ name }) => name).sort()).toEqual(FILES.filter((name) => name !== "manifest.json"));
    expect(autarky(["rerun", join(folder, "manifest.json")])).toMatchObject({ status: 0, out: `same: state ${result.stateHash}, 6 months\n` });
    expect(JSON.parse(autarky(["rerun", folder, "--threads", "2", "--json"]).out)).toMatchObject({ same: true, threads: 2 });

    const before = readFileSync(join(folder, "report.html"), "utf8");
    expect(autarky(["report", folder]).status).toBe(0);
    const payload = (text: string) => /id="payload">(.*?)<\/script>/s.exec(text)![1];
    expect(payload(readFileSync(join(folder, "report.html"), "utf8"))).toBe(payload(before));
  }, SLOW);

  it("ends after its month on Ctrl-C, with a partial result that says so and can be repeated", async () => {
    const folder = temporary();
    const words = ["run", "--to", "2035-12", "--out", folder];
    const probe = autarky(["run", "--to", "2014-12", "--json"]);
    const { status, err } = await interrupt(words, 1000 * (JSON.parse(probe.out) as RunResult).seconds + 1500);
    expect(err).toContain("stopping after this month");
    expect(status).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(FILES);
    const manifest = manifestOf(folder);
    expect(manifest).toMatchObject({ interrupted: true, to: "2035-12", last: expect.stringMatching(/^20\d\d-\d\d$/) as string });
    expect(readFileSync(join(folder, "report.html"), "utf8")).toContain(`interrupted after ${manifest.last}`);
    expect(autarky(["rerun", folder])).toMatchObject({ status: 0, out: expect.stringContaining(`same: state ${manifest.stateHash}`) as string });
  }, SLOW);

  it("says that years past the calendar were continued", () => {
    const { out } = autarky(["run", "--from", "2026-01", "--to", "2026-02"]);
    expect(out).toContain("continued: after 2025-12");
  }, SLOW);
});

describe("rerun", () => {
  it("notices a different state with status 1", () => {
    const folder = temporary();
    autarky([...short, "--out", folder]);
    const { status, out } = autarky(["rerun", folder, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ same: true });
    const spoiled = { ...manifestOf(folder), seed: 2 };
    const file = join(folder, "spoiled.json");
    writeFileSync(file, JSON.stringify(spoiled));
    expect(autarky(["rerun", file])).toMatchObject({ status: 1, out: expect.stringContaining("different") as string });
  }, SLOW);
});
