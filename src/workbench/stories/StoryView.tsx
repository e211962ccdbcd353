/** A story that is open: its steps, the text of the present one, and beside it the live pictures that it speaks of. */
import { useEffect, useRef, useState } from "react";
import type { JSX, RefObject } from "react";
import { StepPictures } from "../explore/StepPictures.tsx";
import { useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { Bet } from "./Bet.tsx";
import { StepText } from "./StepText.tsx";
import { arrowOf } from "./arrows.ts";
import { betOn, knotsOf } from "./bet-points.ts";
import { openingOf } from "./index.ts";
import { storyFocus } from "./titles.ts";
import type { Story } from "./types.ts";

export function StoryView({
  story,
  at,
  moved,
}: {
  readonly story: Story;
  readonly at: number;
  /** Whether the reader moved within the view. */
  readonly moved: RefObject<boolean>;
}): JSX.Element {
  const say = useText();
  const language = useWords((words) => words.language);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = (step: number) => {
    if (step < 0 || step >= story.steps.length) return;
    moved.current = true;
    usePage.getState().set(openingOf(story, step));
  };
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at, moved]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = arrowOf(event);
      if (way === 0) return;
      event.preventDefault();
      open(at + way);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  const step = story.steps[at];
  return (
    <article className="stories-story" data-story={story.id}>
      <header>
        <p className="stories-document">
          <button
            type="button"
            onClick={() => {
              moved.current = true;
              usePage.getState().set({ focus: "", step: 0 });
            }}
          >
            {say("stories.all")}
          </button>
          {say("stories.document", { id: story.id })}
        </p>
        <h2>{story.title[language]}</h2>
      </header>
      <nav aria-label={say("stories.list")}>
        <ol>
          {story.steps.map(({ title }, i) => (
            <li key={title.en}>
              <button type="button" aria-current={i === at ? "step" : undefined} onClick={() => open(i)}>
                {title[language]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="stories-step">
        <div className="stories-text">
          <p className="stories-document">
            {say("stories.step", { step: at + 1, count: story.steps.length })}
          </p>
          <h3 ref={heading} tabIndex={-1}>
            {step.title[language]}
          </h3>
          <StepText story={story} at={at} />
          <div className="stories-buttons">
            <button type="button" disabled={at === 0} onClick={() => open(at - 1)}>
              {say("stories.previous")}
            </button>
            {at < story.steps.length - 1 ? (
              <button type="button" className="stories-next" onClick={() => open(at + 1)}>
                {say("stories.next")}
              </button>
            ) : (
              <span>{say("stories.end")}</span>
            )}
            <button
              type="button"
              title={say("stories.leaveHint")}
              onClick={() => usePage.getState().set({ view: "explore", focus: "", step: 0 })}
            >
              {say("stories.leave")}
            </button>
          </div>
          <p className="stories-keys">{say("stories.keys")}</p>
        </div>
        <StepBeside key={`${storyFocus(story.id)} ${at}`} story={story} at={at} />
      </div>
    </article>
  );
}

/** The bet where the step asks for one, until it is revealed or passed over; else the pictures. */
function StepBeside({ story, at }: { readonly story: Story; readonly at: number }): JSX.Element {
  const say = useText();
  const { bet, picture = "charts" } = story.steps[at];
  const [skipped, setSkipped] = useState(false);
  const revealed = usePage(
    ({ bets, from, since, to }) =>
      bet !== undefined && betOn(bets, bet, knotsOf(since > from ? since : from, to))?.revealed === true,
  );
  const closed = bet !== undefined && !revealed && !skipped;
  return (
    <div className="stories-pictures">
      {bet !== undefined && !skipped && <Bet series={bet} />}
      {closed ? (
        <p>
          <button type="button" onClick={() => setSkipped(true)}>
            {say("stories.skip")}
          </button>
        </p>
      ) : (
        <StepPictures picture={picture} />
      )}
    </div>
  );
}
