/** The page of a calibration: its steps, what the data tell of the parameters, and how the retained draws fit. */
import { CONSTRAINED, MISSED } from "../calibrate/findings.ts";
import type { Findings } from "../calibrate/findings.ts";
import {
  about,
  conflictRows,
  generationRows,
  missedTargets,
  movedParameters,
  movedRows,
  number,
  reasons,
  seriesRows,
  targetRows,
  waveRows,
  worstSeries,
  yearRows,
} from "../calibrate/rows.ts";
import type { FindingRows } from "../calibrate/rows.ts";
import { SEEDS } from "../calibrate/waves.ts";
import type { CalibrateResult } from "../studies.ts";
import { VERSION } from "../version.ts";
import { formatNumber } from "./format.ts";
import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { nationalFigures } from "./observation.ts";
import type { Observation } from "./observation.ts";
import type { Bar } from "./study-payload.ts";
import type { Figure, Study, StudyFacts, StudySection } from "./study.ts";
import { table } from "./tables.ts";

/** Parameters that are drawn. */
const DRAWN = 25;

export function calibrateStudy(
  result: CalibrateResult,
  observed: readonly Observation[],
  command: string,
): Study {
  const { identification, findings, draws, end, runs, failed, interrupted } = result;
  const isDone = identification !== undefined && findings !== undefined && draws !== undefined;
  return {
    kind: "calibration",
    title: "Calibration to 2012 to 2018",
    sentence: isDone
      ? `${formatNumber(draws.count)} draws retained of ${formatNumber(runs)} runs, and what the data tell of ${formatNumber(identification.parameters)} parameters`
      : `A calibration under way: ${formatNumber(runs)} runs so far`,
    lead: isDone
      ? `Fitted to ${formatNumber(identification.targets)} yearly figures of 2012 to 2018. The search ended because ${end === "little was gained" ? "the last generation gained little" : "its generations were done"}. This is an in-sample fit, not skill: every figure was seen.`
      : "The steps that are done; nothing is found before the search has ended.",
    warnings: [
      ...(interrupted ? ["Partial: the calibration was interrupted."] : []),
      ...(failed > 0
        ? [
            `${formatNumber(failed)} of ${formatNumber(runs)} runs failed. A failed run is never retained, so the draws are also conditional on the model's running at all.`,
          ]
        : []),
    ],
    sections: [
      stepSection(result),
      ...(isDone
        ? [
            parameterSection(identification, findings),
            fitSection(findings),
            oddsSection(findings),
            yearSection(findings),
          ]
        : []),
    ],
    figures: findings === undefined ? [] : figuresOf(findings, observed),
    facts: factsOf(result, command),
  };
}

function factsOf(result: CalibrateResult, command: string): StudyFacts {
  const { model, scenario, draws, householdsPerAgent, to, runs, failed } = result;
  return {
    version: VERSION,
    model,
    scenarios: [scenario],
    draws: { kind: "retained", count: draws?.count ?? 0, hash: draws?.hash ?? "" },
    seeds: Array.from({ length: SEEDS }, (_, s) => s + 1),
    householdsPerAgent,
    months: `2012-01 to ${to}`,
    runs: `${formatNumber(runs)}, ${formatNumber(failed)} failed`,
    command,
  };
}

/** The observed figures of the series and years that were fitted. */
function figuresOf({ targets }: Findings, observed: readonly Observation[]): Figure[] {
  const fitted = new Set(targets.map(({ id }) => id));
  return [...new Set(targets.map(({ series }) => series))]
    .flatMap((series) => nationalFigures(observed, series))
    .filter(({ series, period }) => fitted.has(`${series} ${period.slice(0, 4)}`));
}

function rowsTable(caption: string, { head, ids, rows }: FindingRows): Html {
  const cells = (row: readonly string[]): Content[] =>
    row.map((cell, c) => (c < ids ? html`<code>${cell}</code>` : cell));
  return html`<div class="block">${table({ caption, head, rows: rows.map(cells) })}</div>`;
}
const idList = (ids: readonly string[]): Content =>
  ids.map((id, i) => html`${i > 0 ? ", " : ""}<code>${id}</code>`);

function stepSection({ waves, generations }: CalibrateResult): StudySection {
  const steps: Bar[] = [
    ...waves.map(({ wave, distance }) => ({
      name: `wave ${wave}`,
      value: distance.median,
      beside: distance.least,
    })),
    ...generations.map(({ generation, median }) => ({ name: `generation ${generation}`, value: median })),
  ].filter(({ value }) => Number.isFinite(value));
  const [first] = waves;
  return {
    title: "Waves and search",
    notes: [about.waves, about.distance],
    charts:
      steps.length === 0
        ? []
        : [
            {
              chart: {
                kind: "bars",
                id: "steps",
                title: "Median distance",
                unit: "root mean square of implausibilities; 1 is a fit within the stated errors",
                beside: "the least of the wave",
                mark: 1,
                bars: steps,
              },
            },
          ],
    tables: [
      rowsTable("Waves of history matching", waveRows(waves)),
      html`<p class="note">
        ${about.emulators}
        ${first === undefined || first.failed === 0 ? "" : `Why runs of the first wave failed: ${reasons(first.reasons)}.`}
      </p>`,
      ...(generations.length === 0
        ? []
        : [
            html`<p>${about.generations}</p>`,
            rowsTable("Search in what remains", generationRows(generations)),
          ]),
    ],
  };
}

function parameterSection(
  found: NonNullable<CalibrateResult["identification"]>,
  findings: Findings,
): StudySection {
  const { parameters, narrowed } = findings;
  const moved = movedParameters(findings);
  const count = (state: string) => parameters.filter((one) => one.state === state).length;
  const bounds = parameters.filter(({ bound }) => bound !== undefined);
  const rest = parameters.filter(({ state }) => state === "at its prior").map(({ id }) => id);
  return {
    title: "What the data tell",
    notes: [
      `Rank ${found.rank} of ${found.parameters} parameters; ${found.informed} directions are known better from the data than before, information worth ${number(found.effective, 1)} parameters. The data constrain ${count("constrained")} parameters (standard deviation below ${CONSTRAINED} of the prior's), narrow ${count("narrowed")} (below ${number(narrowed)}, which chance hardly gives at this effective size), and leave ${rest.length} where they were. No value of the last is a finding.`,
    ],
    charts:
      moved.length === 0
        ? []
        : [
            {
              chart: {
                kind: "bars",
                id: "parameters",
                title: `The ${Math.min(DRAWN, moved.length)} narrowest parameters`,
                unit: "standard deviation over the prior's",
                beside: "as the emulators let expect",
                mark: 1,
                bars: moved.slice(0, DRAWN).map(({ id, ratio, expectedRatio }) => ({
                  name: id,
                  value: ratio,
                  beside: expectedRatio,
                })),
              },
            },
          ],
    tables: [
      ...(moved.length === 0
        ? [html`<p>No parameter is constrained or narrowed.</p>`]
        : [
            html`<p class="note">
              Retained values in the register's unit, with their central 90 %. Moved: the search moved it; the
              others were drawn from their priors, and only the choice among runs could narrow them.
            </p>`,
            rowsTable("Parameters that the data constrain or narrow", movedRows(findings)),
          ]),
      html`<h3>Parameters at a bound (${bounds.length})</h3>
        <p>
          ${bounds.length === 0 ? "None has more than half of its draws in the outer tenth of its prior." : [about.bounds, " ", idList(bounds.map(({ id, bound }) => `${id} (${bound!})`)), "."]}
        </p>`,
      html`<details class="block">
        <summary>Parameters at their prior (${rest.length})</summary>
        <p>${about.unmoved}</p>
        <p>${idList(rest)}</p>
      </details>`,
    ],
  };
}

function fitSection(findings: Findings): StudySection {
  const missed = missedTargets(findings);
  const worst = targetRows(findings);
  return {
    title: "Fit of the retained draws",
    notes: [about.series],
    charts: [
      {
        chart: {
          kind: "bars",
          id: "series",
          title: "Distance by series",
          unit: "standard deviations",
          beside: "prior draws",
          mark: 1,
          bars: worstSeries(findings).map(({ series, prior, retained }) => ({
            name: series,
            value: retained,
            beside: prior,
          })),
        },
      },
    ],
    tables: [
      rowsTable("Fit by series", seriesRows(findings)),
      missed.length === 0
        ? html`<p>Every figure is met within ${MISSED} standard deviations by some retained draw.</p>`
        : html`<p>
            No retained draw meets within ${MISSED} standard deviations: ${idList(missed)}. Here the model
            itself is wrong, or the figure's stated error is too small.
          </p>`,
      rowsTable(
        `The ${worst.rows.length} worst of ${findings.targets.length} figures, in standard deviations above what was observed, with the central 90 %`,
        worst,
      ),
    ],
  };
}

function oddsSection(findings: Findings): StudySection {
  const none = findings.conflicts.length === 0;
  return {
    title: "Series at odds",
    notes: none ? ["No two ill-met series get better at each other's cost."] : [about.conflicts],
    charts: [],
    tables: none ? [] : [rowsTable("Series at odds", conflictRows(findings))],
  };
}

function yearSection(findings: Findings): StudySection {
  return {
    title: "A year left out",
    notes: [
      "Root mean square of implausibilities in each year. Prior, chosen without: the best tenth of prior draws by all other years; nothing that chose them saw the year. Chosen without: as many of all runs as are retained, the best by all other years; the search that made the runs saw the year, so this column flatters.",
    ],
    charts: [
      {
        chart: {
          kind: "bars",
          id: "years",
          title: "Distance by year, prior draws chosen without it",
          unit: "standard deviations",
          beside: "all prior draws",
          mark: 1,
          bars: findings.years.map(({ year, prior, priorWithout }) => ({
            name: String(year),
            value: priorWithout,
            beside: prior,
          })),
        },
      },
    ],
    tables: [rowsTable("Years left out", yearRows(findings))],
  };
}
