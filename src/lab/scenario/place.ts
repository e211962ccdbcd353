/** Values of a YAML text that know where they stand, and readers that turn them into values and collect what is wrong. */
import { isMap, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { Fault } from "./settings.ts";
import type { Source } from "./source.ts";

/** An entry of a mapping, with the place of its key. */
export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Place;
}
/** The values of a mapping by key. */
export type Fields = Partial<Record<string, Place>>;

/** One value of the text. A reader that finds no fitting value reports it and returns nothing, so that reading goes on. */
export class Place {
  readonly path: string;
  readonly #source: Source;
  readonly #node: Node | null;
  readonly #offset: number;
  readonly #gathered: readonly Entry[] | readonly Place[] | undefined;

  /** The whole of a text, if it says anything. */
  static rootOf(source: Source): Place | undefined {
    return source.root === undefined ? undefined : new Place(source, source.root, "", 0);
  }
  constructor(
    source: Source,
    node: Node | null | undefined,
    path: string,
    offset: number,
    gathered?: readonly Entry[] | readonly Place[],
  ) {
    this.#source = source;
    this.#gathered = gathered;
    this.#node = source.follow(node ?? null);
    this.path = path;
    this.#offset = node?.range?.[0] ?? offset;
  }
  report(fault: Fault): void {
    this.#source.report(this.#offset, this.path, fault);
  }
  /** The same key, holding what several texts say under it. */
  gathering(parts: readonly Entry[] | readonly Place[]): Place {
    return new Place(this.#source, this.#node, this.path, this.#offset, parts);
  }
  /** The text that it stands in. */
  get source(): Source {
    return this.#source;
  }
  /** File, line and column; nothing for what is not in a text. */
  where(): Issue["where"] {
    return this.#source.where(this.#offset);
  }
  /** Where it stands, for messages. */
  spot(): string {
    const { file, line, column } = this.where() ?? {};
    return [file, line, column].filter((part) => part !== undefined).join(":") || this.path;
  }
  /** The value as it is read, plain. */
  value(): unknown {
    return this.#source.value(this.#node);
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
  get isMapping(): boolean {
    return isMap(this.#node);
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
  entries(expected: string): readonly Entry[] | undefined {
    if (this.#gathered !== undefined) return this.#gathered as readonly Entry[];
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
  fields(allowed: readonly string[], required: readonly string[], expected: string): Fields | undefined {
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
  list(expected: string): readonly Place[] | undefined {
    if (this.#gathered !== undefined) return this.#gathered as readonly Place[];
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
