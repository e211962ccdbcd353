import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import type { Geography } from "../../lab/report/payload.ts";
import { en } from "../i18n/en/index.ts";
import { fill } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import { layersOf, mapSpoken, mapTable, placeWords, viewOf } from "./map-view.ts";

const t: Translate = (key, values) => fill(en[key] ?? key, values);
const unit = (id: string, name: string) => ({
  id,
  name,
  province: id.slice(0, 5),
  latitude: 39,
  longitude: 126,
});
const geography: Geography = {
  outline: { type: "MultiPolygon", coordinates: [] },
  neighbours: [],
  units: [unit("KP-01-chung", "Chung"), unit("KP-03-sinuiju", "Sinuiju")],
};
const result = fixtureResult({ months: 24 });
const histories = [
  { name: "Baseline", result },
  { name: "Oil cut", result },
];
const series = { id: "price.rice.kpw", title: "Rice", unit: "KPW/kg" };
const view = (difference: boolean) =>
  viewOf(
    {
      geography,
      layers: layersOf(histories, series.id, geography, difference),
      series,
      year: 2013,
      difference,
    },
    t,
    "en",
  );

describe("the maps of a year", () => {
  it("have a row a county and a column a history", () => {
    const table = mapTable(view(false), t);
    expect(table.caption).toBe("Rice, KPW/kg, 2013");
    expect(table.columns.map(({ title }) => title)).toEqual(["County", "Province", "Baseline", "Oil cut"]);
    expect(table.rows).toEqual([
      ["Chung", "Pyongyang", 4517.5, 4517.5],
      ["Sinuiju", "North Pyongan", 4570.5, 4570.5],
    ]);
  });
  it("may show what differs from the first history", () => {
    const gap = view(true);
    expect(gap.unit).toBe("KPW/kg, less the baseline");
    expect(gap.layers.map(({ name, row }) => [name, ...row])).toEqual([["Oil cut", 0, 0]]);
  });
  it("have words", () => {
    expect(placeWords(view(false), 0, t, "en")).toBe("Chung (Pyongyang) · Baseline: 4,518 · Oil cut: 4,518");
    expect(mapSpoken(view(true), t, "en")).toBe(
      "Rice, KPW/kg, less the baseline, 2013. Oil cut: from 0 in Chung to 0 in Chung; the median of the counties is 0.",
    );
  });
});
