/** Prints the data files, their rows and their checks. */
import { formatNumber } from "../../lab/report/format.ts";
import type { CheckReport, FileSummary, ImportedTable, Part } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { textTable, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "tableWidth" | "paint">;
const NAME_WIDTH = 15;

export function listLines(files: readonly FileSummary[], { tableWidth, paint }: Look): string[] {
  const { lines } = textTable(
    [
      { title: "File" },
      { title: "Rows", align: "right" },
      { title: "Series", align: "right" },
      { title: "From" },
      { title: "To" },
      { title: "Assumed", align: "right" },
      { title: "Holds", shrinkTo: 16, optional: true },
    ],
    files.map(({ file, title, rows, series, from, to, grades }) => [
      file,
      String(rows),
      series === undefined ? "" : String(series),
      from?.slice(0, MONTH) ?? "",
      to?.slice(0, MONTH) ?? "",
      rows === 0 ? "" : `${Math.round((100 * grades.assumed) / rows)} %`,
      title,
    ]),
    tableWidth,
  );
  return bold(lines, paint);
}
const MONTH = "2012-01".length;

function bold([head, ...rest]: readonly string[], paint: Look["paint"]): string[] {
  return [paint.bold(head), ...rest];
}

/** Columns that come last and give way first. */
const long = ["source", "note", "description", "title", "documents", "members"];
const LONG_LEAST = 14;
const SHORT_LEAST = 24;

export function partLines(
  { file, title, columns, rows }: Part,
  { width, tableWidth, paint }: Look,
): string[] {
  const heading = `${paint.bold(title)} ${paint.quiet(`data/${file}`)}`;
  const pair = (column: string, text: string) =>
    wrap(`  ${column.padEnd(NAME_WIDTH)} ${text}`, width, NAME_WIDTH + 3);
  const filled = columns.filter((column) => rows.some(({ cells }) => cells[column] !== ""));
  if (rows.length === 1) return [heading, ...filled.map((column) => pair(column, rows[0].cells[column]))];
  const same = filled.filter((column) => rows.every(({ cells }) => cells[column] === rows[0].cells[column]));
  const varying = filled.filter((column) => !same.includes(column) && column !== "url");
  const isLong = (column: string) => long.includes(column);
  const ordered = [...varying.filter((column) => !isLong(column)), ...varying.filter(isLong)];
  const numeric = (column: string) =>
    rows.every(({ cells }) => cells[column] === "" || Number.isFinite(Number(cells[column])));
  const { lines, dropped } = textTable(
    ordered.map((column, c) => ({
      title: column,
      ...(numeric(column) ? { align: "right" as const } : {}),
      ...(c === 0 || numeric(column) ? {} : { shrinkTo: isLong(column) ? LONG_LEAST : SHORT_LEAST }),
      optional: isLong(column),
    })),
    rows.map(({ cells }) => ordered.map((column) => cells[column])),
    tableWidth,
  );
  const missing =
    dropped.length === 0 ? [] : [paint.quiet(`no room for ${dropped.join(", ")}; --json has all`)];
  return [
    heading,
    ...same.map((column) => pair(column, rows[0].cells[column])),
    ...bold(lines, paint),
    ...missing,
  ];
}

export function checkLines({ ok, checks, grades, hash }: CheckReport, { paint, width }: Look): string[] {
  const counts = (name: keyof CheckReport["grades"]) =>
    Object.entries(grades[name])
      .map(([grade, count]) => `${count} ${grade}`)
      .join(", ");
  const total = (name: keyof CheckReport["grades"]) =>
    Object.values(grades[name]).reduce((sum, count) => sum + count, 0);
  return [
    ...checks.flatMap((check) => {
      const mark = check.ok ? paint.good("ok  ") : paint.bad("bad ");
      const detail = check.ok
        ? []
        : check.detail.split("\n").map((line) => `      ${wrap(line, width - 6, 8)}`);
      return [`${mark}  ${check.title}${check.ok ? paint.quiet(`  ${check.detail}`) : ""}`, ...detail];
    }),
    "",
    `Parameters: ${total("parameters")}, of them ${counts("parameters")}.`,
    `All rows: ${total("rows")}, of them ${counts("rows")}.`,
    `${ok ? paint.good("sound") : paint.bad("not sound")}; hash of the model's files ${hash}`,
  ];
}

/** Returns what an import did, for standard error. */
export function importLines({
  rows,
  total,
  mapped,
  unmapped,
  unknown,
  partners,
}: Omit<ImportedTable, "csv">): string[] {
  const usd = (value: number) => `${formatNumber(value)} USD`;
  return [
    `${rows} figures over ${partners.join(", ")}; ${usd(mapped)} of ${usd(total)} belong to a good`,
    ...(unknown.length === 0
      ? []
      : [
          `${usd(unmapped)} under codes of no good, in totals only: ${unknown.map(({ hs, value }) => `${hs} (${usd(value)})`).join(", ")}`,
        ]),
  ];
}
