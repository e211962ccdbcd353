import { describe, expect, it } from "vitest";
import { timeTicks } from "./ticks.ts";

const months = (first: number, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${first + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
const named = (periods: string[], width: number) => {
  const { at, format } = timeTicks(periods, width, "en");
  return at.map(format);
};

describe("ticks of time", () => {
  it("are years, fewer where there is less room", () => {
    expect(named(months(2012, 84), 600)).toEqual(["2012", "2013", "2014", "2015", "2016", "2017", "2018"]);
    expect(named(months(2012, 84), 200)).toEqual(["2012", "2014", "2016", "2018"]);
    expect(named(months(2012, 288), 300)).toEqual(["2015", "2020", "2025", "2030", "2035"]);
    expect(named(["2015", "2016", "2017"], 300)).toEqual(["2015", "2016", "2017"]);
  });
  it("are months where there are few", () => {
    expect(named(months(2017, 12), 400)).toEqual(["Jan 17", "Apr 17", "Jul 17", "Oct 17"]);
    expect(named([], 400)).toEqual([]);
  });
});
