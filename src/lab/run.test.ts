import { beforeAll, describe, expect, it } from "vitest";
import { testData } from "../../test/model/world.ts";
import { BURN_IN_MONTHS } from "../model/engine.ts";
import { seriesDefinitions } from "../model/observers/index.ts";
import type { Host } from "./host.ts";
import { run } from "./run.ts";
import type { RunResult } from "./types.ts";

let clock = 0;
const host: Host = { data: testData(), seconds: () => ++clock, pause: () => Promise.resolve() };
const coarse = { householdsPerAgent: 16000, to: "2012-03" };

describe("run", () => {
  let result: RunResult;
  beforeAll(async () => {
    result = await run(host, coarse);
  });
  it("gives every series and every book for each month", () => {
    expect(result.months).toEqual(["2012-01", "2012-02", "2012-03"]);
    expect(Object.keys(result.series)).toEqual(seriesDefinitions.map(({ id }) => id));
    for (const series of Object.values(result.series)) expect(series.values).toHaveLength(3);
    for (const book of [
      result.books.amounts,
      result.books.stocks,
      result.books.goods,
      result.books.goodsStocks,
      result.books.prices,
    ])
      expect(book).toHaveLength(3);
    expect(result.accounts).toEqual({
      instrumentRowResidual: 0,
      sectorColumnResidual: 0,
      foreignExchangeResidual: 0,
      goodsResidual: 0,
    });
    expect(result.clippedPostings).toBe(0);
    expect(result.interrupted).toBe(false);
    expect(result.continuation).toEqual([]);
    expect(result.stateHash).toMatch(/^[0-9a-f]{32}$/);
  });
  it("agrees between production and expenditure", () => {
    const { series } = result;
    for (let m = 0; m < 3; m++)
      expect(series["gdp.model.production"].values[m]).toBeCloseTo(
        series["gdp.model.expenditure"].values[m]!,
        9,
      );
  });
  it("begins the record where asked, with the same end", async () => {
    const late = await run(host, { ...coarse, from: "2012-03" });
    expect(late.months).toEqual(["2012-03"]);
    expect(late.stateHash).toBe(result.stateHash);
    expect(late.series["fx.kpwPerUsd"].values).toEqual(result.series["fx.kpwPerUsd"].values.slice(2));
  }, 60_000);
  it("tells its progress and stops after the month in which it is told to", async () => {
    const signal = { aborted: false };
    const seen: string[] = [];
    const stopped = await run(host, {
      ...coarse,
      signal,
      onProgress: ({ phase, month, done, total }) => {
        seen.push(phase);
        expect(done).toBe(seen.length);
        expect(total).toBe(BURN_IN_MONTHS + 3);
        if (month === "2012-02") signal.aborted = true;
      },
    });
    expect(seen.filter((phase) => phase === "burn-in")).toHaveLength(BURN_IN_MONTHS);
    expect(stopped.interrupted).toBe(true);
    expect(stopped.months).toEqual(["2012-01", "2012-02"]);
  }, 60_000);
  it("refuses parameters that are not in the register, and threads where there are none", async () => {
    await expect(run(host, { ...coarse, set: { "no.such": 1 } })).rejects.toThrow(
      "unknown parameter: no.such",
    );
    await expect(run(host, { ...coarse, threads: 2 })).rejects.toThrow(
      "this platform cannot share memory between threads",
    );
  });
});
