/** Prints the trace of one agent. */
import type { Trace } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { textTable } from "./text.ts";

type Look = Pick<Context, "tableWidth" | "paint">;

export function traceLines({ subject, months }: Trace, { tableWidth, paint }: Look): string[] {
  return [
    `${paint.bold(subject.title)} ${paint.quiet(`${subject.kind} ${subject.id}`)}`,
    ...months.flatMap(({ month, postings, changes }) => [
      "",
      paint.bold(month),
      ...(postings.length === 0 && changes.length === 0 ? ["  nothing happened"] : []),
      ...(postings.length === 0
        ? []
        : indent(
            [
              { title: "Mechanism" },
              { title: "Flow" },
              { title: "Amount", align: "right" },
              { title: "" },
              { title: "From", shrinkTo: 12 },
              { title: "To", shrinkTo: 12 },
              { title: "Times", align: "right", optional: true },
            ],
            postings.map(({ mechanism, flow, instrument, from, to, amount, count }) => [
              mechanism,
              flow,
              signed(amount),
              instrument,
              from,
              to,
              String(count),
            ]),
            tableWidth,
          )),
      ...(changes.length === 0
        ? []
        : indent(
            [
              { title: "Mechanism" },
              { title: "Column" },
              { title: "Before", align: "right" },
              { title: "After", align: "right" },
            ],
            changes
              .map(({ mechanism, column, before, after }) => [mechanism, column, plain(before), plain(after)])
              .filter(([, , before, after]) => before !== after),
            tableWidth,
          )),
    ]),
  ];
}

function indent(columns: Parameters<typeof textTable>[0], rows: string[][], width: number): string[] {
  return textTable(columns, rows, width - 2).lines.map((line) => `  ${line}`);
}

const plain = (value: number): string => {
  const short = Number.isInteger(value) ? value : Number(value.toPrecision(6));
  return Number.isInteger(short) && Math.abs(short) < 1e21 ? grouped(short) : String(short).replace("-", "−");
};
const signed = (value: number): string => (value > 0 ? `+${grouped(value)}` : grouped(value));
const grouped = (value: number): string =>
  `${value < 0 ? "−" : ""}${String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ",")}`;
