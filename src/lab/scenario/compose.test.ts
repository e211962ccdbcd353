import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { formatIssues } from "../../core/errors.ts";
import { mechanisms } from "../../model/schedule.ts";
import type { Library } from "./compose.ts";
import { checkScenario, parseScenario } from "./parse.ts";

const world = { data: testData(), mechanisms };

/** A library of texts by name; `NAME` and `./NAME.yaml` both find one. */
function libraryOf(texts: Readonly<Record<string, string>>): Library {
  return {
    names: () => Object.keys(texts),
    find(given) {
      const name = given.replace(/^\.\//, "").replace(/\.yaml$/, "");
      return name in texts ? { file: `${name}.yaml`, text: `name: ${name}\n${texts[name]}` } : undefined;
    },
  };
}
const compose = (texts: Readonly<Record<string, string>>, name = "top") => {
  const library = libraryOf(texts);
  const { file, text } = library.find(name, undefined)!;
  return parseScenario(text, world, file, library);
};
const wrong = (texts: Readonly<Record<string, string>>) => formatIssues(compose(texts).issues).split("\n");

describe("composeScenario", () => {
  it("takes the parent first, then the stack, then the text's own keys", () => {
    const { scenario, issues, parts, origins } = compose({
      parent: "levers: { pyongyang.gifts: 2, sanctions.exportCut: 0.1, weather.season: 0.9 }\nstart: 2012\n",
      stacked: "levers: { sanctions.exportCut: 0.2, weather.season: 0.8 }\n",
      top: "title: Top\nextends: parent\nwith: [./stacked.yaml]\nlevers: { weather.season: 0.7 }\n",
    });
    expect(issues).toEqual([]);
    expect(scenario).toEqual({
      name: "top",
      title: "Top",
      start: "2012",
      levers: { "pyongyang.gifts": 2, "sanctions.exportCut": 0.2, "weather.season": 0.7 },
    });
    expect(parts.map(({ name }) => name)).toEqual(["parent", "stacked", "top"]);
    const where = (path: string) => origins.find((one) => one.path === `levers.${path}`);
    expect(where("pyongyang.gifts")).toEqual({
      path: "levers.pyongyang.gifts",
      scenario: "parent",
      where: { file: "parent.yaml", line: 2, column: 28 },
    });
    expect(where("sanctions.exportCut")!.scenario).toBe("stacked");
    expect(where("weather.season")!.where).toEqual({ file: "top.yaml", line: 5, column: 27 });
  });

  it("does not hand on titles, descriptions, documents and notes", () => {
    const parent = 'title: A\ndescription: B\ndocuments: ["000"]\nnotes: C\n';
    expect(compose({ parent, top: "extends: parent\n" }).scenario).toEqual({ name: "top" });
  });

  it("adds lists up, and says once what two say alike", () => {
    const ban = "{ measure: ban, direction: export, partner: china, from: 2016-03";
    const texts = {
      a: `clauses: [${ban}, good: coal }]\ncohorts: [{ year: 2022, counties: [KP-10-hyesan] }]\nwithout: [labour.eight-three]\n`,
      b: `clauses: [${ban}, product: coal }, ${ban}, good: ores }]\nwithout: [labour.eight-three]\n`,
      top: "with: [a, b]\ncohorts: [{ year: 2022, counties: [KP-10-hyesan, KP-09-musan] }]\n",
    };
    const { scenario, issues, origins } = compose(texts);
    expect(issues).toEqual([]);
    expect(scenario!.clauses!.map(({ good }) => good)).toEqual(["coal", "ores"]);
    expect(scenario!.cohorts!.map(({ counties }) => counties)).toEqual([["KP-10-hyesan"], ["KP-09-musan"]]);
    expect(scenario!.without).toEqual(["labour.eight-three"]);
    expect(origins.find(({ path }) => path === "clauses[1]")!.scenario).toBe("b");
    expect(checkScenario(scenario, world).issues).toEqual([]);
  });

  it("reports what two stacked scenarios set to different values, with both places", () => {
    const texts = {
      a: "levers: { pyongyang.gifts: 0.5 }\nrename: { Moran Company: A }\n",
      b: "levers:\n  pyongyang.gifts: [{ from: 2016-03, value: 2 }]\nrename: { Moran Company: B }\n",
      c: "levers: { pyongyang.gifts: 0.5 }\n",
      top: "with: [a, b, c]\n",
    };
    expect(wrong(texts)).toEqual([
      "b.yaml:3:20: levers.pyongyang.gifts: set to 2 from 2016-03 here and to 0.5 in a.yaml:2:28, and both are stacked by top.yaml (drop one of the two, or set it in top.yaml to decide)",
      'b.yaml:4:26: rename.Moran Company: set to "B" here and to "A" in a.yaml:3:26, and both are stacked by top.yaml (drop one of the two, or set it in top.yaml to decide)',
    ]);
    const decided = "with: [a, b]\nlevers: { pyongyang.gifts: 1 }\nrename: { Moran Company: C }\n";
    expect(compose({ ...texts, top: decided }).scenario).toMatchObject({
      levers: { "pyongyang.gifts": 1 },
      rename: { "Moran Company": "C" },
    });
  });

  it("reports starts and years of a county that contradict each other", () => {
    expect(
      wrong({
        a: "start: institutions-2009\ncohorts: [{ year: 2022, counties: [KP-10-hyesan] }]\n",
        b: "start: 2012\ncohorts: [{ year: 2023, counties: [KP-10-hyesan] }]\n",
        top: "with: [a, b]\n",
      }),
    ).toEqual([
      'b.yaml:2:8: start: set to 2012 here and to "institutions-2009" in a.yaml:2:8, and both are stacked by top.yaml (drop one of the two, or set it in top.yaml to decide)',
      'b.yaml:3:36: cohorts[0].counties[0]: taken up twice, in 2023 and, by a.yaml:3:36, in 2022: "KP-10-hyesan"',
    ]);
  });

  it("lets a child override its parent in a stack, in any order", () => {
    const texts = {
      parent: "levers: { pyongyang.gifts: 0.5 }\n",
      child: "extends: parent\nlevers: { pyongyang.gifts: 2 }\n",
      brother: "extends: parent\n",
      same: "levers: { pyongyang.gifts: 2 }\n",
    };
    for (const stack of ["parent, child", "child, parent", "child, brother", "brother, child, same"])
      expect(compose({ ...texts, top: `with: [${stack}]\n` }).scenario).toMatchObject({
        levers: { "pyongyang.gifts": 2 },
      });
    expect(wrong({ ...texts, top: "with: [same, parent, child, brother]\nextends: child\n" })).toEqual([""]);
    expect(wrong({ ...texts, top: "with: [same, parent]\n" })[0]).toContain("parent.yaml:2:28: ");
  });

  it("reports circles, names that nobody knows, and the mistakes of every text", () => {
    expect(wrong({ top: "extends: top\n" })).toEqual([
      'top.yaml:2:10: extends: builds on itself: "top" (expected scenarios that do not lead back to this one)',
    ]);
    expect(
      wrong({
        top: "extends: middle\nlevers: { pyongyang.gifs: 1 }\n",
        middle: "with: [botom, bottom, bottom, ./none.yaml]\n",
        bottom: "with: [top]\nlevers: { pyongyang.gifts: 9 }\n",
      }),
    ).toEqual([
      'top.yaml:3:11: levers.pyongyang.gifs: unknown lever: "pyongyang.gifs" (did you mean "pyongyang.gifts"?)',
      "bottom.yaml:2:8: with[0]: builds on itself: top.yaml → middle.yaml → bottom.yaml → top.yaml (expected scenarios that do not lead back to this one)",
      "bottom.yaml:3:28: levers.pyongyang.gifts: out of range: 9 (expected 0 to 3)",
      'middle.yaml:2:8: with[0]: unknown scenario: "botom" (expected a scenario of the library, or a file beside this one; did you mean "bottom"?)',
      'middle.yaml:2:23: with[2]: stacked twice: "bottom"',
      'middle.yaml:2:31: with[3]: no such file: "./none.yaml" (expected a scenario of the library, or a file beside this one)',
    ]);
    expect(wrong({ top: "extends: [a]\nwith: b\nnotes: 7\ndocuments: [1]\n" })).toHaveLength(4);
  });

  it("checks together what stands in several texts", () => {
    const company = "{ name: A, patron: kpa, product: coal, home: KP-10-hyesan, crossing: hyesan-changbai }";
    expect(compose({ a: `companies: [${company}]\n`, top: "extends: a\nrename: { A: B }\n" }).issues).toEqual(
      [],
    );
    expect(
      wrong({
        a: "parameters: { labour.eightThreeFeeUsd: 20 }\n",
        top: "extends: a\nwithout: [labour.eight-three]\n",
      }),
    ).toEqual([expect.stringMatching(/^a.yaml:2:15: parameters.labour.eightThreeFeeUsd: has no effect/)]);
  });

  it("composes a value too", () => {
    const library = libraryOf({
      a: "levers: { pyongyang.gifts: 0.5 }\n",
      b: "levers: { pyongyang.gifts: 2 }\n",
    });
    expect(checkScenario({ name: "x", extends: "a" }, world, library).scenario).toEqual({
      name: "x",
      levers: { "pyongyang.gifts": 0.5 },
    });
    expect(formatIssues(checkScenario({ name: "a+b", with: ["a", "b"] }, world, library).issues)).toBe(
      "b.yaml:2:28: levers.pyongyang.gifts: set to 2 here and to 0.5 in a.yaml:2:28, and both are stacked (drop one of the two)",
    );
  });
});
