import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withState } from "./briefing.ts";

const skeleton = readFileSync(new URL("../index.html", import.meta.url), "utf8");
const page = skeleton.replace(
  "</body>",
  '<script type="application/json" id="autarky-start">null</script></body>',
);
const startOf = (html: string) =>
  JSON.parse(/id="autarky-start">(.*?)<\/script>/s.exec(html)![1]) as string | null;

describe("a briefing", () => {
  it("starts with the state, and says in its text what it shows", () => {
    const html = withState(page, "1.abc-_", "Oil cut", "Exports fall by 12 %.");
    expect(startOf(html)).toBe("1.abc-_");
    expect(html).toContain("<title>Oil cut</title>");
    expect(html).toMatch(/<meta\s+name="description"\s+content="Exports fall by 12 %\."/);
    expect(html).toContain('<p id="start-line">Exports fall by 12 %.</p>');
  });
  it("takes another state in place of the one it has", () => {
    const once = withState(page, "1.a", "A", "a");
    expect(withState(once, "1.b", "B", "b")).toBe(withState(page, "1.b", "B", "b"));
  });
  it("takes words as words, whatever they are", () => {
    const odd = `$& $1 "quoted" </title><script>alert(1)</script> & 주체`;
    const html = withState(page, odd, odd, odd);
    expect(startOf(html)).toBe(odd);
    expect(html).not.toContain("<script>alert");
    expect(html.match(/<script\b/g)).toEqual(page.match(/<script\b/g));
    expect(html).toContain("<title>$&amp; $1 &quot;quoted&quot; &lt;/title&gt;");
    expect(withState(html, "1.a", "A", "a")).toBe(withState(page, "1.a", "A", "a"));
  });
  it("is made of an offline page alone", () => {
    expect(() => withState(skeleton, "1.a", "A")).toThrow("not an offline page");
  });
});
