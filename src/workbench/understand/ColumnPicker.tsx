/** Chooses which column of the page is looked at, where there are several. */
import type { JSX } from "react";
import { useScenarioName } from "../explore/column-name.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";

export function ColumnPicker(): JSX.Element | null {
  const say = useText();
  const nameOf = useScenarioName();
  const columns = usePage((page) => page.columns);
  const active = usePage((page) => page.active);
  if (columns.length < 2) return null;
  return (
    <label className="understand-field">
      <span>{say("understand.column")}</span>
      <select
        value={active}
        onChange={(event) => usePage.getState().set({ active: Number(event.target.value) })}
      >
        {columns.map((column, c) => (
          <option key={c} value={c}>
            {c + 1}. {nameOf(column)}
          </option>
        ))}
      </select>
    </label>
  );
}
