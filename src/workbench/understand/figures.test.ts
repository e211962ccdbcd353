import { describe, expect, it } from "vitest";
import { figuresIn } from "./figures.ts";

describe("figures", () => {
  const [en, ko] = [figuresIn("en"), figuresIn("ko")];
  it("have about four digits, a sign where asked for, and powers of ten where they are small", () => {
    expect([0, -0, 0.01234, -12.3456, 12345.6].map((value) => en.number(value))).toEqual([
      "0",
      "0",
      "0.01234",
      "−12.35",
      "12,346",
    ]);
    expect([en.number(2.84e6), ko.number(2.84e6), en.number(-3.14e-9)]).toEqual([
      "2.84 million",
      "284만",
      "−3.1 × 10⁻⁹",
    ]);
    expect([en.number(4.2, true), en.number(null), en.number(Number.NaN)]).toEqual(["+4.2", "–", "–"]);
  });
  it("say shares in per cent, and months by name", () => {
    expect([en.percent(0.975), en.percent(-0.1, true), ko.percent(0.5), en.percent(undefined)]).toEqual([
      "97.5\u00a0%",
      "−10\u00a0%",
      "50%",
      "–",
    ]);
    expect([en.period("2017-09"), ko.period("2017-09")]).toEqual(["September 2017", "2017년 9월"]);
  });
});
