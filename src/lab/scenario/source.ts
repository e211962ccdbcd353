/** A YAML text, or a value without a text, that collects what is found wrong with it, by line and column. */
import { Document, LineCounter, isAlias, isScalar, parseAllDocuments } from "yaml";
import type { Node } from "yaml";
import type { Issue } from "../../core/errors.ts";
import type { Fault } from "./settings.ts";

/** One text, or one value without a text, and everything found wrong with it so far. */
export class Source {
  readonly issues: Issue[] = [];
  readonly file: string | undefined;
  /** What the text says; nothing where it is empty. */
  root: Node | null | undefined;
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #hasText: boolean;
  readonly #reported = new Set<string>();

  /**
   * Parses `text`, the text of a `what`. What is wrong with its form is reported, and the rest is read as far as it
   * goes.
   */
  static ofText(text: string, file: string | undefined, what = "scenario"): Source {
    const lines = new LineCounter();
    const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, version: "1.2" });
    const documents = Array.isArray(parsed) ? parsed : [];
    const first = documents[0] ?? new Document(null);
    const source = new Source(first as Document, file, lines, true);
    for (const { errors, warnings } of documents)
      for (const { code, message, pos } of [...errors, ...warnings])
        source.report(pos[0], "", formFault(code, message, text.slice(pos[0])));
    const second = documents[1];
    if (second !== undefined)
      source.report(second.range?.[0] ?? text.length, "", {
        code: "documents",
        message: `several documents in one file: ${documents.length}`,
        expected: `one ${what} a file`,
      });
    if (
      text.trim() === "" ||
      (isScalar(first.contents) && first.contents.value === null) ||
      !first.contents
    ) {
      if (source.issues.length === 0)
        source.report(0, "", {
          code: "empty",
          message: "an empty file",
          expected: what === "scenario" ? "a scenario, at least its name" : `a ${what}`,
        });
      return source;
    }
    source.root = first.contents as Node;
    return source;
  }
  static ofValue(value: unknown): Source {
    const document = new Document(value);
    const source = new Source(document, undefined, new LineCounter(), false);
    source.root = document.contents as Node | null;
    return source;
  }

  private constructor(document: Document, file: string | undefined, lines: LineCounter, hasText: boolean) {
    this.#document = document;
    this.file = file;
    this.#lines = lines;
    this.#hasText = hasText;
  }
  follow(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.#document) ?? null) : node;
  }
  /** A node as a plain value. */
  value(node: Node | null): unknown {
    return (node as { toJS(document: Document): unknown } | null)?.toJS(this.#document) ?? null;
  }
  report(offset: number, path: string, { code, message, expected, hint }: Fault): void {
    const where = this.where(offset);
    const named = printable(path === "" || this.file === undefined ? message : `${path}: ${message}`);
    const issue = {
      code,
      ...(path === "" ? {} : { path: printable(path) }),
      ...(where === undefined ? {} : { where }),
      message: named,
      ...(expected === undefined ? {} : { expected }),
      ...(hint === undefined ? {} : { hint }),
    };
    // A text is read again for each scenario that builds on it.
    const text = JSON.stringify(issue);
    if (this.#reported.has(text)) return;
    this.#reported.add(text);
    this.issues.push(issue);
  }
  /** The line and column of a place in the text; a value has none. */
  where(offset: number): Issue["where"] {
    if (!this.#hasText) return undefined;
    const { line, col } = this.#lines.linePos(offset);
    return {
      ...(this.file === undefined ? {} : { file: this.file }),
      line: Math.max(1, line),
      column: Math.max(1, col),
    };
  }
  /** Returns the issues by line and column; a fault of form hides what it makes of the rest of its line. */
  sorted(): Issue[] {
    const line = ({ where }: Issue) => where?.line ?? 0;
    const column = ({ where }: Issue) => where?.column ?? 0;
    const broken = new Set(this.issues.filter(({ code }) => code === "yaml" || code === "tab").map(line));
    return this.issues
      .filter((issue) => issue.code === "yaml" || issue.code === "tab" || !broken.has(line(issue)))
      .sort((a, b) => line(a) - line(b) || column(a) - column(b));
  }
}

const LONGEST = 200;

/** Keeps what a file holds from spoiling a terminal: no control characters, no endless lines. */
function printable(text: string): string {
  const plain = text.replace(/\p{C}/gu, "·");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

function formFault(code: string, message: string, rest: string): Fault {
  const plain = message.replace(/^./, (letter) => letter.toLowerCase()).replace(/[.:]$/, "");
  switch (code) {
    case "TAB_AS_INDENT":
      return { code: "tab", message: "indented with a tab", expected: "spaces" };
    case "DUPLICATE_KEY":
      return {
        code: "duplicate",
        message: `given twice: ${rest.split(":")[0].trim()}`,
        expected: "each key once",
      };
    default:
      return { code: "yaml", message: `not YAML: ${plain}` };
  }
}
