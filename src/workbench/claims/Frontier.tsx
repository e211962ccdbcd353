/** Policies at equal cost: each group as a picture with its table. */
import type { JSX } from "react";
import type { FrontierResult } from "../../lab/claims/frontier.ts";
import type { AxisRecord, GroupRecord, PolicyRecord, Spread } from "../../lab/claims/frontier-record.ts";
import type { Fit } from "../../lab/claims/scaling.ts";
import type { DataTable } from "../export/table.ts";
import { useText } from "../i18n/index.ts";
import type { Key } from "../i18n/index.ts";
import { FramedFigure } from "../understand/FramedFigure.tsx";
import { useFigures } from "../understand/figures.ts";
import { FrontierPicture } from "./FrontierPicture.tsx";
import { axesOf, pointsOf } from "./frontier-places.ts";

export const fitKeys: Readonly<Record<Fit, Key>> = {
  "as set": "claims.fit.set",
  met: "claims.fit.met",
  "falls short": "claims.fit.short",
  closest: "claims.fit.closest",
  failed: "claims.fit.failed",
};

export function Frontier({ found }: { readonly found: FrontierResult }): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const { groups, policies, axes, from, horizon, head } = found;
  return (
    <section className="claims-document" aria-labelledby="claims-frontier">
      <h3 id="claims-frontier">{t("claims.frontier")}</h3>
      <p className="claims-argument">
        {t("claims.frontier.lead", { from: figures.period(from), months: horizon, draws: head.draws })}
      </p>
      {groups.map((group) => (
        <Group
          key={group.id}
          group={group}
          members={policies.filter((policy) => policy.group === group.id)}
          axes={axes}
          draws={head.draws}
        />
      ))}
    </section>
  );
}

function Group({
  group,
  members,
  axes,
  draws,
}: {
  readonly group: GroupRecord;
  readonly members: readonly PolicyRecord[];
  readonly axes: readonly AxisRecord[];
  readonly draws: number;
}): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const { id, title, answer, amount, unit, notes } = group;
  const places = axesOf(axes);
  const points = pointsOf(group, members, places);
  const name = (axis: number) => axes[axis]?.title ?? "";
  const table = (): DataTable => ({
    caption: title,
    columns: [
      { id: "policy", title: t("claims.frontier.policy"), kind: "text" },
      { id: "fit", title: t("claims.frontier.fit"), kind: "text" },
      ...spreadColumns("cost", `${t("claims.frontier.cost")}, ${unit}`),
      ...axes.flatMap((axis, a) => spreadColumns(`axis${a + 1}`, `${axis.title}, ${axis.unit}`)),
      { id: "unbeaten", title: t("claims.frontier.unbeaten"), kind: "number" },
    ],
    rows: members.map((policy, m) => [
      `${m + 1} ${policy.title}`,
      t(fitKeys[policy.fit]),
      ...cells(policy.cost),
      ...policy.changes.flatMap(cells),
      policy.front,
    ]),
  });
  return (
    <article className="claims-card" aria-labelledby={`claims-group-${id}`}>
      <h4 id={`claims-group-${id}`} lang="en">
        {title}
      </h4>
      <p lang="en">
        <b>{answer}</b>
      </p>
      <p className="claims-note" lang="en">
        {figures.number(amount)} {unit}
      </p>
      {points.length > 0 && (
        <FramedFigure
          title={`${name(places.upward)} × ${name(places.across)}`}
          unit={t("claims.frontier.unit")}
          stem={["frontier", id]}
          period=""
          source={t("claims.path.source", { draws })}
          legend={[]}
          table={table}
        >
          {(picture) => (
            <FrontierPicture
              points={points}
              across={`${name(places.across)}, ${axes[places.across].unit}`}
              upward={`${name(places.upward)}, ${axes[places.upward].unit}`}
              colour={name(places.colour)}
              picture={picture}
            />
          )}
        </FramedFigure>
      )}
      <ol className="claims-flips">
        {members.map((policy) => (
          <li key={policy.id}>
            <span lang="en">
              <b>{policy.title}</b>: {policy.does.join("; ")}
            </span>{" "}
            <span className="claims-note">
              {t(fitKeys[policy.fit])} ·{" "}
              {t("claims.frontier.unbeatenIn", { share: figures.percent(policy.front) })}
            </span>
          </li>
        ))}
      </ol>
      {notes !== undefined && (
        <p className="claims-note" lang="en">
          {notes}
        </p>
      )}
    </article>
  );
}

const spreadColumns = (id: string, title: string) =>
  [
    { id, title, kind: "number" },
    { id: `${id}.q05`, title: `${title}, 5 %`, kind: "number" },
    { id: `${id}.q95`, title: `${title}, 95 %`, kind: "number" },
  ] as const;
const cells = (spread: Spread | null): (number | null)[] =>
  spread === null ? [null, null, null] : [spread.median, ...spread.interval];
