/** Prints the data files, their rows and their checks. */
import type { CheckReport, FileSummary, Part } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { textTable, widthOf, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "paint">;
const NAME_WIDTH = 28;

export function listLines(files: readonly FileSummary[], { width, paint }: Look): string[] {
  const [head, ...lines] = textTable(
    [{ title: "File" }, { title: "Holds", shrinkTo: 12 }, { title: "Rows", align: "right" }, { title: "Series", align: "right" }, { title: "From" }, { title: "To" }, { title: "Assumed", align: "right" }],
    files.map(({ file, title, rows, series, from, to, grades }) => [
      file,
      title,
      String(rows),
      series === undefined ? "" : String(series),
      from ?? "",
      to ?? "",
      rows === 0 ? "" : `${Math.round((100 * grades.assumed) / rows)} %`,
    ]),
    width,
  );
  return [paint.bold(head), ...lines];
}

/** Columns that come last and give way first. */
const long = ["source", "url", "note", "description", "title", "documents", "members"];

export function partLines({ file, title, columns, rows }: Part, { width, paint }: Look): string[] {
  const heading = `${paint.bold(title)} ${paint.quiet(`data/${file}`)}`;
  const filled = columns.filter((column) => rows.some(({ cells }) => cells[column] !== ""));
  if (rows.length === 1)
    return [heading, ...filled.map((column) => `  ${column.padEnd(NAME_WIDTH / 2)} ${wrap(rows[0].cells[column], width - NAME_WIDTH / 2 - 3, NAME_WIDTH / 2 + 3)}`)];
  const same = filled.filter((column) => rows.every(({ cells }) => cells[column] === rows[0].cells[column]));
  const varying = filled.filter((column) => !same.includes(column) && column !== "url");
  const ordered = [...varying.filter((column) => !long.includes(column)), ...varying.filter((column) => long.includes(column))];
  const numeric = (column: string) => rows.every(({ cells }) => cells[column] === "" || Number.isFinite(Number(cells[column])));
  const [head, ...lines] = textTable(
    ordered.map((column) => ({
      title: column,
      align: numeric(column) ? "right" : "left",
      ...(numeric(column) ? {} : { shrinkTo: Math.min(12, widthOf(column)) }),
    })),
    rows.map(({ cells }) => ordered.map((column) => cells[column])),
    width,
  );
  return [heading, ...same.map((column) => `  ${column}: ${wrap(rows[0].cells[column], width - column.length - 4, column.length + 4)}`), paint.bold(head), ...lines];
}

export function checkLines({ ok, checks, grades, hash }: CheckReport, { paint, width }: Look): string[] {
  const counts = (name: keyof CheckReport["grades"]) =>
    Object.entries(grades[name]).map(([grade, count]) => `${count} ${grade}`).join(", ");
  return [
    ...checks.flatMap((check) => {
      const mark = check.ok ? paint.good("ok  ") : paint.bad("bad ");
      const detail = check.ok ? [] : check.detail.split("\n").map((line) => `      ${wrap(line, width - 6, 8)}`);
      return [`${mark}  ${check.title}${check.ok ? paint.quiet(`  ${check.detail}`) : ""}`, ...detail];
    }),
    "",
    `Parameters: ${counts("parameters")}.`,
    `All rows: ${counts("rows")}.`,
    `${ok ? paint.good("sound") : paint.bad("not sound")}; hash of the model's files ${hash}`,
  ];
}
