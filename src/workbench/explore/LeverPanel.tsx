/** All levers by who moves them, with a search and the month from which they act. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { JSX } from "react";
import { actors } from "../content/types.ts";
import type { Actor, LeverEntry } from "../content/types.ts";
import { useCatalogue } from "../engine/index.ts";
import { parentOf } from "../engine/scenario.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { LeverRow } from "./LeverRow.tsx";
import { MonthField } from "./MonthField.tsx";
import { PathEditor } from "./PathEditor.tsx";

export function LeverPanel(): JSX.Element {
  const say = useText();
  const name = useName();
  const catalogue = useCatalogue();
  const { columns, active, since, from, to, focus } = usePage();
  const column = columns[active];
  const parent = useMemo(() => parentOf(column, catalogue)?.levers ?? {}, [column, catalogue]);
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<ReadonlySet<Actor>>(new Set(["sanctions"]));
  const [path, setPath] = useState<LeverEntry>();
  const list = useRef<HTMLDivElement>(null);

  // A link to a lever opens its group and goes to its row.
  const wanted = leversIn(focus);
  useEffect(() => {
    if (wanted.length === 0) return;
    const groups = catalogue.levers.filter(({ id }) => wanted.includes(id)).map(({ actor }) => actor);
    setOpen((before) => new Set([...before, ...groups]));
    setSearch("");
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-lever="${CSS.escape(wanted[0])}"]`);
      row?.scrollIntoView({ block: "center" });
      row?.querySelector("input")?.focus();
    });
  }, [focus]);

  const sought = search.trim().toLowerCase();
  const matches = (lever: LeverEntry) =>
    `${lever.id} ${lever.title} ${name("levers", lever.id, lever.title)}`.toLowerCase().includes(sought);
  const row = (lever: LeverEntry) => (
    <LeverRow
      key={lever.id}
      lever={lever}
      parent={parent[lever.id]}
      setting={column.levers[lever.id]}
      since={since}
      onPath={setPath}
    />
  );
  // On the way from a claim, all levers of its experiment are at hand.
  const atHand = focus.startsWith("flip:") ? { ...parent, ...column.levers } : column.levers;
  const pinned = catalogue.levers.filter(({ id }) => atHand[id] !== undefined);
  return (
    <section className="explore-levers" aria-label={say("explore.levers")} ref={list}>
      <div className="explore-levers-head">
        <h2>{say("explore.levers")}</h2>
        <label className="explore-search">
          <span className="visually-hidden">{say("explore.search")}</span>
          <input
            type="search"
            value={search}
            placeholder={say("explore.search")}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <MonthField
          label={say("explore.since")}
          value={since}
          first={from}
          last={to}
          onChange={(month) => usePage.getState().set({ since: month })}
        />
      </div>
      {pinned.length === 0 || sought !== "" ? null : (
        <details className="explore-group" open>
          <summary>{say("explore.atHand")}</summary>
          <ul>{pinned.map(row)}</ul>
        </details>
      )}
      {actors.map((actor) => {
        const all = catalogue.levers.filter((lever) => lever.actor === actor);
        const shown = all.filter((lever) => sought === "" || matches(lever));
        const changed = all.filter(({ id }) => column.levers[id] !== undefined).length;
        if (shown.length === 0) return null;
        return (
          <details
            key={actor}
            className="explore-group"
            open={sought !== "" || open.has(actor)}
            onToggle={(event) => {
              const { open: now } = event.currentTarget;
              if (sought === "") setOpen((before) => toggled(before, actor, now));
            }}
          >
            <summary>
              {say(`explore.actor.${actor}`)} <span className="explore-count">{all.length}</span>
              {changed === 0 ? null : (
                <span className="explore-changed">· {say("explore.changed", { count: changed })}</span>
              )}
            </summary>
            {sought !== "" || open.has(actor) ? <ul>{shown.map(row)}</ul> : null}
          </details>
        );
      })}
      {sought !== "" && !catalogue.levers.some(matches) ? (
        <p className="explore-none">{say("explore.noLever", { search })}</p>
      ) : null}
      {path === undefined ? null : (
        <PathEditor
          lever={path}
          setting={column.levers[path.id] ?? parent[path.id]}
          onClose={() => setPath(undefined)}
        />
      )}
    </section>
  );
}

function toggled(before: ReadonlySet<Actor>, actor: Actor, open: boolean): ReadonlySet<Actor> {
  const after = new Set(before);
  if (open) after.add(actor);
  else after.delete(actor);
  return after;
}
/** Levers that a focus names: `lever:ID`, or several with commas between. */
export const leversIn = (focus: string): string[] =>
  focus.startsWith("lever:") ? focus.slice("lever:".length).split(",") : [];
