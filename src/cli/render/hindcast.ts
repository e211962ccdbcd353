/** A hindcast on a terminal: the model beside each rival, what was aimed at, and the fit apart. */
import { formatNumber } from "../../lab/report/format.ts";
import type { HindcastResult, ScoreRow, SkillTables } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { textTable, wrap } from "./text.ts";

const PROSE = 100;
const show = (value: number | undefined) =>
  value === undefined ? "–" : formatNumber(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
const share = ({ share: value, low, high }: { share: number; low: number; high: number }) =>
  Number.isFinite(value) ? `${show(value)} (${show(low)}–${show(high)})` : "–";

/** Returns the lines of a hindcast's screen. */
export function hindcastLines(result: HindcastResult, paint: Paint, width: number): string[] {
  const { draws, seeds, runs, planned, failed, interrupted, leaveOneOut, aims, inSample, further } = result;
  const prose = Math.min(width, PROSE);
  return [
    paint.bold("Hindcast of 2012 to 2018 from rolling origins"),
    `${draws} prior draws × ${seeds.length} seeds; ${formatNumber(runs)} of ${formatNumber(planned)} runs${failed.length > 0 ? `, ${failed.length} failed` : ""}`,
    "",
    ...scoreLines("Groups of series", result.groups, paint, width),
    "",
    ...pooledLines(result, paint, width),
    "",
    ...scoreLines("A year left out in turn, all others known", leaveOneOut, paint, width),
    "",
    paint.bold("Aims"),
    ...aims.map(({ aim, met, model, rival, measure, cases }) => {
      const mark = met === undefined ? "–" : met ? paint.good("✓") : paint.warn("✗");
      const figures =
        met === undefined ? "no case" : `${show(model)} against ${show(rival)}, ${measure}, ${cases} cases`;
      return wrap(`${mark} ${aim}: ${figures}`, prose, 2);
    }),
    "",
    ...(further === undefined
      ? []
      : [...scoreLines(`${further.file}: ${further.figures} figures`, further.series, paint, width), ""]),
    paint.bold("Fit to figures that the draws have seen: no forecast"),
    ...inSample.flatMap(({ draws: which, effective, groups }) => [
      `${which}, ${formatNumber(effective)} draws' worth`,
      ...textTable(
        [
          { title: "group" },
          { title: "figures", align: "right" },
          { title: "error", align: "right" },
          { title: "CRPS", align: "right" },
          { title: "in 90 %", align: "right", optional: true },
        ],
        groups.map(({ title, scores }) => [
          title,
          formatNumber(scores.forecasts),
          show(scores.error),
          show(scores.crps),
          share(scores.cover90),
        ]),
        width,
      ).lines,
    ]),
    "",
    ...result.notes.map((note) => wrap(`- ${note}`, prose, 2)),
    ...(interrupted ? [paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}

/** One line for the model and one for each rival; a rival's line has the model on the same cases beside it. */
function scoreLines(title: string, rows: readonly ScoreRow[], paint: Paint, width: number): string[] {
  const cells = rows.flatMap((row) => [
    [
      `${row.title}, ${row.horizon} ${row.horizon === 1 ? "month" : "months"}`,
      "model",
      formatNumber(row.model.forecasts),
      show(row.model.mase),
      show(row.model.crps),
      "",
      share(row.model.cover50),
      share(row.model.cover90),
      share(row.model.signs),
      row.verdict,
    ],
    ...row.rivals.map((rival) => [
      "",
      rival.rival,
      formatNumber(rival.forecasts),
      show(rival.mase),
      show(rival.crps),
      show(rival.model.crps),
      share(rival.cover50),
      share(rival.cover90),
      share(rival.signs),
      "",
    ]),
  ]);
  const table = textTable(
    [
      { title: "" },
      { title: "forecaster" },
      { title: "cases", align: "right" },
      { title: "MASE", align: "right" },
      { title: "CRPS", align: "right" },
      { title: "model's there", align: "right" },
      { title: "in 50 %", align: "right", optional: true },
      { title: "in 90 %", align: "right", optional: true },
      { title: "sign", align: "right", optional: true },
      { title: "", optional: true },
    ],
    cells,
    width,
  );
  const missing = rows.filter((row) => row.missing >= 0.005);
  // Verdicts stand last and may have been dropped for want of room: a bad one is said all the same.
  const worse = rows.filter(({ verdict }) => verdict.startsWith("worse"));
  return [
    paint.bold(title),
    ...table.lines,
    ...(table.dropped.length > 0
      ? worse.map((row) => paint.warn(`${row.title}, ${row.horizon} months: ${row.verdict}`))
      : []),
    ...missing.map(({ title: which, horizon, missing: weight }) =>
      paint.quiet(
        `${which}, ${horizon} months: ${show(weight)} of the draws' weight has no value and is left out`,
      ),
    ),
  ];
}

function pooledLines({ pooled }: SkillTables, paint: Paint, width: number): string[] {
  return [
    paint.bold("All series but the model's inputs"),
    ...textTable(
      [
        { title: "months ahead", align: "right" },
        { title: "forecasts", align: "right" },
        { title: "MASE", align: "right" },
        { title: "in 50 %", align: "right" },
        { title: "in 90 %", align: "right" },
        { title: "sign", align: "right" },
      ],
      pooled.map(({ horizon, model }) => [
        String(horizon),
        formatNumber(model.forecasts),
        show(model.mase),
        share(model.cover50),
        share(model.cover90),
        share(model.signs),
      ]),
      width,
    ).lines,
  ];
}
