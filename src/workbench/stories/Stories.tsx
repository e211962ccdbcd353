/** The view of guided stories: the list of them, or the one that is open. */
import { useEffect, useRef } from "react";
import type { JSX, RefObject } from "react";
import { useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { StoryView } from "./StoryView.tsx";
import { openingOf, stepWithin, stories, storyOf } from "./index.ts";
import "./stories.css";

export default function Stories(): JSX.Element {
  const focus = usePage((page) => page.focus);
  const step = usePage((page) => page.step);
  const story = storyOf(focus);
  // Whether the reader moved within the view: then focus goes to what is new; a link leaves it where it is.
  const moved = useRef(false);
  return story === undefined ? (
    <StoryList moved={moved} />
  ) : (
    <StoryView key={story.id} story={story} at={stepWithin(story, step)} moved={moved} />
  );
}

function StoryList({ moved }: { readonly moved: RefObject<boolean> }): JSX.Element {
  const say = useText();
  const language = useWords((words) => words.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [moved]);
  return (
    <section className="stories-all">
      <h2 ref={heading} tabIndex={-1}>
        {say("stories.title")}
      </h2>
      <p className="stories-lead">{say("stories.lead")}</p>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <p className="stories-document">
              {say("stories.document", { id: story.id })} ·{" "}
              {say("stories.count", { count: story.steps.length })}
            </p>
            <h3>{story.title[language]}</h3>
            <p>{story.lead[language]}</p>
            <button
              type="button"
              className="stories-next"
              aria-label={say("stories.begin", { title: story.title[language] })}
              onClick={() => {
                moved.current = true;
                usePage.getState().set(openingOf(story, 0));
              }}
            >
              {say("stories.beginShort")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
