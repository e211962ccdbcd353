// Writes docs/hindcast.md from a saved `autarky hindcast --json`.
// `node scripts/docs/hindcast.mjs FILE.json`; with --check it writes nothing and ends with 1 if the page is out of date.
import { readFileSync } from "node:fs";
import { number, publish, table } from "./page.mjs";

const file = process.argv.slice(2).find((word) => !word.startsWith("--"));
if (file === undefined) {
  console.error("which file? autarky hindcast --json > hindcast.json");
  process.exit(2);
}
const result = JSON.parse(readFileSync(file, "utf8"));

const show = (value) =>
  number(value, Math.abs(value ?? 0) >= 100 ? 0 : Math.abs(value ?? 0) >= 10 ? 1 : Math.abs(value ?? 0) >= 0.1 ? 2 : 3);
const share = ({ share: value, low, high, trials }) =>
  trials > 0 ? `${number(value, 2)} (${number(low, 2)}–${number(high, 2)})` : "–";
const months = (horizon) => `${horizon} ${horizon === 1 ? "month" : "months"}`;
const names = {
  "random-walk": "random walk",
  drift: "drift",
  ar1: "AR(1)",
  "ornstein-uhlenbeck": "Ornstein–Uhlenbeck",
  calendar: "calendar regression",
  multiplier: "input–output multiplier",
  aggregate: "five equations",
};
const emphasised = (verdict) => (verdict.startsWith("worse") ? `**${verdict}**` : verdict);

function scores(rows) {
  return table(
    ["", "Forecaster", "Cases", "MASE", "CRPS", "Model's CRPS there", "In 50 %", "In 90 %", "Sign", ""],
    "llrrrrrrrl",
    rows.flatMap((row) => [
      [
        `${row.title}, ${months(row.horizon)}`,
        "**model**",
        row.model.forecasts,
        show(row.model.mase),
        show(row.model.crps),
        "",
        share(row.model.cover50),
        share(row.model.cover90),
        share(row.model.signs),
        emphasised(row.verdict),
      ],
      ...(row.level === undefined || row.level.crps === row.model.crps
        ? []
        : [
            [
              "",
              "model's own level",
              row.level.forecasts,
              show(row.level.mase),
              show(row.level.crps),
              "",
              share(row.level.cover50),
              share(row.level.cover90),
              share(row.level.signs),
              "",
            ],
          ]),
      ...row.rivals.map((rival) => [
        "",
        names[rival.rival] ?? rival.rival,
        rival.forecasts,
        show(rival.mase),
        show(rival.crps),
        show(rival.model.crps),
        share(rival.cover50),
        share(rival.cover90),
        share(rival.signs),
        "",
      ]),
    ]),
  );
}

const worse = result.groups.filter(({ verdict }) => verdict.startsWith("worse"));
const fine = result.groups.filter(({ verdict }) => verdict.startsWith("no worse"));
const list = (rows) => rows.map(({ title, horizon, verdict }) => `- ${title}, ${months(horizon)}: ${verdict}`).join("\n");
const missing = result.groups.filter((row) => row.missing >= 0.005);
const judged = result.aims.filter(({ met }) => met !== undefined && met !== null);
const origins = result.origins.filter(({ origin }) => origin.endsWith("-12"));
const failed = result.failed.length === 0 ? "none failed" : `${number(result.failed.length)} failed and are left out`;

const page = `# Hindcast

Written by \`node scripts/docs/hindcast.mjs\` from a saved \`autarky hindcast --json\`; do not edit. ${number(result.draws)} prior draws × ${result.seeds.length} seeds, ${number(result.runs)} runs, ${failed}; ${number(result.householdsPerAgent)} households an agent; model \`${result.model.hash.slice(0, 16)}\`.

${result.interrupted ? "**The runs were interrupted: these scores are of a part of the draws.**\n\n" : ""}${result.notes.map((note) => `- ${note}`).join("\n")}

## In words

${worse.length === 0 ? "No group is worse than the naive baseline." : `Worse than the naive baseline, a random walk, by the error of medians or by CRPS:\n\n${list(worse)}`}

${fine.length === 0 ? "No group is as good as the naive baseline by both." : `No worse by both:\n\n${list(fine)}`}

## Aims

${judged.filter(({ met }) => met).length} of ${result.aims.length} aims are met.

${table(
  ["Aim", "", "Model", "Rival", "Measure", "Cases"],
  "llrrlr",
  result.aims.map(({ aim, met, model, rival, measure, cases }) => [
    aim,
    met === undefined || met === null ? "no case" : met ? "✓" : "**✗**",
    show(model),
    show(rival),
    measure,
    cases,
  ]),
)}

## Rolling origins

MASE divides errors by the mean change between successive figures of the line. CRPS is in points of growth, shares, or log points. Coverage and signs come with binomial intervals of 95 %. A rival's line has the model's CRPS on the same cases.

${scores(result.groups)}

${missing.length === 0 ? "Every draw has a value for every figure." : `Draws without a value for a figure (a flow that has ended has no logarithm) are left out: ${missing.map(({ title, horizon, missing: weight }) => `${title}, ${months(horizon)}: ${number(100 * weight)} % of the weight`).join("; ")}.`}

All series but the model's inputs:

${table(
  ["Ahead", "Forecasts", "MASE", "In 50 %", "In 90 %", "Sign"],
  "lrrrrr",
  result.pooled.map(({ horizon, model }) => [
    months(horizon),
    model.forecasts,
    show(model.mase),
    share(model.cover50),
    share(model.cover90),
    share(model.signs),
  ]),
)}

## A year left out in turn

The calendar regression hardly knows two coefficients before the bans of 2017. So each year is left out in turn, and every other year is known, to the model's weights and to the rivals: this is no forecast of the future from the past.

${scores(result.leaveOneOut)}

## Weights

The likelihood alone would leave few draws; tempered by β it leaves ${result.leastEffective} draws' worth or more.

${table(
  ["Origin", "Yearly figures before it", "Draws' worth, untempered", "β", "Draws' worth"],
  "lrrrr",
  origins.map(({ origin, targets, untempered, temper, effective }) => [
    origin,
    targets,
    number(untempered, 1),
    number(temper, 3),
    number(effective, 1),
  ]),
)}

## By series

${scores(result.series)}

## Fit to figures that the draws have seen

This is no forecast. The level is scored, not the change.

${result.inSample
  .map(
    ({ draws, effective, groups }) => `${draws[0].toUpperCase()}${draws.slice(1)}, ${number(effective)} draws' worth:

${table(
  ["Group", "Figures", "Mean error of the median", "CRPS", "In 50 %", "In 90 %"],
  "lrrrrr",
  groups.map(({ title, scores: one }) => [
    title,
    one.forecasts,
    show(one.error),
    show(one.crps),
    share(one.cover50),
    share(one.cover90),
  ]),
)}`,
  )
  .join("\n\n")}
`;
publish({ "docs/hindcast.md": page });
