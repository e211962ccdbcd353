import { describe, expect, it } from "vitest";
import { modelLaboratory, toyLaboratory } from "../../../test/lab/laboratory.ts";
import { testData } from "../../../test/model/world.ts";
import { mechanisms } from "../../model/schedule.ts";
import { drawsOf } from "../ensemble/draws.ts";
import { rungsOf } from "./contradiction.ts";
import type { Contradiction } from "./contradiction.ts";
import { studyContradictions } from "./contradictions.ts";
import { parseContradictions } from "./parse-contradictions.ts";

const data = testData();
const library = { names: () => [], find: () => undefined };
const world = { data, mechanisms, library };
const settings = { householdsPerAgent: 64000, modelHash: "m", posterior: "p", command: "again" };
const parsed = (text: string): readonly Contradiction[] => {
  const { contradictions, issues } = parseContradictions(text, { ...world, claims: [] });
  expect(issues).toEqual([]);
  return contradictions!;
};

/** Freezing accounts presses the elite by 0.1 less the speed of adaptation, and takes a fifth of its loyalty. */
const [toy] = parsed(`T1:
  title: Does it bite?
  claims: []
  turnsOn: the speed of adaptation
  from: 2012-03
  horizon: 4
  arms: { control: {}, treatment: { levers: { sanctions.accountFreeze: 1 } } }
  sides:
    - { side: it bites, metric: pressure.elite, at: [1, 4], sign: "+", smallest: 0.02 }
    - { side: it adapts, metric: pressure.elite, at: [1, 4], sign: "0", smallest: 0.02 }
    - { side: it bites, metric: loyalty.elite, at: [1, 4], sign: "-", smallest: 0.1 }
  ladder: { parameter: sanctions.adaptation, values: [0.02, 0.1, 0.2] }
  reading: Nothing.
`);
const adaptations = Array.from({ length: 20 }, (_, draw) => 0.02 + 0.009 * draw);
const draws = {
  kind: "posterior" as const,
  hash: "p",
  most: 20,
  at: (draw: number) => ({ "sanctions.adaptation": adaptations[draw] }),
};
const toyRuns = () =>
  toyLaboratory((series, month, { lever, parameter }) => {
    const frozen = month < 2 ? 0 : lever("sanctions.accountFreeze");
    return series === "loyalty.elite"
      ? 0.5 - 0.2 * frozen
      : frozen * (0.1 - parameter("sanctions.adaptation"));
  });

describe("a contradiction", () => {
  it("is measured at each value of its ladder, and as the draws come", async () => {
    const study = { ...settings, contradictions: [toy], draws, drawCount: 20 };
    const { contradictions, interrupted, head } = await studyContradictions(study, world, toyRuns());
    expect(interrupted).toBe(false);
    expect(head).toMatchObject({ draws: 20, model: "m", posterior: "p", command: "again" });
    const [{ lines, sides, combinations, drivers, box, answer, across, from, to }] = contradictions;
    expect([from, to, across]).toEqual(["2012-03", "2012-06", "sanctions.adaptation, share a month"]);
    const medians = lines[0].rungs.map(({ median }) => Number(median!.toFixed(9)));
    expect(medians).toEqual([0.08, 0, -0.1]);
    expect(lines[0].rungs.map(({ holds, opposite }) => [holds, opposite])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(lines[1].rungs.map(({ holds }) => holds)).toEqual([0, 1, 0]);
    expect(lines[2].rungs.map(({ holds }) => holds)).toEqual([1, 1, 1]);
    // A side holds where all that it expects comes true.
    expect(sides[0]).toMatchObject({ side: "it bites", rungs: [1, 0, 0], drawn: 0.35 });
    expect(sides[1].rungs).toEqual([0, 1, 0]);
    const adapting = adaptations.filter((speed) => Math.abs(0.1 - speed) <= 0.02).length;
    expect(sides[1].drawn).toBe(adapting / 20);
    expect(combinations.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(combinations.find((one) => one.sides.length === 0)!.share).toBeCloseTo(
      1 - 0.35 - adapting / 20,
      12,
    );
    expect(drivers.map(({ parameter }) => parameter)).toEqual(["sanctions.adaptation"]);
    expect(box).toMatchObject({ side: "it bites", density: 1 });
    expect(answer).toMatch(
      /^It turns on the speed of adaptation: from 0.02 to 0.2, “it bites” holds in 100 % of draws at first and 0 % at last; “it adapts”/,
    );
  });
  it("tells what failed, which bears nothing out", async () => {
    const broken = toyLaboratory((_, month, { lever, parameter }) =>
      month > 3 && lever("sanctions.accountFreeze") === 1 && parameter("sanctions.adaptation") === 0.2
        ? "it broke"
        : 0,
    );
    const study = { ...settings, contradictions: [toy], draws, drawCount: 2 };
    const [{ failed, lines, sides }] = (await studyContradictions(study, world, broken)).contradictions;
    expect(failed).toEqual({ worlds: 2, reasons: { "it broke": 2 } });
    expect(lines[0].rungs.map(({ worlds }) => worlds)).toEqual([2, 2, 2]);
    expect(lines[0].rungs[2]).toMatchObject({ median: null, holds: 0, opposite: 0 });
    expect(sides.map(({ rungs }) => rungs[2])).toEqual([0, 0]);
  });
  it("keeps what was done when it is told to stop", async () => {
    const stop = { aborted: false };
    const study = { ...settings, contradictions: [toy, { ...toy, id: "T2" }], draws, drawCount: 2 };
    const found: string[] = [];
    const { contradictions, interrupted } = await studyContradictions(study, world, toyRuns(), {
      signal: stop as AbortSignal,
      onFound({ id }) {
        found.push(id);
        stop.aborted = true;
      },
    });
    expect(interrupted).toBe(true);
    expect(found).toEqual(["T1"]);
    expect(contradictions.map(({ id }) => id)).toEqual(["T1"]);
  });
});

describe("a ladder", () => {
  const climb = (ladder: string, control = "{}") =>
    parsed(`T3:
  title: Who is hit?
  claims: []
  turnsOn: the crossings
  from: 2012-03
  horizon: 3
  arms: { control: ${control}, treatment: { levers: { sanctions.exportCut: 0.5 } } }
  sides:
    - { side: trade, metric: trade.exports.usd, at: [1, 3], in: per cent, sign: "-", smallest: 1 }
    - { side: none, metric: trade.exports.usd, at: [1, 3], in: per cent, sign: "0", smallest: 1 }
  ladder: ${ladder}
  reading: Nothing.
`)[0];
  it("of a lever begins with the treatment, and gives way to arms that set it", () => {
    const levers = "{ levers: { pyongyang.borderClosure: 0.1 } }";
    const { drawn, rungs } = rungsOf(
      world,
      climb("{ lever: pyongyang.borderClosure, values: [0, 1] }", levers),
    );
    const [, shut] = rungs;
    expect(drawn.arms["treatment"].options.levers).not.toHaveProperty(["pyongyang.borderClosure"]);
    expect(shut.arms["treatment"].options.levers).toMatchObject({
      "pyongyang.borderClosure": [{ from: 2, value: 1 }],
      "sanctions.exportCut": [{ from: 2, value: 0.5 }],
    });
    expect(shut.arms["control"].hash).toBe(drawn.arms["control"].hash);
  });
  it("of a parameter holds in the burn-in of every arm", () => {
    const { rungs } = rungsOf(world, climb("{ parameter: demand.originSubstitution, values: [2, 5] }"));
    expect(rungs.map(({ arms }) => Object.values(arms).map(({ options }) => options.set))).toEqual([
      [{ "demand.originSubstitution": 2 }, { "demand.originSubstitution": 2 }],
      [{ "demand.originSubstitution": 5 }, { "demand.originSubstitution": 5 }],
    ]);
  });
  it("moves the model, and not where it stands at what is usual", async () => {
    const contradictions = [climb("{ lever: pyongyang.borderClosure, values: [0, 1] }")];
    const study = { ...settings, contradictions, draws: drawsOf(data, "prior"), drawCount: 1 };
    const laboratory = modelLaboratory(data);
    const [{ lines }] = (await studyContradictions(study, world, laboratory)).contradictions;
    // All arms of a lever's ladder share their burn-in.
    expect(laboratory.names).toHaveLength(1);
    expect(lines[0].rungs[0]).toEqual(lines[0].drawn);
    expect(lines[0].drawn.holds).toBe(1);
    expect(lines[0].rungs[1].median).not.toBe(lines[0].drawn.median);
  });
});
