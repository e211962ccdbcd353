/** A table of data for readers: numbers in their language, heads that say what they are of. */
import { useState } from "react";
import type { DataTable, TableCell, TableColumn } from "../export/table.ts";
import { useText, useWords } from "../i18n/index.ts";
import type { Language } from "../i18n/index.ts";
import { show, showPeriod } from "./numbers.ts";
import { sortRows } from "./sort.ts";
import type { Order } from "./sort.ts";
import "./table.css";

export interface DataGridProps {
  readonly table: DataTable;
  /** Lets readers put the rows in order by a column. */
  readonly sortable?: boolean;
}

/** Shows a table in a region that scrolls by itself. */
export function DataGrid({ table, sortable = false }: DataGridProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const [order, setOrder] = useState<Order>();
  const rows = order === undefined ? table.rows : sortRows(table.rows, order, language);
  return (
    <div className="charts-scroll" role="group" aria-label={table.caption} tabIndex={0}>
      <table className="charts-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, c) => (
              <Head
                key={column.id}
                column={column}
                label={t("charts.table.sort", { column: column.title })}
                sorted={order?.column === c ? (order.falling ? "descending" : "ascending") : undefined}
                onSort={
                  sortable
                    ? () => setOrder({ column: c, falling: order?.column === c ? !order.falling : true })
                    : undefined
                }
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows rows={rows} columns={table.columns} language={language} />
        </tbody>
        {table.foot === undefined ? null : (
          <tfoot>
            <Rows rows={table.foot} columns={table.columns} language={language} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: TableColumn;
  readonly label: string;
  readonly sorted: "ascending" | "descending" | undefined;
  readonly onSort: (() => void) | undefined;
}
function Head({ column: { title, kind }, label, sorted, onSort }: HeadProps) {
  return (
    <th scope="col" data-kind={kind} {...(sorted === undefined ? {} : { "aria-sort": sorted })}>
      {onSort === undefined ? (
        title
      ) : (
        <button type="button" title={label} onClick={onSort}>
          {title}
          <span aria-hidden="true">{sorted === undefined ? " ↕" : sorted === "ascending" ? " ↑" : " ↓"}</span>
        </button>
      )}
    </th>
  );
}

interface RowsProps {
  readonly rows: DataTable["rows"];
  readonly columns: DataTable["columns"];
  readonly language: Language;
}
function Rows({ rows, columns, language }: RowsProps) {
  return rows.map((cells, r) => (
    <tr key={r}>
      {cells.map((cell, c) => {
        const { id, kind } = columns[c];
        const text = textOf(cell, columns[c], language);
        return c === 0 ? (
          <th key={id} scope="row">
            {text}
          </th>
        ) : (
          <td key={id} data-kind={kind} className={cell === 0 ? "charts-nil" : undefined}>
            {text}
          </td>
        );
      })}
    </tr>
  ));
}

/** A cell for readers. Columns called month or year hold periods. */
function textOf(cell: TableCell, { id, kind }: TableColumn, language: Language): string {
  if (kind === "number") return typeof cell === "string" ? cell : show(cell, language);
  if (cell === null) return "";
  return id === "month" || id === "year" ? showPeriod(String(cell), language) : String(cell);
}
