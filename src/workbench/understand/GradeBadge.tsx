/** The grade of evidence of a number, in a word: colour says nothing alone. */
import type { JSX } from "react";
import type { Grade } from "../../model/data.ts";
import { useText } from "../i18n/index.ts";
import { gradeKey } from "./words.ts";
import "./grade.css";

export function GradeBadge({ grade }: { readonly grade: Grade }): JSX.Element {
  const say = useText();
  return <span className={`understand-grade understand-grade-${grade}`}>{say(gradeKey(grade))}</span>;
}
