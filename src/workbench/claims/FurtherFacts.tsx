/** What else is known of a judged claim: what encodes it, what it goes with, how it scatters, what failed. */
import type { JSX, ReactNode } from "react";
import type { CaseRecord } from "../../lab/claims/record.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";

export function FurtherFacts({ record }: { readonly record: CaseRecord }): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const { echo, box, drivers, variance, doubt, failed, arms } = record;
  const left = (one: NonNullable<CaseRecord["echo"]>) =>
    t(!one.vanishes ? "claims.echo.stays" : one.free ? "claims.echo.free" : "claims.echo.known");
  const parameter = ({ id, neutral, ratio }: NonNullable<CaseRecord["echo"]>["parameters"][number]) =>
    `${id} = ${figures.number(neutral)} (${ratio === null ? t("claims.echo.noRange") : t("claims.echo.width", { ratio: figures.number(ratio) })})`;
  const rows: [string, ReactNode][] = [
    ...(echo === undefined
      ? []
      : [
          [t("claims.fact.echo"), `${echo.parameters.map(parameter).join(", ")}. ${left(echo)}`] as [
            string,
            ReactNode,
          ],
        ]),
    ...(box === undefined
      ? []
      : [
          [
            t("claims.fact.box"),
            t(box.holds === "the claim" ? "claims.box.claim" : "claims.box.opposite", {
              where: box.words,
              share: figures.percent(box.share),
              right: figures.percent(box.density),
            }),
          ] as [string, ReactNode],
        ]),
    [
      t("claims.fact.drivers"),
      drivers.length === 0
        ? t("claims.drivers.none")
        : drivers
            .map(({ parameter: id, correlation }) => `${id} ${figures.number(correlation, true)}`)
            .join(", "),
    ],
    ...(variance === undefined
      ? []
      : [
          [
            t("claims.fact.variance"),
            t("claims.variance", {
              draw: figures.number(variance.draw),
              seed: figures.number(variance.seed),
              draws: variance.draws,
              seeds: variance.seeds,
            }),
          ] as [string, ReactNode],
        ]),
    ...(doubt === undefined
      ? []
      : [
          [t("claims.fact.doubt"), t("claims.doubt", { share: figures.percent(doubt) })] as [
            string,
            ReactNode,
          ],
        ]),
    [
      t("claims.fact.failed"),
      failed.worlds === 0
        ? t("claims.failed.none")
        : `${t("claims.failed.some", { draws: failed.worlds })} ${Object.entries(failed.reasons)
            .map(([reason, count]) => `${count} × ${reason}`)
            .join("; ")}`,
    ],
    [
      t("claims.fact.hashes"),
      Object.entries(arms).map(([name, hash]) => (
        <span key={name} className="claims-hash">
          {name} <code>{hash}</code>
        </span>
      )),
    ],
  ];
  return (
    <dl className="claims-facts">
      {rows.map(([term, says]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
