/** The menu of a picture: its table, its files, and where its numbers come from. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useText } from "../i18n/index.ts";
import type { GiveFile } from "./use-files.ts";
import "./figure.css";

export interface FigureMenuProps {
  /** Title of the picture. */
  readonly title: string;
  readonly give: GiveFile;
  /** False where there is no picture to save, but tables alone. */
  readonly drawn?: boolean;
  readonly onTable?: (() => void) | undefined;
  /** Opens where the numbers come from. */
  readonly onSource?: (() => void) | undefined;
}

const pictures = ["svg", "png"] as const;
const tables = ["csv", "parquet"] as const;

/** A button that opens the menu. */
export function FigureMenu({ title, give, drawn = true, onTable, onSource }: FigureMenuProps) {
  const t = useText();
  const kinds = [...(drawn ? pictures : []), ...tables];
  return (
    <MenuTrigger>
      <Button className="charts-button charts-more" aria-label={t("charts.menu", { title })}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="charts-popover" placement="bottom end">
        <Menu className="charts-menu" aria-label={t("charts.menu", { title })}>
          {onTable === undefined ? null : (
            <MenuItem id="table" className="charts-menu-item" onAction={onTable}>
              {t("charts.table")}
            </MenuItem>
          )}
          {kinds.map((kind) => (
            <MenuItem key={kind} id={kind} className="charts-menu-item" onAction={() => give(kind)}>
              {t(`charts.file.${kind}`)}
            </MenuItem>
          ))}
          {onSource === undefined ? null : (
            <MenuItem id="source" className="charts-menu-item" onAction={onSource}>
              {t("charts.source")}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
