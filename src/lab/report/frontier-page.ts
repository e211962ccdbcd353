/** The page of the policy frontier: each group at equal cost, axis against axis, with regret and who is beaten by nobody. */
import type { FrontierResult } from "../claims/frontier.ts";
import type { AxisRecord, GroupRecord, PolicyRecord, Spread } from "../claims/frontier-record.ts";
import type { Fit } from "../claims/scaling.ts";
import { VERSION } from "../version.ts";
import { failureWords } from "./claims-again.ts";
import { partial, section, studyHeadHtml } from "./claims-parts.ts";
import type { Beside, Page } from "./claims-parts.ts";
import { claimsStyle } from "./claims-style.ts";
import { figure, percent } from "./claims-words.ts";
import { formatMonthName } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { framePage } from "./page-frame.ts";
import type { Link } from "./page-frame.ts";
import { chartFigure } from "./study.ts";
import type { ScatterChart, ScatterPoint } from "./study-payload.ts";
import { table } from "./tables.ts";

export const FRONTIER = "frontier.html";

/** What is said of how a policy costs its amount. */
export const fitWords: Readonly<Record<Fit, string>> = {
  "as set": "by its levers",
  met: "scaled to it",
  "falls short": "falls short",
  closest: "not to be matched",
  failed: "failed",
};

/** The answers in short, for the index. */
export const frontierAnswers = ({ groups }: FrontierResult): Html =>
  html`<dl class="answers">
    ${groups.map(
      ({ id, title, answer }) =>
        html`<dt><a href="${FRONTIER}#${id}">${title}</a></dt>
          <dd>${answer}</dd>`,
    )}
  </dl>`;

export function frontierPage(result: FrontierResult, { index, client }: Beside): Page {
  const { head, groups, policies, axes, from, horizon, interrupted } = result;
  const parts = groups.map((group) => ({
    group,
    members: policies.filter((policy) => policy.group === group.id),
  }));
  const charts = parts.map(({ group, members }) => groupCharts(group, members, axes));
  const page = framePage({
    title: "The policy frontier",
    kicker: "claims",
    heading: "What policies do at equal cost",
    below: html`<p class="lead">
        Policies of one group cost the same, and are compared by ${axes.map(({ title }) => title).join("; ")}.
        They are run from ${formatMonthName(from)} on, ${horizon} months; changes are against the baseline
        over the last twelve.
      </p>
      <p>
        Levers are scaled by trial until the median cost over the draws is the amount; from draw to draw costs
        differ. Regret is what is lost, draw by draw, against the best policy that costs the amount; unbeaten
        is who has no such policy above it on all axes at once. Across groups nothing is equal.
      </p>
      ${partial(interrupted)}`,
    links: [
      ...(index === undefined ? [] : [[index, "All documents"] as const]),
      ...groups.map(({ id, title }): Link => [`#${id}`, title]),
      ["#provenance", "This study"],
    ],
    main: html`${parts.map(({ group, members }, g) => groupSection(group, members, axes, charts[g]))}
    ${studyHeadHtml(head)}`,
    charts: charts.flat(),
    version: VERSION,
    client,
    look: claimsStyle,
  });
  return { file: FRONTIER, html: page };
}

function groupSection(
  group: GroupRecord,
  members: readonly PolicyRecord[],
  axes: readonly AxisRecord[],
  charts: readonly ScatterChart[],
): Html {
  const failed = members.filter((policy) => policy.failed.worlds > 0);
  return section(group.id, group.title, [
    html`<p><b>${group.answer}</b></p>`,
    html`<p>Equal: ${group.equal}, ${figure(group.amount)} ${group.unit}. ${directionWords(group, axes)}</p>`,
    html`<div class="charts">${charts.map((chart) => chartFigure(chart))}</div>`,
    html`<div class="block whole frontier">${groupTable(group, members, axes)}</div>`,
    html`<ul class="sides">
      ${members.map(({ title, does, documents, notes }) => {
        const source =
          documents.length === 0 ? "" : ` (${documents.map((id) => `document ${id}`).join(", ")})`;
        return html`<li><b>${title}:</b> ${does.join("; ")}${source}. ${notes ?? ""}</li>`;
      })}
    </ul>`,
    ...(group.notes === undefined ? [] : [html`<p class="note">${group.notes}</p>`]),
    ...failed.map(
      (policy) => html`<p class="warning">${policy.title}, failed: ${failureWords(policy.failed)}</p>`,
    ),
  ]);
}
function directionWords({ better }: GroupRecord, axes: readonly AxisRecord[]): string {
  const words = axes.map(({ title }, a) =>
    better[a] === "neither" ? `${title}: shown, judges nothing` : `${title}: better ${better[a]}`,
  );
  return `${words.join("; ")}.`;
}

/** Every pair of axes in a picture of its own. */
export function groupCharts(
  group: GroupRecord,
  members: readonly PolicyRecord[],
  axes: readonly AxisRecord[],
): ScatterChart[] {
  const name = ({ title, unit }: AxisRecord) => `${title}, ${unit}`;
  return axes.flatMap((first, a) =>
    axes.slice(a + 1).map((second, i): ScatterChart => {
      const b = a + 1 + i;
      return {
        kind: "scatter",
        id: `${group.id} ${a} ${b}`,
        title: `${second.title} against ${first.title}`,
        unit: "less the baseline",
        across: name(first),
        upward: name(second),
        off: "does not cost the amount",
        points: members.flatMap((policy, p) => pointOf(policy, p, [a, b], group)),
      };
    }),
  );
}
function pointOf(
  { id, title, changes }: PolicyRecord,
  p: number,
  [a, b]: readonly [number, number],
  { rivals }: GroupRecord,
): ScatterPoint[] {
  const [x, y] = [placed(changes[a]), placed(changes[b])];
  if (x === undefined || y === undefined) return [];
  return [
    {
      mark: String(p + 1),
      name: title,
      x: x.at,
      y: y.at,
      xInterval: x.interval,
      yInterval: y.interval,
      off: !rivals.includes(id),
    },
  ];
}
function placed({ median, interval: [low, high] }: Spread) {
  if (median === null || low === null || high === null) return undefined;
  return { at: median, interval: [low, high] as const };
}

const spread = (one: Spread | null, signed: boolean): Content =>
  one === null || one.median === null
    ? "–"
    : html`${figure(one.median, signed)}<br /><span class="note"
          >${one.interval.map((end) => figure(end, signed)).join(" to ")}</span
        >`;

function groupTable(
  { id, title, unit, better }: GroupRecord,
  members: readonly PolicyRecord[],
  axes: readonly AxisRecord[],
): Content {
  const judged = axes.flatMap((axis, a) => (better[a] === "neither" ? [] : [{ axis, a }]));
  const rows = members.map((policy, p) => [
    `${p + 1} ${policy.title}`,
    fitWords[policy.fit],
    spread(policy.cost, false),
    ...policy.changes.map((change) => spread(change, true)),
    ...judged.map(({ a }) => {
      const regret = policy.regret[a];
      return regret === null ? "–" : `${figure(regret.median)}; ${figure(regret.q90)}`;
    }),
    policy.front === null ? "–" : percent(policy.front),
  ]);
  return [
    table({
      caption: `${title}: median and 90 % over the draws, regret as median and 90th percentile`,
      head: [
        "Policy",
        "Costs the amount",
        `Cost, ${unit}`,
        ...axes.map((axis) => `${axis.title}, ${axis.unit}`),
        ...judged.map(({ axis }) => `Regret, ${axis.title}`),
        "Unbeaten",
      ],
      rows,
    }),
    html`<p>${csvLink(`frontier-${id}`, csvRows(members, axes))}</p>`,
  ];
}

function csvRows(
  members: readonly PolicyRecord[],
  axes: readonly AxisRecord[],
): (string | number | null)[][] {
  return [
    [
      "policy",
      "group",
      "fit",
      "factor",
      ...["cost", ...axes.map(({ metric }) => metric)].flatMap((name) => [
        name,
        `${name} q05`,
        `${name} q95`,
      ]),
      ...axes.flatMap(({ metric }) => [`regret ${metric}`, `regret ${metric} q90`]),
      "unbeaten",
      "worlds",
    ],
    ...members.map(({ id, group, fit, factor, cost, changes, regret, front, worlds }) => [
      id,
      group,
      fit,
      factor,
      ...[cost, ...changes].flatMap((one) => [one?.median ?? null, ...(one?.interval ?? [null, null])]),
      ...regret.flatMap((one) => [one?.median ?? null, one?.q90 ?? null]),
      front,
      worlds,
    ]),
  ];
}
