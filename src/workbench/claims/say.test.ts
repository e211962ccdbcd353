import { describe, expect, it } from "vitest";
import { parseMetricText } from "../../lab/claims/metric-text.ts";
import type { Metric } from "../../lab/claims/metric-text.ts";
import { testInWords as inEnglish } from "../../lab/claims/words.ts";
import { isClaim } from "../../lab/claims/types.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import { claimsRegister } from "../../platform/node/claims.ts";
import { testData } from "../../../test/model/world.ts";
import type { LeverEntry, SeriesEntry } from "../content/types.ts";
import { claims as english } from "../i18n/en/claims.ts";
import { claims as korean } from "../i18n/ko/claims.ts";
import { fill } from "../i18n/index.ts";
import type { Key } from "../i18n/index.ts";
import { figuresIn } from "../understand/figures.ts";
import { armInWords, testInWords, unitOfTest } from "./say.ts";
import type { Sayings } from "./say.ts";

const lever = {
  id: "pyongyang.borderClosure",
  title: "Border closed",
  unit: "share",
  low: 0,
  high: 1,
  choices: [],
} as unknown as LeverEntry;
const series = new Map(seriesDefinitions.map((one) => [one.id, one as unknown as SeriesEntry]));
const sayings = (words: Readonly<Record<string, string>>): Sayings => ({
  t: (key: Key, values) => fill(words[key] ?? key, values),
  lever: (id) => (id === lever.id ? lever : undefined),
  series: (id) => series.get(id),
  leverName: ({ title }) => title,
  seriesName: ({ title }) => title,
  unit: (unit) => unit,
  number: (value) => figuresIn("en").number(value),
});
const say = sayings(english);
const metric = (text: string) => parseMetricText(text) as Metric;

describe("arms in words", () => {
  it("name levers with their levels and months, and all else", () => {
    const arm = {
      levers: { "pyongyang.borderClosure": [{ after: 0, for: 12, value: 1 }], "x.y": 0.5 },
      parameters: { "a.b": 2 },
      without: ["c.d"],
    };
    expect(armInWords(arm, say)).toEqual([
      "Border closed: 1 in months 1 to 12",
      "x.y: 0.5",
      "a.b = 2",
      "without c.d",
    ]);
    expect(armInWords({}, say)).toEqual([]);
  });
});

describe("tests in words", () => {
  it("say what is read, when, and which way it is claimed to go", () => {
    const common = { arms: { treatment: 1, control: -1 }, in: "units", at: [1, 12], over: "sum" } as const;
    const test = {
      test: "difference",
      metric: metric("fund.inflow.usd"),
      sign: "-",
      smallest: 2.5e7,
      ...common,
    } as const;
    expect(testInWords(test, say)).toMatch(/down by more than 25 million USD, sum of months 1 to 12$/);
    expect(testInWords({ ...test, arms: { treatment: 1, firms: -2 }, at: [3, 3] }, say)).toContain(
      "(treatment − 2 firms) down by more than 25 million USD, sum of month 3",
    );
    expect(unitOfTest({ ...test, in: "per cent" }, say)).toBe("per cent");
  });
  it("are whole for every test of the register, in both languages", () => {
    const tests = claimsRegister({ data: testData() }).arguments.flatMap(({ entries }) =>
      entries.filter(isClaim).flatMap((claim) => claim.tests),
    );
    for (const words of [english, korean])
      for (const test of tests) {
        const text = testInWords(test, sayings(words));
        expect(text, inEnglish(test)).not.toMatch(/\{|claims\.|undefined|NaN/);
        expect(unitOfTest(test, sayings(words))).not.toMatch(/claims\.|undefined/);
      }
  });
});
