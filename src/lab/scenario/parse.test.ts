import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { formatIssues } from "../../core/errors.ts";
import { mechanisms } from "../../model/schedule.ts";
import { checkScenario, parseScenario } from "./parse.ts";

const base = mechanisms.find(({ id }) => id === "labour.eight-three")!;
/** The schedule, in which one mechanism reads a lever. */
const world = {
  data: testData(),
  mechanisms: [
    ...mechanisms.filter((one) => one !== base && !one.levers?.includes("pyongyang.marketControl")),
    { ...base, levers: ["pyongyang.marketControl"] },
  ],
};
const wrong = (text: string) => formatIssues(parseScenario(text, world, "s.yaml").issues).split("\n");

describe("parseScenario", () => {
  it("reads a scenario with all its parts", () => {
    const { scenario, issues } = parseScenario(
      `
name: all-parts
title: All parts
description: >-
  Two lines
  of text.
start: 2012
parameters: { labour.choiceScale: 2 }
without: [labour.eight-three]
levers:
  sanctions.calendar: 0
  pyongyang.borderClosure: [{ from: 2020-02, to: 2020-12, value: 1 }, { from: 2021-01, value: 0.5 }]
clauses:
  - { measure: ban, direction: export, good: coal, partner: china, share: 0.5, from: 2016-03, to: 2017-02 }
  - { measure: cap, direction: import, product: fuels, partner: all, cap: 5000000, unit: kg, from: 2017-10 }
cohorts: [{ year: 2022, counties: [KP-10-hyesan] }]
companies: [{ name: A, patron: kpa, product: coal, home: KP-10-hyesan, crossing: hyesan-changbai }]
rename: { A: B }
`,
      world,
    );
    expect(issues).toEqual([]);
    expect(scenario).toMatchObject({ name: "all-parts", start: "2012", rename: { A: "B" } });
    expect(scenario!.levers!["pyongyang.borderClosure"]).toHaveLength(2);
  });

  it("lists every mistake at once, by line and column", () => {
    expect(
      wrong(`name: Bad Name
titel: x
start: 2013
parameters:
  labour.choiceScal: 2
  labour.choiceScale: 99
  sanctions.enforcement.china: 1
without: [labour.eight-tree, labour.eight-three, labour.eight-three]
levers:
  sanctions.enforcment.china: 1
  sanctions.enforcement: 0.4
  sanctions.enforcement.russia: "0.4"
  sanctions.calendar: 0.5
  sanctions.exportCut: 1.5
  pyongyang.marketControl: 1
  pyongyang.forgery: false
  pyongyang.crackdown:
  pyongyang.borderClosure:
    - { from: 2020-2, value: 1 }
    - { from: 2020-02, to: 2020-01, value: 1 }
    - { from: 2020-02, value: 2 }
    - { from: 2021-02, valu: 1 }
    - { from: 2011-12, value: 1 }
  pyongyang.showpieces: []
`),
    ).toEqual([
      's.yaml:1:7: name: not a name: "Bad Name" (expected small letters, digits and hyphens, such as border-closure)',
      's.yaml:2:1: titel: unknown key: "titel" (expected one of name, title, description, documents, notes, extends, with, start, parameters, without, levers, clauses, cohorts, companies, rename; did you mean "title"?)',
      "s.yaml:3:8: start: not text: 2013 (expected one of 2012, institutions-2009)",
      's.yaml:5:3: parameters.labour.choiceScal: unknown parameter: "labour.choiceScal" (did you mean "labour.choiceScale"?)',
      "s.yaml:6:23: parameters.labour.choiceScale: out of range: 99 (expected 1 to 6, or the neutral value 0)",
      's.yaml:7:3: parameters.sanctions.enforcement.china: unknown parameter: "sanctions.enforcement.china" (it is a lever: set it under "levers")',
      's.yaml:8:11: without[0]: unknown mechanism: "labour.eight-tree" (did you mean "labour.eight-three"?)',
      's.yaml:8:50: without[2]: switched off twice: "labour.eight-three"',
      's.yaml:10:3: levers.sanctions.enforcment.china: unknown lever: "sanctions.enforcment.china" (did you mean "sanctions.enforcement.china"?)',
      's.yaml:11:3: levers.sanctions.enforcement: unknown lever: "sanctions.enforcement" (write ids in full, such as sanctions.enforcement.china)',
      's.yaml:12:33: levers.sanctions.enforcement.russia: not a number: "0.4" (expected 0 to 1, or a dated path; write it without quotes)',
      "s.yaml:13:23: levers.sanctions.calendar: not a whole number: 0.5 (expected 0 (none) or 1 (as adopted))",
      "s.yaml:14:24: levers.sanctions.exportCut: out of range: 1.5 (expected 0 to 1)",
      's.yaml:15:3: levers.pyongyang.marketControl: has no effect, as its mechanism is switched off: "labour.eight-three" (drop one of the two)',
      "s.yaml:16:22: levers.pyongyang.forgery: not a number: false (expected 0 (off) or 1 (on), or a dated path; write 0)",
      "s.yaml:17:23: levers.pyongyang.crackdown: nothing given (expected 0 to 1, or a dated path)",
      's.yaml:19:15: levers.pyongyang.borderClosure[0].from: not a month: "2020-2" (expected YYYY-MM, such as 2017-09)',
      's.yaml:20:28: levers.pyongyang.borderClosure[1].to: ends before it begins: "2020-01" (expected "2020-02" or later)',
      "s.yaml:21:31: levers.pyongyang.borderClosure[2].value: out of range: 2 (expected 0 to 1)",
      's.yaml:22:7: levers.pyongyang.borderClosure[3]: no value (expected a key "value")',
      's.yaml:22:7: levers.pyongyang.borderClosure[3]: shares months with levers.pyongyang.borderClosure[2] (expected stretches that share no month; close the other one with "to")',
      's.yaml:22:24: levers.pyongyang.borderClosure[3].valu: unknown key: "valu" (expected one of from, to, value; did you mean "value"?)',
      "s.yaml:23:15: levers.pyongyang.borderClosure[4].from: month out of range: 2011-12 (expected 2012-01 to 2035-12)",
      "s.yaml:24:25: levers.pyongyang.showpieces: a path without stretches (expected stretches such as {from: 2016-03, to: 2017-02, value: 0.4})",
    ]);
  });

  it("reports measures, cohorts, companies and names that cannot be", () => {
    expect(
      wrong(`name: a
clauses:
  - { measure: ban, direction: export, good: cole, partner: chnia, from: 2016-01 }
  - { measure: cap, direction: export, good: coal, partner: china, cap: -1, from: 2016-01 }
  - { measure: cap, direction: import, good: fuels, partner: all, from: 2016-01, unit: barrel }
  - { measure: ban, direction: import, product: fules, partner: all, share: 2, from: 2016-01 }
  - { measure: cap, direction: export, good: basics, partner: all, cap: 1, from: 2016-01 }
  - { measure: ban, direction: import, good: luxury, partner: all, cap: 1, from: 2016-01 }
  - { measure: ban, direction: import, good: luxury, partner: all, from: 2016-02, to: 2016-01 }
  - { measure: ban, direction: import, partner: all, from: 2016-01 }
  - { measure: ban, direction: import, good: grain, product: grain, partner: all, from: 2016-01 }
  - { measure: ban, direction: import, good: grain, partner: all, from: 2016-01 }
  - { partner: all, from: 2016-01, good: grain, direction: import, measure: ban }
cohorts:
  - { year: 2024, counties: [KP-02-songchn, KP-01-chung, KP-10-hyesan] }
  - { year: 2011, counties: [KP-10-hyesan] }
companies:
  - { name: A, product: coal, home: KP-03-sinuij, crossing: nowhere }
  - { name: Moran Company, patron: navy, product: crude, home: KP-03-sinuiju, crossing: manpo-jian }
rename: { Nobody: B, A: Moran Company }
`),
    ).toEqual([
      expect.stringMatching(/^s.yaml:3:46: clauses\[0\].good: unknown good: "cole" .*did you mean "coal"/),
      expect.stringMatching(/^s.yaml:3:61: clauses\[0\].partner: unknown partner: "chnia"/),
      "s.yaml:4:73: clauses[1].cap: a cap below zero: -1 (expected units a month, 0 or more)",
      's.yaml:5:5: clauses[2]: a cap without its size (expected a key "cap")',
      's.yaml:5:88: clauses[2].unit: not the product\'s unit: "barrel" (expected "kg")',
      's.yaml:6:49: clauses[3].product: unknown product: "fules" (did you mean "fuels"?)',
      "s.yaml:6:77: clauses[3].share: out of range: 2 (expected 0 to 1)",
      's.yaml:7:46: clauses[4].good: a cap on several products: "basics.localized, basics.county, basics.state" (name one under "product")',
      "s.yaml:8:73: clauses[5].cap: a ban with a cap: 1 (make it a cap)",
      's.yaml:9:87: clauses[6].to: ends before it begins: "2016-01" (expected "2016-02" or later)',
      's.yaml:10:5: clauses[7]: no good (expected a key "good" or "product")',
      "s.yaml:11:62: clauses[8].product: names a good and a product (keep one of the two)",
      "s.yaml:13:5: clauses[10]: says the same as clauses[9] (drop one of the two)",
      's.yaml:15:30: cohorts[0].counties[0]: unknown county: "KP-02-songchn" (did you mean "KP-02-songchon"?)',
      's.yaml:15:45: cohorts[0].counties[1]: not eligible, as it is in Pyongyang: "KP-01-chung" (expected a county or city of a province)',
      "s.yaml:16:13: cohorts[1].year: out of range: 2011 (expected a whole number, 2012 to 2035)",
      's.yaml:16:30: cohorts[1].counties[0]: taken up twice, under cohorts[0].counties[2]: "KP-10-hyesan"',
      's.yaml:18:5: companies[0]: company without a patron: "A" (expected one of kwp, kpa, cabinet)',
      's.yaml:18:37: companies[0].home: unknown county: "KP-03-sinuij" (did you mean "KP-03-sinuiju"?)',
      's.yaml:18:61: companies[0].crossing: unknown crossing: "nowhere"',
      's.yaml:19:13: companies[1].name: there is a company of that name: "Moran Company"',
      's.yaml:19:36: companies[1].patron: unknown patron: "navy" (expected one of kwp, kpa, cabinet)',
      expect.stringMatching(/^s.yaml:19:51: companies\[1\].product: unknown product: "crude" .*one of coal/),
      's.yaml:20:11: rename.Nobody: unknown company: "Nobody"',
      's.yaml:20:25: rename.A: there is a company of that name: "Moran Company"',
    ]);
  });

  it.each([
    ["", "s.yaml:1:1: an empty file (expected a scenario, at least its name)"],
    ["# only a remark\n", "s.yaml:1:1: an empty file (expected a scenario, at least its name)"],
    ["[1, 2]", "s.yaml:1:1: not a mapping: a list (expected a scenario: a mapping with a name)"],
    ["baseline", 's.yaml:1:1: not a mapping: "baseline" (expected a scenario: a mapping with a name)'],
    ["title: x", 's.yaml:1:1: no name (expected a key "name")'],
    [
      "name: a\n---\nname: b\n",
      "s.yaml:2:1: several documents in one file: 2 (expected one scenario a file)",
    ],
    ["name: a\ntitle: b\ntitle: c\n", "s.yaml:3:1: given twice: title (expected each key once)"],
    [
      "name: 7",
      "s.yaml:1:7: name: not text: 7 (expected letters and digits, such as border-closure; put it in quotes)",
    ],
  ])("of %j says where and what", (text, message) => {
    expect(wrong(text)).toEqual([message]);
  });

  it("reports tabs and what else is not YAML", () => {
    expect(wrong("name: a\nlevers:\n\tx: 1\n")).toContain(
      "s.yaml:3:1: indented with a tab (expected spaces)",
    );
    expect(wrong("name: [")[0]).toMatch(/^s.yaml:1:8: not YAML: /);
    expect(wrong("name: a\nlevers: {pyongyang.forgery: !x 1}\n")[0]).toMatch(/^s.yaml:2:29: not YAML: /);
  });

  it("says what is wrong with a file that is no text, in one short line each", () => {
    for (const line of wrong(`\u0000\u001b[31m${"x".repeat(5000)}`)) {
      expect(line.length).toBeLessThan(400);
      expect(line).not.toMatch(/\p{C}/u);
    }
  });

  it("follows aliases to what they stand for", () => {
    const text = `name: a
levers:
  pyongyang.gifts: &path [{ from: 2016-03, value: 0.5 }]
  pyongyang.eliteRents: *path
`;
    expect(parseScenario(text, world).scenario!.levers!["pyongyang.eliteRents"]).toEqual([
      { from: "2016-03", value: 0.5 },
    ]);
  });
});

describe("checkScenario", () => {
  it("reads a value the same way, without lines", () => {
    const levers = { "pyongyang.gifts": [{ from: "2016-03", value: 0.5 }] };
    expect(checkScenario({ name: "a", levers }, world)).toMatchObject({
      scenario: { name: "a", levers },
      issues: [],
    });
    const { issues } = checkScenario({ name: "a", levers: { "pyongyang.gifts": 9 } }, world);
    expect(formatIssues(issues)).toBe("levers.pyongyang.gifts: out of range: 9 (expected 0 to 3)");
  });
  it.each([[null], [undefined], [7], [[]]])("of %j says that it is no scenario", (value) => {
    expect(checkScenario(value, world).issues).toHaveLength(1);
  });
});
