import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { UserError } from "../../core/errors.ts";
import { uncertain } from "../methods/latin.ts";
import { drawsOf } from "./draws.ts";

const data = testData();

describe("draws", () => {
  it("of the priors are inside their ranges, and the same however many are asked for", () => {
    const draws = drawsOf(data, "prior");
    const set = draws.at(77);
    expect(set).toEqual(drawsOf(data, "prior").at(77));
    expect(set).not.toEqual(draws.at(78));
    const wide = uncertain(data.parameters);
    expect(Object.keys(set).sort()).toEqual(wide.map(({ id }) => id).sort());
    for (const { id, low, high } of wide) {
      expect(set[id]).toBeGreaterThanOrEqual(low);
      expect(set[id]).toBeLessThanOrEqual(high);
    }
  });
  it("of the register are one, its own values", () => {
    const draws = drawsOf(data, "register");
    expect(draws.most).toBe(1);
    expect(draws.at(0)).toEqual({});
  });
  it("of an empty prior are refused before anything runs", () => {
    const known = data.parameters.map((parameter) => ({ ...parameter, low: 1, high: 1 }));
    const attempt = () => drawsOf({ parameters: known }, "prior");
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(
      `no parameter has a range to draw from, of those in the register: ${known.length} (`,
    );
  });
});
