/** Lies over a chart: a line at the month that is looked at, its values, and single runs where they are wanted. */
import { useMemo } from "react";
import { useText, useWords } from "../i18n/index.ts";
import { runsOf } from "./bands.ts";
import { show, showPeriod } from "./numbers.ts";
import { marksAt, valueAt } from "./picture.ts";
import type { PictureColumn, TimePicture } from "./picture.ts";
import type { Drawn } from "./plot.ts";
import { sourceOf } from "./time-table.ts";
import type { Shown } from "./use-picture.ts";

export interface CrosshairProps {
  readonly shown: Shown;
  /** Place of the period that is looked at; none where nothing is. */
  readonly at: number | undefined;
  /** Height of the pointer in pixels, which chooses the nearest column. */
  readonly height: number | undefined;
  /** Whether single runs are drawn. */
  readonly runs: boolean;
}

/** Draws over the picture without touching it. */
export function Crosshair({ shown: { picture, drawn }, at, height, runs }: CrosshairProps) {
  const period = at === undefined ? undefined : picture.periods.at(at);
  const nearest = nearestColumn(picture, drawn, period, height);
  const path = useMemo(
    () => (runs && nearest !== undefined ? pathOf(picture, drawn, nearest) : undefined),
    [picture, drawn, nearest, runs],
  );
  return (
    <>
      <svg className="charts-over" aria-hidden="true">
        {path === undefined ? null : <Runs path={path} number={nearest!.number} drawn={drawn} />}
        {period === undefined ? null : <Cross picture={picture} drawn={drawn} at={at!} period={period} />}
      </svg>
      {period === undefined ? null : <Readout picture={picture} drawn={drawn} at={at!} period={period} />}
    </>
  );
}

/** Single runs, cut off where the axes end. */
function Runs({
  path,
  number,
  drawn,
}: {
  readonly path: string;
  readonly number: number;
  readonly drawn: Drawn;
}) {
  const { left, right, top, bottom } = drawn;
  const size = { width: right - left, height: bottom - top };
  return (
    <svg x={left} y={top} {...size} viewBox={`${left} ${top} ${size.width} ${size.height}`}>
      <path d={path} className="charts-runs" style={{ stroke: `var(--column-${number})` }} />
    </svg>
  );
}

interface AtProps {
  readonly picture: TimePicture;
  readonly drawn: Drawn;
  readonly at: number;
  readonly period: string;
}

function Cross({ picture, drawn, at, period }: AtProps) {
  const x = drawn.x(period);
  const spots = [
    ...(picture.apart ? [{ colour: "var(--baseline)", value: picture.baseline[at] }] : []),
    ...picture.columns.map((column) => ({
      colour: `var(--column-${column.number})`,
      value: valueAt(column, "q50", period),
    })),
  ].filter(({ value }) => Number.isFinite(value));
  return (
    <>
      <line className="charts-cross" x1={x} x2={x} y1={drawn.top} y2={drawn.bottom} />
      {spots.map(({ colour, value }) => (
        <circle key={colour} cx={x} cy={drawn.y(value)} r={3.5} style={{ fill: colour }} />
      ))}
    </>
  );
}

function Readout({ picture, drawn, at, period }: AtProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const x = drawn.x(period);
  const left = x > (drawn.left + drawn.right) / 2;
  const side = left ? { right: `calc(100% - ${x - 10}px)` } : { left: `${x + 10}px` };
  return (
    <div className="charts-readout" style={side} aria-hidden="true">
      <strong>{showPeriod(period, language)}</strong>
      {picture.mode === "level" && picture.apart ? (
        <Line
          colour="var(--baseline)"
          name={t("charts.baseline")}
          value={show(picture.baseline[at], language)}
        />
      ) : null}
      {picture.columns.map((column) => (
        <Line
          key={column.number}
          colour={`var(--column-${column.number})`}
          name={column.name}
          value={show(valueAt(column, "q50", period), language)}
          range={
            column.bands.draws > 1
              ? t("charts.range", {
                  low: show(valueAt(column, "q05", period), language),
                  high: show(valueAt(column, "q95", period), language),
                })
              : undefined
          }
        />
      ))}
      {marksAt(picture, period).map((mark, m) => (
        <Line key={m} colour="var(--seen)" name={sourceOf(mark, t)} value={show(mark.value, language)} />
      ))}
    </div>
  );
}

interface LineProps {
  readonly colour: string;
  readonly name: string;
  readonly value: string;
  readonly range?: string | undefined;
}
function Line({ colour, name, value, range }: LineProps) {
  return (
    <span className="charts-readout-line">
      <i style={{ background: colour }} />
      <span>{name}</span>
      <b>{value}</b>
      {range === undefined ? null : <small>{range}</small>}
    </span>
  );
}

/** The column whose median is nearest to the pointer; the first one where there is no pointer. */
function nearestColumn(
  { columns }: TimePicture,
  drawn: Drawn,
  period: string | undefined,
  height: number | undefined,
): PictureColumn | undefined {
  if (period === undefined || height === undefined) return columns.at(0);
  const distance = (column: PictureColumn) => Math.abs(drawn.y(valueAt(column, "q50", period)) - height);
  return columns.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** All runs of a column as one path; it is broken where a run has no value. */
function pathOf({ view, mode }: TimePicture, drawn: Drawn, { fan, bands }: PictureColumn): string {
  const xs = bands.periods.map((period) => drawn.x(period).toFixed(1));
  const pieces: string[] = [];
  for (const run of runsOf(fan, view, mode)) {
    let pen = "M";
    run.forEach((value, p) => {
      if (Number.isNaN(value)) {
        pen = "M";
        return;
      }
      pieces.push(`${pen}${xs[p]},${drawn.y(value).toFixed(1)}`);
      pen = "L";
    });
  }
  return pieces.join("");
}
