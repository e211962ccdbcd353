import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../test/cli/fixture.ts";
import { UserError } from "../core/errors.ts";
import { buildManifest, manifestToOptions, parseManifest } from "./manifest.ts";
import type { RunOptions } from "./types.ts";

const machine = {
  platform: "linux",
  architecture: "x64",
  processor: "p",
  cores: 2,
  memoryBytes: 1,
  node: "20.19.0",
};
const make = (options: RunOptions = {}, result = fixtureResult()) =>
  buildManifest(result, {
    version: "0.1.0",
    options,
    machine,
    started: "2026-01-01T00:00:00Z",
    files: [{ name: "a", bytes: 1 }],
  });
const issuesOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError)
      return error.issues.map(({ path, code, message }) => ({ path, code, message }));
  }
  return [];
};

describe("manifest", () => {
  it("survives JSON and gives the options back", () => {
    const options = {
      scenario: "baseline",
      from: "2012-01",
      to: "2018-12",
      seed: 1,
      householdsPerAgent: 1000,
      threads: 1,
      set: { "a.b": 2 },
      without: ["m"],
    };
    const manifest = make(options);
    expect(manifestToOptions(parseManifest(JSON.parse(JSON.stringify(manifest)), "f"))).toEqual(options);
    expect(manifest.command).toBe(
      "autarky run baseline --from 2012-01 --to 2018-12 --seed 1 --households-per-agent 1000 --set a.b=2 --without m",
    );
  });

  it("repeats an interrupted run up to where it came", () => {
    const manifest = make({ to: "2018-12" }, fixtureResult({ months: 30, interrupted: true }));
    expect(manifest).toMatchObject({ interrupted: true, to: "2018-12", last: "2014-06" });
    expect(manifestToOptions(manifest).to).toBe("2014-06");
    expect(manifest.command).toContain("--to 2014-06");
  });

  it("describes a run that was stopped before its first month", () => {
    const manifest = make(
      { from: "2012-01", to: "2018-12" },
      fixtureResult({ months: 0, interrupted: true }),
    );
    expect(manifest).toMatchObject({ last: null, interrupted: true, to: "2018-12" });
    expect(parseManifest(manifest, "f")).toEqual(manifest);
  });

  it("names every mistake at once", () => {
    const broken = {
      ...make(),
      seed: "one",
      from: "2012",
      colour: 1,
      machine: { ...machine, cores: -1, wheels: 4 },
    };
    expect(issuesOf(() => parseManifest(broken, "f"))).toEqual([
      { path: "seed", code: "manifest", message: "seed: expected number, received string" },
      { path: "from", code: "manifest", message: "from: not a month such as 2017-09" },
      {
        path: "machine.cores",
        code: "manifest",
        message: expect.stringContaining("machine.cores: ") as string,
      },
      { path: "machine.wheels", code: "unknown-key", message: "machine.wheels: unknown key" },
      { path: "colour", code: "unknown-key", message: "colour: unknown key" },
    ]);
    expect(issuesOf(() => parseManifest([], "f"))).toHaveLength(1);
  });
});
