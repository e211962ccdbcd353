import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIssues } from "../core/errors.ts";
import { parseCsv } from "./csv.ts";
import { share } from "./table.ts";

const issuesOf = (text: string): string => formatIssues(parseCsv("f.csv", text).issues);

describe("parseCsv", () => {
  it("reads quoted cells, empty cells and cells over several lines", () => {
    const table = parseCsv("f.csv", 'a,b\n1,"x, ""y""\nz"\n,2\n');
    expect(table.columns).toEqual(["a", "b"]);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, "1", 'x, "y"\nz'],
      [4, "", "2"],
    ]);
    expect(table.issues).toEqual([]);
    expect(table.rows[1].place("b")).toEqual({ file: "f.csv", line: 4, column: 2 });
  });

  it("reads line ends of Windows", () => {
    const table = parseCsv("f.csv", "a,b\r\n1,2\r\n");
    expect(table.rows.map(({ cells }) => cells)).toEqual([["1", "2"]]);
    expect(table.issues).toEqual([]);
  });

  it("gives back what was written, each cell where it was put", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "가", ",", '"', "\n", " ") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `a,b\n${rows.map((row) => row.map(quote).join(",")).join("\n")}\n`;
        const table = parseCsv("f.csv", text);
        expect(table.issues).toEqual([]);
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
        for (const row of table.rows) {
          const { line, column } = row.place("b");
          expect(text.split("\n")[line - 1].slice(column - 1)).toMatch(/^"/);
        }
      }),
    );
  });

  it.each([
    ["an empty file", "", "f.csv:1:1: empty file (expected a header and rows)"],
    ["a blank file", "\n\n", "f.csv:1:1: empty file (expected a header and rows)"],
    ["a header alone", "a,b\n", "f.csv:2:1: no rows (expected at least one row under the header)"],
    [
      "a byte order mark",
      "\uFEFFa,b\n1,2\n",
      "f.csv:1:1: byte order mark before the header (save it as UTF-8 without one)",
    ],
    ["a character that is not UTF-8", "a,b\n1,x\uFFFD\n", "f.csv:2:4: unreadable character (expected UTF-8)"],
    ["too few cells", "a,b,c\n1,2\n3,4,5\n", "f.csv:2:4: too few cells: 2 (expected 3 cells)"],
    ["too many cells", "a,b\n1,2,3\n", "f.csv:2:5: too many cells: 3 (expected 2 cells)"],
    ["an empty line", "a,b\n1,2\n\n3,4\n", "f.csv:3:1: too few cells: 1 (expected 2 cells)"],
    [
      "a row cut short",
      "a,b,c\n1,2,3\n4,5",
      "f.csv:3:4: the last row has no end of line: the file may be cut short",
    ],
    [
      "a missing last end of line",
      "a,b\n1,20",
      "f.csv:2:5: the last row has no end of line: the file may be cut short",
    ],
    [
      "a header cut short",
      "a,b",
      "f.csv:1:4: the last row has no end of line: the file may be cut short\nf.csv:2:1: no rows (expected at least one row under the header)",
    ],
    ["a duplicate header", "a,b,a\n1,2,3\n", 'f.csv:1:5: duplicate column: "a"'],
    ["an empty header", "a,,c\n1,2,3\n", "f.csv:1:3: column without a name (expected a name)"],
    ["a header with spaces", "a, b\n1,2\n", 'f.csv:1:3: column name with spaces around it: " b"'],
    ["a quote never closed", 'a,b\n1,2\n3,"x\n4,5\n', "f.csv:3:3: quote is not closed"],
    [
      "a quote within a cell",
      'a,b\n1,x"y\n',
      'f.csv:2:4: quote inside an unquoted cell (expected the whole cell in quotes, and "" for a quote)',
    ],
    [
      "text after a quote",
      'a,b\n1,"x"y\n',
      "f.csv:2:6: text after a closing quote (the quote opened at 2:3)",
    ],
    [
      "a quote closed rows later",
      'a,b\n1,"x\n2,"y"\n',
      "f.csv:3:4: text after a closing quote (the quote opened at 2:3)",
    ],
  ])("reports %s", (_, text, expected) => {
    expect(issuesOf(text)).toBe(expected);
  });

  it("goes on after a misplaced quote and reports them all", () => {
    const table = parseCsv("f.csv", 'a,b\n1,x"y\n2,3\n4,"x"y\n5\n');
    expect(table.issues.map(({ where }) => [where!.line, where!.column])).toEqual([
      [2, 4],
      [4, 6],
      [5, 2],
    ]);
    expect(table.rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(table.whole).toBe(false);
  });
});

describe("Row", () => {
  const header = "id,n,kind\n";
  const row = (cells: string) => {
    const { rows, issues } = parseCsv("f.csv", `${header}${cells}\n`);
    return { row: rows[0], said: () => formatIssues(issues) };
  };

  it("reads fitting values without a word", () => {
    const { row: r, said } = row("a,-2.5e1,1");
    expect([r.text("id"), r.number("n"), r.integer("n"), r.flag("kind"), r.enum("id", ["a", "b"])]).toEqual([
      "a",
      -25,
      -25,
      true,
      "a",
    ]);
    expect(row("x,2012-03,0").row.month("n")).toBe(2);
    expect(said()).toBe("");
  });

  it.each(["", " 1", "1,200", "0x10", "NaN", "Infinity", "1e999", "1.", "--1", "five"])(
    "takes %j for no number",
    (text) => {
      const { row: r, said } = row(`a,"${text}",k`);
      r.number("n");
      expect(said()).toBe(`f.csv:2:3: not a number: "${text}" (expected a number)`);
    },
  );

  it.each([
    ["text", " ,1,k", (r) => r.text("id"), "f.csv:2:1: empty cell: id (expected some text)"],
    [
      "integer",
      "a,1.5,k",
      (r) => r.integer("n"),
      'f.csv:2:3: not a whole number: "1.5" (expected a whole number)',
    ],
    [
      "share",
      "a,1.5,k",
      (r) => r.number("n", share),
      "f.csv:2:3: out of range: 1.5 (expected 0 or more and 1 or less)",
    ],
    [
      "bound",
      "a,0,k",
      (r) => r.number("n", { above: 0 }),
      "f.csv:2:3: out of range: 0 (expected more than 0)",
    ],
    ["flag", "a,1,yes", (r) => r.flag("kind"), 'f.csv:2:5: not a flag: "yes" (expected 0 or 1)'],
    [
      "month",
      "a,2012-13,k",
      (r) => r.month("n"),
      'f.csv:2:3: not a month: "2012-13" (expected YYYY-MM, such as 2017-09)',
    ],
    [
      "enum",
      "a,1,raod",
      (r) => r.enum("kind", ["road", "rail"]),
      'f.csv:2:5: unknown kind: "raod" (expected one of road, rail; did you mean "road"?)',
    ],
    [
      "reference",
      "unti-1,1,k",
      (r) => r.reference("id", { what: "unit", ids: new Set(["unit-1"]), whole: true }),
      'f.csv:2:1: unknown unit: "unti-1" (did you mean "unit-1"?)',
    ],
  ] as [string, string, (r: ReturnType<typeof row>["row"]) => unknown, string][])(
    "reports a bad %s",
    (_, cells, read, expected) => {
      const { row: r, said } = row(cells);
      read(r);
      expect(said()).toBe(expected);
    },
  );

  it("does not repeat itself on a broken row, a missing column or a damaged list", () => {
    const { rows, issues } = parseCsv("f.csv", "id,n\na\n");
    rows[0].number("n");
    rows[0].number("elsewhere");
    rows[0].reference("id", { what: "unit", ids: new Set(), whole: false });
    expect(issues.map(({ code }) => code)).toEqual(["cells"]);
  });
});

describe("Table", () => {
  it("reports missing columns, duplicates and gaps", () => {
    const table = parseCsv("f.csv", "id,valeu\na,1\nb,2\na,3\n");
    table.need(["id", "value", "value"]);
    table.unique("id");
    table.complete("id", ["a", "c"]);
    expect(formatIssues(table.issues)).toBe(
      [
        'f.csv:1: missing column: "value" (did you mean "valeu"?)',
        'f.csv:4:1: duplicate of line 2: "a"',
        'f.csv: no row for id "c"',
      ].join("\n"),
    );
  });
});
