/** Hook: the year of a picture, moved by slider or player. The page learns of it once it rests, not at every step. */
import { useEffect, useState } from "react";

/** How long the player shows a year. */
const YEAR_MS = 900;

export interface YearState {
  /** The year on show. */
  readonly shown: number;
  readonly years: readonly number[];
  readonly playing: boolean;
  /** Shows a year for now. */
  move(year: number): void;
  /** Lets the page know of the year on show. */
  rest(): void;
  /** Starts or stops the player; a reader who wants no motion gets one year a press. */
  play(): void;
}

/** Whether the reader wants no motion. */
export function wantsStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Keeps the year on show within `years`, which rise and are not empty. */
export function useYear(years: readonly number[], year: number, onYear: (year: number) => void): YearState {
  const [moved, setMoved] = useState<number>();
  const [playing, setPlaying] = useState(false);
  const [first, last] = [years[0], years.at(-1)!];
  const shown = Math.min(last, Math.max(first, moved ?? year));
  const rest = () => {
    if (moved !== undefined && shown !== year) onYear(shown);
    setMoved(undefined);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (shown < last) setMoved(shown + 1);
      else {
        setPlaying(false);
        rest();
      }
    }, YEAR_MS);
    return () => clearTimeout(timer);
  }, [playing, shown, last]);
  const play = () => {
    const next = shown < last ? shown + 1 : first;
    if (wantsStillness()) onYear(next);
    else if (playing) {
      setPlaying(false);
      rest();
    } else {
      if (shown === last) setMoved(first);
      setPlaying(true);
    }
  };
  return { shown, years, playing, move: setMoved, rest, play };
}
