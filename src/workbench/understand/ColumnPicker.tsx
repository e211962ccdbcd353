/** Chooses which column of the page is looked at, where there are several. */
import type { JSX } from "react";
import { useCatalogue } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";

export function ColumnPicker(): JSX.Element | null {
  const say = useText();
  const name = useName();
  const { scenarios } = useCatalogue();
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
        {columns.map(({ scenario, own }, c) => {
          const title = own?.title ?? scenarios.find((one) => one.name === scenario)?.title ?? scenario;
          return (
            <option key={c} value={c}>
              {c + 1}. {name("scenarios", scenario, title)}
            </option>
          );
        })}
      </select>
    </label>
  );
}
