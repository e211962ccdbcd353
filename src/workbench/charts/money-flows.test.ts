import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { groupOf, groupsAbroad, pairFlows, postingsOf } from "./money-flows.ts";

const { books, months } = fixtureResult({ months: 24 });

describe("money flows", () => {
  it("are between groups of sectors, in dollars at each month's rate", () => {
    const flows = pairFlows(books, months, 2013, undefined);
    expect(flows.map(({ from, to }) => [from, to])).toEqual(
      flows.toSorted((a, b) => b.usd - a.usd).map(({ from, to }) => [from, to]),
    );
    const exports = flows.find(({ from }) => from === "others")!;
    expect(exports).toEqual({ from: "others", to: "merchants", usd: 12 * 2e8, lines: [2] });
    const spent = flows.find(({ from }) => from === "households")!;
    const expected = books.amounts
      .slice(12)
      .reduce((sum, row, i) => sum + row[0] / (books.rates[12 + i].wonPerCent * 100), 0);
    expect(spent.usd).toBeCloseTo(expected, 3);
  });
  it("are of one instrument where that is wanted", () => {
    expect(pairFlows(books, months, 2012, "usd").map(({ from }) => from)).toEqual(["others"]);
    expect(pairFlows(books, months, 2012, "cny")).toEqual([]);
    expect(pairFlows(books, months, 2020, undefined)).toEqual([]);
  });
  it("open into their postings", () => {
    const [pair] = pairFlows(books, months, 2012, "usd");
    const postings = postingsOf(books, months, 2012, pair.lines);
    expect(postings).toHaveLength(12);
    expect(postings[0]).toEqual({
      month: "2012-01",
      flow: "exports",
      instrument: "usd",
      from: "others",
      to: "merchants",
      amount: 2e10,
      unit: "US cent",
      usd: 2e8,
    });
    expect(postings.reduce((sum, { usd }) => sum + usd, 0)).toBe(pair.usd);
  });
  it("know who is abroad", () => {
    expect([...groupsAbroad(books)]).toEqual(["others"]);
    expect(groupOf("china.banks")).toBe("china");
  });
});
