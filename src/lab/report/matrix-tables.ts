/** The accounts as tables: flows of a year, and the closing balance sheet. */
import { flows } from "../../model/institutions.ts";
import { formatNumber } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import type { BalanceSheet, FlowMatrix } from "./matrices.ts";
import { table } from "./tables.ts";

/** Units of matrices: what one shown unit is in minor units. */
const shownUnits: Readonly<Record<string, { title: string; per: number }>> = {
  KPW: { title: "billion won", per: 1e9 },
  "US cent": { title: "million US dollars", per: 1e8 },
  fen: { title: "million yuan", per: 1e8 },
};
function shownUnit(unit: string): { title: string; per: number } {
  return shownUnits[unit] ?? { title: unit, per: 1 };
}

/** From this size on, amounts are shown without decimals. */
const WHOLE_FROM = 1000;
const flowTitles = new Map<string, string>(flows.map(({ id, title }) => [id, title]));

/** "central-bank" as "central bank". */
function sectorTitle(id: string): string {
  if (id === "kpa" || id === "kwp") return id.toUpperCase();
  return id.replaceAll("-", " ");
}

function amount(value: number, per: number, digits = 1): Content {
  if (value === 0) return html`<span class="nil">0</span>`;
  const text = formatNumber(value / per, digits);
  if (Number(text) !== 0) return text;
  return html`<span class="nil">&lt; ${digits === 0 ? "1" : "0.1"}</span>`;
}

/** Shows the flows of a year; sectors that take no part are left out of the picture, not of the download. */
export function flowMatrixTable(matrix: FlowMatrix, year: string): Html {
  const { title, per } = shownUnit(matrix.unit);
  const every = [...matrix.rows.map(({ cells }) => cells), matrix.sums, matrix.change ?? []];
  const present = matrix.groups.map((_, g) => g).filter((g) => every.some((cells) => cells[g]));
  const digits = every.flat().some((cell) => Math.abs(cell) >= WHOLE_FROM * per) ? 0 : 1;
  const line = (name: Content, cells: readonly number[]) => {
    const sum = cells.reduce((a, b) => a + b, 0);
    return [name, ...[...present.map((g) => cells[g]), sum].map((cell) => amount(cell, per, digits))];
  };
  const residual = matrix.change?.map((value, g) => value - matrix.sums[g]);
  return html`${table({
      caption: `Transaction flows in ${matrix.instrument}, ${year}, ${title}: receipts less payments`,
      head: ["Flow", ...present.map((g) => sectorTitle(matrix.groups[g])), "sum"],
      rows: matrix.rows.map(({ flow, cells }) => line(flowTitles.get(flow) ?? flow, cells)),
      foot: [
        line("Sum of flows", matrix.sums),
        ...(matrix.change === null
          ? []
          : [line("Change in holdings", matrix.change), line("Residual", residual!)]),
      ],
    })}
    <p>
      ${csvLink(`flows-${matrix.instrument}-${year}`, [
        ["flow", "unit", ...matrix.groups],
        ...matrix.rows.map(({ flow, cells }) => [flow, matrix.unit, ...cells]),
      ])}
    </p>`;
}

export function balanceSheetTable(sheet: BalanceSheet, month: string): Html {
  const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0);
  return html`${table({
      caption: `Holdings by sector at the end of ${month}; debts are negative`,
      head: ["Instrument", ...sheet.groups.map(sectorTitle), "sum"],
      rows: sheet.rows.map(({ instrument, unit, cells }) => {
        const { title, per } = shownUnit(unit);
        return [
          `${instrument}, ${title}`,
          ...cells.map((cell) => amount(cell, per)),
          amount(sum(cells), per),
        ];
      }),
      foot: [["all, billion won at closing rates", ...sheet.wonValue.map((value) => amount(value, 1e9)), ""]],
    })}
    <p>
      ${csvLink(`balance-sheet-${month}`, [
        ["instrument", "unit", ...sheet.groups],
        ...sheet.rows.map(({ instrument, unit, cells }) => [instrument, unit, ...cells]),
      ])}
    </p>
    ${table({
      caption: `Goods in store at the end of ${month}`,
      head: ["Product", "Quantity", "Unit", "Billion won at market prices"],
      rows: sheet.goods.map(({ product, unit, quantity, won }) => [
        product,
        formatNumber(quantity),
        unit,
        amount(won, 1e9),
      ]),
    })}`;
}
