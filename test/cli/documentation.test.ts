import { describe, expect, it } from "vitest";
import { autarky, typed } from "./command.ts";

const SLOW = 60_000;
const commands = [
  [],
  ["run"],
  ["rerun"],
  ["trace"],
  ["follow"],
  ["scenarios"],
  ["scenarios", "list"],
  ["scenarios", "show"],
  ["scenarios", "diff"],
  ["scenarios", "schema"],
  ["claims"],
  ["claims", "list"],
  ["claims", "show"],
  ["claims", "run"],
  ["claims", "new"],
  ["claims", "report"],
  ["calibrate"],
  ["data"],
  ["data", "list"],
  ["data", "show"],
  ["data", "check"],
  ["data", "import"],
  ["hindcast"],
  ["gate"],
  ["mechanisms"],
  ["mechanisms", "list"],
  ["mechanisms", "show"],
  ["mechanisms", "causes"],
  ["report"],
  ["serve"],
  ["doctor"],
];

describe("help", () => {
  it.each(commands.map((words) => [words.join(" "), words] as const))(
    "of autarky %s has an example",
    async (_, words) => {
      const { status, out, err } = await typed([...words, "--help"]);
      expect(status).toBe(0);
      expect(err).toBe("");
      expect(out).toContain(`Usage: autarky ${words.join(" ")}`.trimEnd());
      if (words.length !== 1 || !["claims", "data", "mechanisms", "scenarios"].includes(words[0]))
        expect(out).toMatch(/Examples?:\n {2}autarky /);
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
    },
    SLOW,
  );
  it(
    "is what a bare command prints",
    async () => {
      expect(autarky([]).out).toBe(autarky(["--help"]).out);
      expect(await typed(["data"])).toMatchObject({
        status: 0,
        out: expect.stringContaining("check [options]") as string,
      });
    },
    SLOW,
  );
});

describe("mechanisms", () => {
  it(
    "lists the month by phase, and as JSON",
    async () => {
      const { status, out } = await typed(["mechanisms", "list"]);
      expect(status).toBe(0);
      expect(out).toMatch(/^1 \S.*\n {2}\S+\.\S+ {2,}\S/);
      const phases = JSON.parse((await typed(["mechanisms", "list", "--json"])).out) as {
        phase: string;
        mechanisms: { id: string }[];
      }[];
      for (const { phase, mechanisms } of phases)
        for (const text of [phase, ...mechanisms.map(({ id }) => id)]) expect(out).toContain(text);
    },
    SLOW,
  );

  it(
    "shows every mechanism with each parameter in the register",
    async () => {
      const { out } = await typed(["mechanisms", "show", "labour.eight-three"]);
      for (const text of [
        "labour.eightThreeFeeUsd = ",
        "range ",
        "neutral ",
        "source: ",
        "reads   ",
        "writes  ",
        "documents 001",
        "autarky run --without labour.eight-three",
      ])
        expect(out).toContain(text);
      const phases = JSON.parse((await typed(["mechanisms", "list", "--json"])).out) as {
        mechanisms: { parameters: { id: string }[] }[];
      }[];
      const register = new Set(
        (
          JSON.parse((await typed(["data", "show", "parameters", "--json"])).out) as {
            rows: { cells: { id: string } }[];
          }[]
        )[0].rows.map(({ cells }) => cells.id),
      );
      for (const { parameters } of phases.flatMap(({ mechanisms }) => mechanisms))
        for (const { id } of parameters) expect(register).toContain(id);
    },
    SLOW,
  );

  it(
    "prints the chain that leads to gdp.real",
    async () => {
      const { out } = await typed(["mechanisms", "causes", "gdp.real"]);
      expect(out).toMatch(/^gdp\.real\n {2}is computed from /);
      expect(out).toContain("1 step away");
      expect(out).toContain("2 steps away");
      expect(JSON.parse((await typed(["mechanisms", "causes", "gdp.real", "--json"])).out)).toMatchObject({
        metric: "gdp.real",
        causes: expect.any(Array) as unknown[],
      });
    },
    SLOW,
  );
});

describe("scenarios", () => {
  const json = async (...words: string[]): Promise<unknown> =>
    JSON.parse((await typed(["scenarios", ...words, "--json"])).out);

  it(
    "lists the library",
    async () => {
      expect((await typed(["scenarios", "list"])).out).toMatch(/protect-only +2 +full-localization +000 +\S/);
      const list = (await json("list")) as { name: string }[];
      expect(list.length).toBeGreaterThanOrEqual(25);
      expect(list).toContainEqual({
        name: "export-led",
        title: expect.any(String) as string,
        documents: ["000"],
        extends: "full-localization",
        with: ["sanctions-off"],
        levers: 6,
      });
    },
    SLOW,
  );
  it(
    "shows what departs from the baseline, and where each value comes from",
    async () => {
      const { out } = await typed(["scenarios", "show", "protect-only", "--with", "border-closure"]);
      for (const text of [
        "protect-only+border-closure",
        "State support of localization: 1; baseline 0 to 1 by the calendar",
        "levers.pyongyang.localizationSupport, scenarios/full-localization.yaml:",
        "Closure of all borders: 1 from 2014-03 to 2015-02, 0.5 from 2015-03 to 2015-08; baseline 0",
      ])
        expect(out).toContain(text);
      expect(await json("show", "protect-only")).toMatchObject({
        name: "protect-only",
        scenario: { levers: { "pyongyang.localizationSupport": 1, "pyongyang.importProtection": 0.5 } },
        parts: [{ name: "full-localization" }, { name: "protect-only", extends: "full-localization" }],
        origins: [{ scenario: "full-localization" }, { scenario: "protect-only" }],
      });
    },
    SLOW,
  );
  it(
    "tells two apart",
    async () => {
      const { status, out } = await typed(["scenarios", "diff", "bank-package", "commodity-package"]);
      expect(status).toBe(0);
      expect(out).toMatch(/Part of all goods exports cut off.* 0 +0\.0588 +sanctions\.exportCut/);
      expect((await typed(["scenarios", "diff", "baseline", "baseline"])).out).toContain("do the same");
      expect(await json("diff", "border-closure", "food-crisis")).toMatchObject({
        same: false,
        differences: [
          {
            key: "weather.season",
            a: "1",
            b: "0.7 from 2014-05 to 2014-10",
            stretches: { a: [], b: [{ from: "2014-05", to: "2014-10", value: 0.7 }] },
          },
        ],
      });
    },
    SLOW,
  );
  it(
    "prints the schema",
    async () => {
      const { out } = await typed(["scenarios", "schema"]);
      expect(JSON.parse(out)).toEqual(await json("schema"));
      expect(JSON.parse(out)).toMatchObject({ title: "Scenario of autarky", required: ["name"] });
    },
    SLOW,
  );
});

describe("data", () => {
  it(
    "lists, shows and checks",
    async () => {
      expect((await typed(["data", "list"])).out).toContain("observed/observed.csv");
      expect((await typed(["data", "show", "trade.exports.usd"])).out).toMatch(/2018\s+243000000/);
      expect((await typed(["data", "show", "labour.choiceScale"])).out).toContain("Parameters");
      expect(await typed(["data", "check"])).toMatchObject({
        status: 0,
        out: expect.stringContaining("sound") as string,
      });
    },
    SLOW,
  );
});

describe("doctor", () => {
  it(
    "examines what a run needs",
    async () => {
      const { status, out } = await typed(["doctor", "--json"]);
      const { ok, findings } = JSON.parse(out) as {
        ok: boolean;
        findings: { name: string; state: string }[];
      };
      expect(status).toBe(ok ? 0 : 1);
      expect(findings.map(({ name }) => name)).toEqual([
        "Node",
        "Processor",
        "Memory",
        "Disk",
        "Shared memory",
        "DuckDB",
        "Build",
        "Data",
        "gcc",
        "chromium",
      ]);
      expect(findings.find(({ name }) => name === "Node")!.state).toBe("ok");
    },
    SLOW,
  );
});
