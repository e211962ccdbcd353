import { beforeAll, describe, expect, it } from "vitest";
import { modelLaboratory } from "../../../test/lab/laboratory.ts";
import { testData } from "../../../test/model/world.ts";
import { mechanisms } from "../../model/schedule.ts";
import { drawsOf } from "../ensemble/draws.ts";
import { planHash } from "../ensemble/plan.ts";
import type { Table } from "../ensemble/types.ts";
import { judgeClaims } from "./judgement.ts";
import { parseArgument } from "./parse.ts";
import { verdictWords } from "./record.ts";
import type { CaseRecord, Judgement } from "./record.ts";

const data = testData();
const world = {
  data,
  mechanisms,
  library: { names: () => [], find: () => undefined },
  paragraphs: {},
  contradictions: [],
};

const text = `paper: Tests of the judge
title: Claims of which the verdict is known
epoch: { years: early 2012, from: 2012-03 }
claims:
  placebo:
    statement: Who builds 20x10 factories matters before there are any.
    kind: causal
    horizon: 6
    treatment: { levers: { pyongyang.conscriptBuilders: 0 } }
    tests: [{ metric: gdp.real, sign: "+", smallest: 0.1, in: per cent }]
    sweep: []
    echo: [beliefs.publicityWeight]
  closed:
    statement: A closed border cuts imports.
    kind: causal
    horizon: 6
    treatment: { levers: { pyongyang.borderClosure: 1 } }
    tests: [{ metric: trade.imports.usd, sign: "-", smallest: 10, in: per cent }]
    sweep: [pyongyang.borderClosure]
    echo: [beliefs.publicityWeight]
  mirrored:
    statement: A closed border raises imports.
    kind: causal
    horizon: 6
    treatment: { levers: { pyongyang.borderClosure: 1 } }
    tests: [{ metric: trade.imports.usd, sign: "+", smallest: 10, in: per cent }]
    sweep: []
    echo: []
  planted:
    statement: Being seen to care buys loyalty.
    kind: mechanism
    today: { from: 2012-05 }
    horizon: 6
    treatment: { levers: { pyongyang.publicity: 1 } }
    control: { levers: { pyongyang.publicity: 0 } }
    tests: [{ metric: loyalty.public, sign: "+", smallest: 0.000000001 }]
    sweep: [pyongyang.publicity]
    echo: [beliefs.publicityWeight]
`;

describe("a judgement", () => {
  let judgement: Judgement;
  let cut: Judgement;
  const of = (id: string): CaseRecord => judgement.documents[0].cases.find((one) => one.id === id)!;
  beforeAll(async () => {
    const { argument, issues } = parseArgument(text, world, "known.yaml");
    expect(issues).toEqual([]);
    const options = {
      arguments: [argument!],
      draws: drawsOf(data, "prior"),
      sizes: { draws: 4, others: 2, seeds: 3 },
      householdsPerAgent: 64000,
      modelHash: "",
      posterior: "",
      command: "",
    };
    const laboratory = modelLaboratory(data);
    const known = new Map<string, Table>();
    judgement = await judgeClaims(options, world, {
      async run(name, plan, hooks) {
        const { table, interrupted } = await laboratory.run(name, plan, hooks);
        known.set(`${name} ${planHash(plan)}`, table);
        return { table, interrupted };
      },
    });
    cut = await judgeClaims(options, world, {
      async run(name, plan) {
        await Promise.resolve();
        return { table: known.get(`${name} ${planHash(plan)}`)!, interrupted: name.startsWith("doses") };
      },
    });
  }, 600_000);

  it("keeps what was done where it is cut short", () => {
    expect([cut.interrupted, cut.head.whole, cut.head.tried.doses]).toEqual([true, false, 0]);
    const mended = (one: CaseRecord) => ({ ...one, doses: [], variance: undefined, flips: [] });
    expect(cut.documents[0].cases.map(mended)).toEqual(judgement.documents[0].cases.map(mended));
    expect(judgement.head).toMatchObject({ whole: true, tried: { second: 5, variants: 4, doses: 2 } });
  });

  it("finds nothing in a placebo, to the last bit", () => {
    const { values, tests } = of("placebo");
    expect(values[0]).toEqual([0, 0, 0, 0]);
    expect(tests[0]).toMatchObject({
      verdict: "undetermined",
      negligible: true,
      median: 0,
      interval: [0, 0],
    });
    expect(verdictWords(of("placebo"))).toBe("undetermined (negligible)");
  });
  it("looks for what encodes a verdict only where there is one", () => {
    expect(of("placebo").second).toBeDefined();
    expect(of("placebo").echo).toBeUndefined();
  });
  it("mirrors the verdict of a claim turned round", () => {
    expect(of("closed").verdict).toBe("supported");
    expect(of("mirrored").verdict).toBe("contradicted");
    expect(of("mirrored").values).toEqual(of("closed").values);
    expect(of("mirrored").scores[0].map((score) => -score)).toEqual(of("closed").scores[0]);
  });
  it("unmasks what is true by construction", () => {
    expect(of("planted")).toMatchObject({ verdict: "supported", assumed: true });
    expect(of("planted").echo).toMatchObject({ vanishes: true, free: true, median: 0 });
    expect(verdictWords(of("planted"))).toBe("assumed, not found");
    expect(of("planted today")).toMatchObject({
      verdict: "supported",
      assumed: true,
      variants: [],
      doses: [],
    });
    expect(of("planted today").echo).toBeUndefined();
    expect(of("closed")).toMatchObject({ assumed: false, echo: { vanishes: false } });
  });
  it("tries the claim with other seeds, doses and variants of the model", () => {
    const { basis, second, variance, doses, variants, fragile } = of("closed");
    expect(second).toMatchObject({ worlds: 2, failed: 0, verdict: "supported" });
    expect(basis).toMatchObject({ worlds: 2, verdict: "supported" });
    expect(basis!.median).not.toBe(second!.median);
    expect(fragile).toBe(false);
    expect(variance).toMatchObject({ draws: 2, seeds: 3 });
    // Further seeds are for the first occasion; the later one has the verdict's and the second set's.
    expect(of("planted today").variance).toMatchObject({ draws: 2, seeds: 2 });
    const medians = doses.map(({ median }) => median!);
    expect(medians).toHaveLength(2);
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    expect(variants.map(({ lever }) => lever)).toEqual([
      "variant.priority",
      "variant.loyalty",
      "variant.prices",
      "variant.adaptation",
    ]);
    expect(of("mirrored").doses).toEqual([]);
  });
  it("counts verdicts, and supports that may be false", () => {
    expect(judgement.head.counts).toEqual({
      "undetermined (negligible)": 1,
      supported: 1,
      contradicted: 1,
      "assumed, not found": 1,
    });
    expect(judgement.head.expectedFalseSupports).toBeCloseTo(0.9 ** 5, 10);
  });
});
