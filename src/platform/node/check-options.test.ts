import { describe, expect, it } from "vitest";
import type { Parameter } from "../../model/data.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { testData } from "../../../test/model/world.ts";
import { checkOptions } from "./check-options.ts";
import type { RunOptions } from "../../lab/types.ts";

const parameter = (id: string, rest: Partial<Parameter> = {}): Parameter => ({
  id,
  value: 1,
  unit: "share",
  low: 0.5,
  high: 2,
  neutral: 1,
  grade: "assumed",
  source: "s",
  documents: [],
  note: "",
  ...rest,
});
const mechanism = (id: string, parameters: string[]): Mechanism => ({
  id,
  title: id,
  documents: [],
  equations: [],
  parameters,
  reads: [],
  writes: [],
  moves: { metric: "m", ablated: "up" },
  step: () => undefined,
});
const known = {
  data: testData(),
  parameters: [parameter("labour.scale"), parameter("labour.fee", { neutral: 0 }), parameter("trade.cost")],
  mechanisms: [
    mechanism("labour.choice", ["labour.scale"]),
    mechanism("labour.fees", ["labour.fee"]),
    mechanism("trade.move", ["labour.scale"]),
  ],
};
const check = (options: RunOptions) =>
  checkOptions(options, known).map(({ code, path, expected, hint }) => ({
    code,
    path,
    ...(expected && { expected }),
    ...(hint && { hint }),
  }));

describe("checkOptions", () => {
  it("has nothing to say about sound options", () => {
    expect(check({})).toEqual([]);
    expect(
      check({
        scenario: "baseline",
        from: "2012-01",
        to: "2035-12",
        seed: 0,
        householdsPerAgent: 1,
        threads: 3,
        set: { "labour.scale": 2, "labour.fee": 0 },
        without: ["trade.move"],
      }),
    ).toEqual([]);
  });

  it("lists everything that is wrong at once", () => {
    const set = { "labour.scal": 1, "labour.scale": 3, "labour.fee": 3, "trade.cost": Number.NaN };
    expect(
      check({
        scenario: "bse",
        from: "2011-12",
        to: "2036-01",
        seed: 1.5,
        householdsPerAgent: 0,
        threads: -1,
        set,
        without: ["labour.choise", "labour.choise"],
      }),
    ).toEqual([
      {
        code: "unknown-scenario",
        path: "scenario",
        expected: "a name that autarky scenarios list shows, or a file such as my.yaml",
      },
      { code: "range", path: "from", expected: "2012-01 to 2035-12" },
      { code: "range", path: "to", expected: "2012-01 to 2035-12" },
      { code: "type", path: "seed", expected: "a whole number, 0 to 4294967295" },
      { code: "range", path: "householdsPerAgent", expected: "a whole number, 1 to 1000000" },
      { code: "range", path: "threads", expected: "a whole number, 1 to 256" },
      { code: "unknown-key", path: "set.labour.scal", hint: 'did you mean "labour.scale"?' },
      { code: "range", path: "set.labour.scale", expected: "0.5 to 2 share" },
      { code: "range", path: "set.labour.fee", expected: "0.5 to 2 share, or the neutral value 0" },
      { code: "type", path: "set.trade.cost", expected: "a number" },
      { code: "unknown-mechanism", path: "without", hint: 'did you mean "labour.choice"?' },
      { code: "duplicate", path: "without" },
    ]);
  });

  it("sees settings that cannot have an effect", () => {
    expect(check({ set: { "labour.fee": 1 }, without: ["labour.fees"] })).toEqual([
      { code: "contradiction", path: "set.labour.fee", hint: "drop one of the two" },
    ]);
    expect(check({ set: { "labour.scale": 1 }, without: ["labour.choice"] })).toEqual([]);
  });

  it("wants months in order and in form", () => {
    expect(check({ from: "2013-01", to: "2012-01" })).toEqual([
      { code: "order", path: "to", expected: "2013-01 or later" },
    ]);
    expect(check({ from: "2012-13" })).toMatchObject([{ code: "month", path: "from" }]);
  });
});
