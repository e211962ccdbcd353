/** Every lever is wired: a mechanism reads it, a series shows it, and what it says of itself hangs together. */
import { describe, expect, it } from "vitest";
import { leverOf, levers } from "../../src/model/levers.ts";
import type { Lever } from "../../src/model/levers.ts";
import { seriesDefinitions } from "../../src/model/observers/index.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { parameters, testModel } from "./world.ts";

/** Mechanisms by the levers that they read. */
const readers = new Map<string, string[]>();
for (const m of mechanisms)
  for (const id of m.levers ?? []) readers.set(id, [...(readers.get(id) ?? []), m.id]);

const monthly = new Set(seriesDefinitions.filter(({ annual }) => annual !== true).map(({ id }) => id));
const isWithin = ({ low, high }: Lever, value: number) => value >= low && value <= high;

describe("levers", () => {
  it("have ids of their own", () => {
    expect(new Set(levers.map(({ id }) => id)).size).toBe(levers.length);
  });
  it("are all that mechanisms read", () => {
    const known = new Set(levers.map(({ id }) => id));
    expect([...readers.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
  it("keep their defaults within their ranges in every month from January 2012 on", () => {
    const { world } = testModel({ householdsPerAgent: 16_000 });
    for (let month = 0; month < 168; month++) {
      world.month = month;
      for (const lever of levers)
        if (!isWithin(lever, world.lever(lever.id)))
          expect.fail(`${lever.id} in month ${month}: ${world.lever(lever.id)}`);
    }
  });
});

describe.each(levers.map((lever) => [lever.id, lever] as const))("%s", (id, lever) => {
  const { low, high, whole, choices, outcome } = lever;
  it("is read by a mechanism", () => {
    expect(readers.get(id) ?? []).not.toEqual([]);
  });
  it("has a unit, a title, a range and documents", () => {
    expect(lever.unit).not.toBe("");
    expect(lever.title).not.toBe("");
    expect(low).toBeLessThan(high);
    expect(lever.documents.length).toBeGreaterThan(0);
    for (const document of lever.documents) expect(document).toMatch(/^00[0-4]$/);
  });
  it("has a default within its range", () => {
    const { default: usual } = lever;
    if (typeof usual === "number") expect(isWithin(lever, usual)).toBe(true);
    else if ("parameter" in usual)
      expect(isWithin(lever, parameters().find((entry) => entry.id === usual.parameter)!.value)).toBe(true);
    if (whole === true && typeof usual === "number") expect(Number.isInteger(usual)).toBe(true);
  });
  it("names a choice for each of its whole numbers", () => {
    if (whole === true) expect([low, high].every(Number.isInteger)).toBe(true);
    if (choices) {
      expect(whole).toBe(true);
      expect(choices.length).toBe(high - low + 1);
      expect(new Set(choices).size).toBe(choices.length);
    }
  });
  it("moves a monthly series, under levers within their ranges", () => {
    expect(monthly.has(outcome.metric)).toBe(true);
    for (const [other, level] of Object.entries(outcome.under ?? {})) {
      expect(other).not.toBe(id);
      expect(isWithin(leverOf(other), level)).toBe(true);
    }
    const [first, last] = outcome.within ?? [0, 0];
    expect(first).toBeLessThanOrEqual(last);
    expect(last).toBeLessThan(outcome.months ?? 48);
    if (outcome.why !== undefined) expect(outcome.why).toMatch(/^[A-Z].*\.$/);
  });
});
