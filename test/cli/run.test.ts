import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { run, world } from "../../src/platform/node/index.ts";
import type { Manifest, RunResult } from "../../src/platform/node/index.ts";
import { autarky, interrupt, temporary, typed } from "./command.ts";
import type { Outcome } from "./command.ts";

const SLOW = 120_000;
const short = ["run", "--to", "2012-06"];
const FILES = ["counties.parquet", "manifest.json", "matrices.parquet", "report.html", "series.parquet"];
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;

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
    expect(result.accounts).toEqual({
      instrumentRowResidual: 0,
      sectorColumnResidual: 0,
      foreignExchangeResidual: 0,
      goodsResidual: 0,
    });
    expect(result).toMatchObject({
      seed: 1,
      householdsPerAgent: 1000,
      threads: 1,
      interrupted: false,
      scenario: { name: "baseline" },
    });
    for (const { values } of Object.values(result.series)) expect(values).toHaveLength(6);
    expect(result.series["gdp.real"].unit).toEqual(expect.any(String));
    expect(result.seconds).toBeGreaterThan(0);
  });

  it(
    "gives the same state on one, two and three threads, from the command line and the library",
    async () => {
      expect(
        (JSON.parse((await typed([...short, "--json", "--threads", "2"])).out) as RunResult).stateHash,
      ).toBe(result.stateHash);
      expect((await run({ to: "2012-06", threads: 3 })).stateHash).toBe(result.stateHash);
      expect(world().data.units).toHaveLength(196);
    },
    SLOW,
  );

  it("refuses wrong options as a library, all at once", async () => {
    await expect(run({ to: "2036-01", set: { nothing: 1 } })).rejects.toMatchObject({
      issues: [{ path: "to" }, { path: "set.nothing" }],
    });
  });

  it(
    "writes a folder that can be run again and reported again",
    async () => {
      const folder = join(temporary(), "a", "b");
      const { status, out } = autarky([...short, "--out", folder, "--summary"]);
      expect(status).toBe(0);
      expect(out).toContain("accounts exact");
      expect(out).toContain("report.html");
      expect(readdirSync(folder).sort()).toEqual(FILES);
      const manifest = manifestOf(folder);
      expect(manifest).toMatchObject({
        stateHash: result.stateHash,
        interrupted: false,
        from: "2012-01",
        to: "2012-06",
        last: "2012-06",
      });
      expect(manifest.files.map(({ name }) => name).sort()).toEqual(
        FILES.filter((name) => name !== "manifest.json"),
      );

      expect(await typed(["rerun", join(folder, "manifest.json"), "--threads", "2"])).toMatchObject({
        status: 0,
        out: `same: state ${result.stateHash}, 6 months\n`,
      });
      const other = join(folder, "other.json");
      writeFileSync(other, JSON.stringify({ ...manifest, seed: 2 }));
      const different = await typed(["rerun", other, "--json"]);
      expect(different.status).toBe(1);
      expect(JSON.parse(different.out)).toMatchObject({ same: false, expected: result.stateHash, seed: 2 });

      const payload = () =>
        /id="payload">(.*?)<\/script>/s.exec(readFileSync(join(folder, "report.html"), "utf8"))![1];
      const before = payload();
      expect((await typed(["report", folder])).status).toBe(0);
      expect(payload()).toBe(before);
    },
    SLOW,
  );

  it(
    "ends after its month on Ctrl-C, with a partial result that says so and can be repeated",
    async () => {
      const folder = temporary();
      let sent = false;
      const { status, err } = await typed(["run", "--to", "2035-12", "--out", folder], (text) => {
        if (sent || !/2012-0[2-9]/.test(text)) return;
        sent = true;
        process.emit("SIGINT");
      });
      expect(err).toMatch(/\d+\/\d+ months {2}[\d.]+\/s {2}\S+ to go/);
      expect(err).toContain("stopping after this month");
      expect(status).toBe(130);
      expect(readdirSync(folder).sort()).toEqual(FILES);
      const manifest = manifestOf(folder);
      expect(manifest).toMatchObject({
        interrupted: true,
        to: "2035-12",
        last: expect.stringMatching(/^2012-/) as string,
      });
      expect(readFileSync(join(folder, "report.html"), "utf8")).toContain(
        `interrupted after ${manifest.last}`,
      );
      expect(await typed(["rerun", folder])).toMatchObject({
        status: 0,
        out: expect.stringContaining(`same: state ${manifest.stateHash}`) as string,
      });
    },
    SLOW,
  );

  it(
    "heeds the signal of a shell",
    async () => {
      const folder = join(temporary(), "run");
      const { status, err } = await interrupt(["run", "--to", "2035-12"], folder);
      expect(err).toContain("stopping after this month");
      expect(status).toBe(130);
      expect(manifestOf(folder).interrupted).toBe(true);
    },
    SLOW,
  );
});
