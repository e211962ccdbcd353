/** Counties on maps side by side: one series in one year, with a player over the years. */
import { useId, useMemo, useRef, useState } from "react";
import type { Geography } from "../../lab/report/payload.ts";
import type { FileSource } from "../export/files.ts";
import { useText, useWords } from "../i18n/index.ts";
import { scaleOf } from "./county-values.ts";
import { FigureMenu } from "./FigureMenu.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { mapLegendOf } from "./map-legend.ts";
import { MapRow } from "./MapRow.tsx";
import { layersOf, mapSpoken, mapTable, seriesTitle, viewOf } from "./map-view.ts";
import type { Layer, NamedRun } from "./map-view.ts";
import { showPeriod } from "./numbers.ts";
import { runSource } from "./run-source.ts";
import { TableTwin } from "./TableTwin.tsx";
import { useFiles } from "./use-files.ts";
import { useYear } from "./use-year.ts";
import { YearSlider } from "./YearSlider.tsx";
import "./figure.css";
import "./map.css";

export interface CountyMapProps {
  readonly geography: Geography;
  /** One map each, in the same colours. */
  readonly histories: readonly NamedRun[];
  /** Id of the county series. */
  readonly observer: string;
  readonly year: number;
  readonly onObserver: (id: string) => void;
  readonly onYear: (year: number) => void;
  /** Shows each history but the first less the first; without a second history, the first as it is. */
  readonly difference?: boolean;
}

/** Maps with their legend, table and words. */
export function CountyMap(props: CountyMapProps) {
  const { geography, histories, observer } = props;
  const t = useText();
  const difference = (props.difference ?? false) && histories.length > 1;
  const layers = useMemo(
    () => layersOf(histories, observer, geography, difference),
    [histories, observer, geography, difference],
  );
  if (layers.length === 0 || layers[0].counties.years.length === 0)
    return <p className="charts-message">{t("charts.empty")}</p>;
  return <Maps {...props} difference={difference} layers={layers} />;
}

interface MapsProps extends CountyMapProps {
  readonly layers: readonly Layer[];
  readonly difference: boolean;
}

function Maps(props: MapsProps) {
  const { geography, histories, observer, layers, difference, onObserver } = props;
  const t = useText();
  const language = useWords((words) => words.language);
  const heading = useId();
  const [tableOpen, setTableOpen] = useState(false);
  const pictures = useRef(new Map<number, SVGSVGElement>());
  const state = useYear(layers[0].counties.years, props.year, props.onYear);
  const { series } = histories[0].result.counties;
  const view = useMemo(
    () =>
      viewOf(
        { geography, layers, series: { ...series[observer], id: observer }, year: state.shown, difference },
        t,
        language,
      ),
    [geography, layers, series, observer, state.shown, difference, language],
  );
  const scale = useMemo(
    () =>
      scaleOf(
        layers.map(({ counties }) => counties),
        difference,
      ),
    [layers, difference],
  );
  const table = () => mapTable(view, t);
  const files: FileSource = {
    stem: ["counties", observer, String(state.shown), difference ? "difference" : ""],
    about: () => ({
      title: view.title,
      unit: view.unit,
      period: showPeriod(String(state.shown), language),
      source: runSource(
        histories.map(({ result }) => result),
        t,
        language,
      ),
      legend: mapLegendOf(scale, t, language),
    }),
    panels: () =>
      view.layers.flatMap(({ name }, i) => {
        const svg = pictures.current.get(i);
        return svg === undefined ? [] : [{ svg, caption: name }];
      }),
    table,
  };
  const give = useFiles(files);
  return (
    <figure className="charts-figure" aria-labelledby={heading}>
      <header className="charts-head">
        <h3 id={heading}>{view.caption}</h3>
        <span className="charts-tools">
          <FigureMenu title={view.title} give={give} onTable={() => setTableOpen(true)} />
        </span>
      </header>
      <div className="charts-row">
        <label className="charts-row">
          {t("charts.map.series")}
          <select value={observer} onChange={(event) => onObserver(event.currentTarget.value)}>
            {Object.entries(series).map(([id, { title }]) => (
              <option key={id} value={id}>
                {seriesTitle(id, title, t)}
              </option>
            ))}
          </select>
        </label>
        <YearSlider state={state} player />
      </div>
      <MapRow geography={geography} view={view} scale={scale} pictures={pictures.current} />
      <MapLegend scale={scale} unit={view.unit} />
      <TableTwin
        title={view.title}
        table={table}
        spoken={mapSpoken(view, t, language)}
        sortable
        isOpen={tableOpen}
        onClose={() => setTableOpen(false)}
        give={give}
      />
    </figure>
  );
}
