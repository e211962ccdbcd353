/** One series over time: the baseline, the columns' medians and bands, and what was observed. */
import { memo, useCallback, useId, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { ObservedEntry, SeriesEntry } from "../content/types.ts";
import { preset } from "../engine/index.ts";
import type { FileSource } from "../export/files.ts";
import { useName, useText, useWords } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import type { Mode } from "../state/page-state.ts";
import { FigureMenu } from "./FigureMenu.tsx";
import { Fog } from "./Fog.tsx";
import { Legend } from "./Legend.tsx";
import { legendOf } from "./legend.ts";
import { showSpan, showWhole, unitOf } from "./numbers.ts";
import { publisherOf } from "./observed.ts";
import type { ColumnInput, TimePicture } from "./picture.ts";
import { spokenOf } from "./spoken.ts";
import { TableTwin } from "./TableTwin.tsx";
import { TimeStage } from "./TimeStage.tsx";
import { timeTable } from "./time-table.ts";
import { useFiles } from "./use-files.ts";
import type { GiveFile } from "./use-files.ts";
import { usePicture } from "./use-picture.ts";
import { useWidth } from "./use-width.ts";
import "./figure.css";
import "./time-chart.css";

export interface TimeChartProps {
  readonly series: SeriesEntry;
  /** The columns of the page in their order, which gives their colours. */
  readonly columns: readonly ColumnInput[];
  readonly mode: Mode;
  readonly observed: readonly ObservedEntry[];
  /** Shows rival yardsticks beside the preferred ones. */
  readonly rivals: boolean;
  /** The fog is on and hides this series. */
  readonly fogged: boolean;
  /** Month from which levers act. */
  readonly since: string;
  readonly from: string;
  readonly to: string;
  /** Height of the picture in pixels. */
  readonly height?: number;
  /** Opens where the numbers come from. */
  readonly onSource?: (series: string) => void;
}

const HEIGHT = 220;

/** A chart with its menu, its table and its words; it is made again only where something of it changes. */
export const TimeChart = memo(Chart, (before, after) => {
  const parts = ({ columns, ...rest }: TimeChartProps): unknown[] => [
    ...Object.values(rest),
    ...columns.flatMap(({ name, fan, stale }) => [name, fan, stale]),
  ];
  const [old, now] = [parts(before), parts(after)];
  return old.length === now.length && old.every((part, p) => Object.is(part, now[p]));
});

function Chart(props: TimeChartProps) {
  const nameOf = useName();
  const { series, fogged, height = HEIGHT } = props;
  const title = nameOf("series", series.id, series.title);
  const heading = useId();
  if (!fogged) return <ClearChart {...props} title={title} heading={heading} height={height} />;
  return (
    <figure className="charts-figure" aria-labelledby={heading}>
      <header className="charts-head">
        <h3 id={heading}>{title}</h3>
      </header>
      <Fog evidence={series.evidence} height={height} />
    </figure>
  );
}

interface ClearProps extends TimeChartProps {
  readonly title: string;
  readonly heading: string;
  readonly height: number;
}

function ClearChart({ title, heading, ...props }: ClearProps) {
  const { series, mode, height, onSource } = props;
  const t = useText();
  const language = useWords((words) => words.language);
  const [years, setYears] = useState(false);
  const [runs, setRuns] = useState(false);
  const [tableOpen, setTableOpen] = useState(false);
  const [frame, width] = useWidth<HTMLDivElement>();
  const { host, shown, problem } = usePicture({ ...props, years, width, height });
  const unit = unitOf(series, mode, years && !series.annual, t);
  const picture = shown?.picture;
  const spoken = picture === undefined ? undefined : spokenOf(picture, { title, unit, t, language });
  const table = () =>
    picture === undefined
      ? undefined
      : timeTable(picture, { caption: t("charts.table.caption", { title, unit }), t, language });
  const files: FileSource = {
    stem: [series.id, mode === "level" ? "" : mode],
    about: () => ({
      title,
      unit,
      period: showSpan(picture?.periods ?? [], language),
      source: picture === undefined ? "" : sourceOf(picture, t, (value) => showWhole(value, language)),
      legend: picture === undefined ? [] : legendOf(picture, t),
    }),
    panels: () => (shown === undefined ? [] : [{ svg: shown.drawn.svg, caption: "" }]),
    table,
  };
  const give = useFiles(files);
  const openTable = useCallback(() => setTableOpen(true), []);
  const banded = picture?.columns.some(({ bands }) => bands.draws > 1) ?? false;
  return (
    <figure className="charts-figure" aria-labelledby={heading}>
      <header className="charts-head">
        <h3 id={heading}>{title}</h3>
        <span className="charts-unit">{unit}</span>
        <Tools
          series={series}
          title={title}
          years={years}
          onYears={setYears}
          runs={runs}
          onRuns={banded ? setRuns : undefined}
          give={give}
          onTable={openTable}
          onSource={onSource}
        />
      </header>
      <div ref={frame}>
        <TimeStage
          host={host}
          shown={shown}
          problem={problem}
          title={title}
          spoken={spoken}
          height={height}
          runs={runs && banded}
        />
      </div>
      {picture === undefined ? null : <Legend items={legendOf(picture, t)} />}
      <Notes picture={picture} observed={props.observed.length > 0} />
      <TableTwin
        title={title}
        table={table}
        spoken={spoken}
        isOpen={tableOpen}
        onClose={() => setTableOpen(false)}
        give={give}
      />
    </figure>
  );
}

interface ToolsProps {
  readonly series: SeriesEntry;
  readonly title: string;
  readonly years: boolean;
  readonly onYears: (years: boolean) => void;
  readonly runs: boolean;
  /** Left out where there are no bands whose runs could be shown. */
  readonly onRuns: ((runs: boolean) => void) | undefined;
  readonly give: GiveFile;
  readonly onTable: () => void;
  readonly onSource: ((series: string) => void) | undefined;
}

/** Buttons and menu of a chart; what arrives in the picture does not draw them again. */
const Tools = memo(function Tools(props: ToolsProps) {
  const { series, title, years, onYears, runs, onRuns, give, onTable, onSource } = props;
  const t = useText();
  return (
    <span className="charts-tools">
      {series.annual ? null : (
        <ToggleButton className="charts-button" isSelected={years} onChange={onYears}>
          {t("charts.years")}
        </ToggleButton>
      )}
      {onRuns === undefined ? null : (
        <ToggleButton className="charts-button" isSelected={runs} onChange={onRuns}>
          {t("charts.runs")}
        </ToggleButton>
      )}
      <FigureMenu
        title={title}
        give={give}
        onTable={onTable}
        onSource={onSource && (() => onSource(series.id))}
      />
    </span>
  );
});

/** Sentences below a picture about what is not in it. */
function Notes({
  picture,
  observed,
}: {
  readonly picture: TimePicture | undefined;
  readonly observed: boolean;
}) {
  const t = useText();
  if (picture === undefined) return null;
  const notes = [
    ...(picture.columns.some(({ stale }) => stale) ? [t("charts.stale")] : []),
    ...(observed && picture.mode !== "level" ? [t("charts.levelsAlone")] : []),
  ];
  return notes.length === 0 ? null : <p className="charts-note">{notes.join(" ")}</p>;
}

/** What a chart rests on: how many draws, on which preset, and who published what was observed. */
function sourceOf(picture: TimePicture, t: Translate, whole: (value: number) => string): string {
  const draws = Math.max(...picture.columns.map(({ bands }) => bands.draws));
  const model = t("charts.source.draws", { draws, agents: whole(preset.householdsPerAgent) });
  const publishers = [...new Set(picture.marks.map(({ source }) => publisherOf(source)))];
  if (publishers.length === 0) return model;
  return `${model} ${t("charts.source.observed", { publishers: publishers.join(", ") })}`;
}
