/** What the reader's own machine keeps: language, theme, and whether single keys act. No link carries it. */
import { create } from "zustand";
import { setLanguage } from "../i18n/index.ts";
import type { Language } from "../i18n/index.ts";
import type { Preferences } from "../state/page-state.ts";

export interface Kept extends Preferences {
  /** Single keys act as shortcuts; some who speak or mistype would rather they did not. */
  readonly singleKeys: boolean;
}
const PLACE = "autarky.preferences";
export const languages = ["en", "ko"] as const satisfies readonly Language[];
export const themes = ["auto", "light", "dark"] as const satisfies readonly Preferences["theme"][];

export const usePreferences = create<Kept>()(() => ({ language: "en", theme: "auto", singleKeys: true }));

/** Reads what was kept; what is missing or makes no sense is as the browser asks, `wanted` its languages in order. */
export function readPreferences(text: string | null, wanted: readonly string[]): Kept {
  const kept = parsed(text);
  const asked = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  const first = asked.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0];
  return {
    language: languages.find((language) => language === kept["language"]) ?? first ?? "en",
    theme: themes.find((theme) => theme === kept["theme"]) ?? "auto",
    singleKeys: kept["singleKeys"] !== false,
  };
}
function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Applies what was kept, or what the browser asks for. Resolves when the words of the language are there. */
export async function startPreferences(): Promise<void> {
  await apply(readPreferences(stored(), navigator.languages));
}
/** Changes preferences and keeps them. */
export async function setPreferences(change: Partial<Kept>): Promise<void> {
  const kept = { ...usePreferences.getState(), ...change };
  try {
    localStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
  await apply(kept);
}
async function apply(kept: Kept): Promise<void> {
  usePreferences.setState(kept);
  if (kept.theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = kept.theme;
  await setLanguage(kept.language);
}
function stored(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
