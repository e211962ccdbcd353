import { describe, expect, it } from "vitest";
import {
  contradictionWith,
  contradictionsOf,
  frontierOf,
  policyWith,
} from "../../../test/lab/made-up-studies.ts";
import { contradictionLines, contradictionsEnd, frontierLines, scaledLine } from "./claim-studies.ts";
import { paint } from "./colour.ts";
import { widthOf } from "./text.ts";

const look = { width: 80, tableWidth: 80, paint: paint(false) };
const text = (lines: readonly string[]) => lines.join("\n").replaceAll("\u00a0", " ");

describe("contradictions on a terminal", () => {
  it("answer first, then show medians and shares along the ladder", () => {
    const lines = contradictionLines(contradictionWith(), look);
    for (const one of lines) expect(widthOf(one)).toBeLessThanOrEqual(80);
    expect(text(lines)).toMatchInlineSnapshot(`
      "C1: Does it <bite>?
        It turns on the speed.
        speed.id, share a month     0.1      0.3     0.5  as drawn
        line a                   +0.300   +0.100  −0.200    +0.200
        line b                        0  +0.0500  +0.300    +0.200
        holds: a                  100 %     50 %     0 %      50 %
        holds: b                    0 %      0 %   100 %      25 %
      "
    `);
    expect(
      text(contradictionLines(contradictionWith({ failed: { worlds: 1, reasons: { oh: 1 } } }), look)),
    ).toContain("1 world is left out: 1 × oh");
  });
  it("end with their count", () => {
    expect(text(contradictionsEnd(contradictionsOf(contradictionWith()), look))).toBe(
      "1 contradiction, 24 draws each",
    );
    expect(text(contradictionsEnd({ ...contradictionsOf(), interrupted: true }, look))).toContain(
      "goes on from here",
    );
  });
});

describe("the frontier on a terminal", () => {
  it("is a table a group, with what each policy costs", () => {
    const short = policyWith({ id: "oil", fit: "falls short", cost: null, front: null });
    expect(text(frontierLines(frontierOf(policyWith(), short), look))).toMatchInlineSnapshot(`
      "Pressure, at equal loss: 400 million USD over 24 months
        Policy  Amount               Cost  pressure.elite  gdp.real  Unbeaten
        freeze  scaled to it  400 million         +0.0100    −0.500      75 %
        oil     falls short             –         +0.0100    −0.500         –
        Nobody wins.

      2 policies, 24 draws each"
    `);
  });
  it("tells how a policy was scaled", () => {
    const { levers, fit } = policyWith();
    const policy = { id: "freeze", title: "", group: "", levers, scale: [], documents: [] };
    const trials = [
      { factor: 1, cost: 7e8 },
      { factor: 0.5, cost: 4e8 },
    ];
    expect(text([scaledLine({ policy, levers, fit, factor: 0.5, trials })])).toBe(
      "freeze                   scaled to it, 400 million USD at 0.500 times its levels",
    );
    expect(text([scaledLine({ policy, levers, fit: "as set", factor: 1, trials: [] })])).toBe(
      "freeze                   by its levers",
    );
  });
});
