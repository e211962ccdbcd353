/** Ensembles and comparisons by the command line: killed, interrupted, resumed, and what they refuse. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { autarky, copyPackage, interrupt, root, shell, temporary, typed } from "./command.ts";

const SLOW = 300_000;
/** Words of a small ensemble: two months of agents of 64000 households. */
const small = ({ source = "--prior", seeds = 2, series = ["gdp.real", "fx.kpwPerUsd"] } = {}): string[] => [
  source,
  ...`--seeds ${seeds} --to 2012-02 --households-per-agent 64000`.split(" "),
  ...series.flatMap((id) => ["--series", id]),
];

interface Result {
  readonly runs: number;
  readonly planned: number;
  readonly interrupted: boolean;
  readonly draws: { readonly kind: string; readonly count: number };
  readonly failed: readonly { readonly error: string }[];
  readonly series: Readonly<Record<string, { readonly q50: readonly number[] }>>;
}
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    ["ensemble.json", ...readdirSync(join(folder, "chunks")).map((name) => `chunks/${name}`)].map((name) => [
      name,
      readFileSync(join(folder, name), "base64"),
    ]),
  );
const refused = async (words: readonly string[], status = 2) => {
  const outcome = await typed([...words, "--json"]);
  expect(outcome.status).toBe(status);
  expect(JSON.parse(outcome.out)).toMatchObject({ errors: expect.any(Array) as unknown[] });
  return outcome.err;
};

describe("an ensemble", () => {
  it(
    "killed again and again ends with each run once and every byte of an undisturbed one; a flipped bit is mended",
    () => {
      const script = join(root, "scripts/checks/kill-ensemble.mjs");
      const words = "--draws 3 --seeds 2 --to 2012-01 --households-per-agent 64000 --kills 2".split(" ");
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
        encoding: "utf8",
      });
      expect(stdout + stderr).toContain("every byte is the same");
      expect(status).toBe(0);
    },
    SLOW,
  );

  it(
    "goes on where Ctrl-C left it, grows with --draws, and is what an undisturbed one is",
    async () => {
      const [torn, whole] = [join(temporary(), "torn"), join(temporary(), "whole")];
      const words = ["ensemble", ...small(), "--draws", "5"];
      const first = await interrupt([...words, "--json"], torn);
      expect(first.status).toBe(130);
      expect(first.err).toContain(`what is done stays in ${torn}`);
      const early = JSON.parse(first.out) as Result;
      expect(early.interrupted).toBe(true);
      expect(early.runs).toBeLessThan(10);
      await typed([...words, "--out", torn]);
      const grown = await typed(["ensemble", ...small(), "--draws", "6", "--out", torn, "--json"]);
      const calm = await typed(["ensemble", ...small(), "--draws", "6", "--out", whole, "--json"]);
      expect(JSON.parse(grown.out)).toEqual(JSON.parse(calm.out));
      expect(JSON.parse(calm.out)).toMatchObject({ runs: 12, planned: 12, failed: [], interrupted: false });
      expect(bytesOf(torn)).toEqual(bytesOf(whole));

      const before = bytesOf(whole);
      for (const [key, line] of [
        ["seeds", ["ensemble", ...small({ seeds: 3 })]],
        ["scenarios", ["ensemble", "coal-ban", ...small()]],
        ["series", ["ensemble", ...small({ series: [] })]],
        ["draws", ["ensemble", ...small({ source: "--register" })]],
      ] as const) {
        const err = await refused([...line, "--out", whole]);
        expect(err).toContain(
          `${join(whole, "ensemble.json")}: the folder holds an ensemble with another ${key}: `,
        );
        expect(err).toContain("its results stay as they are; choose another folder with --out");
      }
      const manifest = join(whole, "ensemble.json");
      const text = readFileSync(manifest, "utf8");
      const model = (JSON.parse(text) as { identity: { model: string } }).identity.model;
      writeFileSync(manifest, text.replace(model, "0".repeat(model.length)));
      const err = await refused([...words, "--out", whole]);
      expect(err).toContain(`with another model: "${"0".repeat(model.length)}" (expected "${model}"`);
      writeFileSync(manifest, "no manifest");
      expect(await refused([...words, "--out", whole])).toContain("is not an ensemble's manifest");
      writeFileSync(manifest, text);
      expect(bytesOf(whole)).toEqual(before);
    },
    SLOW,
  );

  it(
    "compares on the same draws and seeds: what does nothing makes no difference, pair by pair",
    async () => {
      const folder = temporary();
      const same = join(folder, "same.yaml");
      writeFileSync(same, "name: same\nlevers:\n  pyongyang.borderClosure: [{ from: 2012-06, value: 1 }]\n");
      const words = ["compare", "baseline", "full-localization", same, ...small(), "--draws", "2"];
      const { status, out } = await typed([...words, "--out", join(folder, "out"), "--json"]);
      expect(status).toBe(0);
      const result = JSON.parse(out) as {
        runs: number;
        comparisons: {
          scenario: string;
          series: Record<string, { end: { median: number; pairs: number; drawSd: number; seedSd: number } }>;
        }[];
      };
      expect(result.runs).toBe(12);
      expect(result.comparisons.map(({ scenario }) => scenario)).toEqual(["full-localization", "same"]);
      const [moved, still] = result.comparisons.map(({ series }) => series["gdp.real"].end);
      expect(still).toMatchObject({ median: 0, drawSd: 0, seedSd: 0, pairs: 4 });
      expect(moved.pairs).toBe(4);
      expect(moved.median).not.toBe(0);
    },
    SLOW,
  );
});

describe("wrong input of an ensemble", () => {
  it("is told before anything runs", async () => {
    expect(await refused(["ensemble", "--register", "--draws", "2"])).toBe(
      "error draws: too many draws: 2 (expected at most 1; the register has one set of values; ask for more seeds)\n",
    );
    expect(await refused(["ensemble", "--prior", "--draws", "1000001"])).toContain(
      "too many draws: 1000001 (expected at most 1000000)",
    );
    expect(await refused(["ensemble", "--prior", "--draws", "0"])).toContain("a whole number, 1 or more");
    expect(await refused(["ensemble", "--prior", "--seeds", "many"])).toContain(
      '--seeds: not a whole number: "many"',
    );
    expect(await refused(["ensemble", "--prior", "--register"])).toContain("asked for together with --prior");
    expect(await refused(["ensemble", "--prior", "--series", "gdp.reel"])).toContain(
      'did you mean "gdp.real"?',
    );
    expect(await refused(["compare", "baseline", "--prior"])).toContain("two scenarios or more");
    expect(await refused(["compare", "baseline", "no-such", "--prior"])).toContain(
      'unknown scenario: "no-such"',
    );
  });

  it(
    "is a posterior that is missing, or not what its manifest says",
    () => {
      const home = copyPackage();
      const words = ["ensemble", "--draws", "1", "--out", join(temporary(), "out")];
      rmSync(join(home, "data/posterior"), { recursive: true });
      const none = autarky(words, { home });
      expect(none.status).toBe(2);
      expect(none.err).toContain(
        "there is no frozen posterior to draw from (draw from the priors with --prior",
      );
      mkdirSync(join(home, "data/posterior"));
      const manifest = { posterior: 1, model: "m", draws: { count: 1, parameters: 1, hash: "right" } };
      writeFileSync(join(home, "data/posterior/manifest.json"), JSON.stringify(manifest));
      writeFileSync(join(home, "data/posterior/draws.csv"), "a\n1\n");
      const wrong = autarky(words, { home });
      expect(wrong.status).toBe(2);
      expect(wrong.err).toMatch(
        /^error data\/posterior\/draws.csv: the draws have the hash \w+ \(expected right, /,
      );
    },
    SLOW,
  );
});

describe("disk trouble of an ensemble", () => {
  const words = ["ensemble", ...small(), "--draws", "8"];

  it("is status 3 before the first run where the folder cannot be written", async () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    for (const folder of ["/proc/autarky", file, join(file, "below")])
      expect(await refused([...words, "--out", folder], 3)).toMatch(
        new RegExp(`^runs in .+\nerror ${folder}`),
      );
  });

  it(
    "is status 3 where files may not grow, and leaves no half chunk",
    () => {
      const folder = temporary();
      const { status, err } = shell(`ulimit -f 1; $AUTARKY ${words.join(" ")} --out ${folder}`);
      expect(status).toBe(3);
      expect(err).toContain("file is larger than this process may write");
      expect(readdirSync(join(folder, "chunks"))).toEqual([]);
    },
    SLOW,
  );

  it(
    "is status 3 on a full disk; what was done survives, and with more space the rest follows",
    async ({ skip }) => {
      const disk = temporary();
      const mount = (...options: string[]) => spawnSync("mount", [...options, disk]).status === 0;
      if (!mount("-t", "tmpfs", "-o", "size=16k", "tmpfs")) skip("no file system can be mounted here");
      try {
        const folder = join(disk, "full");
        const full = await typed([...words, "--out", folder]);
        expect(full.status).toBe(3);
        expect(full.err).toContain(
          `error ${folder}: disk is full (free some space or choose another folder with --out)\n`,
        );
        expect(readdirSync(join(folder, "chunks")).sort()).toEqual(["00000.json", "00000.parquet"]);
        const before = bytesOf(folder);
        mount("-o", "remount,size=1m");
        const { status, out } = await typed([...words, "--out", folder, "--json"]);
        expect(status).toBe(0);
        expect(JSON.parse(out)).toMatchObject({ runs: 16, planned: 16 });
        expect(bytesOf(folder)).toMatchObject(before);
      } finally {
        spawnSync("umount", [disk]);
      }
    },
    SLOW,
  );
});
