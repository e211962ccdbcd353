/** All mechanisms in the order of the month, with a search. */
import { useState } from "react";
import type { JSX } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import type { MechanismEntry } from "../content/types.ts";
import { useContent } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { MechanismLink } from "./links.tsx";
import { phaseKey } from "./words.ts";

export function MechanismList(): JSX.Element {
  const say = useText();
  const name = useName();
  const content = useContent("mechanisms");
  const [wanted, setWanted] = useState("");
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (one: MechanismEntry) => {
    const text = [
      one.id,
      one.title,
      name("mechanisms", one.id, one.title),
      ...one.levers,
      ...one.parameters.map(({ id }) => id),
    ]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const phases = (content?.phases ?? [])
    .map(({ phase, mechanisms }) => ({ phase, mechanisms: mechanisms.filter(matches) }))
    .filter(({ mechanisms }) => mechanisms.length > 0);
  const count = phases.reduce((sum, { mechanisms }) => sum + mechanisms.length, 0);
  return (
    <section className="understand-part" aria-labelledby="understand-mechanisms">
      <h2 id="understand-mechanisms">{say("understand.mechanisms.title")}</h2>
      <p>{say("understand.mechanisms.lead")}</p>
      <SearchField className="understand-field" value={wanted} onChange={setWanted}>
        <Label>{say("understand.mechanisms.search")}</Label>
        <Input />
      </SearchField>
      <p role="status" className="understand-note">
        {content === undefined ? say("understand.loading") : say("understand.mechanisms.count", { count })}
      </p>
      {phases.map(({ phase, mechanisms }) => (
        <section key={phase} className="understand-phase">
          <h3>{say(phaseKey(phase))}</h3>
          <ul>
            {mechanisms.map(({ id, title }) => (
              <li key={id}>
                <MechanismLink id={id} title={title} /> <code className="understand-note">{id}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
