/** Everything of a claim: its occasions with their verdicts, what flips it, its experiment, and what was found. */
import type { JSX } from "react";
import { CONTROL } from "../../lab/claims/types.ts";
import type { Argument, Claim } from "../../lab/claims/types.ts";
import { occasionsOf } from "../../lab/report/claims-words.ts";
import type { Records } from "../../lab/report/claims-words.ts";
import { useCatalogue } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { useFigures } from "../understand/figures.ts";
import { AgainTable } from "./AgainTable.tsx";
import { FoundTests } from "./FoundTests.tsx";
import type { Tried } from "./FoundTests.tsx";
import { PathFigure } from "./PathFigure.tsx";
import { SmallRun } from "./SmallRun.tsx";
import { VerdictBadge } from "./VerdictBadge.tsx";
import { flipState } from "./flip.ts";
import { armInWords, armName } from "./say.ts";
import { useSayings } from "./use-sayings.ts";
import { flipsInWords, occasionInWords } from "./verdict-words.ts";

export function ClaimBody({
  claim,
  argument,
  records,
}: {
  readonly claim: Claim;
  readonly argument: Argument;
  readonly records: Records;
}): JSX.Element {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const catalogue = useCatalogue();
  const occasions = occasionsOf(claim).map(({ name, when }) => {
    return { name, when, title: occasionInWords(name, when, t), record: records[name] };
  });
  const tried = occasions.flatMap(({ title, record }): Tried[] =>
    record === undefined ? [] : [{ title, record }],
  );
  const { [CONTROL]: control, ...others } = claim.arms;
  const arms = [...Object.entries(others), [CONTROL, control] as const];
  return (
    <div className="claims-body">
      <ul className="claims-occasions">
        {occasions.map(({ name, when, title, record }) => (
          <li key={name}>
            <VerdictBadge record={record} /> <b>{title}</b>{" "}
            <span className="claims-note">
              {t("claims.occasion", { from: figures.period(when.from), months: claim.horizon })}
              {when.start !== undefined &&
                when.start !== "2012" &&
                ` · ${t("claims.start", { start: when.start })}`}
            </span>{" "}
            <button
              type="button"
              className="claims-button"
              onClick={() => usePage.getState().set(flipState(claim, when, catalogue))}
            >
              {t("claims.flip.try")}
              <span className="visually-hidden"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
      {tried.length > 0 && <Flips tried={tried} />}
      <h5>{t("claims.done")}</h5>
      <dl className="claims-facts">
        {arms.map(([name, arm]) => (
          <div key={name}>
            <dt>{armName(name, say)}</dt>
            <dd>{armInWords(arm, say).join("; ") || t("claims.theBaseline")}</dd>
          </div>
        ))}
      </dl>
      <h5>{t("claims.measured")}</h5>
      <FoundTests claim={claim} tried={tried} />
      {tried.map(({ title, record }) => (
        <PathFigure key={record.id} record={record} when={title} />
      ))}
      {tried.length > 0 && (
        <details className="claims-again">
          <summary>{t("claims.again")}</summary>
          {tried.map((one) => (
            <AgainTable key={one.record.id} claim={claim} tried={one} />
          ))}
        </details>
      )}
      <SmallRun claim={claim} argument={argument} />
    </div>
  );
}

/** What changes the verdicts; what does so on both occasions is said once. */
function Flips({ tried }: { readonly tried: readonly Tried[] }): JSX.Element {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const when = new Map<string, string[]>();
  for (const { title, record } of tried) {
    const flips = flipsInWords(record, say, figures);
    for (const flip of flips.length === 0 ? [t("claims.flip.nothing")] : flips)
      when.set(flip, [...(when.get(flip) ?? []), title]);
  }
  return (
    <>
      <h5>{t("claims.flips")}</h5>
      <ul className="claims-flips">
        {[...when].map(([flip, titles]) => (
          <li key={flip}>
            {titles.length < tried.length && <b>{titles.join(", ")}: </b>}
            {flip}
          </li>
        ))}
      </ul>
    </>
  );
}
