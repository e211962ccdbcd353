import { describe, expect, it } from "vitest";
import { socialAccounts } from "./accounts.ts";

const entry = (row: string, column: string, value: number) => ({ row, column, value });
const accounts = socialAccounts([
  entry("a.coal", "c.coal", 5),
  entry("row.china", "c.coal", 2),
  entry("row.other", "c.coal", 1),
  entry("c.coal", "row.china", 4),
  entry("c.coal", "row.russia", 3),
  entry("row.china", "row.russia", 0.5),
]);

describe("socialAccounts", () => {
  it("gives what the column's account paid to the row's, 0 where nothing", () => {
    expect(accounts.value("a.coal", "c.coal")).toBe(5);
    expect(accounts.value("c.coal", "a.coal")).toBe(0);
    expect(accounts.rows()).toEqual(["a.coal", "c.coal", "row.china", "row.other", "row.russia"]);
  });

  it("sums outlays and the rest of the world", () => {
    expect(accounts.value("c.coal", "total")).toBe(8);
    expect(accounts.value("total", "c.coal")).toBe(8);
    expect(accounts.value("a.coal", "total")).toBe(0);
    expect(accounts.value("row", "c.coal")).toBe(3);
    expect(accounts.value("c.coal", "row")).toBe(7);
    expect(accounts.value("row", "row")).toBe(0.5);
    expect(accounts.value("row", "total")).toBe(7.5);
  });

  it("throws for an account without entries", () => {
    expect(() => accounts.value("c.caol", "a.coal")).toThrow("unknown account: c.caol");
    expect(() => accounts.value("c.coal", "h.elite")).toThrow("unknown account: h.elite");
    expect(() => accounts.value("h.elite", "total")).toThrow("unknown account: h.elite");
  });
});
