/** The command palette: a few letters find views, actions, scenarios, series, levers, mechanisms, claims and stories. */
import { useState } from "react";
import type { JSX } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { useText } from "../i18n/index.ts";
import { Keys } from "./Shortcuts.tsx";
import { closeSheet } from "./open.ts";
import { runEntry, useEntries } from "./entries.ts";
import { rank } from "./rank.ts";
import "./ease.css";

/** Entries shown at a time. */
const MOST = 40;

export function Palette(): JSX.Element {
  const say = useText();
  const entries = useEntries();
  const [query, setQuery] = useState("");
  const found = rank(query, entries, ({ title, also }) => [title, ...also], MOST);
  return (
    <div
      className="ease-palette"
      // A search field would keep the first Escape to clear itself.
      onKeyDownCapture={(event) => {
        if (event.key === "Escape") closeSheet();
      }}
    >
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField className="ease-search" aria-label={say("ease.paletteField")} autoFocus>
          <Input placeholder={say("ease.paletteHint")} />
        </SearchField>
        <ListBox
          className="ease-found"
          aria-label={say("ease.paletteFound")}
          selectionMode="none"
          items={found}
          renderEmptyState={() => <p className="ease-note">{say("ease.paletteNone")}</p>}
          onAction={(key) => {
            const entry = found.find(({ id }) => id === key);
            if (entry) runEntry(entry);
          }}
        >
          {(entry) => (
            <ListBoxItem className="ease-entry" id={entry.id} textValue={entry.title}>
              <span className="ease-kind">{say(`ease.kind.${entry.kind}`)}</span>
              <span>{entry.title}</span>
              {entry.hint !== undefined && <span className="ease-unit">{entry.hint}</span>}
              {entry.keys !== undefined && (
                <span className="ease-unit">
                  <Keys keys={entry.keys} />
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
