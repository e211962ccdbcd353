/** Switching a mechanism off moves the outcome that it exists for, in the direction that it declares. */
import { beforeAll, describe, expect, it } from "vitest";
import { mechanisms } from "../../src/model/schedule.ts";
import { newMemory, seriesDefinitions } from "../../src/model/observers/index.ts";
import type { ModelOptions } from "../../src/model/engine.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { EXACT, readSeries, runMonths, testModel } from "./world.ts";

/** Mechanisms that work by increments need two years to show; the others show within one. */
const slow = new Set([
  "calendar.drivers",
  "closing.population",
  "labour.choice",
  "production.input-nest",
  "allocation.plan",
  "closing.expectations",
  "external.plug",
  "closing.spoilage",
  "regional.operation",
]);
const monthsFor = (id: string): number => (slow.has(id) ? 24 : 12);
/** The plug works only while drivers are held. */
const held = new Set(["external.plug"]);
/** Relative change that counts. A run has no noise of its own: draws are counted, so both arms meet the same luck. */
const THRESHOLD = 0.005;
/** Population grows by about one in two hundred a year, and the first January is in the burn-in's last count. */
const thresholds: Readonly<Record<string, number>> = { "closing.population": 0.003 };

interface Arm {
  /** Mean of each series over the last twelve months. */
  readonly mean: ReadonlyMap<string, number>;
  readonly exact: boolean;
  readonly clipped: number;
}
const metrics = [...new Set(mechanisms.map((m) => m.moves.metric))];

function runArm(options: Partial<ModelOptions>, months: number, read: readonly string[]): Arm {
  const model = testModel(options);
  const sums = new Map(read.map((id) => [id, 0]));
  const memory = newMemory();
  let exact = true;
  let month = 0;
  runMonths(model, months, (_, residuals) => {
    exact &&=
      Object.values(residuals).every((value) => value === 0) &&
      Object.keys(residuals).length === Object.keys(EXACT).length;
    memory.month.clear();
    if (month++ >= months - 12)
      for (const id of read) sums.set(id, sums.get(id)! + readSeries(model, id, memory) / 12);
  });
  return { mean: sums, exact, clipped: model.world.ledger.clipped() };
}

const bases = new Map<string, Arm>();
const armOf = ({ id, moves }: Mechanism): Partial<ModelOptions> => ({
  holdDrivers: held.has(id),
  levers: moves.under ?? {},
});
const baseKey = (m: Mechanism) => JSON.stringify([armOf(m), monthsFor(m.id)]);
beforeAll(() => {
  for (const m of mechanisms)
    if (!bases.has(baseKey(m))) bases.set(baseKey(m), runArm(armOf(m), monthsFor(m.id), metrics));
});

describe("outcomes that mechanisms declare", () => {
  it("are series that observers give, other than annual ones", () => {
    const known = new Set(seriesDefinitions.filter((series) => series.annual !== true).map(({ id }) => id));
    expect(metrics.filter((metric) => !known.has(metric))).toEqual([]);
  });
  it("stand above zero in the base run", () => {
    for (const m of mechanisms)
      expect(bases.get(baseKey(m))!.mean.get(m.moves.metric), `${m.id}: ${m.moves.metric}`).toBeGreaterThan(
        0,
      );
  });
});

describe.each(mechanisms.map((m) => [m.id, m] as const))("without %s", (id, m) => {
  const { moves } = m;
  it(`${moves.metric} goes ${moves.ablated}`, () => {
    const base = bases.get(baseKey(m))!.mean.get(moves.metric)!;
    const arm = runArm({ ...armOf(m), without: [id] }, monthsFor(id), [moves.metric]);
    const change = arm.mean.get(moves.metric)! / base - 1;
    expect({ exact: arm.exact, clipped: arm.clipped }).toEqual({ exact: true, clipped: 0 });
    expect(moves.ablated === "up" ? change : -change).toBeGreaterThan(thresholds[id] ?? THRESHOLD);
  });
});
