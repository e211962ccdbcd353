/** The view of claims: the five documents as arguments, their claims as experiments, and how these came out. */
import { useEffect, useMemo, useState } from "react";
import type { JSX } from "react";
import type { Argument } from "../../lab/claims/types.ts";
import type { Grade } from "../../model/data.ts";
import type { Claims as Register } from "../content/types.ts";
import { useContent } from "../engine/index.ts";
import { useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import { Contradictions } from "./Contradictions.tsx";
import { CountsTable } from "./CountsTable.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Frontier } from "./Frontier.tsx";
import { Meanings } from "./Meanings.tsx";
import { StripKey } from "./Strip.tsx";
import { noFilter, passes } from "./filter.ts";
import type { Filter } from "./filter.ts";
import { useVerdicts } from "./use-verdicts.ts";
import type { Verdicts } from "./use-verdicts.ts";
import "./claims.css";
import "./pictures.css";

export default function Claims(): JSX.Element {
  const t = useText();
  const content = useContent("claims");
  const verdicts = useVerdicts((content?.arguments ?? []).map(({ document }) => document));
  return (
    <div className="claims">
      <h2>{t("claims.title")}</h2>
      {content === undefined ? (
        <p role="status">{t("claims.loading")}</p>
      ) : (
        <All content={content} verdicts={verdicts} />
      )}
    </div>
  );
}

function All({
  content,
  verdicts,
}: {
  readonly content: Register;
  readonly verdicts: Verdicts;
}): JSX.Element {
  const t = useText();
  const language = useWords((words) => words.language);
  const mechanisms = useContent("mechanisms");
  const focus = usePage((page) => page.focus);
  const [filter, setFilter] = useState<Filter>(noFilter);
  const asked = documentOf(focus);
  const sought = focus.startsWith("claim:") ? focus.slice("claim:".length) : "";
  useEffect(() => {
    if (asked !== "") setFilter({ ...noFilter, document: asked });
  }, [asked]);
  useEffect(() => {
    // A claim that is asked for by name is not hidden by what was filtered before.
    if (sought !== "")
      setFilter((now) => (isShown(content.arguments, now, verdicts, sought) ? now : noFilter));
  }, [sought, content, verdicts]);
  const grades = useMemo(
    () =>
      Object.fromEntries(
        (mechanisms?.phases ?? [])
          .flatMap((phase) => phase.mechanisms)
          .flatMap(({ parameters }) => parameters.map(({ id, grade }): [string, Grade] => [id, grade])),
      ),
    [mechanisms],
  );
  const { records } = verdicts;
  const shown = content.arguments
    .map((argument) => ({
      argument,
      entries: argument.entries.filter((entry) => passes(entry, filter, records)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  const all = content.arguments.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <p className="claims-lead">{t("claims.lead")}</p>
      {language !== "en" && <p className="claims-note">{t("claims.inEnglish")}</p>}
      <div role="status">
        {verdicts.state === "waiting" && <p>{t("claims.loading")}</p>}
        {verdicts.state === "failed" && (
          <p className="claims-warning">{t("claims.failed.load", { problem: verdicts.problem })}</p>
        )}
        {verdicts.state === "done" && content.head === null && (
          <p className="claims-warning">{t("claims.notYet")}</p>
        )}
      </div>
      <CountsTable
        all={content.arguments}
        records={records}
        onDocument={(document) => {
          setFilter({ ...noFilter, document });
          usePage.getState().set({ focus: `document:${document}` });
        }}
      />
      <FilterBar all={content.arguments} filter={filter} onChange={setFilter} />
      <p role="status" className="claims-note">
        {t("claims.shown", { count, all })}
      </p>
      {content.head !== null && <StripKey />}
      {shown.map(({ argument, entries }) => (
        <section
          key={argument.document}
          className="claims-document"
          aria-labelledby={`claims-document-${argument.document}`}
        >
          <p className="claims-note">{t("claims.document", { document: argument.document })}</p>
          <h3 id={`claims-document-${argument.document}`} lang="en">
            {argument.title}
          </h3>
          <p className="claims-argument" lang="en">
            {argument.argument}
          </p>
          {entries.map((entry) => (
            <ClaimCard
              key={entry.id}
              entry={entry}
              argument={argument}
              records={records(entry)}
              grades={grades}
            />
          ))}
        </section>
      ))}
      {count === 0 && <p>{t("claims.none")}</p>}
      {content.contradictions !== null && (
        <Contradictions found={content.contradictions} all={content.arguments} records={records} />
      )}
      {content.frontier !== null && <Frontier found={content.frontier} />}
      <Meanings head={content.head} />
    </>
  );
}

const documentOf = (focus: string): string =>
  focus.startsWith("document:") ? focus.slice("document:".length) : "";
const isShown = (all: readonly Argument[], filter: Filter, { records }: Verdicts, id: string): boolean =>
  all.some(({ entries }) => entries.some((entry) => entry.id === id && passes(entry, filter, records)));
