/** What every exported figure and table says of itself. */

/** How a thing is drawn, for the legend inside a figure; none where its name begins with its sign. */
export type LegendMark = "line" | "dashes" | "band" | "ring" | "box" | "none";

export interface LegendItem {
  readonly name: string;
  /** A CSS colour; may name a property of the page, such as var(--column-1). */
  readonly colour: string;
  readonly mark: LegendMark;
}

export interface FigureMeta {
  readonly title: string;
  /** Unit of the values, with what they are compared with. */
  readonly unit: string;
  /** First and last month or year, for readers. */
  readonly period: string;
  /** What the figures rest on: runs, draws, preset, and the publishers of observed figures. */
  readonly source: string;
  readonly legend: readonly LegendItem[];
  /** Version of Autarky, such as 0.1.0. */
  readonly version: string;
  readonly modelHash: string;
  /** Address that brings the page back as it was. */
  readonly link: string;
}

/** A line of a file's head. */
export interface MetaLine {
  readonly key: string;
  readonly value: string;
}

/** Returns the head of a file; its keys are the same in every language. */
export function metaLines(meta: FigureMeta): MetaLine[] {
  return [
    { key: "title", value: meta.title },
    { key: "unit", value: meta.unit },
    { key: "period", value: meta.period },
    { key: "source", value: meta.source },
    { key: "legend", value: meta.legend.map(({ name }) => name).join("; ") },
    { key: "version", value: `Autarky ${meta.version}` },
    { key: "model_hash", value: meta.modelHash },
    { key: "link", value: meta.link },
  ];
}

export type FileKind = "svg" | "png" | "csv" | "parquet";

/** Returns the name of a file, such as autarky-gdp.real-difference.csv; letters that no system takes become hyphens. */
export function fileName(parts: readonly string[], kind: FileKind): string {
  const clean = parts
    .map((part) => part.replaceAll(/[^\p{L}\p{N}.]+/gu, "-").replaceAll(/^[-.]+|[-.]+$/g, ""))
    .filter((part) => part !== "");
  return `${["autarky", ...clean].join("-")}.${kind}`;
}
