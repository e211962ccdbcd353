/** A mechanism's page: its equations, parameters with their evidence, documents, levers, what it reads and writes. */
import { useMemo } from "react";
import type { JSX } from "react";
import type { MechanismEntry, Mechanisms } from "../content/types.ts";
import { useCatalogue, useContent } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { Ablation } from "./Ablation.tsx";
import { causeFinder } from "./causes.ts";
import type { CauseFinder } from "./causes.ts";
import { LeverLink, MechanismLink } from "./links.tsx";
import { focusOf } from "./look.ts";
import { ParameterTable } from "./ParameterTable.tsx";
import { phaseKey } from "./words.ts";

export function MechanismPage({ id }: { readonly id: string }): JSX.Element {
  const say = useText();
  const content = useContent("mechanisms");
  const finder = useMemo(() => content && causeFinder(content), [content]);
  const mechanism = finder?.find(id);
  const back = (
    <button
      type="button"
      className="understand-link"
      onClick={() => usePage.getState().set({ focus: focusOf("mechanism") })}
    >
      ← {say("understand.mechanisms.all")}
    </button>
  );
  return (
    <article className="understand-part" aria-labelledby="understand-mechanism">
      {back}
      {content === undefined && <p role="status">{say("understand.loading")}</p>}
      {content !== undefined && mechanism === undefined && (
        <p className="understand-warning">{say("understand.mechanism.unknown", { id })}</p>
      )}
      {content !== undefined && finder !== undefined && mechanism !== undefined && (
        <Page mechanism={mechanism} content={content} finder={finder} />
      )}
    </article>
  );
}

function Page({
  mechanism,
  content,
  finder,
}: {
  readonly mechanism: MechanismEntry;
  readonly content: Mechanisms;
  readonly finder: CauseFinder;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const catalogue = useCatalogue();
  const { id, title, phase, equations, parameters, levers, documents } = mechanism;
  const paragraphs = content.paragraphs[id] ?? [];
  return (
    <>
      <p className="understand-note">
        {say(phaseKey(phase))} · <code>{id}</code>
      </p>
      <h2 id="understand-mechanism">{name("mechanisms", id, title)}</h2>
      <h3>{say("understand.mechanism.equations")}</h3>
      <ul className="understand-equations">
        {equations.map((equation) => (
          <li key={equation}>
            <code>{equation}</code>
          </li>
        ))}
      </ul>
      <h3>{say("understand.mechanism.ablation")}</h3>
      <Ablation mechanism={mechanism} />
      <h3>{say("understand.mechanism.parameters")}</h3>
      {parameters.length === 0 ? (
        <p>{say("understand.mechanism.noParameters")}</p>
      ) : (
        <ParameterTable parameters={parameters} />
      )}
      <h3>{say("understand.mechanism.levers")}</h3>
      {levers.length === 0 ? (
        <p>{say("understand.mechanism.noLevers")}</p>
      ) : (
        <ul>
          {levers.map((lever) => (
            <li key={lever}>
              <LeverLink id={lever} catalogue={catalogue} /> <code className="understand-note">{lever}</code>
            </li>
          ))}
        </ul>
      )}
      <h3>{say("understand.mechanism.documents")}</h3>
      <p>
        {documents.length === 0
          ? say("understand.mechanism.noDocuments")
          : documents.map((document) => say("understand.document", { document })).join(", ")}
      </p>
      {paragraphs.length > 0 && (
        <ul>
          {paragraphs.map(({ at, says }) => (
            <li key={at}>
              <b>{at}</b> <span lang="en">{says}</span>
            </li>
          ))}
        </ul>
      )}
      <Columns of={mechanism} kind="reads" finder={finder} />
      <Columns of={mechanism} kind="writes" finder={finder} />
    </>
  );
}

/** Columns that it reads, with who writes them, or that it writes, with who reads them. */
function Columns({
  of,
  kind,
  finder,
}: {
  readonly of: MechanismEntry;
  readonly kind: "reads" | "writes";
  readonly finder: CauseFinder;
}): JSX.Element {
  const say = useText();
  const others = (column: string) =>
    (kind === "reads" ? finder.writers(column) : finder.readers(column)).filter(({ id }) => id !== of.id);
  return (
    <>
      <h3>{say(`understand.mechanism.${kind}`)}</h3>
      <ul className="understand-columns">
        {of[kind].map((column) => (
          <li key={column}>
            <details>
              <summary>
                <code>{column}</code>{" "}
                <span className="understand-note">
                  {say(`understand.mechanism.${kind}By`, { count: others(column).length })}
                </span>
              </summary>
              <ul>
                {others(column).map(({ id, title }) => (
                  <li key={id}>
                    <MechanismLink id={id} title={title} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
