import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { balanceSheet, flowMatrix } from "./matrices.ts";
import { balanceSheetTable, flowMatrixTable } from "./matrix-tables.ts";

const { books } = fixtureResult({ months: 24 });
const cells = (text: string) =>
  [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell.replace(/<[^>]+>/g, "").trim()),
  );

describe("the accounts as tables", () => {
  it("show the flows of a year, sums and residuals, without the sectors that stand aside", () => {
    expect(cells(flowMatrixTable(flowMatrix(books, 1, 12, 23), "2013").text)).toEqual([
      ["Flow", "merchants", "abroad", "sum"],
      ["Exports of goods", "2,400", "−2,400", "0"],
      ["Sum of flows", "2,400", "−2,400", "0"],
      ["Change in holdings", "2,400", "−2,400", "0"],
      ["Residual", "0", "0", "0"],
    ]);
  });
  it("show holdings and stores", () => {
    const rows = cells(balanceSheetTable(balanceSheet(books, 23), "2013-12").text);
    expect(rows[1]).toEqual(["won, billion won", "2,484.0", "2,516.0", "−5,000.0", "0", "0"]);
    expect(rows.at(-2)).toEqual(["grain", "1,230,000,000", "kg", "6,178.3"]);
  });
});
