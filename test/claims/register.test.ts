/** The register holds every claim of the five documents, agrees with its neighbours, and can be asked of the model. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { casesOf } from "../../src/lab/claims/cases.ts";
import type { Term } from "../../src/lab/claims/metric-text.ts";
import { read } from "../../src/lab/claims/statistics.ts";
import type { Reader } from "../../src/lab/claims/statistics.ts";
import { isClaim } from "../../src/lab/claims/types.ts";
import type { Claim, Test } from "../../src/lab/claims/types.ts";
import { seriesDefinitions } from "../../src/model/observers/index.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { claimsRegister } from "../../src/platform/node/claims.ts";
import { library } from "../../src/platform/node/scenario-files.ts";
import { root } from "../house/copy.ts";
import { MONTHS, firstMonthsOf } from "../model/first-months.ts";
import { testData } from "../model/world.ts";

const data = testData();
const { arguments: documents } = claimsRegister({ data });
const entries = documents.flatMap((one) => one.entries);
const claims = entries.filter(isClaim);
const text = (path: string) => readFileSync(join(root, path), "utf8");
const byId = (a: string, b: string) => (a < b ? -1 : 1);

/** Claims by document, and the one that the model is not asked. */
const counts = { "000": 17, "001": 25, "002": 18, "003": 27, "004": 10 };
const notAsked = "S1-24";

describe("the register", () => {
  it("holds every claim of the documents once, and asks all but one", () => {
    const ids = Object.values(counts).flatMap((count, document) =>
      Array.from({ length: count }, (_, i) => `S${document}-${String(i + 1).padStart(2, "0")}`),
    );
    expect(documents.map(({ document, entries: { length } }) => [document, length])).toEqual(
      Object.entries(counts),
    );
    expect(entries.map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(97);
    expect(entries.filter((entry) => !isClaim(entry)).map(({ id }) => id)).toEqual([notAsked]);
  });
  it("says each argument and each claim in words, and explains its sizes", () => {
    expect(documents.filter(({ argument }) => argument === "")).toEqual([]);
    expect(claims.filter(({ notes }) => notes === undefined).map(({ id }) => id)).toEqual([]);
  });
  it("agrees with the contradictions on who has a part in them", () => {
    const contradictions = parseYaml(text("claims/contradictions.yaml")) as Record<
      string,
      { readonly claims: readonly string[] }
    >;
    for (const [id, { claims: named }] of Object.entries(contradictions)) {
      const mine = entries.filter(({ conflicts }) => conflicts.includes(id));
      expect([id, ...mine.map((entry) => entry.id)]).toEqual([id, ...named.toSorted(byId)]);
    }
    const known = Object.keys(contradictions);
    expect(entries.flatMap(({ conflicts }) => conflicts).filter((id) => !known.includes(id))).toEqual([]);
  });
  it("agrees with the coverage of the documents on where each claim stands", () => {
    const rows: { part: string; number: string; claims: string }[] = parseCsv(text("data/coverage.csv"), {
      columns: true,
    });
    const covered = rows.flatMap(({ part, number, claims: ids }) =>
      ids.split(" ").flatMap((id) => (id === "" ? [] : [`${id}: ${part} ${number}`])),
    );
    const registered = entries.flatMap(({ id, document, paragraphs }) =>
      paragraphs.map((number) => `${id}: ${document} ${number}`),
    );
    expect(registered.toSorted(byId)).toEqual(covered.toSorted(byId));
    expect(entries.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
  });
  it("takes away what encodes a claim: no neutral value is the register's", () => {
    const parameters = new Map(data.parameters.map((parameter) => [parameter.id, parameter]));
    const idle = claims.flatMap(({ id, echo }) =>
      echo
        .map((name) => parameters.get(name)!)
        .filter(({ neutral, value }) => neutral === value)
        .map((parameter) => `${id}: ${parameter.id}`),
    );
    expect(idle).toEqual([]);
  });
});

const HOUSEHOLDS_PER_AGENT = 64000;
const annual = new Set(seriesDefinitions.filter((one) => one.annual === true).map(({ id }) => id));

describe("arms of the register run", () => {
  it.each(claims.map((claim) => ({ id: claim.id, claim })))("$id", ({ claim }) => {
    for (const one of atOnce(claim)) {
      const values = Object.fromEntries(
        Object.entries(one.arms).map(([name, arm]) => [name, firstMonthsOf(arm, HOUSEHOLDS_PER_AGENT)]),
      );
      const reader: Reader = {
        horizon: MONTHS,
        months: (series, arm) =>
          Float64Array.from(values[arm].get(series)!, (value) => (value === null ? Number.NaN : value)),
      };
      for (const arm of Object.keys(one.arms))
        for (const sum of claim.tests.flatMap(sumsOf)) {
          const value = read(reader, arm, { text: "", sum }, { at: [1, MONTHS], over: "mean" });
          const what = sum.map(({ series }) => series).join(", ");
          expect(Number.isFinite(value), `${what} of ${arm} of ${one.id}: ${value}`).toBe(true);
        }
    }
  });
});

/** A claim whose treatments begin in January 2012, so that only their first months need be run. */
function atOnce(claim: Claim) {
  const occasions = Object.fromEntries(
    Object.entries(claim.occasions).map(([name, when]) => [name, { ...when, from: "2012-01" }]),
  );
  return casesOf({ data, mechanisms, library }, { ...claim, occasions });
}
/**
 * The sums that a test's metrics are made of. A quotient of the first months may be of nothing by nothing, and what comes
 * once a year is not out yet.
 */
function sumsOf(test: Test): (readonly Term[])[] {
  if (test.test === "together") return test.tests.flatMap(sumsOf);
  const metrics =
    test.test === "best" ? test.metrics : test.test === "per unit" ? [test.metric, test.per] : [test.metric];
  return metrics
    .flatMap(({ sum, over }) => (over === undefined ? [sum] : [sum, over]))
    .filter((sum) => !sum.some(({ series }) => annual.has(series)));
}
