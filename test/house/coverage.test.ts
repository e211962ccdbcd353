/** Where each paragraph of the five documents stands in the model: nothing is left out, nothing named that is not there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { levers } from "../../src/model/levers.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { claimsRegister } from "../../src/platform/node/claims.ts";
import { testData } from "../model/world.ts";
import { root } from "./copy.ts";

interface Row {
  readonly part: string;
  readonly number: string;
  readonly words: string;
  readonly mechanisms: string;
  readonly levers: string;
  readonly claims: string;
  readonly context: string;
}
const rows: Row[] = parse(readFileSync(join(root, "data/coverage.csv"), "utf8"), { columns: true });
const claimIds = claimsRegister({ data: testData() }).arguments.flatMap(({ entries }) =>
  entries.map(({ id }) => id),
);
const list = (text: string) => text.split(" ").filter((id) => id !== "");

/** Paragraphs of the documents, rows and paragraphs of the specification. */
const sizes = { "000": 12, "001": 48, "002": 30, "003": 55, "004": 19, actors: 10, behaviour: 23 };
describe("data/coverage.csv", () => {
  it.each(Object.entries(sizes))("numbers %s from 1 to %i without a gap", (part, size) => {
    const numbers = rows.filter((row) => row.part === part).map((row) => Number(row.number));
    expect(numbers).toEqual(Array.from({ length: size }, (_, i) => i + 1));
  });
  it("knows no other parts", () => {
    expect(rows.filter(({ part }) => !(part in sizes))).toEqual([]);
  });
  it("quotes no more than eight words", () => {
    for (const { words } of rows) {
      expect(words).not.toBe("");
      expect(words.split(" ").length).toBeLessThanOrEqual(8);
    }
  });
  it("says of every paragraph where it stands, or why nowhere", () => {
    const silent = rows.filter(
      ({ mechanisms, levers, context }) => mechanisms + levers === "" && context === "",
    );
    expect(silent).toEqual([]);
  });
  it("names mechanisms, levers and claims that there are", () => {
    const known = {
      mechanisms: new Set(mechanisms.map(({ id }) => id)),
      levers: new Set(levers.map(({ id }) => id)),
      claims: new Set(claimIds),
    };
    for (const kind of ["mechanisms", "levers", "claims"] as const)
      expect(rows.flatMap((row) => list(row[kind])).filter((id) => !known[kind].has(id))).toEqual([]);
  });
  it("leaves no mechanism out", () => {
    const named = new Set(rows.flatMap((row) => list(row.mechanisms)));
    expect(mechanisms.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });
  it("leaves no lever of a document out, but for prices and variants", () => {
    const named = new Set(rows.flatMap((row) => list(row.levers)));
    const apart = /^(worldPrice|variant)\./;
    expect(levers.map(({ id }) => id).filter((id) => !named.has(id) && !apart.test(id))).toEqual([]);
  });
  it("leaves no claim out", () => {
    const named = new Set(rows.flatMap((row) => list(row.claims)));
    expect(claimIds.filter((id) => !named.has(id))).toEqual([]);
  });
});
