/** The page's state with its history: undo, redo, replay, and reset. */
import { temporal } from "zundo";
import { create } from "zustand";
import { initialState } from "./page-state.ts";
import type { Column, LeverSetting, PageState } from "./page-state.ts";

/** What can be done to the state; every call is one step of undo. */
export interface PageActions {
  /** Sets parts of the state. */
  readonly set: (change: Partial<PageState>) => void;
  /** Sets a lever of the active column, or takes the setting back where none is given. */
  readonly setLever: (id: string, setting: LeverSetting | undefined) => void;
  /** Puts another scenario in a column, with nothing changed in it. */
  readonly setScenario: (column: number, scenario: string) => void;
  readonly addColumn: (column: Column) => void;
  readonly removeColumn: (column: number) => void;
  /** Takes back every change of the active column, or all of the page. */
  readonly reset: (what: "column" | "all") => void;
}
/** Steps that can be taken back. */
const MOST_STEPS = 200;

export const usePage = create<PageState & PageActions>()(
  temporal(
    (set) => ({
      ...initialState,
      set: (change) => set(change),
      setLever: (id, setting) =>
        set(({ columns, active }) => ({
          columns: columns.map((column, c) => (c === active ? withLever(column, id, setting) : column)),
        })),
      setScenario: (at, scenario) =>
        set(({ columns }) => ({
          columns: columns.map((column, c) => (c === at ? { scenario, levers: {} } : column)),
        })),
      addColumn: (column) =>
        set(({ columns }) => ({ columns: [...columns, column], active: columns.length })),
      removeColumn: (at) =>
        set(({ columns, active }) => {
          const left = columns.filter((_, c) => c !== at);
          return left.length === 0 ? {} : { columns: left, active: Math.min(active, left.length - 1) };
        }),
      reset: (what) =>
        set(({ columns, active }) =>
          what === "all"
            ? initialState
            : { columns: columns.map((column, c) => (c === active ? { ...column, levers: {} } : column)) },
        ),
    }),
    {
      limit: MOST_STEPS,
      partialize: (page: PageState & PageActions) => partsOf(page),
      equality: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    },
  ),
);

/** The state without what is done to it. */
export function partsOf(page: PageState): PageState {
  return Object.fromEntries(
    Object.keys(initialState).map((key) => [key, page[key as keyof PageState]]),
  ) as unknown as PageState;
}

function withLever(column: Column, id: string, setting: LeverSetting | undefined): Column {
  const { [id]: _, ...levers } = column.levers;
  return { ...column, levers: setting === undefined ? levers : { ...levers, [id]: setting } };
}
