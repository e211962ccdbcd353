/** The parts of a report below its charts: the map of counties and the accounts. */
import type { AccountResiduals, RunResult } from "../types.ts";
import { formatMonthName, formatNumber } from "./format.ts";
import { Html, html } from "./html.ts";
import { balanceSheet, flowMatrix } from "./matrices.ts";
import { balanceSheetTable, flowMatrixTable } from "./matrix-tables.ts";
import type { Payload } from "./payload.ts";
import { countyTable } from "./tables.ts";

export function mapSection({ map }: Payload): Html {
  const { years, tracks, geography } = map!;
  return html`<div class="controls">
      <label
        >Series
        <select id="map-series">
          ${tracks.map((track) => html`<option value="${track.id}">${track.title}</option>`)}
        </select></label
      >
      <label
        >Year
        <input
          type="range"
          id="map-year"
          min="0"
          max="${years.length - 1}"
          step="1"
          value="${years.length - 1}"
      /></label>
      <output id="map-year-shown" for="map-year">${years.at(-1)!}</output>
      <button type="button" id="map-play">Play</button>
    </div>
    <div class="maps">
      <figure><div class="plot" id="map-country"></div></figure>
      <figure>
        <figcaption class="note">Pyongyang and around</figcaption>
        <div class="plot" id="map-capital"></div>
        <div id="map-legend"></div>
      </figure>
    </div>
    <p class="note">
      Each cell holds the places nearest to a county's seat; the cells are not the counties' borders. Values
      are means of the year.
    </p>
    ${countyTable(geography.units, tracks, years.at(-1)!)}`;
}

const residualNames: Readonly<Record<keyof AccountResiduals, string>> = {
  instrumentRowResidual: "Instruments: what one holds another owes",
  sectorColumnResidual: "Sectors: holdings change by postings alone",
  foreignExchangeResidual: "Foreign exchange: only trade and transfers move it",
  goodsResidual: "Goods: opening + made + imported = used + closing",
};

export function accountsSection(result: RunResult): Html {
  const { books } = result;
  const last = result.months.length - 1;
  if (last < 0) return html`<p class="note">No month was closed.</p>`;
  const year = result.months[last].slice(0, 4);
  const from = result.months.findIndex((month) => month.startsWith(year));
  const checks: [string, number][] = [
    ...(Object.keys(residualNames) as (keyof AccountResiduals)[]).map((key): [string, number] => [
      residualNames[key],
      result.accounts[key],
    ]),
    ["Postings refused for lack of means", result.clippedPostings],
  ];
  return html`<p>
      Largest residuals over all months and cells, in whole minor units: won, US cents, fen; kilograms and
      their like.
    </p>
    <ul class="checks">
      ${checks.map(([name, value]) => html`<li${value === 0 ? "" : new Html(' class="off"')}><b>${formatNumber(value)}</b>${name}</li>`)}
    </ul>
    ${books.instruments.map(
      ({ id }, k) =>
        html`<details class="block" ${k === 0 ? new Html(" open") : ""}>
          <summary>Transaction flows of ${year} in ${id}</summary>
          ${flowMatrixTable(flowMatrix(books, k, from, last), year)}
        </details>`,
    )}
    <details class="block">
      <summary>Balance sheet at the end of ${formatMonthName(result.months[last])}</summary>
      ${balanceSheetTable(balanceSheet(books, last), result.months[last])}
    </details>`;
}
