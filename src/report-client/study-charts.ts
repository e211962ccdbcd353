/** Draws the pictures of a study: nested bands over time, and bars with their errors. */
import * as Plot from "@observablehq/plot";
import type { BandChart, BandPoint, Bar, BarChart, StudyChart } from "../lab/report/study-payload.ts";
import type { Mark } from "../lab/report/payload.ts";
import { endOf, middleOf, show, startOf } from "./format.ts";

const HEIGHT = 230;
const ROW = 24;
const look = { background: "transparent", color: "var(--ink)", fontSize: "12px" };
const levels = [
  { low: "q025", high: "q975", opacity: 0.14 },
  { low: "q10", high: "q90", opacity: 0.2 },
  { low: "q25", high: "q75", opacity: 0.3 },
] as const;

/** Returns the picture of a chart, `width` pixels wide. */
export function studyChart(chart: StudyChart, width: number): SVGElement | HTMLElement {
  return chart.kind === "bands" ? bandPicture(chart, width) : barPicture(chart, width);
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

function barPicture({ bars, title, unit, error }: BarChart, width: number) {
  return Plot.plot({
    width,
    height: 46 + bars.length * ROW,
    marginLeft: Math.min(width / 2, 30 + 7 * Math.max(...bars.map(({ name }) => name.length))),
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
        fill: (bar: Bar) => (bar.value < 0 ? "var(--seen)" : "var(--model)"),
        fillOpacity: 0.75,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.ruleY(bars, { x1: "low", x2: "high", y: "name", stroke: "var(--ink)", strokeWidth: 1.4 }),
      Plot.ruleX([0], { stroke: "var(--quiet)" }),
      Plot.tip(
        bars,
        Plot.pointerY({
          x: "value",
          y: "name",
          title: (bar: Bar) =>
            `${bar.name}\n${show(bar.value)} ${unit}\n${error}: ${show(bar.low)} to ${show(bar.high)}`,
          fill: "var(--card)",
          stroke: "var(--rule)",
        }),
      ),
    ],
  });
}
