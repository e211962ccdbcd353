/** How the claims of each document came out. */
import type { JSX } from "react";
import type { Argument } from "../../lab/claims/types.ts";
import type { Finder } from "../../lab/report/claims-words.ts";
import { useText } from "../i18n/index.ts";
import { standingKey } from "./FilterBar.tsx";
import { countStandings, standings } from "./filter.ts";

export function CountsTable({
  all,
  records,
  onDocument,
}: {
  readonly all: readonly Argument[];
  readonly records: Finder;
  readonly onDocument: (document: string) => void;
}): JSX.Element {
  const t = useText();
  const rows = all.map((argument) => ({ ...argument, counts: countStandings(argument.entries, records) }));
  const entries = all.flatMap((argument) => argument.entries);
  const total = countStandings(entries, records);
  const shown = standings.filter((one) => total[one] > 0);
  return (
    <div className="claims-scroll" role="group" tabIndex={0} aria-label={t("claims.counts")}>
      <table className="claims-table">
        <caption>{t("claims.counts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("claims.filter.document")}</th>
            <th scope="col">{t("claims.counts.claims")}</th>
            {shown.map((one) => (
              <th key={one} scope="col">
                {t(standingKey(one))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ document, title, entries: mine, counts }) => (
            <tr key={document}>
              <th scope="row">
                <button type="button" className="claims-link" onClick={() => onDocument(document)}>
                  {document} <span lang="en">{title}</span>
                </button>
              </th>
              <td>{mine.length}</td>
              {shown.map((one) => (
                <td key={one}>{counts[one]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("claims.counts.all")}</th>
            <td>{entries.length}</td>
            {shown.map((one) => (
              <td key={one}>{total[one]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
