import { describe, expect, it } from "vitest";
import { en } from "../i18n/en/index.ts";
import { ko } from "../i18n/ko/index.ts";
import { fill } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import { axisFormat, show, showPeriod, showSpan, showWhole, unitOf, wordOf } from "./numbers.ts";

const english: Translate = (key, values) => fill(en[key] ?? key, values);
const korean: Translate = (key, values) => fill(ko[key] ?? key, values);

describe("numbers", () => {
  it("have about four digits, and a word of size where they are large", () => {
    const english = [1.4e9, -2.5e6, 8123.4, 12.345, 0.0123456, 0, Number.NaN, null];
    expect(english.map((value) => show(value, "en"))).toEqual([
      "1.4 billion",
      "−2.5 million",
      "8,123",
      "12.35",
      "0.01235",
      "0",
      "–",
      "–",
    ]);
    expect(show(1.4e9, "ko")).toBe("14억");
    expect(showWhole(64_000, "en")).toBe("64,000");
  });
  it("are short along an axis, of one kind from end to end", () => {
    expect([0, 5e8, 1e9].map(axisFormat(1e9, "en"))).toEqual(["0", "500M", "1B"]);
    expect([-0.5, 8000].map(axisFormat(8000, "en"))).toEqual(["−0.5", "8,000"]);
  });
});

describe("periods", () => {
  it("are named in the reader's language", () => {
    expect(showPeriod("2018-12", "en")).toBe("December 2018");
    expect(showPeriod("2018-12", "ko")).toBe("2018년 12월");
    expect(showPeriod("2018", "ko")).toBe("2018년");
    expect(showSpan(["2012", "2013"], "en")).toBe("2012 – 2013");
    expect(showSpan(["2012"], "en")).toBe("2012");
    expect(showSpan([], "en")).toBe("–");
  });
});

describe("units", () => {
  it("follow the mode and the span", () => {
    const flow = { unit: "USD a month", yearly: "sum" } as const;
    expect(unitOf(flow, "level", false, english)).toBe("USD a month");
    expect(unitOf(flow, "level", true, english)).toBe("USD a year");
    expect(unitOf(flow, "difference", false, korean)).toBe("달러/월, 기준 시나리오와의 차이");
    expect(unitOf(flow, "ratio", true, english)).toBe("% of the baseline");
    expect(unitOf({ unit: "kg a person and month", yearly: "sum" }, "level", true, english)).toBe(
      "kg a person and year",
    );
    expect(unitOf({ unit: "2012 USD a person and month", yearly: "sum" }, "level", true, korean)).toBe(
      "1인당 2012년 달러/년",
    );
    expect(unitOf({ unit: "share", yearly: "mean" }, "level", true, english)).toBe("share");
  });
  it("that the dictionary lacks stay as they are", () => {
    expect(wordOf(english, "unit", "furlongs")).toBe("furlongs");
  });
});
