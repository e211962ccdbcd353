import { describe, expect, it } from "vitest";
import { argument, claim, judgementOf, recordWith } from "../../../test/lab/made-up-claims.ts";
import { paint } from "./colour.ts";
import { doneLine, listLines, showLines, summaryLines } from "./claims.ts";
import { widthOf } from "./text.ts";

const look = { width: 80, tableWidth: 80, paint: paint(false) };
const records = { epoch: recordWith(), today: recordWith({ occasion: "today", verdict: "contradicted" }) };
const judgement = judgementOf([records.epoch, records.today]);

describe("claims on a terminal", () => {
  it("are listed by document within its width, with verdicts where there are some", () => {
    const bare = listLines([argument], undefined, look);
    expect(bare.join("\n")).not.toContain("Today");
    const judged = listLines([argument], judgement, look);
    for (const line of [...bare, ...judged]) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(judged.join("\n").replaceAll("\u00a0", " ")).toMatchInlineSnapshot(`
      "Claim  Kind    Its years       Today           Statement

      001: Self-reliance & pressure
      S1-05  causal  ✓ supported     ✗ contradicted  Caps on <oil> hurt industry.
      S1-06  causal  –               –               Never tried.
      S1-24  fact    ⊘ out of scope                  No model knows.

      Of 3 claims, 1 is supported; 1 is not judged yet; 1 is out of scope.
      3 claims; autarky claims show ID"
    `);
  });
  it("are shown whole: what is done, measured and found", () => {
    const lines = showLines(argument, claim, records, look);
    const text = lines.join("\n").replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
    for (const words of [
      "S1-05: Caps on <oil> hurt industry.",
      "causal; 001: Self-reliance & pressure; paragraph 39; part of C1",
      "2016 to 2020: from January 2017, 12 months",
      "control: the baseline",
      "1. gdp.real down by more than 1 per cent, mean of months 1 to 12 (gives the verdict)",
      "2. power & light: power.twh down",
      "Encoded by: b, a. Doses of: sanctions.oilCut.",
      'Sizes are "assumed".',
      "Found, 2016 to 2020: ✓ supported",
      "Found, today: ✗ contradicted",
      "What flips it: form: other: undetermined",
      "The true share lies below nine in ten with a probability of 0.4 %",
      "Failed: 2 worlds are left out: 2 × accounts <leak>",
    ])
      expect(text).toContain(words);
    for (const line of lines.flatMap((one) => one.split("\n"))) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(showLines(argument, argument.entries[2], {}, look).join("\n")).toContain(
      "Out of scope: There is no <army>.",
    );
  });
  it("come in as they are done, a fast one as a direction alone", () => {
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    expect(plain(doneLine(records.epoch, claim, { fast: false, paint: look.paint }))).toBe(
      "S1-05        ✓ supported                 −4.20 per cent (−6.00 to −2.00), holds in 96.5 %, opposite in 0 % of 198; 2 worlds failed",
    );
    expect(doneLine(records.epoch, claim, { fast: true, paint: look.paint })).toBe(
      "S1-05        ↓ −4.20 per cent, as claimed; direction only, no verdict; 2 worlds failed",
    );
  });
  it("end with counts and failures", () => {
    const lines = (fast: boolean, interrupted = false) =>
      summaryLines([argument], { ...judgement, interrupted }, { ...look, fast }).join("\n");
    expect(lines(false)).toContain("Of 3 claims, 1 is supported");
    expect(lines(false)).toContain("S1-05: 2 worlds failed: 2 × accounts <leak>");
    expect(lines(true)).toContain("1 claim, 200 draws each: direction only, no verdict");
    expect(lines(true)).not.toContain("supported");
    expect(lines(false, true)).toContain("interrupted; the same command goes on from here");
  });
});
