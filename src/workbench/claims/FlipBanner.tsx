/** What stands above the levers while a reader tries to flip a claim: the claim, what was found, and what decides it. */
import type { JSX } from "react";
import { isClaim } from "../../lab/claims/types.ts";
import { useContent } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { useFigures } from "../understand/figures.ts";
import { VerdictBadge } from "./VerdictBadge.tsx";
import { flipTargets } from "./flip.ts";
import { testInWords } from "./say.ts";
import { useSayings } from "./use-sayings.ts";
import { useVerdicts } from "./use-verdicts.ts";
import { flipsInWords } from "./verdict-words.ts";
import "./claims.css";
import "./pictures.css";

export interface FlipBannerProps {
  /** Id of the claim. */
  readonly claim: string;
  /** Opens a lever among those beside it. */
  readonly onLever: (id: string) => void;
}

export default function FlipBanner({ claim: id, onLever }: FlipBannerProps): JSX.Element | null {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const content = useContent("claims");
  const entry = content?.arguments.flatMap(({ entries }) => entries).find((one) => one.id === id);
  const verdicts = useVerdicts(entry === undefined ? [] : [entry.document]);
  if (entry === undefined || !isClaim(entry)) return null;
  const records = Object.values(verdicts.records(entry));
  const { levers, parameters } = flipTargets(entry, records);
  const leverTitle = (lever: string) => {
    const found = say.lever(lever);
    return found === undefined ? lever : say.leverName(found);
  };
  const flips = [...new Set(records.flatMap((record) => flipsInWords(record, say, figures)))];
  return (
    <section className="claims-card" aria-label={t("claims.flip.title", { id })}>
      <p className="claims-note">{t("claims.flip.title", { id })}</p>
      <p lang="en">
        <b>{entry.statement}</b>
      </p>
      <p>
        {records.map((record) => (
          <VerdictBadge key={record.id} record={record} />
        ))}{" "}
        {testInWords(entry.tests[0], say)}
      </p>
      <p>{t("claims.flip.how")}</p>
      <ul className="claims-flips">
        {levers.map((lever) => (
          <li key={lever}>
            <button type="button" className="claims-link" onClick={() => onLever(lever)}>
              {leverTitle(lever)}
            </button>
          </li>
        ))}
      </ul>
      {flips.length > 0 && (
        <>
          <p>{t("claims.flips")}</p>
          <ul className="claims-flips">
            {flips.map((flip) => (
              <li key={flip}>{flip}</li>
            ))}
          </ul>
        </>
      )}
      {parameters.length > 0 && (
        <p className="claims-note">{t("claims.flip.parameters", { parameters: parameters.join(", ") })}</p>
      )}
      <button
        type="button"
        className="claims-button"
        onClick={() => usePage.getState().set({ view: "claims", focus: `claim:${id}` })}
      >
        ← {t("claims.flip.back")}
      </button>
    </section>
  );
}
