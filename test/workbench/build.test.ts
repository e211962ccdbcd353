/** The built page: small enough at the start, closed to the outside, and whole in one file where it has to be. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startSize } from "../../scripts/workbench/size.mjs";
import { withState } from "../../src/workbench/export/briefing.ts";
import { root } from "../cli/command.ts";

const read = (file: string) => readFileSync(join(root, "dist/workbench", file), "utf8");
const blockOf = (html: string, id: string): unknown =>
  JSON.parse(new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(html)![1]);
const policyOf = (html: string) =>
  /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)![1].replaceAll("&#39;", "'");

describe("the built page", () => {
  const html = read("index.html");
  it("loads little before it can be used", () => {
    const { bytes, limit, files } = startSize();
    expect(files.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(limit);
  });
  it("lies under any path: its addresses are relative", () => {
    for (const [, address] of html.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g))
      expect(address).toMatch(/^\.\/[\w./-]+$/);
  });
  it("says what it may do, before any script", () => {
    expect(policyOf(html)).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });
  it("paints before its program is there", () => {
    expect(html).toContain('<h1 id="start-title">');
    expect(html).toContain("<noscript>");
  });
});

describe("the offline page", () => {
  const html = read("autarky-offline.html");
  it("runs its own script and no other", () => {
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html)!;
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policyOf(html)).toContain(`script-src 'sha256-${hash}';`);
    expect(policyOf(html)).toContain("connect-src 'none'");
    expect(html.match(/<\/script/gi)).toHaveLength(4);
  });
  it("asks for no file, near or far", () => {
    const tags = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
    expect([...tags.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)]).toEqual([]);
  });
  it("carries all content, and programs of workers that import nothing", () => {
    const content = blockOf(html, "autarky-content") as Record<string, string>;
    const unpacked = (text: string) => gunzipSync(Buffer.from(text, "base64"));
    for (const [name, text] of Object.entries(content))
      expect(unpacked(text).equals(readFileSync(join(root, "dist/workbench/content", name)))).toBe(true);
    const programs = blockOf(html, "autarky-workers") as Record<string, string>;
    expect(Object.keys(programs)).toContain("live-worker");
    for (const text of Object.values(programs))
      expect(unpacked(text).toString()).not.toMatch(/\bimport\s*[{*"']|\bimportScripts\(/);
  });
  it("names the licences of what it and its workers carry", () => {
    const licences = read("licences.md");
    for (const library of ["react", "yaml", "comlink", "zustand", "@observablehq/plot"])
      expect(licences).toMatch(new RegExp(`^## ${library} \\d[^\\n]*\\n\\n\\S`, "m"));
    expect(html).toContain('<template id="autarky-licences"><pre># Libraries');
  });
  it("becomes a briefing that starts with a state", () => {
    const briefing = withState(html, "1.abc", "Oil cut", "Exports fall.");
    expect(blockOf(briefing, "autarky-start")).toBe("1.abc");
    expect(policyOf(briefing)).toBe(policyOf(html));
  });
});
