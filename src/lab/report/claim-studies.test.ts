import { describe, expect, it } from "vitest";
import { argument, judgementOf, recordWith } from "../../../test/lab/made-up-claims.ts";
import {
  contradictionWith,
  contradictionsOf,
  frontierOf,
  line,
  policyWith,
} from "../../../test/lab/made-up-studies.ts";
import { recordsOf } from "./claims-words.ts";
import { contradictionsPage, ladderChart } from "./contradictions-page.ts";
import { frontierPage, groupCharts } from "./frontier-page.ts";

const beside = {
  entries: argument.entries,
  records: recordsOf(judgementOf([recordWith()])),
  client: "/* program */",
};
const count = (text: string, part: string): number => text.split(part).length - 1;

describe("the chart of a contradiction", () => {
  it("draws each side's median with its interval over the ladder", () => {
    const chart = ladderChart(contradictionWith())!;
    expect(chart).toMatchObject({
      kind: "lines",
      view: "number",
      across: "speed.id, share a month",
      unit: "share",
      small: 0.1,
      name: "a: line a",
      others: [{ name: "b: line b" }],
    });
    expect(chart.model).toEqual([
      { period: "0.1", value: 0.3, low: 0.25, high: 0.35 },
      { period: "0.3", value: 0.1, low: 0.05, high: 0.15 },
      { period: "0.5", value: -0.2, low: -0.25, high: -0.15 },
    ]);
  });
  it("counts in millions where it must, what is too small to matter too", () => {
    const dollars = { ...line("a", [3e6, -2e6]), smallest: 5e5, unit: "USD" };
    const chart = ladderChart(contradictionWith({ lines: [dollars] }))!;
    expect(chart).toMatchObject({ unit: "million USD", small: 0.5 });
    expect(chart.model.map(({ value }) => value)).toEqual([3, -2]);
  });
  it("stretches the axis where one side reaches more than ten times as far as another, and says so", () => {
    const [far, near] = [line("a", [0.6, 0.6, -0.6]), line("b", [0.002, 0, -0.001])];
    expect(ladderChart(contradictionWith({ lines: [far, near] }))).toMatchObject({ stretched: true });
    expect(ladderChart(contradictionWith({ lines: [far, line("b", [0.3, 0.3, 0.3])] }))).toMatchObject({
      stretched: false,
    });
    const page = (lines: (typeof far)[]) =>
      contradictionsPage(contradictionsOf(contradictionWith({ lines })), beside).html;
    expect(page([far, near])).toContain("share, stretched around zero");
    expect(page([far])).not.toContain("stretched around zero");
  });
  it("has no strip where sides differ in what matters, and no point where there is no median", () => {
    const other = { ...line("b", [0.5, 0.5]), smallest: 0.3 };
    expect(ladderChart(contradictionWith({ lines: [line("a", [1, 1]), other] }))).not.toHaveProperty("small");
    const none = { ...line("a", [1]), rungs: [{ ...line("a", [1]).rungs[0], median: null }] };
    expect(ladderChart(contradictionWith({ lines: [none] }))).toBeUndefined();
  });
});

describe("the page of contradictions", () => {
  const failing = { failed: { worlds: 3, reasons: { "it broke": 3 } } };
  const { file, html } = contradictionsPage(
    contradictionsOf(contradictionWith(), contradictionWith({ id: "C2", ...failing })),
    beside,
  );
  it("answers, shows one chart with its table, the claims' verdicts and how to read it", () => {
    expect(file).toBe("contradictions.html");
    expect(count(html, 'class="plot lines"')).toBe(2);
    expect(count(html, '<details class="twin">')).toBe(2);
    for (const text of [
      "It turns on the speed.",
      "January 2017 to December 2018",
      "✓\u00a0supported",
      "Caps on &lt;oil&gt; hurt industry.",
      "<li>S9-99</li>",
      "Read it &lt;so&gt;.",
      "pressure.elite &lt;up&gt;, a",
      "as drawn",
      "24 draws",
      "registerhash",
      "autarky claims &lt;again&gt;",
    ])
      expect(html).toContain(text);
    expect(count(html, "3 worlds are left out")).toBe(1);
    // No page of the claims is there to lead to.
    expect(html).not.toContain("document-001.html");
  });
  it("says where it is partial", () => {
    expect(html).not.toContain("Partial");
    const stopped = { ...contradictionsOf(), interrupted: true };
    expect(contradictionsPage(stopped, beside).html).toContain("Partial");
  });
});

describe("the page of the frontier", () => {
  const short = policyWith({
    id: "oil",
    title: "Oil",
    fit: "falls short",
    notes: "Costs little.",
    cost: null,
    front: null,
    failed: { worlds: 1, reasons: { "it broke": 1 } },
  });
  const result = frontierOf(policyWith(), short);
  const { file, html } = frontierPage(result, { client: "/* program */" });
  it("says who costs what, what changes and what is regretted", () => {
    expect(file).toBe("frontier.html");
    for (const text of [
      "Nobody wins.",
      "400\u00a0million USD over 24 months",
      "Elite pressure: shown, judges nothing; Real GDP: better up.",
      "1 Frozen &lt;accounts&gt;",
      "2 Oil",
      "falls short",
      "scaled to it",
      "0.100; 0.400",
      "75\u00a0%",
      "Costs little.",
      "Oil, failed: 1 world is left out",
      "from January 2024 on, 36 months",
      "document 001",
    ])
      expect(html).toContain(text);
    expect(count(html, "Regret, ")).toBe(1);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
  it("draws every pair of axes, hollow where a policy does not cost the amount", () => {
    const { groups, policies, axes } = result;
    const [chart, ...others] = groupCharts(groups[0], policies, axes);
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ across: "Elite pressure, share", upward: "Real GDP, per cent" });
    expect(chart.points).toEqual([
      {
        mark: "1",
        name: "Frozen <accounts>",
        x: 0.01,
        y: -0.5,
        xInterval: [0, 0.02],
        yInterval: [-1, 0.25],
        off: false,
      },
      { mark: "2", name: "Oil", x: 0.01, y: -0.5, xInterval: [0, 0.02], yInterval: [-1, 0.25], off: true },
    ]);
    const three = [...axes, { metric: "m", title: "M", unit: "" }];
    const known = policies.map((policy) => ({ ...policy, changes: [...policy.changes, policy.changes[0]] }));
    expect(groupCharts(groups[0], known, three).map(({ id }) => id)).toEqual([
      "pressure 0 1",
      "pressure 0 2",
      "pressure 1 2",
    ]);
    expect(count(html, 'class="plot scatter"')).toBe(1);
  });
});
