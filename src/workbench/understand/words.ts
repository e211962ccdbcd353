/** Keys of words that stand for ids: themes and phases of mechanisms, grades of evidence. */
import type { Grade } from "../../model/data.ts";
import type { Key } from "../i18n/index.ts";

/** A mechanism's theme: the word before the dot of its id. */
export const themeOf = (mechanism: string): string => mechanism.split(".")[0];
export const themeKey = (theme: string): Key => `understand.theme.${theme}` as Key;
/** The key of a phase of the month, by its English name. */
export const phaseKey = (phase: string): Key =>
  `understand.phase.${phase.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}` as Key;
export const gradeKey = (grade: Grade): Key => `understand.grade.${grade}`;
/** Grades from the strongest to the weakest. */
export const grades = ["measured", "inferred", "analogue", "assumed"] as const satisfies readonly Grade[];
