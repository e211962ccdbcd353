/** What differs between two states of the page, part by part: what a step of undo takes back. */
import type { LeverSetting, PageState } from "../state/page-state.ts";

export type StateChange =
  | {
      readonly kind: "lever";
      /** Place of the column, from 0 on. */
      readonly column: number;
      readonly id: string;
      /** Undefined where the page did not move it. */
      readonly before: LeverSetting | undefined;
      readonly after: LeverSetting | undefined;
    }
  | { readonly kind: "scenario"; readonly column: number; readonly before: string; readonly after: string }
  | { readonly kind: "columns"; readonly before: number; readonly after: number }
  | { readonly kind: "part"; readonly part: Exclude<keyof PageState, "columns"> };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Returns what differs, changes of scenarios and levers first. */
export function changesBetween(before: PageState, after: PageState): StateChange[] {
  const parts = (Object.keys(before) as (keyof PageState)[]).filter((part) => part !== "columns");
  return [
    ...columnChanges(before, after),
    ...parts.flatMap((part): StateChange[] =>
      same(before[part], after[part]) ? [] : [{ kind: "part", part }],
    ),
  ];
}

function columnChanges(before: PageState, after: PageState): StateChange[] {
  if (before.columns.length !== after.columns.length)
    return [{ kind: "columns", before: before.columns.length, after: after.columns.length }];
  return after.columns.flatMap((column, c): StateChange[] => {
    const old = before.columns[c];
    if (old.scenario !== column.scenario || !same(old.own, column.own))
      return [{ kind: "scenario", column: c, before: old.scenario, after: column.scenario }];
    const ids = new Set([...Object.keys(old.levers), ...Object.keys(column.levers)]);
    return [...ids].flatMap((id): StateChange[] => {
      const [was, is] = [old.levers[id], column.levers[id]];
      return same(was, is) ? [] : [{ kind: "lever", column: c, id, before: was, after: is }];
    });
  });
}
