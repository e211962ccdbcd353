import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { typed } from "./command.ts";

const SLOW = 300_000;
const errors = async (line: readonly string[]) => {
  const { status, err, out } = await typed([...line, "--json"]);
  expect(status).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ errors: expect.any(Array) as unknown[] });
  return err;
};

describe("studies", () => {
  it.each(["sensitivity", "explain", "diverge"])("%s has help with examples", async (name) => {
    const { status, out } = await typed([name, "--help"]);
    expect(status).toBe(0);
    expect(out).toMatch(/Examples:\n {2}autarky /);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
  });
  it("say what is wrong before they run", async () => {
    expect(await errors(["sensitivity", "gdp.reel"])).toContain('did you mean "gdp.real"?');
    expect(await errors(["sensitivity"])).toContain("no metric is named");
    expect(await errors(["sensitivity", "gdp.real@2031"])).toContain("expected 2012 to 2018");
    expect(await errors(["sensitivity", "gdp.real", "--draws", "3"])).toContain("goes with --discover");
    expect(await errors(["sensitivity", "gdp.real", "--parameters", "curency"])).toContain('"currency"');
    expect(await errors(["sensitivity", "gdp.real", "--trajectories", "1"])).toContain("2 to 1000");
    expect(await errors(["sensitivity", "--discover", "gdp.real <"])).toContain("not an event");
    expect(await errors(["sensitivity", "--discover", "gdp.real < 1", "--ensemble", "/nowhere"])).toContain(
      "there is no ensemble here",
    );
    expect(await errors(["explain", "gdp.real", "baseline", "baseline"])).toContain("do nothing different");
    expect(await errors(["explain", "gdp.real", "baseline", "coal-ban", "--within", "curency"])).toContain(
      'did you mean "currency"?',
    );
    expect(await errors(["explain", "gdp.real", "baseline", "coal-ban", "--mechanisms", "x.y"])).toContain(
      'unknown mechanism: "x.y"',
    );
    expect(await errors(["explain", "gdp.real", "baseline", "coal-ban", "--report", "a.pdf"])).toContain(
      "not the name of a page",
    );
    expect(await errors(["diverge", "baseline", "no-such"])).toContain("no-such");
    for (const words of [["diverge", "baseline", "coal-ban"], ["gate"], ["hindcast"], ["calibrate"]])
      expect(await errors([...words, "--report", "a.pdf"])).toContain("not the name of a page");
    expect(await errors(["calibrate", "--verify", "--report", "a.html"])).toContain(
      "asked for together with --verify",
    );
  });
  it(
    "diverge writes its page, and keeps the values out of its document",
    async () => {
      const page = join(mkdtempSync(join(tmpdir(), "autarky-diverge-")), "page.html");
      const line = "diverge baseline sanctions-off --to 2012-02 --households-per-agent 16000 --json --report";
      const { status, out, err } = await typed([...line.split(" "), page]);
      expect(status).toBe(0);
      expect(err).toContain(`report ${page}`);
      expect(JSON.parse(out)).not.toHaveProperty("lines");
      const text = readFileSync(page, "utf8");
      expect(text).toContain(`autarky ${line} ${page}`);
      expect(text).toContain("Where they part");
    },
    SLOW,
  );
  it(
    "explain goes on from its folder, and writes its page",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "autarky-explain-"));
      const page = join(folder, "page.html");
      const line =
        "explain fx.kpwPerUsd baseline sanctions-off --within currency --top 1 --pairs 2 --seeds 1";
      const words = `${line} --to 2012-02 --households-per-agent 16000 --workers 1 --out ${folder}`.split(
        " ",
      );
      const first = await typed([...words, "--json"]);
      expect(first.status).toBe(0);
      const result = JSON.parse(first.out) as { difference: number; sum: number; remainder: number };
      expect(result.sum).toBeCloseTo(result.difference, 8);
      const again = await typed([...words, "--report", page]);
      expect(again.out).toContain("remainder");
      expect(existsSync(page)).toBe(true);
      expect(readFileSync(page, "utf8")).toContain(`autarky ${line}`);
    },
    SLOW,
  );
});
