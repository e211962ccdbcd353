import { describe, expect, it } from "vitest";
import {
  argument,
  claim,
  difference,
  judgementOf,
  metric,
  recordWith,
} from "../../../test/lab/made-up-claims.ts";
import {
  contradictionWith,
  contradictionsOf,
  frontierOf,
  policyWith,
} from "../../../test/lab/made-up-studies.ts";
import type { CaseRecord } from "../claims/record.ts";
import type { Argument, SimpleTest } from "../claims/types.ts";
import { claimsPages } from "./claims-page.ts";
import { frameOf, strip } from "./claims-strip.ts";
import type { LineChart, StudyPayload } from "./study-payload.ts";

const grades = { a: "assumed", b: "measured" } as const;
const pages = (cases: readonly CaseRecord[], all: readonly Argument[] = [argument], interrupted = false) =>
  Object.fromEntries(
    claimsPages({
      arguments: all,
      judgement: judgementOf(cases, interrupted),
      grades,
      contradictions: contradictionsOf(contradictionWith()),
      frontier: frontierOf(policyWith()),
      client: "/* program */",
    }).map(({ file, html }) => [file, html]),
  );
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const chartsOf = (page: string): LineChart[] =>
  (JSON.parse(/<script type="application\/json" id="study">(.*?)<\/script>/s.exec(page)![1]) as StudyPayload)
    .charts as LineChart[];

describe("pages of claims", () => {
  const today = recordWith({
    id: "S1-05 today",
    occasion: "today",
    verdict: "contradicted",
    from: "2024-01",
  });
  const files = pages([recordWith(), today]);
  const page = files["document-001.html"];
  const index = files["index.html"];

  it("are an index and one for each document, and need nothing else", () => {
    expect(Object.keys(files)).toEqual([
      "index.html",
      "document-001.html",
      "contradictions.html",
      "frontier.html",
    ]);
    for (const text of Object.values(files)) {
      expect(text).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)=/);
      expect(text).not.toContain("<oil>");
      expect(text).not.toContain("<army>");
      expect(text).not.toMatch(/<(?:leak|bite|up|so|accounts|again)>/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(count(text, /<h1>/g)).toBe(1);
      for (const id of text.matchAll(/aria-labelledby="([^"]+)"/g)) expect(text).toContain(`id="${id[1]}"`);
      for (const href of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${href[1]}"`);
    }
    const all = Object.values(files).join("");
    for (const href of all.matchAll(/href="([a-z][^"#:]+\.html)(?:#([^"]+))?"/g)) {
      expect(files[href[1]]).toBeDefined();
      if (href[2] !== undefined) expect(files[href[1]]).toContain(`id="${href[2]}"`);
    }
  });
  it("tell on a card all that is known of a claim", () => {
    for (const text of [
      "Caps on &lt;oil&gt; hurt industry.",
      "paragraph 39",
      "evidence: assumed",
      "✓\u00a0supported",
      "✗\u00a0contradicted",
      "2016 to 2020",
      "from January 2017, 12 months",
      "0.5 (sanctions.oilCut)",
      "the baseline",
      "power &amp; light",
      "median −4.20 per cent, 90\u00a0% from −6.00 to −2.00",
      "holds in 96.5\u00a0% of 198 draws, its opposite in 0\u00a0%",
      "other seeds",
      "25\u00a0% of the dose",
      "form: other",
      "a = 0 (posterior 0.90 times as wide as the prior), b = 1 (no range)",
      "the verdict goes, and the data do not constrain them",
      "The claim holds where a ≥ 0.4 and b ≤ 2",
      "form: other: undetermined",
      "2 worlds are left out: 2\u00a0×\u00a0accounts &lt;leak&gt;",
      "Sizes are &quot;assumed&quot;.",
      "There is no &lt;army&gt;.",
      "⊘ out of scope",
      "– not judged",
      "hash-t",
    ])
      expect(page).toContain(text);
  });
  it("have a table for every chart, with the interval about its line", () => {
    const charts = chartsOf(page);
    expect(charts.map(({ id }) => id)).toEqual(["S1-05 path", "S1-05 today path"]);
    expect(charts[0].model[1]).toEqual({ period: "2017-02", value: -4, low: -5, high: 1 });
    expect(count(page, /data-study="/g)).toBe(charts.length);
    expect(count(page, /<details class="twin">/g)).toBe(charts.length);
    expect(page).toContain('download="S1-05-path.csv"');
  });
  it("say how all claims came out, and what it was made of", () => {
    for (const text of [
      "Of 3 claims, 1 is supported; 1 is not judged yet; 1 is out of scope.",
      "about 0.8 are expected",
      "modelhash",
      "posteriorhash",
      "claimshash",
      "autarky claims run --draws 200",
      "Does it &lt;bite&gt;?",
      "It turns on the speed.",
      "Nobody wins.",
    ])
      expect(index).toContain(text);
    expect(count(index, /data-sort/g)).toBeGreaterThan(4);
    expect(index).not.toContain("Partial");
    expect(pages([], [argument], true)["index.html"]).toContain("Partial");
  });
  it("give every verdict a sign and a word besides its colour", () => {
    const cases = (["supported", "contradicted", "contingent", "undetermined"] as const).flatMap((verdict) =>
      [false, true].map((assumed, i) =>
        recordWith({ verdict, assumed, fragile: i === 1, id: `${verdict}-${i}`, claim: `${verdict}-${i}` }),
      ),
    );
    const all = { ...argument, entries: cases.map(({ id }) => ({ ...claim, id })) };
    const shown = pages(cases, [all])["document-001.html"];
    for (const badge of [
      "✓\u00a0supported",
      "✗\u00a0contradicted",
      "◐\u00a0contingent",
      "○\u00a0undetermined",
    ])
      expect(shown).toContain(badge);
    expect(shown).toContain("↺\u00a0assumed, not found, fragile");
  });
  it("name files of papers by letters and digits, each once", () => {
    const named = (document: string) => ({
      ...argument,
      document,
      entries: [{ ...claim, id: document.length.toString(), document }],
    });
    expect(Object.keys(pages([], [named("A <paper>"), named("a: paper!")])).slice(0, 3)).toEqual([
      "index.html",
      "document-a-paper-.html",
      "document-a-paper--2.html",
    ]);
  });
});

describe("the picture of a median", () => {
  const placed = { median: -4, interval: [-6, -2] } as const;
  const kinds: SimpleTest[] = [
    difference,
    { ...difference, sign: "0" },
    { ...difference, test: "level", of: "control", range: [-5, null] },
    { ...difference, test: "per unit", per: metric("power.twh"), between: ["treatment"] },
    { ...difference, test: "threshold", ladder: { a: 1, b: 2 }, expected: [1, 2], sign: "-" },
    { ...difference, test: "best", metrics: [difference.metric, difference.metric], ladder: { a: 1 } },
    { ...difference, test: "path", steps: [{ at: [1, 6], sign: "-" }] },
  ];
  it.each(kinds.map((test) => [test.test, test] as const))(
    "lies within its frame, of a test of %s",
    (_, test) => {
      const drawn = strip(frameOf(test, "per cent", [placed])!, placed).text;
      expect(drawn).toContain("90 % from");
      for (const place of drawn.matchAll(/(?:x1|x2|cx|x|width)="(-?[\d.]+)%"/g)) {
        expect(Number(place[1])).toBeGreaterThanOrEqual(0);
        expect(Number(place[1])).toBeLessThanOrEqual(100);
      }
    },
  );
  it("has an arrow where a trial lies far off, and none where there is no number", () => {
    const far = { median: -400, interval: [-500, -300] } as const;
    const frame = frameOf(difference, "per cent", [placed], [far])!;
    expect(strip(frame, far).text).toContain("◀");
    expect(strip(frame, { median: 400, interval: [300, null] }).text).toContain("▶");
    expect(strip(frame, placed).text).not.toContain("◀");
    expect(frameOf({ test: "together", tests: [difference] }, "", [placed])).toBeUndefined();
    expect(frameOf(difference, "", [{ median: null, interval: [null, null] }])).toBeUndefined();
  });
});
