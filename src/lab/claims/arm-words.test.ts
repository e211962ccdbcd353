import { describe, expect, it } from "vitest";
import { armInWords } from "./arm-words.ts";

describe("an arm in words", () => {
  it("says all that it does, months counted from the treatment's first as 1", () => {
    expect(armInWords({})).toEqual([]);
    const words = armInWords({
      scenario: "coal-ban",
      levers: {
        "sanctions.oilCut": 0.5,
        "rule.localization": 1,
        "china.cutOff": [
          { after: 0, for: 1, value: 1 },
          { after: 24, for: 12, value: 0.5 },
          { after: 48, value: 0 },
        ],
      },
      parameters: { "labour.skillPersistence": 0 },
      without: ["beliefs.publicity"],
      cohorts: [{ year: 2025, counties: ["KP-09-hoeryong"] }],
    });
    expect(words[0]).toBe("the scenario coal-ban");
    expect(words[1]).toMatch(/: 0\.5 \(sanctions\.oilCut\)$/);
    expect(words[2]).toMatch(/: on \(rule\.localization\)$/);
    expect(words[3]).toMatch(/1 in month 1, 0\.5 in months 25 to 36, 0 from month 49 on \(china\.cutOff\)$/);
    expect(words.slice(4)).toEqual([
      "labour.skillPersistence = 0",
      "without beliefs.publicity",
      "20x10 in KP-09-hoeryong from 2025",
    ]);
  });
});
