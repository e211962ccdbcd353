/** Words of the page in the reader's language. English comes with the page, Korean when it is asked for. */
import { useCallback } from "react";
import { create } from "zustand";
import { en } from "./en/index.ts";
import type { Key } from "./en/index.ts";

export type Language = "en" | "ko";
export type { Key };
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, values?: Values) => string;

/** Names of levers and series, and other words of the content, in another language: by id. */
export interface Names {
  readonly levers: Readonly<Record<string, string>>;
  readonly series: Readonly<Record<string, string>>;
  readonly scenarios: Readonly<Record<string, string>>;
  readonly mechanisms: Readonly<Record<string, string>>;
}
interface Words {
  readonly language: Language;
  readonly dictionary: Readonly<Record<string, string>>;
  readonly names: Names;
}
const noNames: Names = { levers: {}, series: {}, scenarios: {}, mechanisms: {} };

export const useWords = create<Words>()(() => ({ language: "en", dictionary: en, names: noNames }));

/** Changes the language of the page, loading its words. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === "en") {
    useWords.setState({ language, dictionary: en, names: noNames });
  } else {
    const [{ ko }, { names }] = await Promise.all([import("./ko/index.ts"), import("./ko/names.ts")]);
    useWords.setState({ language, dictionary: { ...en, ...ko }, names });
  }
  document.documentElement.lang = language;
}

/** Fills `{name}` in the text of a key. */
export function fill(text: string, values: Values = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
/** Hook: the function that says a key in the language of the page; the same one until the language changes. */
export function useText(): Translate {
  const dictionary = useWords((words) => words.dictionary);
  return useCallback((key, values) => fill(dictionary[key] ?? key, values), [dictionary]);
}
/** Hook: the name of something of the content, its own title where the language has none. */
export function useName(): (kind: keyof Names, id: string, title: string) => string {
  const names = useWords((words) => words.names);
  return useCallback((kind, id, title) => names[kind][id] ?? title, [names]);
}
