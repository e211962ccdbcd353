/** Finds places in a CSV text; only errors need them, so the parser is not asked to keep them. */

export interface Place {
  readonly line: number;
  readonly column: number;
}
export interface Scan {
  /** Where each cell begins. */
  readonly starts: readonly Place[];
  /** Where the row ends. */
  readonly end: Place;
  /** Offset of the next row. */
  readonly next: number;
  /** The first misplaced quote: one that opens inside a cell, is followed by text, or is never closed. */
  readonly fault?: {
    readonly kind: "opening" | "closing" | "unclosed";
    readonly at: Place;
    readonly opened: Place;
  };
}

/** Walks over one row that begins at `offset` on `line`; lines and columns from 1, columns in UTF-16 units. */
export function scanRow(text: string, offset: number, line: number): Scan {
  let column = 1;
  let at = offset;
  const here = (): Place => ({ line, column });
  const step = (): void => {
    if (text[at] === "\n") {
      line++;
      column = 1;
    } else column++;
    at++;
  };
  const starts: Place[] = [];
  let fault: Scan["fault"];
  for (;;) {
    const start = here();
    starts.push(start);
    if (text[at] === '"') {
      for (step(); at < text.length && (text[at] !== '"' || text[at + 1] === '"'); step())
        if (text[at] === '"') step();
      if (at >= text.length) {
        fault ??= { kind: "unclosed", at: start, opened: start };
        break;
      }
      step();
      if (at < text.length && text[at] !== "," && text[at] !== "\n")
        fault ??= { kind: "closing", at: here(), opened: start };
    }
    for (; at < text.length && text[at] !== "," && text[at] !== "\n"; step())
      if (text[at] === '"') fault ??= { kind: "opening", at: here(), opened: start };
    if (text[at] !== ",") break;
    step();
  }
  const found = { starts, end: here(), next: Math.min(at + 1, text.length) };
  return fault === undefined ? found : { ...found, fault };
}

/** Returns a function that gives the offset at which a line begins, from 1 on; lines are looked for when one is asked for. */
export function lineFinder(text: string): (line: number) => number {
  let starts: number[] | undefined;
  return (line) => {
    if (starts === undefined) {
      starts = [0];
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
    }
    return starts[line - 1];
  };
}
