import { describe, expect, it } from "vitest";
import { csvLink, csvRow, html, jsonScript, programScript } from "./html.ts";

describe("html", () => {
  it("escapes texts and leaves its own pieces alone", () => {
    expect(html`<p>${"<b> & \"'"}${html`<i>${1}</i>`}${["<", html`<br />`]}</p>`.text).toBe(
      "<p>&lt;b&gt; &amp; &quot;&#39;<i>1</i>&lt;<br /></p>",
    );
  });
  it("lets no text close a script", () => {
    expect(jsonScript("x", "</script><!--").text).toBe(
      '<script type="application/json" id="x">"\\u003c/script>\\u003c!--"</script>',
    );
    expect(programScript("a='</script>'+'<!--'").text).toBe("<script>a='<\\/script>'+'<\\!--'</script>");
  });
  it("writes CSV as RFC 4180 has it", () => {
    expect(csvRow(["a,b", 'say "x"', null, 1.5, "two\nlines"])).toBe('"a,b","say ""x""",,1.5,"two\nlines"');
    expect(decodeURIComponent(csvLink("n", [["é", 1]]).text)).toContain("é,1\r\n");
  });
});
