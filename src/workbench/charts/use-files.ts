/** Hook: gives files of a picture, and says where that fails. */
import { useCallback, useRef } from "react";
import { notify } from "../app/notices.ts";
import { useCatalogue } from "../engine/index.ts";
import type { FileKind } from "../export/describe.ts";
import type { FileSource } from "../export/files.ts";
import { useText } from "../i18n/index.ts";

/** Saves a file of that kind, or copies the table. */
export type GiveFile = (kind: FileKind | "copy") => void;

/** Returns what gives files of `source` as it then is; the same function as long as the page speaks one language. */
export function useFiles(source: FileSource): GiveFile {
  const { version, modelHash } = useCatalogue();
  const t = useText();
  const latest = useRef(source);
  latest.current = source;
  return useCallback(
    (kind) => {
      const give = async () => {
        const { copyTable, saveFile } = await import("../export/files.ts");
        if (kind !== "copy") return await saveFile(kind, latest.current, { version, modelHash });
        await copyTable(latest.current);
        notify(t("charts.file.copied"), "info");
      };
      give().catch((problem: unknown) =>
        notify(
          t("charts.file.failed", { problem: problem instanceof Error ? problem.message : String(problem) }),
          "problem",
        ),
      );
    },
    [version, modelHash, t],
  );
}
