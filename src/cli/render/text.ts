/** Fits text into columns of a terminal. Widths count characters; wide Korean letters count two. */

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");

/** Returns how many columns a text takes, colours aside. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.replace(COLOUR, "")) width += isWide(letter.codePointAt(0)!) ? 2 : 1;
  return width;
}
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cuts a text to a width, with an ellipsis where something is lost. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  for (const letter of text) {
    if (widthOf(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/** Breaks a text into lines at spaces; later lines begin with `indent` spaces. */
export function wrap(text: string, width: number, indent = 0): string {
  const lines: string[] = [];
  let line = "";
  const lead = /^\s*/.exec(text)![0];
  const [first, ...rest] = text.trimStart().split(/(?<=\S) (?=\S)|\n/);
  for (const word of [lead + first, ...rest]) {
    const room = width - (lines.length === 0 ? 0 : indent);
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${" ".repeat(indent)}`);
}

export interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** A column that gives way when the table is too wide, down to this width. */
  readonly shrinkTo?: number;
  /** A column that goes when shrinking is not enough, the last one first. */
  readonly optional?: boolean;
}
export interface TextTable {
  readonly lines: string[];
  /** Titles of the columns that there was no room for. */
  readonly dropped: string[];
}

/** Lays rows out in columns two spaces apart, within `width`. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): TextTable {
  const natural = columns.map(({ title }, c) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[c]))),
  );
  const least = columns.map(({ shrinkTo }, c) => Math.min(natural[c], shrinkTo ?? natural[c]));
  let shown = columns.map((_, c) => c);
  const total = (widths: readonly number[]) => shown.reduce((sum, c) => sum + widths[c] + 2, -2);
  const dropped: string[] = [];
  while (total(least) > width) {
    const last = shown.findLast((c) => columns[c].optional);
    if (last === undefined) break;
    dropped.unshift(columns[last].title);
    shown = shown.filter((c) => c !== last);
  }
  const widths = [...natural];
  while (total(widths) > width) {
    const widest = shown.filter((c) => widths[c] > least[c]).sort((a, b) => widths[b] - widths[a])[0];
    if (widest === undefined) break;
    widths[widest]--;
  }
  const line = (cells: readonly string[]) =>
    shown
      .map((c) => {
        const text = truncate(cells[c], widths[c]);
        return columns[c].align === "right" ? padStart(text, widths[c]) : padEnd(text, widths[c]);
      })
      .join("  ")
      .trimEnd();
  return { lines: [line(columns.map(({ title }) => title)), ...rows.map(line)], dropped };
}
