/** Messages that the page shows for a while, and reads aloud. */
import { create } from "zustand";

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: "info" | "problem";
}
export const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }));

let last = 0;
/** Milliseconds that a message stays; problems stay until they are dismissed. */
const STAY = 6000;

export function notify(text: string, kind: Notice["kind"] = "info"): void {
  const id = ++last;
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-4), { id, text, kind }] }));
  if (kind === "info") setTimeout(() => dismiss(id), STAY);
}
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
}
