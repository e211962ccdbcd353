/** Draws the pictures of a study: nested bands and lines over time, bars, and places within ranges. */
import * as Plot from "@observablehq/plot";
import type {
  BandChart,
  BandPoint,
  Bar,
  BarChart,
  RangeChart,
  RangeRow,
  ScatterChart,
  ScatterPoint,
  StudyChart,
} from "../lab/report/study-payload.ts";
import type { Mark } from "../lab/report/payload.ts";
import { endOf, middleOf, show, startOf } from "./format.ts";
import { timeChart } from "./time-chart.ts";

const HEIGHT = 230;
const ROW = 24;
/** How far beyond its range a value is still drawn at its place, in widths of the range. */
const BEYOND = 0.6;
const ring = {
  r: 4,
  stroke: "var(--seen)",
  strokeWidth: 1.8,
  fill: "var(--paper)",
  fillOpacity: 0.6,
} as const;
const look = { background: "transparent", color: "var(--ink)", fontSize: "12px" };
const levels = [
  { low: "q025", high: "q975", opacity: 0.14 },
  { low: "q10", high: "q90", opacity: 0.2 },
  { low: "q25", high: "q75", opacity: 0.3 },
] as const;

/** Returns the picture of a chart, `width` pixels wide. */
export function studyChart(chart: StudyChart, width: number): SVGElement | HTMLElement {
  switch (chart.kind) {
    case "bands":
      return bandPicture(chart, width);
    case "bars":
      return barPicture(chart, width);
    case "lines":
      return timeChart(chart, width);
    case "ranges":
      return rangePicture(chart, width);
    case "scatter":
      return scatterPicture(chart, width);
  }
}

const timeOf = ({ period }: { readonly period: string }): Date =>
  period.length === 4 ? middleOf(period) : startOf(period);

function bandPicture(chart: BandChart, width: number) {
  const { bands, observed } = chart;
  const annual = bands[0]?.period.length === 4;
  const across = annual ? [] : observed.filter(({ period }) => period.length === 4);
  const dots = observed.filter((mark) => !across.includes(mark));
  const crosses = bands.some(({ q025 }) => q025 < 0);
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 56,
    marginRight: 14,
    marginTop: 14,
    marginBottom: 26,
    style: look,
    ariaLabel: `${chart.title}, ${chart.unit}`,
    x: {
      type: "utc",
      label: null,
      ...(annual ? { domain: [startOf(bands[0].period), endOf(bands.at(-1)!.period)], ticks: "year" } : {}),
      ...(width < 380 && !annual ? { ticks: 4 } : {}),
    },
    y: { label: null, zero: chart.fromZero, nice: true, tickFormat: show, ticks: 5, grid: false },
    marks: [
      Plot.gridY({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      crosses ? Plot.ruleY([0], { stroke: "var(--quiet)" }) : null,
      ...levels.map(({ low, high, opacity }) =>
        Plot.areaY(bands, { x: timeOf, y1: low, y2: high, fill: "var(--model)", fillOpacity: opacity }),
      ),
      Plot.lineY(bands, {
        x: timeOf,
        y: "median",
        stroke: "var(--model)",
        strokeWidth: 2,
        ...(annual ? { marker: "dot" } : {}),
      }),
      Plot.ruleY(across, {
        x1: (mark: Mark) => startOf(mark.period),
        x2: (mark: Mark) => endOf(mark.period),
        y: "value",
        stroke: "var(--seen)",
        strokeWidth: 2,
        strokeOpacity: (mark: Mark) => (mark.preferred ? 0.95 : 0.35),
        clip: true,
      }),
      Plot.dot(dots, {
        x: timeOf,
        y: "value",
        r: (mark: Mark) => (mark.preferred ? 3.6 : 2.4),
        stroke: "var(--seen)",
        strokeWidth: 1.6,
        fill: "var(--paper)",
        fillOpacity: 0.6,
      }),
      Plot.tip(
        bands,
        Plot.pointerX({
          x: timeOf,
          y: "median",
          title: (point: BandPoint) =>
            `${point.period}\nmedian ${show(point.median)} ${chart.unit}\n50 %: ${show(point.q25)} to ${show(point.q75)}\n80 %: ${show(point.q10)} to ${show(point.q90)}\n95 %: ${show(point.q025)} to ${show(point.q975)}`,
          fill: "var(--card)",
          stroke: "var(--rule)",
        }),
      ),
    ],
  });
}

/** Room for the longest name beside the rows. */
const marginFor = (rows: readonly { readonly name: string }[], width: number): number =>
  Math.min(width / 2, 30 + 7 * Math.max(...rows.map(({ name }) => name.length)));

function barPicture({ bars, title, unit, error, beside, mark }: BarChart, width: number) {
  const crossed = bars.filter(({ low, high }) => low !== undefined && high !== undefined);
  const ringed = bars.filter((bar) => bar.beside !== undefined);
  const words = (bar: Bar): string =>
    [
      `${bar.name}\n${show(bar.value)} ${unit}`,
      ...(bar.low === undefined || bar.high === undefined
        ? []
        : [`${error ?? ""}: ${show(bar.low)} to ${show(bar.high)}`]),
      ...(bar.beside === undefined ? [] : [`${beside ?? ""}: ${show(bar.beside)}`]),
    ].join("\n");
  return Plot.plot({
    width,
    height: 46 + bars.length * ROW,
    marginLeft: marginFor(bars, width),
    marginRight: 18,
    marginTop: 10,
    marginBottom: 30,
    style: look,
    ariaLabel: `${title}, ${unit}`,
    x: { label: null, tickFormat: show, ticks: 5, nice: true },
    y: { label: null, domain: bars.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.gridX({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.barX(bars, {
        x: "value",
        y: "name",
        fill: (bar: Bar) => (bar.value < 0 || bar.off === true ? "var(--seen)" : "var(--model)"),
        fillOpacity: 0.75,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.ruleY(crossed, { x1: "low", x2: "high", y: "name", stroke: "var(--ink)", strokeWidth: 1.4 }),
      Plot.ruleX([0], { stroke: "var(--quiet)" }),
      mark === undefined
        ? null
        : Plot.ruleX([mark], { stroke: "var(--ink)", strokeWidth: 1.2, strokeDasharray: "4 3" }),
      Plot.dot(ringed, { ...ring, x: "beside", y: "name" }),
      Plot.tip(
        bars,
        Plot.pointerY({
          x: "value",
          y: "name",
          title: words,
          fill: "var(--card)",
          stroke: "var(--rule)",
        }),
      ),
    ],
  });
}

function rangePicture({ rows, title, unit }: RangeChart, width: number) {
  const within = (place: number) => Math.max(-BEYOND, Math.min(1 + BEYOND, place));
  const isFar = (place: number) => place !== within(place);
  const valued = rows.filter((row) => row.value !== null);
  const colour = ({ holds }: RangeRow) => (holds ? "var(--model)" : "var(--bad)");
  const x = ({ value }: RangeRow) => within(value!);
  return Plot.plot({
    width,
    height: 46 + rows.length * ROW,
    marginLeft: marginFor(rows, width),
    marginRight: 18,
    marginTop: 10,
    marginBottom: 30,
    style: look,
    ariaLabel: `${title}, ${unit}`,
    x: {
      label: null,
      domain: [-BEYOND - 0.05, 1 + BEYOND + 0.05],
      ticks: [0, 1],
      tickFormat: (end: number) => (end === 0 ? "lower end" : "upper end"),
    },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(rows, { x1: 0, x2: 1, y: "name", fill: "var(--rule)", insetTop: 4, insetBottom: 4 }),
      Plot.dot(
        rows.filter(({ observed }) => observed !== null),
        { ...ring, r: 5, x: ({ observed }: RangeRow) => within(observed!), y: "name" },
      ),
      Plot.dot(
        valued.filter(({ value }) => !isFar(value!)),
        { x, y: "name", r: 4.5, fill: colour },
      ),
      Plot.text(
        valued.filter(({ value }) => isFar(value!)),
        { x, y: "name", text: ({ value }: RangeRow) => (value! < 0 ? "◀" : "▶"), fill: colour, fontSize: 13 },
      ),
      Plot.tip(
        rows,
        Plot.pointerY({
          x: ({ value }: RangeRow) => within(value ?? 0.5),
          y: "name",
          title: "words",
          fill: "var(--card)",
          stroke: "var(--rule)",
          lineWidth: 30,
        }),
      ),
    ],
  });
}

/** Where marks stand beside their points, in turn: points at one place then have marks apart. */
const around = [0, 3, 6, 1, 4, 7, 2, 5].map((eighth): readonly [number, number] => {
  const angle = (eighth / 4 - 0.25) * Math.PI;
  return [14 * Math.cos(angle), 14 * Math.sin(angle)];
});
const numeral = {
  text: "mark",
  fill: "var(--ink)",
  stroke: "var(--paper)",
  strokeWidth: 3,
  fontWeight: 600,
} as const;

function scatterPicture({ points, title, unit, across, upward, off }: ScatterChart, width: number) {
  const words = ({ mark, name, x, y, xInterval, yInterval, off: hollow }: ScatterPoint) =>
    [
      `${mark} ${name}${hollow ? ` (${off})` : ""}`,
      `${across}: ${show(x)} (${xInterval.map(show).join(" to ")})`,
      `${upward}: ${show(y)} (${yInterval.map(show).join(" to ")})`,
    ].join("\n");
  const line = { stroke: "var(--model)", strokeOpacity: 0.4 };
  // Most points crowd around zero, while one bar may reach far.
  const scale = { type: "sqrt", labelArrow: "none", tickFormat: show, ticks: 5, nice: true } as const;
  return Plot.plot({
    width,
    height: Math.round(Math.min(360, 0.8 * width)),
    marginLeft: 56,
    marginRight: 22,
    marginTop: 26,
    marginBottom: 40,
    style: look,
    ariaLabel: `${title}, ${unit}`,
    x: { ...scale, label: across, labelAnchor: "center" },
    y: { ...scale, label: upward },
    marks: [
      Plot.gridX({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.gridY({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.ruleX([0], { stroke: "var(--quiet)" }),
      Plot.ruleY([0], { stroke: "var(--quiet)" }),
      Plot.ruleY(points, {
        x1: ({ xInterval }: ScatterPoint) => xInterval[0],
        x2: ({ xInterval }: ScatterPoint) => xInterval[1],
        y: "y",
        ...line,
      }),
      Plot.ruleX(points, {
        y1: ({ yInterval }: ScatterPoint) => yInterval[0],
        y2: ({ yInterval }: ScatterPoint) => yInterval[1],
        x: "x",
        ...line,
      }),
      Plot.dot(
        points.filter((point) => !point.off),
        { x: "x", y: "y", r: 4.5, fill: "var(--model)" },
      ),
      Plot.dot(
        points.filter((point) => point.off),
        { ...ring, x: "x", y: "y" },
      ),
      ...around.map(([dx, dy], a) =>
        Plot.text(
          points.filter((_, p) => p % around.length === a),
          { ...numeral, x: "x", y: "y", dx, dy },
        ),
      ),
      Plot.tip(
        points,
        Plot.pointer({
          x: "x",
          y: "y",
          title: words,
          fill: "var(--card)",
          stroke: "var(--rule)",
          lineWidth: 30,
        }),
      ),
    ],
  });
}
