/** Takes steps back, brings them again, and shows the last one once more. */
import { create } from "zustand";
import { partsOf, usePage } from "../state/store.ts";

/** How long a replay shows the page as it was, so that the eye sees the change. */
export const REPLAY_MS = 700;
/** How long the words of a replay stand. */
const WORDS_MS = 6000;

/** A replay under way, or just done: the number grows with each, so that its words are said again. */
export interface Replay {
  readonly number: number;
  readonly phase: "none" | "before" | "after";
}
export const useReplay = create<Replay>()(() => ({ number: 0, phase: "none" }));

export const undo = (): void => usePage.temporal.getState().undo();
export const redo = (): void => usePage.temporal.getState().redo();

/**
 * Shows the page as it was before the last change, then as it is. For readers who want less motion nothing moves and
 * words alone say what the change was.
 */
export function replay(): void {
  const { number, phase } = useReplay.getState();
  if (phase === "before" || usePage.temporal.getState().pastStates.length === 0) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    finish(number + 1);
    return;
  }
  undo();
  const shown = JSON.stringify(partsOf(usePage.getState()));
  useReplay.setState({ number: number + 1, phase: "before" });
  setTimeout(() => {
    // A change that the reader made meanwhile stands.
    if (JSON.stringify(partsOf(usePage.getState())) === shown) redo();
    finish(number + 1);
  }, REPLAY_MS);
}
function finish(number: number): void {
  useReplay.setState({ number, phase: "after" });
  setTimeout(() => {
    if (useReplay.getState().number === number) useReplay.setState({ phase: "none" });
  }, WORDS_MS);
}
