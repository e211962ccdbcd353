/** The text of a step, what it speaks of, and the way back to what it set. */
import type { JSX } from "react";
import { useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { asTold, openingOf } from "./index.ts";
import type { Story } from "./types.ts";

export function StepText({ story, at }: { readonly story: Story; readonly at: number }): JSX.Element {
  const say = useText();
  const language = useWords((words) => words.language);
  const told = usePage((page) => asTold(page, story, at));
  const { text, paragraphs, claims } = story.steps[at];
  return (
    <>
      <p className="stories-words">{text[language]}</p>
      <p className="stories-sources">
        {say("stories.reads", {
          id: story.id,
          paragraphs: paragraphs.map((number) => `¶${number}`).join(", "),
        })}{" "}
        {claims.length > 0 && (
          <>
            {say("stories.claims")}{" "}
            {claims.map((id) => (
              <button
                key={id}
                type="button"
                aria-label={say("stories.claim", { id })}
                onClick={() => usePage.getState().set({ view: "claims", focus: `claim:${id}` })}
              >
                {id}
              </button>
            ))}
          </>
        )}
      </p>
      {!told && (
        <p className="stories-changed">
          {say("stories.changed")}{" "}
          <button type="button" onClick={() => usePage.getState().set(openingOf(story, at))}>
            {say("stories.again")}
          </button>
        </p>
      )}
    </>
  );
}
