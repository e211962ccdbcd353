/** The list of what was changed in each column against its parent scenario; every change can be taken back. */
import type { JSX } from "react";
import { useCatalogue } from "../engine/index.ts";
import { useScenarioName } from "../explore/column-name.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useSettingWords } from "./change-words.ts";
import { changesOf, withoutChange } from "./changes.ts";
import type { LeverChange } from "./changes.ts";
import "./ease.css";

export function Changes(): JSX.Element {
  const say = useText();
  const name = useName();
  const nameOf = useScenarioName();
  const words = useSettingWords();
  const catalogue = useCatalogue();
  const columns = usePage((page) => page.columns);
  const changes = changesOf(columns, catalogue);
  if (changes.length === 0) return <p className="ease-note">{say("ease.noChanges")}</p>;
  const columnName = (c: number) => {
    return say("ease.columnNamed", { column: c + 1, scenario: nameOf(columns[c]) });
  };
  const parts = (change: LeverChange) => ({
    what: name("levers", change.id, change.lever?.title ?? change.id),
    before: words.parent(change.parent, change.id),
    after: words.now(change.now, change.id),
  });
  const asText = () =>
    columns
      .map((_, c) => changes.filter(({ column }) => column === c))
      .filter((mine) => mine.length > 0)
      .map((mine) =>
        [columnName(mine[0].column), ...mine.map((change) => `- ${say("ease.change", parts(change))}`)].join(
          "\n",
        ),
      )
      .join("\n\n");
  return (
    <div className="ease-changes">
      <div className="ease-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("ease.columnHead")}</th>
              <th scope="col">{say("ease.lever")}</th>
              <th scope="col">{say("ease.before")}</th>
              <th scope="col">{say("ease.now")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => {
              const { what, before, after } = parts(change);
              return (
                <tr key={`${change.column} ${change.id}`}>
                  <td>{columnName(change.column)}</td>
                  <th scope="row">
                    {what} <span className="ease-unit">{change.lever?.unit}</span>
                  </th>
                  <td>{before}</td>
                  <td>{after}</td>
                  <td>
                    <button
                      type="button"
                      className="ease-button"
                      aria-label={say("ease.takeBackOf", { what })}
                      onClick={() => usePage.getState().set({ columns: withoutChange(columns, change) })}
                    >
                      {say("ease.takeBack")}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="ease-buttons">
        <CopyButton text={asText} label={say("ease.copyText")} />
        <button
          type="button"
          className="ease-button"
          onClick={() =>
            usePage.getState().set({ columns: columns.map((column) => ({ ...column, levers: {} })) })
          }
        >
          {say("ease.takeBackAll")}
        </button>
      </p>
    </div>
  );
}
