/** Forecasts, facts and customs tables on the command line: what is wrong is named, what is done is kept. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { autarky, temporary, typed } from "./command.ts";

const SLOW = 240_000;
const coarse = ["--households-per-agent", "16000", "--workers", "1"];
let folder: string;
let customs: string;
beforeAll(() => {
  folder = temporary();
  customs = join(folder, "customs.csv");
  writeFileSync(
    customs,
    "hs,partner,direction,month,value\n2701,CN,export,2016-05,90000000\n9301,CN,import,2016-05,5\n",
  );
});

describe("data import", () => {
  it("writes what hindcast reads, once, and tells what belongs to no good", async () => {
    const out = join(folder, "figures.csv");
    const first = await typed(["data", "import", customs, "--out", out]);
    expect(first).toMatchObject({ status: 0, out: "" });
    expect(first.err).toContain("under codes of no good, in totals only: 9301 (5 USD)");
    expect(readFileSync(out, "utf8")).toContain("trade.exports.coal.usd,USD,2016-05,90000000,");
    const second = await typed(["data", "import", customs, "--out", out]);
    expect(second.status).toBe(2);
    expect(second.err).toContain("there is a file already");
  });
  it("names a wrong direction and a file that is not there", async () => {
    const { status, err } = await typed(["data", "import", customs, "--direction", "exprt"]);
    expect(status).toBe(2);
    expect(err).toContain('not a direction: "exprt" (expected export or import; did you mean "export"?)');
    expect((await typed(["data", "import", join(folder, "none.csv")])).status).toBe(3);
  });
});

describe("hindcast", () => {
  it("names every mistake of a file of figures before it runs anything", async () => {
    const file = join(folder, "wrong.csv");
    writeFileSync(
      file,
      "series,unit,period,value,source\nfx.kpwPerUds,KPW/USD,2019-01,1,me\nfx.kpwPerUsd,KPW,2019-01,1,me\nfx.kpwPerUsd,KPW/USD,2019-01,2,me\n",
    );
    const out = join(folder, "never");
    const { status, err } = await typed(["hindcast", "--observed", file, "--out", out]);
    expect(status).toBe(2);
    expect(err).toContain(':2:1: no such series: "fx.kpwPerUds"');
    expect(err).toContain(":3:14: wrong unit of fx.kpwPerUsd");
    expect(err).toContain(":4:1: duplicate of line 3");
    expect(existsSync(out)).toBe(false);
  });
  it(
    "scores the window and a user's figures, keeps the runs and gives the same document from them again",
    () => {
      const out = join(folder, "runs");
      const figures = join(folder, "mine.csv");
      writeFileSync(figures, "series,unit,period,value,source\ntrade.exports.coal.usd,USD,2016-05,9e7,me\n");
      const words = ["hindcast", "--draws", "2", ...coarse, "--out", out, "--observed", figures, "--json"];
      const first = autarky(words);
      expect(first.status).toBe(0);
      const chunk = () =>
        readdirSync(join(out, "chunks")).map((name) => readFileSync(join(out, "chunks", name)));
      const before = chunk();
      expect(autarky(words).out).toBe(first.out);
      expect(chunk()).toEqual(before);
      const result = JSON.parse(first.out) as {
        groups: { id: string; horizon: number; verdict: string; rivals: { rival: string }[] }[];
        origins: { effective: number }[];
        leaveOneOut: { id: string }[];
        aims: unknown[];
        further: { figures: number; series: { id: string; horizon: number }[] };
        cases?: unknown;
      };
      expect(result.groups.map(({ id, horizon }) => `${id} ${horizon}`)).toEqual(
        expect.arrayContaining([
          "growth 12",
          "trade 12",
          "rate 1",
          "rate 3",
          "rate 12",
          "rice 12",
        ]) as string[],
      );
      expect(result.groups[0].rivals.map(({ rival }) => rival)).toEqual([
        "random-walk",
        "drift",
        "ar1",
        "ornstein-uhlenbeck",
        "calendar",
        "multiplier",
        "aggregate",
      ]);
      expect(result.leaveOneOut.map(({ id }) => id)).toEqual([
        "gdp.growth",
        "trade.exports.usd",
        "trade.imports.usd",
      ]);
      expect(result.further.figures).toBe(1);
      expect(result.further.series.map(({ horizon }) => horizon)).toEqual([1, 3, 12]);
      expect(result.cases).toBeUndefined();
      const page = join(folder, "skill.html");
      const shown = autarky([...words.slice(0, -1), "--report", page]).out;
      expect(readFileSync(page, "utf8")).toContain("CRPS beside the random walk&#39;s");
      for (const text of ["Groups of series", "Aims", "no forecast", "naive baseline"])
        expect(shown).toContain(text);
    },
    SLOW,
  );
});

describe("gate", () => {
  it(
    "ends with 1 where a fact is not shown, and says in what share of draws each is",
    () => {
      const { status, out } = autarky([
        "gate",
        "--draws",
        "2",
        "--prior",
        ...coarse,
        "--out",
        join(folder, "gate"),
        "--report",
        join(folder, "facts.html"),
        "--json",
      ]);
      const { facts, shown, runs } = JSON.parse(out) as {
        facts: { id: string; shown: boolean; shownShare: number; source: string }[];
        shown: number;
        runs: number;
      };
      expect(facts.length).toBeGreaterThanOrEqual(17);
      expect(runs).toBe(2);
      expect(shown).toBe(facts.filter((fact) => fact.shown).length);
      expect(status).toBe(shown < facts.length ? 1 : 0);
      for (const { shownShare } of facts) expect([0, 0.5, 1]).toContain(shownShare);
      expect(readFileSync(join(folder, "facts.html"), "utf8")).toContain(`shows ${shown} of ${facts.length}`);
    },
    SLOW,
  );
});
