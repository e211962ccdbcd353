/** What the active column comes to, in a sentence and five numbers. */
import type { JSX } from "react";
import { wordOf } from "../charts/numbers.ts";
import { useCatalogue } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { useHeadline } from "./use-headline.ts";

export function Headline(): JSX.Element {
  const say = useText();
  const { series } = useCatalogue();
  const { sentence, numbers, same, titleOf, brief, change, ends } = useHeadline();
  const unitOf = (id: string) => wordOf(say, "unit", series.find((one) => one.id === id)?.unit ?? "");
  return (
    <section className="explore-headline" aria-label={say("explore.headline")} aria-live="polite">
      <p className="explore-sentence">{sentence}</p>
      <dl className="explore-tiles">
        {numbers.map((one) => (
          <div key={one.id}>
            <dt>{titleOf(one.id)}</dt>
            <dd>
              <b>{brief(one.value)}</b> <span className="explore-unit">{unitOf(one.id)}</span>
            </dd>
            <dd className="explore-beside">
              {same
                ? say("explore.headline.lastYear")
                : say("explore.headline.interval", {
                    change: change(one),
                    ...ends(one),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
