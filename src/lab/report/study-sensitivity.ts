/** Pages of sensitivity studies and of scenario discovery. */
import type { Parameter } from "../../model/data.ts";
import type { DiscoveryResult, SensitivityResult } from "../studies.ts";
import type { Found } from "../sensitivity/discover.ts";
import { formatBrief, formatNumber } from "./format.ts";
import { csvLink } from "./html.ts";
import { reasons } from "./study-bands.ts";
import { studyFacts } from "./study-facts.ts";
import type { Study, StudySection } from "./study.ts";
import { table } from "./tables.ts";

/** Bars of the screening that are drawn. */
const DRAWN = 25;

export function sensitivityStudy(
  result: SensitivityResult,
  register: readonly Parameter[],
  command: string,
): Study {
  const { metric, screening, indices, against, head } = result;
  const scenario = head.scenarios.at(-1)!.name;
  const what = against === undefined ? `in ${scenario}` : `of ${scenario} less ${against}`;
  const failed = [...screening.failed, ...(indices?.failed ?? [])];
  const runs = screening.runs + (indices?.runs ?? 0);
  return {
    kind: "sensitivity",
    title: `${metric.id} ${what}: sensitivity`,
    sentence: `${metric.title} ${what}: which parameters it hangs on`,
    lead: `${metric.id}, ${metric.reading}, ${metric.unit}.`,
    warnings: [
      ...(result.interrupted ? ["Partial: the study was interrupted."] : []),
      ...(failed.length > 0
        ? [`${formatNumber(failed.length)} of ${formatNumber(runs)} runs failed: ${reasons(failed)}.`]
        : []),
    ],
    sections: [
      ...(indices === undefined ? [] : [indicesSection(result, indices)]),
      screeningSection(result, register),
    ],
    facts: studyFacts(head, `${formatNumber(runs)}, ${formatNumber(failed.length)} failed`, command),
  };
}

function indicesSection(
  { metric, centre }: SensitivityResult,
  indices: NonNullable<SensitivityResult["indices"]>,
): StudySection {
  const chart = (kind: "first" | "total", title: string) => ({
    chart: {
      kind: "bars" as const,
      id: kind,
      title,
      unit: "share of the variance",
      error: "95 %",
      bars: indices.inputs.map((input) => ({ name: input.name, ...input[kind] })),
    },
  });
  return {
    title: "The strongest",
    notes: [
      `Sobol indices over the register's priors, ${centre === "register" ? "all other parameters at the register's values" : "all other parameters at the middle of the posterior"}: the part of the variance that an input makes alone (first), and with all that it interacts with (total). Mean ${formatBrief(indices.mean)} ${metric.unit}, standard deviation ${formatBrief(Math.sqrt(indices.variance))}. Lines are 95 % intervals of a bootstrap over ${indices.blocks} blocks${indices.failedBlocks > 0 ? `; ${indices.failedBlocks} blocks had a failed run and are left out` : ""}.`,
    ],
    charts: [chart("first", "First index"), chart("total", "Total index")],
    tables: [
      table({
        caption: "Sobol indices",
        head: ["Input", "First", "from", "to", "Total", "from", "to"],
        rows: indices.inputs.map(({ name, first, total }) => [
          name,
          ...[first.value, first.low, first.high, total.value, total.low, total.high].map((value) =>
            formatNumber(value, 3),
          ),
        ]),
      }),
    ],
  };
}

function screeningSection(
  { metric, screening, grouped }: SensitivityResult,
  register: readonly Parameter[],
): StudySection {
  const parameters = new Map(register.map((parameter) => [parameter.id, parameter]));
  const sourceOf = (ids: readonly string[]) => {
    const one = ids.length === 1 ? parameters.get(ids[0]) : undefined;
    return one === undefined ? `${ids.length} parameters` : `${one.grade}: ${one.source}`;
  };
  return {
    title: "Screening",
    notes: [
      `Elementary effects by Morris, ${screening.trajectories} trajectories: how far the metric moves on average (μ*) when ${grouped ? "the parameters of a group move" : "one parameter moves"} through the whole prior, everything else at random. σ is the spread of the effects: large beside μ* where the input bends or interacts. Lines are one standard error.`,
    ],
    charts: [
      {
        chart: {
          kind: "bars",
          id: "screening",
          title: `The ${Math.min(DRAWN, screening.inputs.length)} strongest, μ*`,
          unit: metric.unit,
          error: "± one standard error",
          bars: screening.inputs
            .filter(({ muStar }) => muStar > 0)
            .slice(0, DRAWN)
            .map(({ name, muStar, muStarError }) => ({
              name,
              value: muStar,
              low: muStar - muStarError,
              high: muStar + muStarError,
            })),
        },
      },
    ],
    tables: [
      table({
        caption: `Elementary effects, ${metric.unit}`,
        head: ["Input", "μ*", "Error", "μ", "σ", "Effects", "Where its range is from"],
        rows: screening.inputs.map((input) => [
          input.name,
          formatBrief(input.muStar),
          formatBrief(input.muStarError),
          grouped ? "–" : formatBrief(input.mu),
          grouped ? "–" : formatBrief(input.sigma),
          String(input.effects),
          sourceOf(input.parameters),
        ]),
      }),
      csvLink("screening", [
        ["input", "mu_star", "mu_star_error", "mu", "sigma", "effects", "parameters"],
        ...screening.inputs.map((input) => [
          input.name,
          ...[input.muStar, input.muStarError, input.mu, input.sigma].map((x) =>
            Number.isNaN(x) ? null : x,
          ),
          input.effects,
          input.parameters.join(" "),
        ]),
      ]),
    ],
  };
}

export function discoveryStudy(result: DiscoveryResult, command: string): Study {
  const { metric, event, box, leaves, cases, hits, failed, head } = result;
  const percent = (share: number) => (Number.isNaN(share) ? "–" : `${formatNumber(100 * share)} %`);
  const cells = ({ words, found, checked, holds }: Found) => [
    words,
    percent(found.density),
    percent(found.coverage),
    percent(checked.density),
    percent(checked.coverage),
    String(checked.points),
    holds ? "yes" : "no",
  ];
  return {
    kind: "scenario discovery",
    title: `When ${event}`,
    sentence:
      box === undefined || !box.holds
        ? `When ${event}: no box of parameters that holds on other draws`
        : `${event}: most often where ${box.words}`,
    lead: `${metric.title}, ${metric.reading}, ${metric.unit}. It comes about in ${formatNumber(hits)} of ${formatNumber(cases)} histories of ${head.scenarios[0].name}.`,
    warnings: [
      ...(result.interrupted ? ["Partial: the ensemble was interrupted."] : []),
      ...(failed.length > 0
        ? [`${formatNumber(failed.length)} runs failed and are left out: ${reasons(failed)}.`]
        : []),
    ],
    sections: [
      {
        title: "Boxes",
        notes: [
          `Found by PRIM and by a tree on one half of the draws (${result.halves[0]} runs) and checked on the other (${result.halves[1]}), where the event's share says how far a box can be trusted: it holds where the share's 95 % interval lies above that of all draws of that half. Density: share of the runs in the box in which the event comes about. Coverage: share of the event's runs that lie in it.`,
        ],
        charts: [],
        tables: [
          table({
            caption: `When ${event}`,
            head: [
              "Where",
              "Density",
              "Coverage",
              "Density, other half",
              "Coverage, other half",
              "Runs, other half",
              "Holds",
            ],
            rows: [
              [
                "all draws",
                percent(hits / cases),
                "100 %",
                percent(hits / cases),
                "100 %",
                String(result.halves[1]),
                "",
              ],
              ...(box === undefined ? [] : [cells(box)]),
              ...leaves.map(cells).map(([where, ...rest]) => [`tree: ${where}`, ...rest]),
            ],
          }),
        ],
      },
    ],
    facts: studyFacts(
      head,
      `${formatNumber(cases + failed.length)}, ${formatNumber(failed.length)} failed`,
      command,
    ),
  };
}
