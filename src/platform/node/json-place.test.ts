import { describe, expect, it } from "vitest";
import type { UserError } from "../../core/errors.ts";
import { locateKey, parseJson } from "./json-place.ts";

const text =
  '{\n  "seed": 1,\n  "machine": { "cores": 2 },\n  "files": [\n    { "name": "a" },\n    { "name": 3 }\n  ]\n}\n';

describe("locateKey", () => {
  it("finds keys, items, and what is around a missing key", () => {
    expect(locateKey(text, ["seed"])).toEqual({ line: 2, column: 3 });
    expect(locateKey(text, ["machine", "cores"])).toEqual({ line: 3, column: 16 });
    expect(locateKey(text, ["files", 1, "name"])).toEqual({ line: 6, column: 7 });
    expect(locateKey(text, ["machine", "node"])).toEqual({ line: 3, column: 3 });
  });
});

describe("parseJson", () => {
  it("points at what is not JSON", () => {
    expect(parseJson(text, "f")).toMatchObject({ seed: 1 });
    for (const [broken, line] of [
      ['{\n  "a": 1,\n  "b" 2\n}', 3],
      ['{"a": 1', 1],
      ["", 1],
    ] as const)
      try {
        parseJson(broken, "f");
        expect.unreachable();
      } catch (error) {
        expect((error as UserError).issues[0]).toMatchObject({ code: "json", where: { file: "f", line } });
        expect((error as UserError).exitCode).toBe(2);
      }
  });
});
