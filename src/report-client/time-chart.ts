/** Draws one series: the model's line and the observed points. */
import * as Plot from "@observablehq/plot";
import type { Chart, Mark, Point } from "../lab/report/payload.ts";
import { endOf, middleOf, show, startOf } from "./format.ts";

const HEIGHT = 216;
/** Colours of the lines beside the first, as in the legend above the picture. */
const COLOURS = ["var(--line-1)", "var(--line-2)", "var(--line-3)", "var(--line-4)", "var(--line-5)"];
const colour = (line: number) => COLOURS[line % COLOURS.length];

interface Spot {
  readonly x: Date | number;
  readonly y: number;
  readonly text: string;
}

/** Returns the picture of a chart, `width` pixels wide. */
export function timeChart(chart: Chart, width: number): SVGElement | HTMLElement {
  switch (chart.view) {
    case "year":
      return yearly(chart, width);
    case "month":
      return monthly(chart, width);
    case "number":
      return numbered(chart, width);
  }
}

/** Lines over numbers, each with a dot where it has a value. */
function numbered(chart: Chart, width: number) {
  const x = (point: Point) => Number(point.period);
  const lines = [chart, ...chart.others].map(({ model }, i) => ({
    model,
    stroke: i === 0 ? "var(--model)" : colour(i - 1),
  }));
  const { across = "", small } = chart;
  return Plot.plot({
    ...frame(chart, width),
    marginBottom: 40,
    x: { label: across, labelAnchor: "center", labelArrow: "none", inset: 8, ticks: 5, tickFormat: show },
    marks: [
      small === undefined
        ? null
        : Plot.areaY([Math.min(...chart.model.map(x)), Math.max(...chart.model.map(x))], {
            x: (end: number) => end,
            y1: -small,
            y2: small,
            fill: "var(--small, var(--rule))",
            fillOpacity: 0.7,
          }),
      ...ground(chart),
      ...lines.map(({ model, stroke }) => interval(model, x, stroke)),
      ...lines
        .toReversed()
        .map(({ model, stroke }) =>
          Plot.lineY(model, { x, y: "value", stroke, strokeWidth: 2, marker: "dot" }),
        ),
      tip(lineSpots(chart, x)),
    ],
  });
}

function yearly(chart: Chart, width: number) {
  const x = (point: Point) => Number(point.period);
  const years = [...chart.model, ...chart.observed].map(x);
  const [low, high] = [Math.min(...years), Math.max(...years)];
  return Plot.plot({
    ...frame(chart, width),
    x: {
      domain: [low - 0.35, high + 0.35],
      ticks: high - low < 12 ? high - low + 1 : 8,
      tickFormat: "d",
      label: null,
    },
    marks: [
      ...ground(chart),
      ...chart.others.map(({ model }, i) =>
        Plot.lineY(model, { x, y: "value", stroke: colour(i), strokeWidth: 2, marker: "dot" }),
      ),
      Plot.lineY(chart.model, { x, y: "value", stroke: "var(--model)", strokeWidth: 2 }),
      Plot.dot(chart.model, { x, y: "value", fill: "var(--model)", r: 3 }),
      ...seen(chart.observed, x),
      tip([...lineSpots(chart, x), ...chart.observed.map((m) => spot(m, x(m), chart, m))]),
    ],
  });
}

function monthly(chart: Chart, width: number) {
  const x = (point: Point) => startOf(point.period);
  const annual = chart.observed.filter(({ period }) => period.length === 4);
  const dated = chart.observed.filter(({ period }) => period.length > 4);
  return Plot.plot({
    ...frame(chart, width),
    x: { type: "utc", label: null, domain: domainOf(chart), ...(width < 380 ? { ticks: 4 } : {}) },
    marks: [
      ...ground(chart),
      Plot.ruleY(annual, {
        x1: (m: Mark) => startOf(m.period),
        x2: (m: Mark) => endOf(m.period),
        y: "value",
        stroke: "var(--seen)",
        strokeWidth: 2,
        strokeOpacity: (m: Mark) => (m.preferred ? 0.95 : 0.35),
        clip: true,
      }),
      ...[chart, ...chart.others].map(({ model }, i) =>
        interval(model, x, i === 0 ? "var(--model)" : colour(i - 1)),
      ),
      ...chart.others.map(({ model }, i) =>
        Plot.lineY(model, { x, y: "value", stroke: colour(i), strokeWidth: 1.8 }),
      ),
      Plot.lineY(chart.model, { x, y: "value", stroke: "var(--model)", strokeWidth: 1.8 }),
      ...seen(dated, x),
      tip([
        ...lineSpots(chart, x),
        ...dated.map((m) => spot(m, x(m), chart, m)),
        ...annual.map((m) => spot(m, middleOf(m.period), chart, m)),
      ]),
    ],
  });
}

function domainOf(chart: Chart): [Date, Date] {
  const first = chart.model[0];
  const last = chart.model.at(-1)!;
  const end = startOf(last.period);
  if (first === last) end.setUTCMonth(end.getUTCMonth() + 1);
  return [startOf(first.period), end];
}

function frame(chart: Chart, width: number): Plot.PlotOptions {
  return {
    width,
    height: HEIGHT,
    marginLeft: 52,
    marginRight: 14,
    marginTop: 14,
    marginBottom: 26,
    style: { background: "transparent", color: "var(--ink)", fontSize: "12px" },
    ariaLabel: `${chart.title}, ${chart.unit}`,
    ariaDescription: describe(chart),
    y: {
      ...(chart.stretched ? { type: "sqrt" } : {}),
      label: null,
      zero: chart.fromZero,
      nice: true,
      tickFormat: show,
      ticks: 5,
      grid: false,
    },
  };
}

/** A sentence for who cannot see the picture. */
function describe(chart: Chart): string {
  const first = chart.model[0];
  const last = chart.model.at(-1)!;
  const at = chart.view === "number" ? "at" : "in";
  const seenCount = chart.observed.length;
  const figures = seenCount === 0 ? "" : ` ${seenCount} observed figures.`;
  return `${chart.name || "Model"}: ${show(first.value)} ${at} ${first.period}, ${show(last.value)} ${at} ${last.period}.${figures} The table below holds all.`;
}

function ground(chart: Chart): Plot.Markish[] {
  const crosses = [chart, ...chart.others].some(({ model }) =>
    model.some(({ value, low = value }) => low < 0),
  );
  return [
    Plot.gridY({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
    crosses ? Plot.ruleY([0], { stroke: "var(--quiet)" }) : null,
  ];
}

/** The intervals about a line, where it has them. */
function interval(model: readonly Point[], x: (point: Point) => Date | number, fill: string): Plot.Markish {
  const within = model.filter(({ low, high }) => low !== undefined && high !== undefined);
  return Plot.areaY(within, { x, y1: "low", y2: "high", fill, fillOpacity: 0.16 });
}

function seen(marks: readonly Mark[], x: (point: Point) => Date | number): Plot.Markish[] {
  const style = {
    x,
    y: "value",
    stroke: "var(--seen)",
    strokeWidth: 1.6,
    fill: "var(--paper)",
    fillOpacity: 0.6,
  } as const;
  return [
    Plot.dot(
      marks.filter(({ preferred }) => !preferred),
      { ...style, r: 2.4, strokeOpacity: 0.55 },
    ),
    Plot.dot(
      marks.filter(({ preferred }) => preferred),
      { ...style, r: 3.6 },
    ),
  ];
}

function lineSpots(chart: Chart, x: (point: Point) => Date | number): Spot[] {
  return [{ name: chart.name, model: chart.model }, ...chart.others].flatMap(({ name, model }) =>
    model.map((point) => spot(point, x(point), { ...chart, name })),
  );
}

function spot(point: Point, x: Date | number, chart: Chart, mark?: Mark): Spot {
  const where = mark === undefined || mark.place === "" || mark.place === "national" ? "" : `, ${mark.place}`;
  const who = mark === undefined ? chart.name || "model" : `observed${where}: ${mark.source}`;
  const { period, value, low, high } = point;
  const within = low === undefined || high === undefined ? "" : `\n90 %: ${show(low)} to ${show(high)}`;
  return { x, y: value, text: `${period}\n${show(value)} ${chart.unit}\n${who}${within}` };
}

function tip(spots: readonly Spot[]): Plot.Markish {
  return Plot.tip(
    spots,
    Plot.pointer({
      x: "x",
      y: "y",
      title: "text",
      fill: "var(--card)",
      stroke: "var(--rule)",
      lineWidth: 24,
      maxRadius: 60,
    }),
  );
}
