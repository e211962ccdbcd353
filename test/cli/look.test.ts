/** Looking closely: one agent's months, one good's money, the levers, scenarios from files. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Followed } from "../../src/lab/follow.ts";
import type { Trace } from "../../src/lab/trace.ts";
import { manifestToOptions } from "../../src/lab/manifest.ts";
import { readManifest } from "../../src/platform/node/index.ts";
import { root, temporary, typed } from "./command.ts";

const SLOW = 120_000;
const COARSE = ["--households-per-agent", "64000"];

async function json<T>(...words: string[]): Promise<T> {
  const { status, out, err } = await typed([...words, "--json"]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return JSON.parse(out) as T;
}

describe("trace", () => {
  it(
    "of a household: every change of its purse has a mechanism, and changes chain",
    async () => {
      const { subject, months } = await json<Trace>("trace", "--agent", "7", "--to", "2012-03", ...COARSE);
      expect(subject).toMatchObject({ kind: "agent", id: "7" });
      expect(months.map(({ month }) => month)).toEqual(["2012-01", "2012-02", "2012-03"]);
      const won = months.flatMap(({ changes }) =>
        changes.filter(({ column }) => column === "households.won"),
      );
      expect(won.length).toBeGreaterThan(3);
      for (let i = 1; i < won.length; i++) expect(won[i].before).toBe(won[i - 1].after);
    },
    SLOW,
  );
  it(
    "of a county: its merchants, farms and firms pay and are paid",
    async () => {
      const words = ["--county", "hoeryong", "--from", "2012-02", "--to", "2012-02", ...COARSE];
      const { subject, months } = await json<Trace>("trace", ...words);
      expect(subject.id).toBe("KP-09-hoeryong");
      const [{ postings }] = months;
      expect(postings.some(({ amount }) => amount > 0) && postings.some(({ amount }) => amount < 0)).toBe(
        true,
      );
      for (const { from, to } of postings) expect(`${from} ${to}`).toContain("KP-09-hoeryong");
      const { out } = await typed(["trace", ...words]);
      expect(out).toContain("Hoeryong");
    },
    SLOW,
  );
});

describe("follow", () => {
  it(
    "leaves no cent of a good's money out",
    async () => {
      const words = ["--good", "coal", "--from", "2012-02", "--to", "2012-05", ...COARSE];
      const followed = await json<Followed>("follow", ...words);
      expect(followed.months).toHaveLength(4);
      expect(followed.proceedsCents).toBeGreaterThan(1e9);
      expect(followed.lastHolders.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      const ways = followed.months.map(({ onItsWay }) => onItsWay);
      expect(ways.toSorted((a, b) => b - a)).toEqual(ways);
      expect((await typed(["follow", ...words])).out).toContain("Last holder");
    },
    SLOW,
  );
});

describe("mechanisms levers", () => {
  it("tells what each lever is without a scenario", async () => {
    const levers = await json<{ id: string; default: object; mechanisms: string[] }[]>(
      "mechanisms",
      "levers",
    );
    expect(levers.length).toBeGreaterThan(100);
    const of = (id: string) => levers.find((lever) => lever.id === id)!;
    expect(of("sanctions.calendar")).toMatchObject({ default: { kind: "constant", value: 1 } });
    expect(of("sanctions.enforcement.russia")).toMatchObject({
      default: { kind: "parameter", parameter: "sanctions.russiaEnforcement" },
    });
    expect(of("pyongyang.showpieces")).toMatchObject({
      default: { kind: "series", series: "policy.showpieces" },
    });
  });
  it("are listed with parameters and ablation by mechanisms list", async () => {
    const phases = await json<
      { mechanisms: { parameters: { id: string; grade: string }[]; levers: string[] }[] }[]
    >("mechanisms", "list");
    const all = phases.flatMap(({ mechanisms }) => mechanisms);
    expect(all.every(({ levers }) => Array.isArray(levers))).toBe(true);
    for (const { grade } of all.flatMap(({ parameters }) => parameters)) expect(grade).toMatch(/\w+/);
  });
});

describe("a scenario from a file", () => {
  it(
    "runs, and its manifest can run it again without the file",
    async () => {
      const folder = temporary();
      const file = join(folder, "mine.yaml");
      writeFileSync(
        file,
        "name: mine\nparameters:\n  labour.choiceScale: 2\nlevers:\n  sanctions.exportCut: 0.5\n",
      );
      const out = join(folder, "run");
      expect(await typed(["run", file, "--to", "2012-01", ...COARSE, "--out", out])).toMatchObject({
        status: 0,
      });
      const manifest = readManifest(out);
      expect(manifest.scenario.name).toBe("mine");
      expect(manifestToOptions(manifest).scenario).toMatchObject({ levers: { "sanctions.exportCut": 0.5 } });
      writeFileSync(file, "name: other\n");
      expect(await typed(["rerun", out])).toMatchObject({
        status: 0,
        out: expect.stringContaining("same") as string,
      });
    },
    SLOW,
  );
  it(
    "that restates a default is the baseline",
    async () => {
      const file = join(temporary(), "same.yaml");
      writeFileSync(file, "name: same\nlevers:\n  sanctions.calendar: 1\n");
      const run = (scenario: string) =>
        json<{ scenario: { hash: string }; stateHash: string }>(
          "run",
          scenario,
          "--to",
          "2012-02",
          ...COARSE,
        );
      const [same, baseline] = [await run(file), await run("baseline")];
      expect(same.scenario.hash).toBe(baseline.scenario.hash);
      expect(same.stateHash).toBe(baseline.stateHash);
    },
    SLOW,
  );
  it("in the docs is sound", async () => {
    const page = readFileSync(join(root, "docs/scenarios.md"), "utf8");
    const file = join(temporary(), "page.yaml");
    writeFileSync(file, /^```yaml\n([\s\S]*?)^```/m.exec(page)![1]);
    const { err } = await typed(["run", file, "--to", "2011-01"]);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining("--to: month out of range")]);
  });
});
