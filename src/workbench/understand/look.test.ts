import { describe, expect, it } from "vitest";
import { focusOf, lookOf } from "./look.ts";

describe("a look", () => {
  it.each([
    ["mechanism:currency.market", { sight: "mechanism", id: "currency.market" }],
    ["causes:gdp.real", { sight: "causes", id: "gdp.real" }],
    ["yardsticks", { sight: "yardsticks", id: "" }],
    ["", { sight: "why", id: "" }],
    ["claim:S1-05", { sight: "why", id: "" }],
  ])("is read off %j", (focus, look) => {
    expect(lookOf(focus)).toEqual(look);
  });
  it("is written as it is read", () => {
    expect(lookOf(focusOf("why", "gdp.real"))).toEqual({ sight: "why", id: "gdp.real" });
    expect(focusOf("yardsticks")).toBe("yardsticks");
  });
});
