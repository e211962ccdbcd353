/** All guided stories, and the state that their steps set. */
import { initialState } from "../state/page-state.ts";
import type { PageState } from "../state/page-state.ts";
import { localization } from "./000.ts";
import { sanctions } from "./001.ts";
import { regionalFactories } from "./002.ts";
import { borderland } from "./003.ts";
import { luxuries } from "./004.ts";
import { storyFocus, storyIn } from "./titles.ts";
import type { StepState, Story } from "./types.ts";

export const stories: readonly Story[] = [localization, sanctions, regionalFactories, borderland, luxuries];

/** The story that a focus names. */
export function storyOf(focus: string): Story | undefined {
  const id = storyIn(focus);
  return stories.find((story) => story.id === id);
}
/** The nearest step that the story has. */
export const stepWithin = (story: Story, step: number): number =>
  Math.max(0, Math.min(story.steps.length - 1, step));

/**
 * What a step sets: all that steps may set, so that a step looks alike whichever way it was come to. The number of
 * draws and the bets stay the reader's.
 */
export function stateOfStep(story: Story, step: number): Required<StepState> {
  const { columns, active, from, to, since, mode, series, map, flowYear, fog, rivals } = initialState;
  const unset = { columns, active, from, to, since, mode, series, map, flowYear, fog, rivals };
  return { ...unset, ...story.start, ...story.steps[stepWithin(story, step)].state };
}
/** The change of the page's state that opens a step. */
export function openingOf(story: Story, step: number): Partial<PageState> {
  return {
    ...stateOfStep(story, step),
    view: "stories",
    focus: storyFocus(story.id),
    step: stepWithin(story, step),
  };
}
/** Whether the page still shows what the step set; the years of map and flows are there to be played with. */
export function asTold(page: PageState, story: Story, step: number): boolean {
  const { map: _, flowYear: __, ...told } = stateOfStep(story, step);
  return (Object.keys(told) as (keyof typeof told)[]).every(
    (key) => JSON.stringify(page[key]) === JSON.stringify(told[key]),
  );
}
