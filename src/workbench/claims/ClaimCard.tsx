/** The card of a claim: what it says and how it came out; opened, what was done, found, and what flips it. */
import { useEffect, useRef, useState } from "react";
import type { JSX } from "react";
import { isClaim } from "../../lab/claims/types.ts";
import type { Argument, Entry } from "../../lab/claims/types.ts";
import { evidenceOf, mainRecord } from "../../lab/report/claims-words.ts";
import type { Records } from "../../lab/report/claims-words.ts";
import type { Grade } from "../../model/data.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { GradeBadge } from "../understand/GradeBadge.tsx";
import { ClaimBody } from "./ClaimBody.tsx";
import { ScopeBadge, VerdictBadge } from "./VerdictBadge.tsx";

export interface ClaimCardProps {
  readonly entry: Entry;
  readonly argument: Argument;
  readonly records: Records;
  /** Grades of parameters by id. */
  readonly grades: Readonly<Record<string, Grade>>;
}

export function ClaimCard({ entry, argument, records, grades }: ClaimCardProps): JSX.Element {
  const t = useText();
  const { id, statement, kind, paragraphs, conflicts } = entry;
  const wanted = usePage((page) => page.focus === `claim:${id}`);
  const [isOpen, setOpen] = useState(wanted);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!wanted) return;
    setOpen(true);
    const top = card.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight) card.current?.scrollIntoView();
  }, [wanted]);
  const evidence = isClaim(entry) ? evidenceOf(entry, grades) : undefined;
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen) usePage.getState().set({ focus: `claim:${id}` });
  };
  return (
    <article ref={card} className="claims-card" aria-labelledby={`claims-${id}`}>
      <p className="claims-note">
        <b>{id}</b> · {t(`claims.kind.${kind}`)}
        {paragraphs.length > 0 && ` · ${t("claims.paragraphs", { numbers: paragraphs.join(", ") })}`}
        {conflicts.length > 0 && ` · ${t("claims.partOf", { conflicts: conflicts.join(", ") })}`}
        {evidence !== undefined && (
          <>
            {" "}
            · {t("claims.evidence")} <GradeBadge grade={evidence} />
          </>
        )}
      </p>
      <h4 id={`claims-${id}`} lang="en">
        {statement}
      </h4>
      <p className="claims-head">
        {isClaim(entry) ? <VerdictBadge record={mainRecord(records)} /> : <ScopeBadge />}
        <button
          type="button"
          className="claims-button"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "claims.closeOf" : "claims.openOf", { id })}
          onClick={toggle}
        >
          {t(isOpen ? "claims.close" : "claims.open")}
        </button>
      </p>
      {isOpen &&
        (isClaim(entry) ? (
          <ClaimBody claim={entry} argument={argument} records={records} />
        ) : (
          <p lang="en">{entry.outOfScope}</p>
        ))}
      {isOpen && entry.notes !== undefined && (
        <p className="claims-note" lang="en">
          {entry.notes}
        </p>
      )}
    </article>
  );
}
