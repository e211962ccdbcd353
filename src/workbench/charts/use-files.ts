/** Hook: gives files of a picture, and says where that fails. */
import { notify } from "../app/notices.ts";
import { useCatalogue } from "../engine/index.ts";
import type { FileKind } from "../export/describe.ts";
import type { FileSource } from "../export/files.ts";
import { useText } from "../i18n/index.ts";

/** Saves a file of that kind, or copies the table. */
export type GiveFile = (kind: FileKind | "copy") => void;

/** Returns what gives files of `source`. */
export function useFiles(source: FileSource): GiveFile {
  const { version, modelHash } = useCatalogue();
  const t = useText();
  const give = async (kind: FileKind | "copy") => {
    const { copyTable, saveFile } = await import("../export/files.ts");
    if (kind !== "copy") return await saveFile(kind, source, { version, modelHash });
    await copyTable(source);
    notify(t("charts.file.copied"), "info");
  };
  return (kind) => {
    give(kind).catch((problem: unknown) =>
      notify(
        t("charts.file.failed", { problem: problem instanceof Error ? problem.message : String(problem) }),
        "problem",
      ),
    );
  };
}
