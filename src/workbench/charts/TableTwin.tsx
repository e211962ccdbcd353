/** The table of a picture with its summary in words, over the page; to copy and to save. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { DataTable } from "../export/table.ts";
import { useText } from "../i18n/index.ts";
import { DataGrid } from "./DataGrid.tsx";
import { Sheet } from "./Sheet.tsx";
import type { GiveFile } from "./use-files.ts";

export interface TableTwinProps {
  readonly title: string;
  /** Makes the table; asked only while it is open. */
  readonly table: () => DataTable | undefined;
  /** The picture in words. */
  readonly spoken?: string | undefined;
  readonly sortable?: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly give: GiveFile;
  readonly children?: ReactNode;
}

/** Shows the table of a picture. */
export function TableTwin(props: TableTwinProps) {
  return (
    <Sheet title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <Inside {...props} />
    </Sheet>
  );
}

function Inside({ table, spoken, sortable = false, give, children }: TableTwinProps) {
  const t = useText();
  const found = table();
  return (
    <>
      {children}
      {found === undefined ? <p>{t("charts.empty")}</p> : <DataGrid table={found} sortable={sortable} />}
      {spoken === undefined ? null : <p className="charts-spoken">{spoken}</p>}
      <p className="charts-row">
        <Button className="charts-button" onPress={() => give("copy")}>
          {t("charts.file.copy")}
        </Button>
        <Button className="charts-button" onPress={() => give("csv")}>
          {t("charts.file.csv")}
        </Button>
        <Button className="charts-button" onPress={() => give("parquet")}>
          {t("charts.file.parquet")}
        </Button>
      </p>
    </>
  );
}
