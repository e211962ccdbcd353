/** What verdicts mean, and what the committed ones were made of. */
import type { JSX, ReactNode } from "react";
import type { JudgementHead } from "../../lab/claims/record.ts";
import { outcomes, symbols } from "../../lab/report/claims-words.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";
import { outcomeKey, outcomeSlugs } from "./verdict-words.ts";

export function Meanings({ head }: { readonly head: JudgementHead | null }): JSX.Element {
  const t = useText();
  return (
    <section className="claims-document" aria-labelledby="claims-meanings">
      <h3 id="claims-meanings">{t("claims.meanings")}</h3>
      <dl className="claims-facts">
        {outcomes.map((one) => (
          <div key={one}>
            <dt>
              {symbols[one]} {t(outcomeKey(one))}
            </dt>
            <dd>{t(`claims.means.${outcomeSlugs[one]}`)}</dd>
          </div>
        ))}
        {(["negligible", "fragile"] as const).map((mark) => (
          <div key={mark}>
            <dt>{t(`claims.${mark}`)}</dt>
            <dd>{t(`claims.means.${mark}`)}</dd>
          </div>
        ))}
      </dl>
      {head !== null && <Made head={head} />}
    </section>
  );
}

function Made({ head }: { readonly head: JudgementHead }): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const { program, model, posterior, sizes, householdsPerAgent, expectedFalseSupports, command } = head;
  const rows: [string, ReactNode][] = [
    [t("claims.made.model"), `autarky ${program.version}, ${model}`],
    [t("claims.made.posterior"), posterior],
    [
      t("claims.made.sizes"),
      t("claims.made.sizesSays", {
        ...sizes,
        households: figures.number(householdsPerAgent),
      }),
    ],
    [t("claims.made.false"), t("claims.made.falseSays", { count: figures.number(expectedFalseSupports) })],
    [t("claims.made.command"), <code key="command">{command}</code>],
  ];
  return (
    <>
      <h4>{t("claims.made")}</h4>
      <dl className="claims-facts">
        {rows.map(([term, says]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
