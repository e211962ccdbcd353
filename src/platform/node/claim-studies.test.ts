import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  contradictionWith,
  contradictionsOf,
  frontierOf,
  policyWith,
} from "../../../test/lab/made-up-studies.ts";
import { testData } from "../../../test/model/world.ts";
import { UserError } from "../../core/errors.ts";
import { committedStudies, freezeStudy, readContradictions, readPolicies } from "./claim-studies.ts";
import { claimsRegister } from "./claims.ts";

const host = { data: testData() };

describe("the register", () => {
  it("has eleven contradictions, whose claims know of them", () => {
    const contradictions = readContradictions(host);
    expect(contradictions.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, i) => `C${i + 1}`));
    const entries = claimsRegister(host).arguments.flatMap((argument) => argument.entries);
    for (const { id, claims } of contradictions)
      expect(
        entries
          .filter(({ conflicts }) => conflicts.includes(id))
          .map((entry) => entry.id)
          .sort(),
      ).toEqual(claims.toSorted());
  });
  it("has policies of which none is judged by elite pressure", () => {
    const { axes, groups, policies } = readPolicies(host);
    expect(axes.map(({ metric }) => metric.text)).toEqual(["pressure.elite", "security.index", "gdp.real"]);
    expect(axes[0].better).toBe("neither");
    expect(groups.every(({ id }) => policies.some(({ group }) => group === id))).toBe(true);
  });
  it("gives the contradictions that are asked for, and none that it does not have", () => {
    expect(readContradictions(host, ["C8", "C2"]).map(({ id }) => id)).toEqual(["C2", "C8"]);
    expect(() => readContradictions(host, ["C2", "C12"])).toThrow(UserError);
  });
});

describe("records of studies", () => {
  it("are read as they were frozen, each by itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "autarky-verdicts-"));
    expect(committedStudies(folder)).toEqual({});
    const contradictions = contradictionsOf(contradictionWith());
    await freezeStudy("contradictions", contradictions, folder);
    expect(committedStudies(folder)).toEqual({ contradictions });
    const frontier = frontierOf(policyWith());
    expect(await freezeStudy("frontier", frontier, folder)).toBe(join(folder, "frontier.json"));
    expect(committedStudies(folder)).toEqual({ contradictions, frontier });
    expect(readdirSync(folder).sort()).toEqual(["contradictions.json", "frontier.json"]);
  });
});
