/** What the maps of one year show, as words and as a table. */
import type { Geography, MapUnit } from "../../lab/report/payload.ts";
import { quantile } from "../../core/stats.ts";
import type { RunResult } from "../../lab/types.ts";
import type { DataTable } from "../export/table.ts";
import type { Language, Translate } from "../i18n/index.ts";
import { countyYears, lessCounties } from "./county-values.ts";
import type { CountyYears } from "./county-values.ts";
import { show, showPeriod, wordOf } from "./numbers.ts";

/** A history with the name of its column. */
export interface NamedRun {
  readonly name: string;
  readonly result: RunResult;
}

/** The counties of one map in all years. */
export interface Layer {
  readonly name: string;
  readonly counties: CountyYears;
}

/** The maps of one year. */
export interface MapView {
  readonly units: readonly MapUnit[];
  readonly title: string;
  readonly unit: string;
  /** Title, unit and year. */
  readonly caption: string;
  readonly layers: readonly { readonly name: string; readonly row: Float64Array }[];
}

/** Returns the maps' values: of each history, or of each but the first less the first. */
export function layersOf(
  histories: readonly NamedRun[],
  observer: string,
  { units }: Geography,
  difference: boolean,
): Layer[] {
  const layers = histories.flatMap(({ name, result }): Layer[] => {
    const counties = countyYears(result, observer, units);
    return counties === undefined ? [] : [{ name, counties }];
  });
  if (!difference) return layers;
  return layers.slice(1).map(({ name, counties }) => ({
    name,
    counties: lessCounties(counties, layers[0].counties),
  }));
}

/** Returns the title of a county series; the model's own where the dictionary has none. */
export function seriesTitle(id: string, title: string, t: Translate): string {
  const word = wordOf(t, "county", id);
  return word === id ? title : word;
}

export interface ViewWish {
  readonly geography: Geography;
  readonly layers: readonly Layer[];
  readonly series: { readonly id: string; readonly title: string; readonly unit: string };
  readonly year: number;
  readonly difference: boolean;
}

/** Returns what is shown of a year. */
export function viewOf(wish: ViewWish, t: Translate, language: Language): MapView {
  const { geography, layers, series, year } = wish;
  const title = seriesTitle(series.id, series.title, t);
  const bare = wordOf(t, "unit", series.unit);
  const unit = wish.difference ? t("charts.unit.difference", { unit: bare }) : bare;
  return {
    units: geography.units,
    title,
    unit,
    caption: t("charts.map.caption", { title, unit, year: showPeriod(String(year), language) }),
    layers: layers.map(({ name, counties }) => {
      const at = counties.years.indexOf(year);
      return {
        name,
        row: at < 0 ? new Float64Array(geography.units.length).fill(Number.NaN) : counties.values[at],
      };
    }),
  };
}

/** Says a county and what it has on each map. */
export function placeWords({ units, layers }: MapView, k: number, t: Translate, language: Language): string {
  const { name, province } = units[k];
  const place = t("charts.map.place", { name, province: wordOf(t, "province", province) });
  return [place, ...layers.map((layer) => `${layer.name}: ${show(layer.row[k], language)}`)].join(" · ");
}

/** Says where each map is highest, lowest, and in the middle. */
export function mapSpoken({ units, caption, layers }: MapView, t: Translate, language: Language): string {
  const sentences = layers.flatMap(({ name, row }) => {
    const known = units.flatMap((unit, k) =>
      Number.isNaN(row[k]) ? [] : [{ place: unit.name, value: row[k] }],
    );
    if (known.length === 0) return [];
    const lowest = known.reduce((a, b) => (b.value < a.value ? b : a));
    const highest = known.reduce((a, b) => (b.value > a.value ? b : a));
    return [
      t("charts.map.spoken", {
        name,
        low: show(lowest.value, language),
        lowPlace: lowest.place,
        high: show(highest.value, language),
        highPlace: highest.place,
        median: show(
          quantile(
            known.map(({ value }) => value),
            0.5,
          ),
          language,
        ),
      }),
    ];
  });
  return [`${caption}.`, ...sentences].join(" ");
}

/** Returns the table: a row a county. */
export function mapTable({ units, caption, layers }: MapView, t: Translate): DataTable {
  return {
    caption,
    columns: [
      { id: "county", title: t("charts.map.county"), kind: "text" },
      { id: "province", title: t("charts.map.province"), kind: "text" },
      ...layers.map(({ name }, i) => ({ id: `column_${i + 1}`, title: name, kind: "number" }) as const),
    ],
    rows: units.map(({ name, province }, k) => [
      name,
      wordOf(t, "province", province),
      ...layers.map(({ row }) => row[k]),
    ]),
  };
}
