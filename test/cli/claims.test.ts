/** Claims by the command line. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporary, typed } from "./command.ts";

describe("claims", () => {
  it("new writes a claim to start from, and never over a file", async () => {
    const file = join(temporary(), "my-claim.yaml");
    expect(await typed(["claims", "new", file])).toMatchObject({ status: 0, err: "" });
    const text = readFileSync(file, "utf8");
    expect(text).toContain("my-claim:");
    expect(await typed(["claims", "new", file, "--json"])).toMatchObject({ status: 2 });
    expect(readFileSync(file, "utf8")).toBe(text);
    const { status, err } = await typed(["claims", "new", join(temporary(), "claim.txt")]);
    expect(status).toBe(2);
    expect(err).toContain("my-claim.yaml");
  });
  it("refuse what they do not know, all at once", async () => {
    const { status, out, err } = await typed(
      "claims run S1-05 --drws 5 --draws x --fast --report pages".split(" "),
    );
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain('unknown option: --drws (did you mean "--draws"?)');
    expect(err).toContain("--report: asked for together with --fast");
    expect(existsSync("pages")).toBe(false);
    expect((await typed(["claims", "show", "S9-99", "--json"])).out).toContain("unknown-claim");
    expect((await typed(["claims", "lst"])).err).toContain('did you mean "list"?');
  });
  it("of a reader's own are refused with every mistake and its line", async () => {
    const file = join(temporary(), "my.yaml");
    await typed(["claims", "new", file]);
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace("gdp.heavyIndustry", "gdp.heavy").replace("horizon: 24", "horizon: 2400"),
    );
    const { status, err } = await typed(["claims", "run", file, "--fast"]);
    expect(status).toBe(2);
    const lines = text.split("\n");
    const lineOf = (word: string) => lines.findIndex((line) => line.includes(word)) + 1;
    expect(err).toMatch(new RegExp(`my\\.yaml:${lineOf("horizon")}:\\d+: .*out of range: 2400`));
    expect(err).toMatch(
      new RegExp(`my\\.yaml:${lineOf("gdp.heavyIndustry")}:\\d+: .*unknown metric: "gdp.heavy"`),
    );
  });
  it("are judged by what is stored alone, and say what is missing", async () => {
    const { status, err } = await typed(["claims", "run", "S3-12", "--stored", "--out", temporary()]);
    expect(status).toBe(1);
    expect(err).toContain("not all runs are stored: claims are missing");
  });
  it("point a way when they are tried fast, and find what was done before", async () => {
    const out = temporary();
    const words = [
      "claims",
      "run",
      "S3-12",
      ..."--fast --households-per-agent 64000 --json --out".split(" "),
      out,
    ];
    const first = await typed(words);
    expect(first.status).toBe(0);
    const { claims, head } = JSON.parse(first.out) as {
      claims: Record<string, unknown>[];
      head: { sizes: object };
    };
    expect(head.sizes).toEqual({ draws: 3, others: 0, seeds: 1 });
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      id: "S3-12",
      document: "003",
      verdict: null,
      directions: { epoch: { worlds: 3, failed: { worlds: 0 } } },
    });
    const [folder] = readdirSync(out);
    const chunk = readFileSync(join(out, folder, "chunks", "00000.json"), "utf8");
    expect((await typed(words)).out).toBe(first.out);
    expect(readFileSync(join(out, folder, "chunks", "00000.json"), "utf8")).toBe(chunk);
  }, 300_000);
  it("set head to head refuse ids that there are not, and to freeze a part", async () => {
    const { status, out, err } = await typed("claims contradictions C8 --freeze --draws x".split(" "));
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("--freeze: asked for together with ids");
    expect(err).toContain('--draws: not a whole number: "x"');
    expect((await typed(["claims", "contradictions", "C12"])).err).toContain('unknown contradiction: "C12"');
    expect((await typed(["claims", "frontier", "--draws", "0"])).err).toContain(
      "draws: not such a number: 0",
    );
  });
});
