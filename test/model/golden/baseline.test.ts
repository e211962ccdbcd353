/**
 * Twelve months of the base run, to the last bit. A change of the model or its data changes these on purpose:
 * `UPDATE_GOLDEN=1 npx vitest run test/model/golden` writes them anew, and the difference belongs into the review.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BASE, readSeries, runMonths, testModel } from "../world.ts";

const file = new URL("./baseline.json", import.meta.url);
/** Read beside the hash, so that a failing test tells what moved. */
const shown = [
  "gdp.real",
  "trade.exports.usd",
  "trade.imports.usd",
  "fx.kpwPerUsd",
  "price.rice.kpw",
  "food.kcalPerDay",
  "money.won",
  "labour.attendingShare",
];

it("the base run gives the committed state", () => {
  const model = testModel();
  const afterBurnIn = model.stateHash();
  const series: Record<string, number> = {};
  let month = 0;
  runMonths(model, 12, () => {
    if (++month === 12) for (const id of shown) series[id] = readSeries(model, id);
  });
  const now = { ...BASE, months: 12, afterBurnIn, december: series, stateHash: model.stateHash() };
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`);
  if (!existsSync(file))
    throw new Error("no golden values yet; write them with UPDATE_GOLDEN=1 npx vitest run test/model/golden");
  expect(now).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
