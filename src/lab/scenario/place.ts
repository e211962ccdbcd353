/** Values of a YAML text that know where they stand, and readers that turn them into values and collect what is wrong. */
import { Document, LineCounter, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import type { Node } from "yaml";
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { Fault } from "./settings.ts";

/** One text, or one value without a text, and everything found wrong with it so far. */
export class Source {
  readonly issues: Issue[] = [];
  readonly file: string | undefined;
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #hasText: boolean;

  /** Parses `text`. What is wrong with its form is reported, and the rest is read as far as it goes. */
  static ofText(text: string, file: string | undefined): { source: Source; root: Place | undefined } {
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
        expected: "one scenario a file",
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
          expected: "a scenario, at least its name",
        });
      return { source, root: undefined };
    }
    return { source, root: new Place(source, first.contents as Node, "", 0) };
  }
  static ofValue(value: unknown): { source: Source; root: Place } {
    const document = new Document(value);
    const source = new Source(document, undefined, new LineCounter(), false);
    return { source, root: new Place(source, document.contents as Node | null, "", 0) };
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
  value(): unknown {
    return this.#document.toJS() as unknown;
  }
  report(offset: number, path: string, { code, message, expected, hint }: Fault): void {
    const named = printable(path === "" || this.file === undefined ? message : `${path}: ${message}`);
    this.issues.push({
      code,
      ...(path === "" ? {} : { path: printable(path) }),
      ...(this.#hasText ? { where: this.#where(offset) } : {}),
      message: named,
      ...(expected === undefined ? {} : { expected }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
  #where(offset: number): NonNullable<Issue["where"]> {
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

/** One value of the text. A reader that finds no fitting value reports it and returns nothing, so that reading goes on. */
export class Place {
  readonly path: string;
  readonly #source: Source;
  readonly #node: Node | null;
  readonly #offset: number;

  constructor(source: Source, node: Node | null | undefined, path: string, offset: number) {
    this.#source = source;
    this.#node = source.follow(node ?? null);
    this.path = path;
    this.#offset = node?.range?.[0] ?? offset;
  }
  report(fault: Fault): void {
    this.#source.report(this.#offset, this.path, fault);
  }
  /** The value as it is written, for messages. */
  shown(): string {
    if (isMap(this.#node)) return "a mapping";
    if (isSeq(this.#node)) return "a list";
    const value = isScalar(this.#node) ? this.#node.value : null;
    if (value === null) return "nothing";
    return typeof value === "string" ? `"${value}"` : String(value as number);
  }
  get isList(): boolean {
    return isSeq(this.#node);
  }
  #wrong(what: string, expected: string, hint?: string): undefined {
    const empty = this.shown() === "nothing";
    this.report({
      code: empty ? "empty" : "type",
      message: empty ? "nothing given" : `not ${what}: ${this.shown()}`,
      expected,
      ...(hint === undefined ? {} : { hint }),
    });
    return undefined;
  }
  /** Returns the entries of a mapping, each with the place of its key. */
  entries(expected: string): { key: string; keyPlace: Place; value: Place }[] | undefined {
    if (!isMap(this.#node)) return this.#wrong("a mapping", expected);
    const seen = new Set<string>();
    return this.#node.items.flatMap(({ key, value }) => {
      const node = key as Node | null;
      const name = isScalar(node) ? String(node.value) : "";
      const path = this.path === "" ? name : `${this.path}.${name}`;
      const keyPlace = new Place(this.#source, node, path, this.#offset);
      if (seen.has(name)) return [];
      seen.add(name);
      const at = node?.range?.[0] ?? this.#offset;
      return [{ key: name, keyPlace, value: new Place(this.#source, value as Node | null, path, at) }];
    });
  }
  /** Returns the values of a mapping by key, having reported unknown keys and missing ones. */
  fields(
    allowed: readonly string[],
    required: readonly string[],
    expected: string,
  ): Partial<Record<string, Place>> | undefined {
    const entries = this.entries(expected);
    if (entries === undefined) return undefined;
    const found: Record<string, Place> = {};
    for (const { key, keyPlace, value } of entries) {
      if (allowed.includes(key)) found[key] = value;
      else
        keyPlace.report({
          code: "unknown-key",
          message: `unknown key: "${key}"`,
          expected: `one of ${allowed.join(", ")}`,
          ...hintFor(key, allowed),
        });
    }
    for (const key of required)
      if (found[key] === undefined)
        this.report({ code: "missing-key", message: `no ${key}`, expected: `a key "${key}"` });
    return found;
  }
  list(expected: string): Place[] | undefined {
    if (!isSeq(this.#node)) return this.#wrong("a list", expected);
    return this.#node.items.map(
      (item, i) => new Place(this.#source, item as Node | null, `${this.path}[${i}]`, this.#offset),
    );
  }
  text(expected: string): string | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    const hint = typeof value === "number" && !expected.startsWith("one of") ? "put it in quotes" : undefined;
    return this.#wrong("text", expected, hint);
  }
  number(expected = "a number"): number | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    const quoted = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
    const hint = quoted
      ? "write it without quotes"
      : typeof value === "boolean"
        ? `write ${Number(value)}`
        : undefined;
    return this.#wrong("a number", expected, hint);
  }
  whole(low: number, high: number): number | undefined {
    const expected = `a whole number, ${low} to ${high}`;
    const value = this.number(expected);
    if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return value;
    const message = `${Number.isInteger(value) ? "out of range" : "not a whole number"}: ${value}`;
    this.report({ code: Number.isInteger(value) ? "range" : "type", message, expected });
    return undefined;
  }
  /** Reads a month from January 2012 to December 2035 as its number. */
  month(): number | undefined {
    const expected = "YYYY-MM, such as 2017-09";
    const text = this.text(expected);
    if (text === undefined) return undefined;
    let month: number;
    try {
      month = parseMonth(text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.report({ code: "month", message: `not a month: "${text}"`, expected });
      return undefined;
    }
    if (month >= 0 && month <= LAST) return month;
    this.report({
      code: "range",
      message: `month out of range: ${text}`,
      expected: `${formatMonth(0)} to ${formatMonth(LAST)}`,
    });
    return undefined;
  }
  /** Reads one of a few words. */
  choice<T extends string>(what: string, options: readonly T[]): T | undefined {
    const text = this.text(`one of ${options.join(", ")}`);
    return text === undefined ? undefined : this.#known(text as T, what, options, true);
  }
  /** Reads the name of something that there is. */
  name(what: string, known: readonly string[]): string | undefined {
    const text = this.text(`a ${what}`);
    return text === undefined ? undefined : this.#known(text, what, known, false);
  }
  #known<T extends string>(text: T, what: string, known: readonly T[], listed: boolean): T | undefined {
    if (known.includes(text)) return text;
    this.report({
      code: `unknown-${what}`,
      message: `unknown ${what}: "${text}"`,
      ...(listed ? { expected: `one of ${known.join(", ")}` } : {}),
      ...hintFor(text, known),
    });
    return undefined;
  }
}
