/** What the pages say is so: commands and snippets run, links lead somewhere, written pages are up to date. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typed } from "../cli/command.ts";
import { root } from "./copy.ts";

const main = join(root, "dist/cli/main.js");
const pages = [
  "README.md",
  "CHANGELOG.md",
  "data/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];
const read = (page: string) => readFileSync(join(root, page), "utf8");
const blocks = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, text]) => text,
  );
const commands = pages.flatMap((page) =>
  blocks(page, "sh")
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.startsWith("autarky "))
    .map((line) => ({ page, line, words: line.split(" ").slice(1) })),
);

/** What depends on the machine, goes on until it is stopped, or takes minutes and has tests of its own. */
const elsewhere = new Set(["doctor", "serve", "calibrate"]);
const isElsewhere = ([verb, part, ...rest]: readonly string[]): boolean =>
  elsewhere.has(verb) || (verb === "claims" && part === "run" && !rest.includes("--fast"));
const withParts = new Set(["claims", "data", "mechanisms", "scenarios"]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "autarky-docs-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/autarky"), "dir");
  symlinkSync(join(root, "docs"), join(folder, "docs"), "dir");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const LONGEST_MS = 500_000;
const node = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", timeout: LONGEST_MS });

describe("README", () => {
  it("shows the two commands, and they exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const shown = blocks("README.md", "sh").map((text) => text.trim());
    expect(shown).toContain("npm start");
    expect(shown).toContain("npm test");
    expect(scripts).toMatchObject({
      start: expect.any(String) as string,
      test: expect.any(String) as string,
    });
  });
  it("shows every verb of the command line", () => {
    const verbs = [...node(main, "--help").stdout.matchAll(/^ {2}([a-z]+) .*/gm)]
      .map(([, verb]) => verb)
      .filter((verb) => verb !== "autarky");
    expect(verbs.length).toBeGreaterThan(4);
    const shown = new Set(commands.filter(({ page }) => page === "README.md").map(({ words }) => words[0]));
    for (const verb of verbs) expect(shown).toContain(verb);
  });
  it("has a library example that runs", () => {
    const [text] = blocks("README.md", "js");
    writeFileSync(join(folder, "example.mjs"), `${text}process.exit(0);\n`);
    const { status, stdout, stderr } = node("example.mjs");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("2012-12");
  });
});

describe("commands in the pages", () => {
  const started = process.cwd();
  beforeAll(() => process.chdir(folder));
  afterAll(() => process.chdir(started));
  it.each(commands)("$page: $line has help", async ({ words }) => {
    const { status, out } = await typed([...words.slice(0, withParts.has(words[0]) ? 2 : 1), "--help"]);
    expect(status).toBe(0);
    for (const word of words) if (word.startsWith("--")) expect(out).toContain(word);
  });
  // In the order in which they stand: a later one may use what an earlier one wrote.
  it.each(commands.filter(({ words }) => !isElsewhere(words)))("$page: $line runs", async ({ words }) => {
    const { status, err } = await typed(words);
    // The gate says by its status whether every fact is shown.
    expect({ right: status === 0 || (words[0] === "gate" && status === 1), status, err }).toMatchObject({
      right: true,
    });
  });
});

describe("pages", () => {
  it.each(pages)("%s has links that lead somewhere", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
      .map(([, link]) => link)
      .filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
  it("that are written by scripts are up to date", () => {
    const { status, stdout, stderr } = node(join(root, "scripts/docs/main.mjs"), "--check");
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });
  it.each(readdirSync(join(root, "docs/decisions")))(
    "decisions/%s is short and named by its number",
    (file) => {
      expect(file).toMatch(/^\d{3}-[a-z0-9-]+\.md$/);
      const lines = read(`docs/decisions/${file}`).trimEnd().split("\n");
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(lines[0]).toMatch(new RegExp(`^# ${file.slice(0, 3)} \\S`));
    },
  );
});
