/** Chooses the series on show, by group, with a search. */
import { useState } from "react";
import type { JSX } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useCatalogue } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";

export function SeriesChooser({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const say = useText();
  const name = useName();
  const { series } = useCatalogue();
  const shown = usePage((page) => page.series);
  const [search, setSearch] = useState("");
  const sought = search.trim().toLowerCase();
  const matching = series.filter(({ id, title }) =>
    `${id} ${title} ${name("series", id, title)}`.toLowerCase().includes(sought),
  );
  const groups = [...new Set(matching.map(({ group }) => group))];
  const toggle = (id: string, on: boolean) =>
    usePage.getState().set({ series: on ? [...shown, id] : shown.filter((other) => other !== id) });
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet">
        <Dialog className="explore-series">
          <Heading slot="title">{say("explore.series.title")}</Heading>
          <label>
            <span className="visually-hidden">{say("explore.series.search")}</span>
            <input
              type="search"
              autoFocus
              value={search}
              placeholder={say("explore.series.search")}
              onChange={({ target }) => setSearch(target.value)}
            />
          </label>
          <div className="explore-series-list">
            {groups.map((group) => (
              <fieldset key={group}>
                <legend>{group}</legend>
                {matching
                  .filter((one) => one.group === group)
                  .map(({ id, title, unit }) => (
                    <label key={id}>
                      <input
                        type="checkbox"
                        checked={shown.includes(id)}
                        onChange={({ target }) => toggle(id, target.checked)}
                      />
                      {name("series", id, title)} <span className="explore-unit">{unit}</span>
                    </label>
                  ))}
              </fieldset>
            ))}
          </div>
          <div className="explore-buttons">
            <button type="button" className="primary" onClick={onClose}>
              {say("explore.done")}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
