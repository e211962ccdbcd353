/** Tables of forecasts' scores: the model's line, and below it each rival's on the cases that both forecast. */
import type { ScoreRow } from "../hindcast/hindcast.ts";
import type { Scores } from "../hindcast/score.ts";
import type { CountedShare } from "../methods/binomial-interval.ts";
import { formatNumber } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { table } from "./tables.ts";

export const months = (horizon: number): string => `${horizon} ${horizon === 1 ? "month" : "months"}`;

export function show(value: number | undefined): string {
  const size = Math.abs(value ?? 0);
  return formatNumber(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}
/** A counted share with its interval. */
export const share = ({ share: value, low, high, trials }: CountedShare): string =>
  trials > 0 ? `${formatNumber(value, 2)} (${formatNumber(low, 2)}–${formatNumber(high, 2)})` : "–";

export const isWorse = ({ verdict }: Pick<ScoreRow, "verdict">): boolean => verdict.startsWith("worse");
const measures = ({ mase, crps, cover50, cover90, signs }: Scores, beside: string): string[] => [
  show(mase),
  show(crps),
  beside,
  share(cover50),
  share(cover90),
  share(signs),
];

export function scoreTable(caption: string, rows: readonly ScoreRow[]): Html {
  return html`<div class="block">
    ${table({
      caption,
      head: ["", "Forecaster", "Cases", "MASE", "CRPS", "Model's CRPS there", "In 50 %", "In 90 %", "Sign"],
      rows: rows.flatMap((row): Content[][] => [
        [
          html`<strong>${row.title}, ${months(row.horizon)}</strong
            ><span class="note ${isWorse(row) ? "no" : "yes"}">${row.verdict}</span>`,
          html`<strong>model</strong>`,
          row.model.forecasts,
          ...measures(row.model, ""),
        ],
        ...(row.level === undefined || row.level.crps === row.model.crps
          ? []
          : [["", "model's own level", row.level.forecasts, ...measures(row.level, "")]]),
        ...row.rivals.map((rival) => [
          "",
          rival.title,
          rival.forecasts,
          ...measures(rival, show(rival.model.crps)),
        ]),
      ]),
    })}
  </div>`;
}

const COLUMNS = "id,months_ahead,forecaster,cases,error,mase,crps,crps_of_model_there,in_50,in_90,sign".split(
  ",",
);

/** All lines of a table as CSV, with the mean error too. */
export function scoreLink(name: string, rows: readonly ScoreRow[]): Html {
  const line = (row: ScoreRow, forecaster: string, scores: Scores, beside: Scores) => {
    const { error, mase, crps, cover50, cover90, signs } = scores;
    const figures = [error, mase, crps, beside.crps, cover50.share, cover90.share, signs.share];
    const cells = figures.map((value) => (Number.isFinite(value) ? value : null));
    return [row.id, row.horizon, forecaster, scores.forecasts, ...cells];
  };
  return csvLink(name, [
    COLUMNS,
    ...rows.flatMap((row) => [
      line(row, "model", row.model, row.model),
      ...row.rivals.map((rival) => line(row, rival.rival, rival, rival.model)),
    ]),
  ]);
}
