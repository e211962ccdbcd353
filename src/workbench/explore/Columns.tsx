/** The scenarios side by side: one to four columns, each from the library or a file, one of them moved by the levers. */
import { memo, useRef } from "react";
import type { JSX } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { BASELINE } from "../../lab/scenario/types.ts";
import { notify } from "../app/notices.ts";
import { readScenarioText, useCatalogue, useResults } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { MOST_COLUMNS } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { useScenarioName } from "./column-name.ts";

/** Bytes of a scenario's file that are read at most. */
const MOST_BYTES = 200_000;

export function Columns(): JSX.Element {
  const say = useText();
  const { columns, active } = usePage();
  const page = usePage.getState;
  const file = useRef<HTMLInputElement>(null);
  const takeFile = useTakeFile();
  return (
    <section className="explore-columns" aria-label={say("explore.columns")}>
      <ul>
        {columns.map((_, c) => (
          <ColumnCard key={c} at={c} isActive={c === active} alone={columns.length === 1} />
        ))}
      </ul>
      <div className="explore-columns-tools">
        <button
          type="button"
          disabled={columns.length === MOST_COLUMNS}
          onClick={() => {
            page().addColumn(columns[active]);
          }}
        >
          {say("explore.column.copy")}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {say("explore.file.open")}
        </button>
        <input
          ref={file}
          type="file"
          accept=".yaml,.yml"
          hidden
          aria-label={say("explore.file.open")}
          onChange={({ target }) => {
            if (target.files?.[0] !== undefined) void takeFile(target.files[0]);
            target.value = "";
          }}
        />
      </div>
    </section>
  );
}

function ColumnCard({
  at,
  isActive,
  alone,
}: {
  readonly at: number;
  readonly isActive: boolean;
  readonly alone: boolean;
}): JSX.Element {
  const say = useText();
  const nameOf = useScenarioName();
  const { scenarios } = useCatalogue();
  const column = usePage(({ columns }) => columns[at]);
  const result = useResults()[at];
  const changed = Object.keys(column.levers).length;
  const entry = scenarios.find((one) => one.name === column.scenario);
  return (
    <li
      className="explore-column"
      data-active={isActive}
      data-hash={result?.hash ?? ""}
      data-arrived={result?.arrived ?? 0}
      style={{ "--mine": `var(--column-${at + 1})` } as React.CSSProperties}
    >
      <div className="explore-column-head">
        <button
          type="button"
          className="explore-column-pick"
          aria-pressed={isActive}
          onClick={() => usePage.getState().set({ active: at })}
        >
          {say("explore.column", { number: at + 1 })}
        </button>
        {alone ? null : (
          <button
            type="button"
            className="explore-small"
            aria-label={say("explore.column.remove", { number: at + 1 })}
            onClick={() => usePage.getState().removeColumn(at)}
          >
            ×
          </button>
        )}
      </div>
      <ScenarioPicker
        at={at}
        scenario={column.scenario}
        ownTitle={column.own && (column.own.title ?? column.scenario)}
      />
      {entry === undefined || entry.parents.length === 0 ? null : (
        <p className="explore-parents">
          {say("explore.scenario.parents", {
            parents: entry.parents.map((scenario) => nameOf({ scenario })).join(" ← "),
          })}
        </p>
      )}
      <p className="explore-column-state" role="status">
        {changed === 0 ? null : <>{say("explore.changed", { count: changed })} · </>}
        {result === undefined
          ? say("explore.state.waiting")
          : result.status === "failed"
            ? say("explore.state.failed")
            : say("explore.state.draws", { arrived: result.arrived, asked: result.asked })}
      </p>
      {result?.problem === undefined ? null : <pre className="explore-problem">{result.problem}</pre>}
    </li>
  );
}

interface PickerProps {
  readonly at: number;
  readonly scenario: string;
  /** Title of the file that the column holds instead of a scenario of the library. */
  readonly ownTitle: string | undefined;
}

/** Puts another scenario into a column; what levers do and what arrives does not draw it again. */
const ScenarioPicker = memo(function ScenarioPicker({ at, scenario, ownTitle }: PickerProps): JSX.Element {
  const say = useText();
  const nameOf = useScenarioName();
  const { scenarios } = useCatalogue();
  const all = [BASELINE, ...scenarios.flatMap((one) => (one.name === BASELINE ? [] : [one.name]))].map(
    (id) => ({ id, title: nameOf({ scenario: id }) }),
  );
  return (
    <ComboBox
      className="explore-picker"
      selectedKey={ownTitle === undefined ? scenario : null}
      defaultItems={all}
      menuTrigger="focus"
      onSelectionChange={(key) => {
        if (key !== null && (key !== scenario || ownTitle !== undefined))
          usePage.getState().setScenario(at, String(key));
      }}
    >
      <Label className="visually-hidden">{say("explore.scenario")}</Label>
      <div className="explore-picker-field">
        <Input placeholder={ownTitle ?? scenario} />
        <Button aria-label={say("explore.scenario.list")}>▾</Button>
      </div>
      <Popover className="explore-popover">
        <ListBox className="explore-list">
          {(item: { id: string; title: string }) => (
            <ListBoxItem id={item.id} textValue={item.title}>
              {item.title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
});

/** Reads a scenario's file into the active column, or says what is wrong with it. */
export function useTakeFile(): (file: File) => Promise<void> {
  const say = useText();
  return async (file) => {
    if (!/\.ya?ml$/i.test(file.name)) return notify(say("explore.file.kind", { file: file.name }), "problem");
    if (file.size > MOST_BYTES)
      return notify(say("explore.file.large", { file: file.name, most: MOST_BYTES / 1000 }), "problem");
    const found = await readScenarioText(await file.text(), file.name);
    if ("problems" in found)
      return notify(
        say("explore.file.wrong", { file: file.name, problems: found.problems.join("\n") }),
        "problem",
      );
    const { columns, active, set } = usePage.getState();
    const own = { scenario: found.scenario.name, own: found.scenario, levers: {} };
    set({ columns: columns.map((column, c) => (c === active ? own : column)) });
    notify(say("explore.file.taken", { name: found.scenario.title ?? found.scenario.name }));
  };
}
