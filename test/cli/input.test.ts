import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { autarky, copyPackage, temporary, typed } from "./command.ts";

const SLOW = 60_000;
const lines = (text: string) => text.trimEnd().split("\n");

describe("wrong input", () => {
  it(
    "is reported all at once, with status 2 and nothing on standard output",
    () => {
      const words = [
        "run",
        "base",
        "--form",
        "2012-01",
        "--from",
        "2011-12",
        "--to",
        "2036-01",
        "--threads",
        "two",
        "--set",
        "labour.choiceScal=1",
        "--set",
        "labour.choiceScale=high",
        "--set",
        "farms=1",
        "--set",
        "labour.choiceScale",
        "--without",
        "labour.eight-tree",
      ];
      const { status, out, err } = autarky(words);
      expect(status).toBe(2);
      expect(out).toBe("");
      expect(lines(err)).toEqual([
        'error unknown option: --form (did you mean "--from"?)',
        'error --threads: not a whole number: "two" (expected digits, such as 7)',
        'error --set labour.choiceScale: not a number: "high" (expected a number)',
        'error --set: not a setting: "labour.choiceScale" (expected key=value, such as labour.choiceScale=2)',
        'error scenario: unknown scenario: "base" (expected a name that autarky scenarios list shows, or a file such as my.yaml)',
        "error --from: month out of range: 2011-12 (expected 2012-01 to 2035-12)",
        "error --to: month out of range: 2036-01 (expected 2012-01 to 2035-12)",
        'error --set labour.choiceScal: unknown parameter or lever: "labour.choiceScal" (did you mean "labour.choiceScale"?)',
        'error --set farms: unknown parameter or lever: "farms"',
        'error --without: unknown mechanism: "labour.eight-tree" (did you mean "labour.eight-three"?)',
      ]);
    },
    SLOW,
  );

  it.each([
    [
      ["run", "--set", "labour.choiceScale=1.5", "--set", "labour.choiceScale=2"],
      "error --set labour.choiceScale: set to two values: 1.5 and 2 (keep one)",
    ],
    [
      ["run", "--set", "labour.choiceScale=2", "--set", "labour.choiceScale=2"],
      "error --set labour.choiceScale: set twice: 2",
    ],
    [
      ["run", "--set", "labour.choiceScale=1e9"],
      "error --set labour.choiceScale: out of range: 1000000000 (",
    ],
    [
      ["run", "--set", "labour.eightThreeFeeUsd=20", "--without", "labour.eight-three"],
      "error --set labour.eightThreeFeeUsd: has no effect, as its mechanism is switched off",
    ],
    [
      ["run", "--from", "2014-01", "--to", "2013-12"],
      "error --to: the run ends before it begins: 2013-12 (expected 2014-01 or later)",
    ],
    [
      ["run", "--to", "December 2014"],
      'error --to: not a month: "December 2014" (expected YYYY-MM, such as 2017-09)',
    ],
    [["run", "--seed", "1", "--seed", "2"], "error --seed: given twice: --seed"],
    [
      ["run", "--households-per-agent", "0"],
      "error --households-per-agent: out of range: 0 (expected a whole number, 1 to 1000000)",
    ],
    [["run", "--out", ""], "error --out: names no folder (expected a folder, such as runs/baseline)"],
    [
      ["rnu"],
      'error unknown command: "rnu" (expected one of run, rerun, ensemble, compare, hindcast, gate, claims, sensitivity, explain, diverge, calibrate, trace, follow, scenarios, data, mechanisms, report, serve, doctor; did you mean "run"?)',
    ],
    [["data", "show"], "error missing: name (expected file, series or id)"],
    [
      ["data", "show", "trade.exprts.usd"],
      'error no such data: "trade.exprts.usd" (expected a file, a series, a parameter or another id; did you mean "trade.exports.usd"?)',
    ],
    [
      ["data", "show", "KP-03-sinuij"],
      'error no such data: "KP-03-sinuij" (expected a file, a series, a parameter or another id; did you mean "KP-03-sinuiju"?)',
    ],
    [["trace"], "error nobody to trace (expected one of --agent ID, --company NAME, --county NAME)"],
    [
      ["trace", "--agent", "1", "--county", "Hoeryong"],
      "error more than one to trace (expected one of --agent ID, --company NAME, --county NAME)",
    ],
    [["trace", "--agent", "one"], 'error --agent: not the number of an agent: "one"'],
    [["trace", "--agent", "9999999"], "error agent: no such agent: 9999999 (expected 0 to "],
    [
      ["trace", "--county", "Hoeryon"],
      'error county: no such county: "Hoeryon" (expected an id or a name, see autarky data show geography/units; did you mean "Hoeryong"?)',
    ],
    [["trace", "--company", "paektu trad"], 'error company: no such company: "paektu trad"'],
    [["trace", "--company", "Trading"], 'error company: more than one company: "Trading" (expected one of '],
    [["mechanisms", "show", "loyalty.elite"], "it is a series, see autarky mechanisms causes loyalty.elite"],
    [["mechanisms", "show", "pyongyang.forgery"], "it is a lever, see autarky mechanisms levers"],
    [["trace", "--company", "Nobody Trading"], 'error company: no such company: "Nobody Trading"'],
    [["follow"], "error --good: no good to follow (expected a good that is exported, such as coal)"],
    [["follow", "--good", "crude"], 'error good: no company exports it: "crude" (expected one of '],
    [
      ["run", "--set", "sanctions.exportCut=2"],
      "error --set sanctions.exportCut: out of range: 2 (expected 0 to 1)",
    ],
    [
      ["run", "--set", "pyongyang.forgery=0.5"],
      "error --set pyongyang.forgery: not a whole number: 0.5 (expected 0 (off) or 1 (on))",
    ],
    [
      ["run", "--with", "coal-bna"],
      'error --with: unknown scenario: "coal-bna" (expected a name that autarky scenarios list shows, or a file such as my.yaml; did you mean "coal-ban"?)',
    ],
    [["run", "coal-ban", "--with", "coal-ban"], 'error --with: stacked twice: "coal-ban"'],
    [
      ["run", "protect-only", "--with", "protect-and-export", "--with", "20x10-half", "--with", "20x10-off"],
      "error scenarios/20x10-off.yaml:",
    ],
    [["scenarios", "show", "nowhere"], 'error scenario: unknown scenario: "nowhere"'],
    [["scenarios", "diff", "baseline"], "error missing: b (expected another one)"],
    [["run", "nowhere.yaml"], "error nowhere.yaml: no such file or folder (check the path)"],
    [["mechanisms", "causes", "gdp.rael"], 'error unknown metric: "gdp.rael"'],
    [
      ["rerun", "nowhere/manifest.json"],
      "error nowhere/manifest.json: no such file or folder (check the path)",
    ],
    [["report", "nowhere"], "error nowhere: no such file or folder (check the path)"],
  ])(
    "%j",
    async (words, message) => {
      const { status, err } = await typed(words);
      expect(err).toContain(message);
      expect(lines(err)).toHaveLength(1);
      expect(status).toBe(2);
    },
    SLOW,
  );

  it(
    "is one JSON document with --json",
    async () => {
      const { status, out } = await typed(["mechanisms", "show", "labour.eight-tree", "--json"]);
      expect(status).toBe(2);
      expect(JSON.parse(out)).toEqual({
        errors: [
          expect.objectContaining({ code: "unknown-mechanism", hint: 'did you mean "labour.eight-three"?' }),
        ],
      });
    },
    SLOW,
  );

  it(
    "in a scenario has line, column and key, all of it at once",
    async () => {
      const file = join(temporary(), "mine.yaml");
      writeFileSync(
        file,
        "name: mine\nlevers:\n  sanctions.exportCut: 2\n  sanctions.exprtCut: 1\nfrom: 2012\n",
      );
      const { status, out, err } = await typed(["run", file, "--to", "2011-01"]);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(lines(err)).toEqual([
        `error ${file}:3:24: levers.sanctions.exportCut: out of range: 2 (expected 0 to 1)`,
        `error ${file}:4:3: levers.sanctions.exprtCut: unknown lever: "sanctions.exprtCut" (did you mean "sanctions.exportCut"?)`,
        expect.stringMatching(/:5:1: from: unknown key: "from" \(expected one of name, /),
        expect.stringMatching(/^error --to: month out of range: 2011-01/),
      ]);
    },
    SLOW,
  );

  it(
    "in a manifest has line, column and key",
    async () => {
      const file = join(temporary(), "manifest.json");
      writeFileSync(file, '{\n  "manifest": 1,\n  "seed": "one"');
      expect(await typed(["rerun", file])).toMatchObject({
        status: 2,
        err: expect.stringContaining(`${file}:3:16: not JSON`) as string,
      });
      writeFileSync(file, '{\n  "manifest": 1,\n  "seed": "one",\n  "sede": 2\n}\n');
      const { status, err } = await typed(["rerun", file]);
      expect(status).toBe(2);
      expect(err).toContain(`${file}:3:3: seed: expected number, received string`);
      expect(err).toContain(`${file}:4:3: sede: unknown key`);
    },
    SLOW,
  );
});

describe("spoiled data", () => {
  const home = copyPackage();
  const spoil = (file: string, change: (text: string) => string) => {
    const path = join(home, "data", file);
    const before = readFileSync(path, "utf8");
    writeFileSync(path, change(before));
    const run = autarky(["run", "--to", "2012-01"], { home });
    const check = () => autarky(["data", "check"], { home });
    return { run, check, restore: () => writeFileSync(path, before) };
  };

  it(
    "without a source column is status 2, with file and line",
    () => {
      const { run, check, restore } = spoil("world/crops.csv", (text) => text.replace("source", "sauce"));
      expect(run).toMatchObject({
        status: 2,
        err: expect.stringContaining(
          'data/world/crops.csv:1: missing column: "source" (did you mean "sauce"?)',
        ) as string,
      });
      expect(check()).toMatchObject({ status: 2, out: expect.stringContaining("missing column") as string });
      restore();
    },
    SLOW,
  );

  it(
    "cut off in the middle is status 2",
    () => {
      const { run, restore } = spoil("geography/units.csv", (text) => text.slice(0, text.length / 2));
      restore();
      expect(run.status).toBe(2);
      expect(run.err).toMatch(/data\/geography\/units\.csv:\d+/);
    },
    SLOW,
  );

  it(
    "with an unknown county, a bad number and a missing file is reported in one go",
    () => {
      rmSync(join(home, "data/world/demand.csv"));
      const { run } = spoil("sites.csv", (text) =>
        text.replace("KP-02-kaechon", "KP-02-kaechn").replace("0.079051", "much"),
      );
      expect(run.status).toBe(2);
      expect(run.err).toContain("data/world/demand.csv: missing file");
      expect(run.err).toMatch(
        /data\/sites\.csv:2:1: unknown unit: "KP-02-kaechn" \(did you mean "KP-02-kaechon"\?\)/,
      );
      expect(run.err).toMatch(/data\/sites\.csv:2:\d+: not a number: "much"/);
    },
    SLOW,
  );
});
