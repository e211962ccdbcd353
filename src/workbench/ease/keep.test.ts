import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeLink } from "../state/link.ts";
import { initialState } from "../state/page-state.ts";
import type { PageState } from "../state/page-state.ts";
import { partsOf, usePage } from "../state/store.ts";
import { followLinks, keepState, linkIn, readKept, readStart } from "./keep.ts";

const oil: PageState = { ...initialState, columns: [{ scenario: "oil-cut", levers: {} }], mode: "ratio" };
const own: PageState = {
  ...initialState,
  columns: [{ scenario: "mine", own: { name: "mine", levers: { "sanctions.oilCut": 1 } }, levers: {} }],
};

/** A browser with an address, a store of its tab, and events of its window. */
function openTab(hash = "") {
  const store = new Map<string, string>();
  const events = new EventTarget();
  const place = { hash, pathname: "/page/", search: "" };
  vi.stubGlobal("location", place);
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  });
  vi.stubGlobal("history", {
    state: null,
    replaceState: (_: unknown, __: string, to: string) => {
      place.hash = to.startsWith("#") ? to : "";
    },
  });
  vi.stubGlobal("addEventListener", events.addEventListener.bind(events));
  vi.stubGlobal("removeEventListener", events.removeEventListener.bind(events));
  return { store, place, tell: (name: string) => events.dispatchEvent(new Event(name)) };
}

describe("keeping the page's state", () => {
  beforeEach(() => usePage.getState().reset("all"));
  afterEach(() => {
    vi.unstubAllGlobals();
    globalThis.autarkyStart = undefined;
  });

  it("begins with nothing, a link, or what an offline page carries", async () => {
    openTab();
    expect(await readStart()).toEqual({ state: initialState, problems: [], from: "start" });
    globalThis.autarkyStart = await writeLink(oil);
    expect(await readStart()).toEqual({ state: oil, problems: [], from: "start" });
    openTab(`#${await writeLink({ ...oil, mode: "difference" })}`);
    expect(await readStart()).toMatchObject({ state: { mode: "difference" }, from: "link" });
  });
  it("says what could not be read of a link", async () => {
    openTab("#1.broken");
    const { state, problems, from } = await readStart();
    expect({ state, from }).toEqual({ state: initialState, from: "link" });
    expect(problems).toHaveLength(1);
    openTab("#main");
    expect(await readStart()).toEqual({ state: initialState, problems: [], from: "start" });
  });
  it("brings a reload back to what it was, with what no link carries", async () => {
    const tab = openTab();
    const stop = keepState();
    usePage.getState().set(own);
    await vi.waitFor(() => expect(tab.place.hash).toMatch(/^#1\./), 3000);
    await vi.waitFor(async () => expect((await readStart()).state).toEqual(own), 3000);
    expect((await readStart()).from).toBe("kept");
    // Another link in the same tab goes before what was kept.
    tab.place.hash = `#${await writeLink(oil)}`;
    expect(await readStart()).toEqual({ state: oil, problems: [], from: "link" });
    stop();
  });
  it("loses nothing when the page is left at once", async () => {
    const tab = openTab();
    const stop = keepState();
    usePage.getState().set({ mode: "ratio" });
    tab.tell("pagehide");
    expect((await readStart()).state.mode).toBe("ratio");
    stop();
  });
  it("opens a link that is put into the address, as one step of undo", async () => {
    const tab = openTab(`#${await writeLink(oil)}`);
    const problems: string[] = [];
    const stop = followLinks((found) => problems.push(...found));
    tab.tell("hashchange");
    await vi.waitFor(() => expect(partsOf(usePage.getState())).toEqual(oil), 3000);
    usePage.temporal.getState().undo();
    expect(partsOf(usePage.getState())).toEqual(initialState);
    tab.place.hash = "#1.broken";
    tab.tell("hashchange");
    await vi.waitFor(() => expect(problems).toHaveLength(1), 3000);
    stop();
  });
  it("takes no notice of places on the page, nor of what makes no sense", () => {
    expect(["#main", "#a-b", "", "#1.Ab_-"].map(linkIn)).toEqual(["", "", "", "1.Ab_-"]);
    for (const text of [null, "", "{", "null", '{"fragment":""}', '{"fragment":"","state":{"columns":[]}}'])
      expect(readKept(text)).toBeUndefined();
    const old = '{"fragment":"1.x","state":{"columns":[{"scenario":"baseline","levers":{}}]}}';
    expect(readKept(old)?.state).toEqual(initialState);
  });
});
