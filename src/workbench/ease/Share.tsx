/** Ways to hand on what is on the page: a link, a command line, a piece of program, a scenario's file, one HTML file. */
import { useState } from "react";
import type { JSX } from "react";
import { notify } from "../app/notices.ts";
import { preset, useCatalogue } from "../engine/index.ts";
import { useHeadline } from "../explore/use-headline.ts";
import { saveBriefing } from "../export/briefing-save.ts";
import { pageLink } from "../export/here.ts";
import { save } from "../export/save.ts";
import { useScenarioName } from "../explore/column-name.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { CopyButton } from "./CopyButton.tsx";
import { recipeOf } from "./reproduce.ts";
import "./ease.css";

export function Share(): JSX.Element {
  const say = useText();
  const nameOf = useScenarioName();
  const { version } = useCatalogue();
  const { columns, active, from, to, draws, series } = usePage();
  const column = columns[active];
  const { yaml, file, run, compare, snippet } = recipeOf(column, {
    from,
    to,
    draws,
    series: series[0] ?? "gdp.real",
    ...preset,
  });
  const scenario = nameOf(column);
  return (
    <div className="ease-share">
      <section>
        <h3>{say("ease.link")}</h3>
        <p className="ease-note">{say("ease.linkNote")}</p>
        <CopyButton text={pageLink} label={say("ease.copyLink")} />
      </section>
      <section>
        <h3>{say("ease.again", { scenario })}</h3>
        <p className="ease-note">
          {say(file === undefined ? "ease.againPlain" : "ease.againFile", { file: file ?? "" })}{" "}
          {say("ease.againHash", { version })}
        </p>
        <Code label={say("ease.command")} text={run} />
        {compare !== undefined && (
          <>
            <p className="ease-note">{say("ease.compareNote", { draws })}</p>
            <Code label={say("ease.compare")} text={compare} />
          </>
        )}
        <Code label={say("ease.scenarioFile")} text={yaml} />
        <p>
          <button
            type="button"
            className="ease-button"
            onClick={() => save(yaml, file ?? `my-${column.scenario}.yaml`)}
          >
            {say("ease.saveYaml")}
          </button>
        </p>
        <Code label={say("ease.snippet")} text={snippet} />
      </section>
      <Briefing title={say("ease.briefingTitle", { scenario })} />
    </div>
  );
}

function Code({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  const say = useText();
  return (
    <figure className="ease-code">
      <figcaption>
        {label} <CopyButton text={() => text} label={say("ease.copy")} />
      </figcaption>
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}

function Briefing({ title }: { readonly title: string }): JSX.Element {
  const say = useText();
  const { sentence } = useHeadline();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      await saveBriefing(title, sentence);
    } catch (error) {
      notify(
        say("ease.briefingFailed", { reason: error instanceof Error ? error.message : String(error) }),
        "problem",
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <h3>{say("ease.briefing")}</h3>
      <p className="ease-note">{say("ease.briefingNote")}</p>
      <button type="button" className="ease-button" disabled={busy} onClick={() => void make()}>
        {say(busy ? "ease.briefingBusy" : "ease.briefingSave")}
      </button>
    </section>
  );
}
