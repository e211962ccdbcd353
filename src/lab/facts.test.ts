import { describe, expect, it } from "vitest";
import { seriesDefinitions } from "../model/observers/index.ts";
import { facts, judgeFacts } from "./facts.ts";
import type { FactHistory } from "./facts.ts";

const months = Array.from(
  { length: 84 },
  (_, m) => `${2012 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`,
);
/** A history in which every series is 1 in every month, and what is read of it. */
function flat(read: Set<string>, change: Readonly<Record<string, (m: number) => number>> = {}): FactHistory {
  const series = new Proxy<FactHistory["series"]>(
    {},
    {
      get: (_, id: string) => {
        read.add(id);
        return { values: months.map((_month, m) => (change[id] ?? (() => 1))(m)) };
      },
    },
  );
  return { months, series };
}

describe("stylised facts", () => {
  const ids = seriesDefinitions.map(({ id }) => id);
  it.each(facts.map((fact) => [fact.id, fact] as const))("%s reads the series that it names", (_, fact) => {
    const read = new Set<string>();
    expect(Number.isNaN(fact.read(flat(read)))).toBe(false);
    expect([...read].sort()).toEqual([...fact.series].sort());
    for (const id of fact.series) expect(ids).toContain(id);
    expect(fact.source).not.toBe("");
    expect(fact.low).toBeLessThanOrEqual(fact.observed);
    expect(fact.high).toBeGreaterThanOrEqual(fact.observed);
  });
  it("are judged by their ranges", () => {
    const shown = (change: Readonly<Record<string, (m: number) => number>>) =>
      judgeFacts(flat(new Set(), change))
        .filter((fact) => fact.shown)
        .map(({ id }) => id);
    expect(shown({})).toContain("exchange-rate-calm");
    expect(shown({})).not.toContain("petrol-spike");
    expect(shown({ "price.petrol.kpw": (m) => (m === 71 ? 2.2 : 1) })).toContain("petrol-spike");
    expect(shown({ "fx.kpwPerUsd": (m) => (m >= 72 ? 1.6 : 1) })).not.toContain("exchange-rate-calm");
    expect(shown({ "gdp.mining.growth": () => -17 })).toContain("mining-worst");
  });
  it("are not shown by what has no value", () => {
    const { shown } = judgeFacts(flat(new Set(), { "fx.kpwPerUsd": () => Number.NaN })).find(
      ({ id }) => id === "exchange-rate-calm",
    )!;
    expect(shown).toBe(false);
  });
});
