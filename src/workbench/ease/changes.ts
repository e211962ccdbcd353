/** What was changed in each column against the scenario that it builds on. */
import type { Catalogue, LeverEntry } from "../content/types.ts";
import { parentOf } from "../engine/scenario.ts";
import type { Column, LeverSetting } from "../state/page-state.ts";

export interface LeverChange {
  /** Place of the column, from 0 on. */
  readonly column: number;
  readonly id: string;
  /** Undefined where this version knows no such lever. */
  readonly lever: LeverEntry | undefined;
  /** What the parent scenario sets; undefined where it leaves the lever as usual. */
  readonly parent: LeverSetting | undefined;
  readonly now: LeverSetting;
}

/** Returns every lever that was moved on the page, column by column, in the order in which they were first moved. */
export function changesOf(
  columns: readonly Column[],
  catalogue: Pick<Catalogue, "levers" | "scenarios">,
): LeverChange[] {
  return columns.flatMap((column, c) => {
    const parent = parentOf(column, catalogue);
    return Object.entries(column.levers).map(([id, now]) => ({
      column: c,
      id,
      lever: catalogue.levers.find((lever) => lever.id === id),
      parent: parent?.levers?.[id],
      now,
    }));
  });
}

/** Returns the columns without one of the changes. */
export function withoutChange(
  columns: readonly Column[],
  { column: at, id }: Pick<LeverChange, "column" | "id">,
): Column[] {
  return columns.map((column, c) => {
    if (c !== at) return column;
    const { [id]: _, ...levers } = column.levers;
    return { ...column, levers };
  });
}
