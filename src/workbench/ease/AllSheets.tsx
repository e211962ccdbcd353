/** All sheets that can lie over the page, one of them open at most. */
import type { JSX } from "react";
import { Sheet } from "../charts/Sheet.tsx";
import { useText } from "../i18n/index.ts";
import type { Key } from "../i18n/index.ts";
import { BetSheet } from "../stories/BetSheet.tsx";
import { Changes } from "./Changes.tsx";
import { Palette } from "./Palette.tsx";
import { Share } from "./Share.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { closeSheet, useOpen } from "./open.ts";
import type { SheetName } from "./open.ts";

const sheets: Readonly<Record<SheetName, { readonly title: Key; readonly Content: () => JSX.Element }>> = {
  palette: { title: "ease.palette", Content: Palette },
  keys: { title: "ease.keys", Content: Shortcuts },
  changes: { title: "ease.changes", Content: Changes },
  share: { title: "ease.share", Content: Share },
  bet: { title: "stories.bet.place", Content: BetSheet },
};

export default function AllSheets(): JSX.Element {
  const say = useText();
  const open = useOpen(({ sheet }) => sheet);
  return (
    <>
      {(Object.keys(sheets) as SheetName[]).map((name) => {
        const { title, Content } = sheets[name];
        return (
          <Sheet key={name} title={say(title)} isOpen={open === name} onClose={closeSheet}>
            <Content />
          </Sheet>
        );
      })}
    </>
  );
}
