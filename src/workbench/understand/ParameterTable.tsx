/** Parameters with their values, ranges, grades of evidence and sources. */
import type { JSX } from "react";
import type { ParameterEntry } from "../content/types.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "./figures.ts";
import { GradeBadge } from "./GradeBadge.tsx";

/** Units that say nothing. */
const bare = /^(|1)$/;

export function ParameterTable({
  parameters,
}: {
  readonly parameters: readonly ParameterEntry[];
}): JSX.Element {
  const say = useText();
  const figures = useFigures();
  return (
    <div
      className="understand-scroll"
      role="group"
      tabIndex={0}
      aria-label={say("understand.mechanism.parameters")}
    >
      <table className="understand-table understand-parameters">
        <thead>
          <tr>
            <th scope="col">{say("understand.parameter")}</th>
            <th scope="col">{say("understand.value")}</th>
            <th scope="col">{say("understand.range")}</th>
            <th scope="col">{say("understand.grade")}</th>
            <th scope="col">{say("understand.source")}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ id, value, unit, low, high, neutral, grade, source, documents, note }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>
                {figures.number(value)} {bare.test(unit) ? "" : unit}
              </td>
              <td>
                {low === high
                  ? "–"
                  : say("understand.fromTo", { low: figures.number(low), high: figures.number(high) })}
                <br />
                <span className="understand-note">
                  {say("understand.neutral", { value: figures.number(neutral) })}
                </span>
              </td>
              <td>
                <GradeBadge grade={grade} />
              </td>
              <td className="understand-words">
                <span lang="en">{source}</span>
                {note !== "" && (
                  <span className="understand-note" lang="en">
                    {" "}
                    {note}
                  </span>
                )}
                {documents.length > 0 && (
                  <span className="understand-note">
                    {" "}
                    {documents.map((document) => say("understand.document", { document })).join(", ")}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
