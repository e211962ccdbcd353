/** Writes the file of a picture or a table that a reader asked for. Loaded when the first one is. */
import { fileName } from "./describe.ts";
import type { FigureMeta, FileKind } from "./describe.ts";
import { figurePng, figureSvg } from "./figure.ts";
import type { Panel } from "./figure.ts";
import { pageLink } from "./here.ts";
import { fill, useWords } from "../i18n/index.ts";
import { toParquet } from "./parquet.ts";
import { save } from "./save.ts";
import { plainCsv, toCsv } from "./table.ts";
import type { DataTable } from "./table.ts";

/** What a picture says of itself; the page adds its version and its link. */
export type About = Omit<FigureMeta, "version" | "modelHash" | "link">;

export interface FileSource {
  /** Parts of the file's name. */
  readonly stem: readonly string[];
  about(): About;
  /** What is drawn; nothing where there are tables alone. */
  panels?(): readonly Panel[];
  table(): DataTable | undefined;
}

/** Saves a file. Throws an Error where there is nothing to save, or the browser cannot. */
export async function saveFile(
  kind: FileKind,
  source: FileSource,
  model: Pick<FigureMeta, "version" | "modelHash">,
): Promise<void> {
  const { version, modelHash } = model;
  const meta = { ...source.about(), version, modelHash, link: await pageLink() };
  save(await contentOf(kind, source, meta), fileName(source.stem, kind));
}

/** Puts a table on the clipboard, as CSV without the lines above it. */
export async function copyTable(source: FileSource): Promise<void> {
  await navigator.clipboard.writeText(plainCsv(tableOf(source)));
}

async function contentOf(
  kind: FileKind,
  source: FileSource,
  meta: FigureMeta,
): Promise<string | Blob | ArrayBuffer> {
  switch (kind) {
    case "svg":
      return figureSvg(panelsOf(source), inWords(meta));
    case "png":
      return await figurePng(figureSvg(panelsOf(source), inWords(meta)));
    case "csv":
      return toCsv(tableOf(source), meta);
    case "parquet":
      return await toParquet(tableOf(source), meta);
  }
}

/** Figures call the source a source, in the language of the page; tables have a key for it. */
function inWords(meta: FigureMeta): FigureMeta {
  const { dictionary } = useWords.getState();
  return { ...meta, source: fill(dictionary["charts.source.line"] ?? "{source}", { source: meta.source }) };
}

function panelsOf(source: FileSource): readonly Panel[] {
  const panels = source.panels?.() ?? [];
  if (panels.length === 0) throw new Error("no picture is drawn yet");
  return panels;
}

function tableOf(source: FileSource): DataTable {
  const table = source.table();
  if (table === undefined) throw new Error("no values are there yet");
  return table;
}
