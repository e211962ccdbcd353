/** The page of a hindcast: aims, skill beside rivals by group and horizon, coverage, and the fit apart. */
import { horizons } from "../hindcast/cases.ts";
import type { Horizon } from "../hindcast/cases.ts";
import type { ScoreRow } from "../hindcast/hindcast.ts";
import type { HindcastResult } from "../hindcast/result.ts";
import { VERSION } from "../version.ts";
import { formatNumber } from "./format.ts";
import { html } from "./html.ts";
import type { Content } from "./html.ts";
import { nationalFigures } from "./observation.ts";
import type { Observation } from "./observation.ts";
import { reasons } from "./study-bands.ts";
import type { BarChart } from "./study-payload.ts";
import { isWorse, months, scoreLink, scoreTable, share, show } from "./study-scores.ts";
import type { Figure, Study, StudyFacts, StudySection } from "./study.ts";
import { table } from "./tables.ts";

/** Years whose figures serve, those before the model's first month to the rivals. */
const FIRST_YEAR = "2009";
const LAST_YEAR = "2018";
const NAIVE = "random-walk";

export function hindcastStudy(
  result: HindcastResult,
  observed: readonly Observation[],
  command: string,
): Study {
  const { draws, seeds, runs, planned, failed, interrupted, groups, aims, further } = result;
  const judged = aims.filter(({ met }) => met !== undefined);
  const met = judged.filter((aim) => aim.met === true).length;
  return {
    kind: "hindcast",
    title: "Hindcast of 2012 to 2018 from rolling origins",
    sentence:
      groups.length === 0
        ? "A hindcast of 2012 to 2018, with nothing to score yet"
        : `Forecasts of 2012 to 2018: ${groups.filter(isWorse).length} of ${groups.length} groups and horizons are worse than a random walk, ${met} of ${judged.length} aims are met`,
    lead: `${formatNumber(draws)} draws of the priors under ${seeds.length === 1 ? "one seed" : `${seeds.length} seeds`}, reweighted at each origin by what came before it.`,
    warnings: [
      ...(interrupted ? [`Partial: ${formatNumber(runs)} of ${formatNumber(planned)} runs were done.`] : []),
      ...(failed.length > 0
        ? [`${formatNumber(failed.length)} runs failed and are left out: ${reasons(failed)}.`]
        : []),
    ],
    sections:
      groups.length === 0
        ? [termsSection(result)]
        : [
            aimSection(result),
            groupSection(result),
            pooledSection(result),
            leftOutSection(result),
            seriesSection(result),
            ...(further === undefined ? [] : [furtherSection(further)]),
            weightSection(result),
            fitSection(result),
            termsSection(result),
          ],
    figures: figuresOf(result, observed),
    facts: factsOf(result, command),
  };
}

function factsOf(result: HindcastResult, command: string): StudyFacts {
  const { model, scenario, draws, seeds, householdsPerAgent, runs, planned, failed } = result;
  return {
    version: VERSION,
    model,
    scenarios: [scenario],
    draws: { kind: "prior", count: draws, hash: "" },
    seeds,
    householdsPerAgent,
    months: `2012-01 to 2018-12; first origins ${result.firstOrigins.year} of yearly and ${result.firstOrigins.month} of monthly figures`,
    runs: `${formatNumber(runs)} of ${formatNumber(planned)}, ${formatNumber(failed.length)} failed`,
    command,
  };
}

/** The figures that are scored, and those that are known at the origins. */
const figuresOf = ({ series }: HindcastResult, observed: readonly Observation[]): Figure[] =>
  [...new Set(series.map(({ id }) => id))]
    .flatMap((id) => nationalFigures(observed, id))
    .filter(({ period }) => period.slice(0, 4) >= FIRST_YEAR && period.slice(0, 4) <= LAST_YEAR);

function aimSection({ aims }: HindcastResult): StudySection {
  const mark = (met: boolean | undefined): Content =>
    met === undefined
      ? "no case"
      : met
        ? html`<span class="yes">✓ met</span>`
        : html`<span class="no">✗ missed</span>`;
  return {
    title: "Aims",
    notes: ["Set before the scores were known."],
    charts: [],
    tables: [
      html`<div class="block whole">
        ${table({
          caption: "What was aimed at",
          head: ["Aim", "", "Model", "Against", "Cases", html`<span class="words">Measure</span>`],
          rows: aims.map(({ aim, met, model, rival, measure, cases }) => [
            html`<span class="words">${aim}</span>`,
            mark(met),
            show(model),
            show(rival),
            cases,
            html`<span class="words">${measure}</span>`,
          ]),
        })}
      </div>`,
    ],
  };
}

function groupSection({ groups }: HindcastResult): StudySection {
  const missing = groups.filter((row) => row.missing >= 0.005);
  return {
    title: "Groups of series",
    notes: [
      "MASE divides errors by the mean change between successive figures of the line. CRPS is in points of growth, shares, or log points. Coverage and signs come with binomial intervals of 95 %. A rival's line has the model's CRPS on the same cases. A verdict asks for the error of the medians and for CRPS.",
    ],
    charts: horizons
      .flatMap((horizon) => [...ratioChart(groups, horizon), ...coverChart(groups, horizon)])
      .map((chart) => ({ chart })),
    tables: [
      scoreTable("Groups of series", groups),
      scoreLink("groups", groups),
      html`<p class="note">
        ${missing.length === 0 ? "Every draw has a value for every figure." : `Draws without a value for a figure (a flow that has ended has no logarithm) are left out: ${missing.map(({ title, horizon, missing: weight }) => `${title}, ${months(horizon)}: ${formatNumber(100 * weight)} % of the weight`).join("; ")}.`}
      </p>`,
    ],
  };
}

/** CRPS of the model over the random walk's, on the cases that both forecast. */
function ratioChart(rows: readonly ScoreRow[], horizon: Horizon): BarChart[] {
  const bars = rows.flatMap((row) => {
    const naive = row.rivals.find(({ rival }) => rival === NAIVE);
    if (row.horizon !== horizon || naive === undefined || !(naive.crps > 0)) return [];
    const value = naive.model.crps / naive.crps;
    return [{ name: row.title, value, off: value > 1 }];
  });
  if (bars.length === 0) return [];
  const title = `CRPS beside the random walk's, ${months(horizon)} ahead`;
  const unit = "ratio; below 1 the model is better";
  return [{ kind: "bars", id: `crps-${horizon}`, title, unit, mark: 1, bars }];
}

function coverChart(rows: readonly ScoreRow[], horizon: Horizon): BarChart[] {
  const bars = rows
    .filter((row) => row.horizon === horizon && row.model.cover90.trials > 0)
    .map(({ title, model: { cover90 } }) => ({
      name: title,
      value: 100 * cover90.share,
      low: 100 * cover90.low,
      high: 100 * cover90.high,
      off: !cover90.kept,
    }));
  if (bars.length === 0) return [];
  return [
    {
      kind: "bars",
      id: `cover-${horizon}`,
      title: `Figures inside the 90 % bands, ${months(horizon)} ahead`,
      unit: "per cent",
      error: "95 %",
      mark: 90,
      bars,
    },
  ];
}

function pooledSection({ pooled }: HindcastResult): StudySection {
  return {
    title: "All series but the model's inputs",
    notes: [],
    charts: [],
    tables: [
      table({
        caption: "Pooled",
        head: ["Ahead", "Forecasts", "MASE", "In 50 %", "In 90 %", "Sign"],
        rows: pooled.map(({ horizon, model }) => [
          months(horizon),
          model.forecasts,
          show(model.mase),
          share(model.cover50),
          share(model.cover90),
          share(model.signs),
        ]),
      }),
    ],
  };
}

const leftOutSection = ({ leaveOneOut }: HindcastResult): StudySection => ({
  title: "A year left out in turn",
  notes: [
    "The calendar regression hardly knows two coefficients before the bans of 2017. So each year is left out in turn, and every other year is known, to the model's weights and to the rivals: this is no forecast of the future from the past.",
  ],
  charts: [],
  tables: [scoreTable("A year left out", leaveOneOut), scoreLink("left-out", leaveOneOut)],
});

const seriesSection = ({ series }: HindcastResult): StudySection => ({
  title: "By series",
  notes: [],
  charts: [],
  tables: [
    html`<details class="block">
      <summary>All ${new Set(series.map(({ id }) => id)).size} series</summary>
      ${scoreTable("By series", series)}
    </details>`,
    scoreLink("series", series),
  ],
});

const furtherSection = ({ file, figures, series }: NonNullable<HindcastResult["further"]>): StudySection => ({
  title: "Further figures",
  notes: [`${formatNumber(figures)} figures of ${file}, with sources as it names them.`],
  charts: [],
  tables: [scoreTable("Further figures", series), scoreLink("further", series)],
});

function weightSection({ origins, leastEffective }: HindcastResult): StudySection {
  return {
    title: "Weights",
    notes: [
      `The likelihood alone would leave few draws; tempered by β it leaves ${leastEffective} draws' worth or more, where there are as many.`,
    ],
    charts: [],
    tables: [
      table({
        caption: "Draws' worth at the yearly origins",
        head: ["Origin", "Yearly figures before it", "Untempered", "β", "Draws' worth"],
        rows: origins
          .filter(({ origin }) => origin.endsWith("-12"))
          .map(({ origin, targets, untempered, temper, effective }) => [
            origin,
            targets,
            formatNumber(untempered, 1),
            formatNumber(temper, 3),
            formatNumber(effective, 1),
          ]),
      }),
    ],
  };
}

function fitSection({ inSample }: HindcastResult): StudySection {
  return {
    title: "Fit to figures that the draws have seen",
    notes: ["This is no forecast. The level is scored, not the change."],
    charts: [],
    tables: inSample.map(({ draws, effective, groups }) =>
      table({
        caption: `${draws[0].toUpperCase()}${draws.slice(1)}, ${formatNumber(effective)} draws' worth`,
        head: ["Group", "Figures", "Mean error of the median", "CRPS", "In 50 %", "In 90 %"],
        rows: groups.map(({ title, scores }) => [
          title,
          scores.forecasts,
          show(scores.error),
          show(scores.crps),
          share(scores.cover50),
          share(scores.cover90),
        ]),
      }),
    ),
  };
}

const termsSection = ({ notes }: HindcastResult): StudySection => ({
  title: "How it was scored",
  notes,
  charts: [],
  tables: [],
});
