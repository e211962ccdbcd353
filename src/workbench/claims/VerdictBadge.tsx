/** A verdict with its sign, a word, and its marks; and that there is none. */
import type { JSX } from "react";
import type { CaseRecord } from "../../lab/claims/record.ts";
import { outcomeOf } from "../../lab/report/claims-words.ts";
import { useText } from "../i18n/index.ts";
import { outcomeSlugs, verdictInWords } from "./verdict-words.ts";

export function VerdictBadge({ record }: { readonly record: CaseRecord | undefined }): JSX.Element {
  const t = useText();
  if (record === undefined) return <span className="claims-badge">– {t("claims.notJudged")}</span>;
  return (
    <span className={`claims-badge claims-${outcomeSlugs[outcomeOf(record)]}`}>
      {verdictInWords(record, t)}
    </span>
  );
}

export function ScopeBadge(): JSX.Element {
  const t = useText();
  return <span className="claims-badge">⊘ {t("claims.outOfScope")}</span>;
}
