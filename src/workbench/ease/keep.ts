/**
 * Keeps the page's state: in the address, which then is a link, and in the tab's own store, which also holds what no
 * link carries. A reload brings all of it back.
 */
import "../export/briefing.ts";
import { initialState } from "../state/page-state.ts";
import type { PageState } from "../state/page-state.ts";
import { readLink, writeLink } from "../state/link.ts";
import type { ReadLink } from "../state/link.ts";
import { partsOf, usePage } from "../state/store.ts";

/** How long the state must stand still before it is kept. */
const STILL_MS = 400;

export interface Start extends ReadLink {
  /** A link, what the tab kept, the state that an offline page carries, or nothing. */
  readonly from: "link" | "kept" | "start";
}
/** What the tab keeps: the state, and the fragment of the address that it belongs to. */
interface Kept {
  readonly fragment: string;
  readonly state: PageState;
}

/** The state to begin with. What the tab kept counts only for the address under which it was kept. */
export async function readStart(): Promise<Start> {
  const fragment = linkIn(location.hash);
  const kept = readKept(stored());
  if (kept?.fragment === fragment) return { state: kept.state, problems: [], from: "kept" };
  if (fragment !== "") return { ...(await readLink(fragment)), from: "link" };
  return { ...(await readLink(globalThis.autarkyStart ?? "")), from: "start" };
}

/** Keeps the state from now on. Returns what ends that. */
export function keepState(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  /** Keeps at once, without the link that takes a moment to write. */
  const store = () => keepText({ fragment: linkIn(location.hash), state: partsOf(usePage.getState()) });
  const keep = async () => {
    store();
    latest++;
    const mine = latest;
    const { hash } = location;
    const fragment = await writeLink(partsOf(usePage.getState()));
    // A link that was put into the address meanwhile is followed, and not written over.
    if (mine !== latest || location.hash !== hash) return;
    showFragment(fragment);
    store();
  };
  const flush = () => {
    if (timer !== undefined) store();
  };
  const stop = usePage.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void keep();
    }, STILL_MS);
  });
  addEventListener("pagehide", flush);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("pagehide", flush);
  };
}

/** Opens links that are put into the address of the open page, and tells what could not be read of them. */
export function followLinks(onProblems: (problems: readonly string[]) => void): () => void {
  const follow = async () => {
    const fragment = linkIn(location.hash);
    if (fragment === "" || fragment === (await writeLink(partsOf(usePage.getState())))) return;
    const { state, problems } = await readLink(fragment);
    usePage.getState().set(state);
    if (problems.length > 0) onProblems(problems);
  };
  const onHash = () => void follow();
  addEventListener("hashchange", onHash);
  return () => removeEventListener("hashchange", onHash);
}

/** The fragment of an address without its #; a plain word is a place on the page, and no link. */
export function linkIn(hash: string): string {
  const fragment = hash.replace(/^#/, "");
  return /^[a-z][a-z-]*$/.test(fragment) ? "" : fragment;
}

/** Reads what a tab kept; undefined where it makes no sense. */
export function readKept(text: string | null): Kept | undefined {
  try {
    const value = JSON.parse(text ?? "") as Partial<Kept> | null;
    const columns: unknown = value?.state?.columns;
    if (typeof value?.fragment !== "string" || !Array.isArray(columns) || columns.length === 0)
      return undefined;
    return { fragment: value.fragment, state: { ...initialState, ...value.state } };
  } catch {
    return undefined;
  }
}

/** Pages from disk share one store, so that each keeps under its own path. */
const place = () => `autarky.page ${location.pathname}`;
function stored(): string | null {
  try {
    return sessionStorage.getItem(place());
  } catch {
    return null;
  }
}
function keepText(kept: Kept): void {
  try {
    sessionStorage.setItem(place(), JSON.stringify(kept));
  } catch {
    // The address still carries the state.
  }
}
function showFragment(fragment: string): void {
  try {
    history.replaceState(
      history.state,
      "",
      fragment === "" ? location.pathname + location.search : `#${fragment}`,
    );
  } catch {
    // A browser that lets no page change its address still has the tab's store.
  }
}
