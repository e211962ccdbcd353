/** A calibration on one screen: the steps, what the data tell, and how the retained draws fit. */
import { formatNumber } from "../../lab/report/format.ts";
import type { CalibrateResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { textTable } from "./text.ts";

const number = (value: number, digits = 2): string => formatNumber(value, digits);
const percent = (share: number): string => `${number(100 * share, share < 0.01 ? 2 : 0)} %`;
const WORST = 8;

export function calibrationLines(result: CalibrateResult, paint: Paint, width: number): string[] {
  const { runs, failed, folder, model } = result;
  return [
    paint.bold(`Calibration in ${folder}, model ${model.hash.slice(0, 8)}`),
    `${number(runs, 0)} runs, ${number(failed, 0)} failed`,
    "",
    ...steps(result, width),
    ...found(result, paint, width),
    ...(result.interrupted ? ["", paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}

function steps({ waves, generations }: CalibrateResult, width: number): string[] {
  const rows = [
    ...waves.map(({ wave, runs, failed, search, distance }) => [
      `wave ${wave}`,
      String(runs),
      String(failed),
      search === undefined ? "100 %" : percent(search.keptShare),
      number(distance.median),
      number(distance.least),
      search === undefined || search.forgiven < 2 ? "" : `${search.forgiven} figures forgiven`,
    ]),
    ...generations.map(({ generation, runs, failed, gain, median, tolerance, effectiveSize }) => [
      `generation ${generation}`,
      String(runs),
      String(failed),
      generation === 0 ? "" : percent(gain),
      number(median),
      number(tolerance),
      `effective size ${number(effectiveSize, 0)}`,
    ]),
  ];
  if (rows.length === 0) return [];
  return textTable(
    [
      { title: "step" },
      { title: "runs", align: "right" },
      { title: "failed", align: "right" },
      { title: "kept", align: "right" },
      { title: "median distance", align: "right" },
      { title: "least, tolerance", align: "right" },
      { title: "", optional: true },
    ],
    rows,
    width,
  ).lines;
}

function found(
  { identification, findings, draws, end, frozen }: CalibrateResult,
  paint: Paint,
  width: number,
): string[] {
  if (identification === undefined || findings === undefined || draws === undefined) return [];
  const { rank, informed, parameters, targets } = identification;
  const moved = findings.parameters.filter(({ state }) => state !== "at its prior");
  const worst = findings.series.toSorted((a, b) => b.retained - a.retained).slice(0, WORST);
  return [
    "",
    `The data: ${targets} yearly figures, rank ${rank} of ${parameters} parameters, ${informed} directions known better than before`,
    `The draws: ${draws.count} retained (${draws.hash.slice(0, 8)}), ${moved.length} parameters narrowed, ${parameters - moved.length} at their prior; ended as ${end}`,
    "",
    ...textTable(
      [
        { title: "worst series", shrinkTo: 20 },
        { title: "prior draws", align: "right" },
        { title: "retained", align: "right" },
      ],
      worst.map(({ series, prior, retained }) => [series, number(prior), number(retained)]),
      width,
    ).lines,
    "",
    frozen === undefined
      ? "Not frozen; the same command with --freeze does it without further runs."
      : paint.good("frozen in data/posterior; docs/calibration.md tells what was found"),
  ];
}
