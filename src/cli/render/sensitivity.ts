/** Sensitivity studies and scenario discovery on one screen. */
import { formatNumber } from "../../lab/report/format.ts";
import type { DiscoveryResult, SensitivityResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { failureLine, plain, share, signed } from "./figures.ts";
import { textTable, wrap } from "./text.ts";

/** Inputs of the screening that are shown. */
const SHOWN = 15;

export function sensitivityLines(result: SensitivityResult, paint: Paint, width: number): string[] {
  const { metric, screening, indices, head, against } = result;
  const scenario = head.scenarios.at(-1)!.name;
  const failed = [...screening.failed, ...(indices?.failed ?? [])];
  const runs = screening.runs + (indices?.runs ?? 0);
  const moving = screening.inputs.filter(({ muStar }) => muStar > 0);
  return [
    paint.bold(`${metric.id}, ${scenario}${against === undefined ? "" : ` less ${against}`}`),
    `${metric.title}, ${metric.reading}, ${metric.unit}`,
    "",
    paint.bold(
      `Screening of ${screening.inputs.length} ${result.grouped ? "groups" : "parameters"}, ${screening.trajectories} trajectories: effect of the whole range`,
    ),
    ...textTable(
      [
        { title: "input", shrinkTo: 24 },
        { title: "μ*", align: "right" },
        { title: "± error", align: "right" },
        { title: "μ", align: "right", optional: true },
        { title: "σ", align: "right", optional: true },
        { title: "effects", align: "right", optional: true },
      ],
      moving
        .slice(0, SHOWN)
        .map((input) => [
          input.name,
          plain(input.muStar),
          plain(input.muStarError),
          result.grouped ? "–" : signed(input.mu),
          result.grouped ? "–" : plain(input.sigma),
          String(input.effects),
        ]),
      width,
    ).lines,
    `${moving.length} of ${screening.inputs.length} move it${moving.length > SHOWN ? `, ${SHOWN} shown` : ""}`,
    "",
    ...(indices === undefined ? [] : indicesLines(result, paint, width)),
    failed.length === 0
      ? paint.good(`${formatNumber(runs)} runs, none failed`)
      : paint.warn(failureLine(failed, runs)),
    ...(result.interrupted ? [paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}

function indicesLines({ indices, centre, metric }: SensitivityResult, paint: Paint, width: number): string[] {
  const { inputs, mean, variance, blocks, failedBlocks } = indices!;
  const show = (value: number) => formatNumber(value, 2);
  return [
    paint.bold("Shares of the variance (95 % intervals)"),
    ...textTable(
      [
        { title: "input", shrinkTo: 24 },
        { title: "first", align: "right" },
        { title: "", align: "right" },
        { title: "total", align: "right" },
        { title: "", align: "right" },
      ],
      inputs.map(({ name, first, total }) => [
        name,
        show(first.value),
        `${show(first.low)} … ${show(first.high)}`,
        show(total.value),
        `${show(total.low)} … ${show(total.high)}`,
      ]),
      width,
    ).lines,
    wrap(
      `mean ${plain(mean)} ${metric.unit}, standard deviation ${plain(Math.sqrt(variance))}; ${blocks} blocks${failedBlocks > 0 ? `, ${failedBlocks} left out for failed runs` : ""}; all others at ${centre === "register" ? "the register's values" : "the middle of the posterior"}`,
      width,
    ),
    "",
  ];
}

export function discoveryLines(result: DiscoveryResult, paint: Paint, width: number): string[] {
  const { metric, event, box, leaves, cases, hits, failed, head } = result;
  const rows = [
    ...(box === undefined ? [] : [{ ...box, words: `box: ${box.words}` }]),
    ...leaves.map((leaf) => ({ ...leaf, words: `tree: ${leaf.words}` })),
  ];
  return [
    paint.bold(`when ${event}`),
    `${metric.title}, ${metric.reading}, ${metric.unit}`,
    `${formatNumber(hits)} of ${formatNumber(cases)} runs of ${head.scenarios[0].name} (${share(hits / cases)}), ${formatNumber(head.draws.count)} ${head.draws.kind} draws`,
    "",
    ...(rows.length === 0
      ? ["it comes about never, or always, in the half that is searched: no box to find"]
      : textTable(
          [
            { title: "where", shrinkTo: 30 },
            { title: "density", align: "right" },
            { title: "coverage", align: "right" },
            { title: "other half", align: "right" },
            { title: "coverage", align: "right" },
            { title: "holds" },
          ],
          rows.map(({ words, found, checked, holds }) => [
            words,
            share(found.density),
            share(found.coverage),
            share(checked.density),
            share(checked.coverage),
            holds ? "yes" : "no",
          ]),
          width,
        ).lines),
    ...(box === undefined ? [] : ["", wrap(`box: ${box.words}`, width, 5)]),
    "",
    wrap(
      `density: share of the runs inside in which it comes about; coverage: share of its runs that lie inside; found on ${result.halves[0]} runs, checked on the other ${result.halves[1]}; a box holds where the 95 % interval of its density there lies above the share of all`,
      width,
    ),
    failed.length === 0
      ? paint.good("no run failed")
      : paint.warn(failureLine(failed, cases + failed.length)),
    ...(result.interrupted ? [paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}
