/** Draws a chart over time with Observable Plot. Loaded when the first chart is drawn. */
import { areaY, dot, gridY, lineY, plot, ruleX, ruleY } from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { endOf, startOf } from "../../report-client/format.ts";
import { widthOf } from "../export/wrap.ts";
import type { Language } from "../i18n/index.ts";
import { nested } from "./bands.ts";
import { axisFormat } from "./numbers.ts";
import { publisherOf } from "./observed.ts";
import type { SeenMark } from "./observed.ts";
import type { PictureColumn, TimePicture } from "./picture.ts";
import { rivalSigns } from "./signs.ts";
import { timeOf, timeTicks } from "./ticks.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Month from which levers act. */
  readonly since: string;
  readonly language: Language;
}

/** A drawn picture, and where its values are in it, in pixels. */
export interface Drawn {
  readonly svg: SVGSVGElement;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(period: string): number;
  y(value: number): number;
}

const TYPE = 12;
/** Room for a mark, and for letters that are wider than most or more than the ends of the values have. */
const TICK = 28;
const margins = { marginRight: 12, marginTop: 10, marginBottom: 24 } as const;
/** How strongly the bands of one column are filled, from the widest in. */
const fills = [0.12, 0.16, 0.26] as const;
/** Where many columns lie over each other their bands are paler; and where they are of the settings before. */
const CROWDED = 3;
const PALER = 0.6;
const STALE = 0.4;

/** Draws a picture in a frame. */
export function drawTime(picture: TimePicture, { width, height, since, language }: Frame): Drawn {
  const [low, high] = domainOf(picture);
  const tick = axisFormat(Math.max(Math.abs(low), Math.abs(high)), language);
  const marginLeft =
    TICK + Math.max(...[low, (low + high) / 3, high].map((value) => widthOf(tick(round(value)), TYPE)));
  const ticks = timeTicks(picture.periods, width - marginLeft - margins.marginRight, language);
  const figure = plot({
    ...margins,
    marginLeft,
    width,
    height,
    style: {
      background: "transparent",
      color: "var(--ink)",
      fontSize: `${TYPE}px`,
      fontFamily: "var(--sans)",
    },
    x: { type: "utc", label: null, domain: spanOf(picture), ticks: ticks.at, tickFormat: ticks.format },
    y: { label: null, domain: [low, high], nice: true, ticks: 5, tickFormat: tick },
    marks: [
      gridY({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      ruleY(
        [picture.mode === "ratio" ? 100 : 0].filter((value) => value >= low && value <= high),
        {
          stroke: "var(--quiet)",
        },
      ),
      ruleX(since > picture.view.from && since <= picture.view.to ? [startOf(since)] : [], {
        stroke: "var(--quiet)",
        strokeDasharray: "2 3",
      }),
      ...acrossYears(picture),
      ...picture.columns.flatMap((column) => bands(column, picture.columns.length)),
      ...picture.columns.map(median),
      picture.apart
        ? lineY(picture.periods, {
            x: timeOf,
            y: picture.baseline,
            stroke: "var(--baseline)",
            strokeWidth: 1.6,
            strokeDasharray: "5 3",
          })
        : null,
      ...points(picture),
    ],
  });
  const [x, y] = [figure.scale("x")!, figure.scale("y")!];
  return {
    svg: figure as SVGSVGElement,
    left: marginLeft,
    right: width - margins.marginRight,
    top: margins.marginTop,
    bottom: height - margins.marginBottom,
    x: (period) => x.apply(timeOf(period)) as number,
    y: (value) => y.apply(value) as number,
  };
}

/** A tick is near a round number: two digits tell how much room it needs. */
function round(value: number): number {
  return Number(value.toPrecision(2));
}

/** Values of a level start at zero unless that would press them together. */
function domainOf({ mode, low, high }: TimePicture): [number, number] {
  if (Number.isNaN(low)) return [0, 1];
  const reference =
    mode === "difference" ? 0 : mode === "ratio" ? 100 : low > 0 && low < high * 0.6 ? 0 : low;
  const [from, to] = [Math.min(low, reference), Math.max(high, reference)];
  if (to - from > Math.abs(to) * 1e-9) return [from, to];
  const room = Math.abs(to) * 0.05 || 1;
  return [from - room, to + room];
}

function spanOf({ view: { from, to, annual, years } }: TimePicture): [Date, Date] {
  if (annual || years) return [startOf(from.slice(0, 4)), endOf(to.slice(0, 4))];
  if (from !== to) return [startOf(from), startOf(to)];
  const next = startOf(to);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return [startOf(from), next];
}

function bands({ bands: of, number, stale }: PictureColumn, columns: number): Markish[] {
  if (of.draws < 2) return [];
  const strength = (columns >= CROWDED ? PALER : 1) * (stale ? STALE : 1);
  return nested.map(({ low, high }, i) =>
    areaY(of.periods, {
      x: timeOf,
      y1: of[low],
      y2: of[high],
      fill: `var(--column-${number})`,
      fillOpacity: fills[i] * strength,
    }),
  );
}

function median({ bands: of, number, stale }: PictureColumn): Markish {
  return lineY(of.periods, {
    x: timeOf,
    y: of.q50,
    stroke: `var(--column-${number})`,
    strokeWidth: 2,
    strokeOpacity: stale ? STALE : 1,
    ...(of.periods[0]?.length === 4 ? { marker: "dot" as const } : {}),
  });
}

const isAcross = (picture: TimePicture, { period }: SeenMark) =>
  period.length === 4 && picture.periods[0]?.length !== 4;

/** Annual figures beside months lie across their year. */
function acrossYears(picture: TimePicture): Markish[] {
  const across = picture.marks.filter((mark) => isAcross(picture, mark));
  return [true, false].map((preferred) =>
    ruleY(
      across.filter((mark) => mark.preferred === preferred),
      {
        x1: ({ period }: SeenMark) => startOf(period),
        x2: ({ period }: SeenMark) => endOf(period),
        y: "value",
        stroke: "var(--seen)",
        strokeWidth: preferred ? 2 : 1,
        clip: true,
        ...(preferred ? {} : { strokeDasharray: "4 2" }),
      },
    ),
  );
}

/** Dated figures are rings; rivals have a sign for each of their publishers, in the middle of the year where annual. */
function points(picture: TimePicture): Markish[] {
  const look = {
    x: ({ period }: SeenMark) => timeOf(period),
    y: "value",
    stroke: "var(--seen)",
    strokeWidth: 1.6,
    fill: "var(--card)",
    fillOpacity: 0.6,
    clip: true,
  } as const;
  const dated = picture.marks.filter((mark) => mark.preferred && !isAcross(picture, mark));
  const rivals = picture.marks.filter(({ preferred }) => !preferred);
  return [
    ...rivalSigns(picture).map(({ publisher, symbol }) =>
      dot(
        rivals.filter(({ source }) => publisherOf(source) === publisher),
        { ...look, symbol, r: 3 },
      ),
    ),
    dot(dated, { ...look, r: ({ place }: SeenMark) => (place === "" ? 3.6 : 2.6) }),
  ];
}
