import { describe, expect, it } from "vitest";
import type { MechanismEntry, ObservedEntry, ParameterEntry } from "../content/types.ts";
import { parametersBehind, sourcesOf } from "./provenance.ts";

const entry = (source: string, period: string, more: Partial<ObservedEntry> = {}): ObservedEntry => ({
  period,
  value: 1,
  basis: "annual",
  place: "",
  source,
  url: "",
  grade: "measured",
  preferred: true,
  note: "",
  ...more,
});

describe("provenance", () => {
  it("counts what each source gives, rivals last", () => {
    const found = sourcesOf([
      entry("B", "2013", { preferred: false }),
      entry("A", "2014"),
      entry("A", "2012", { url: "https://a.example" }),
    ]);
    expect(found.map(({ source, figures, first, last, url }) => [source, figures, first, last, url])).toEqual(
      [
        ["A", 2, "2012", "2014", "https://a.example"],
        ["B", 1, "2013", "2013", ""],
      ],
    );
  });
  it("finds each parameter behind a series once", () => {
    const parameter = (id: string) => ({ id, grade: "assumed" }) as ParameterEntry;
    const mechanism = (id: string, ids: string[]) =>
      ({ id, parameters: ids.map(parameter) }) as unknown as MechanismEntry;
    const phases = [
      {
        phase: "One",
        mechanisms: [mechanism("a", ["p", "q"]), mechanism("b", ["q"]), mechanism("c", ["r"])],
      },
    ];
    const evidence = { observed: false, mechanisms: ["a", "b"], parameters: {} as never, assumed: false };
    expect(parametersBehind({ evidence }, { phases }).map(({ id }) => id)).toEqual(["p", "q"]);
  });
});
