/** Chooses which claims are on show. */
import type { JSX } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { kinds } from "../../lab/claims/types.ts";
import type { Argument } from "../../lab/claims/types.ts";
import { outcomes } from "../../lab/report/claims-words.ts";
import { useText } from "../i18n/index.ts";
import type { Key } from "../i18n/index.ts";
import { noFilter, standings } from "./filter.ts";
import type { Filter, Standing } from "./filter.ts";
import { outcomeKey } from "./verdict-words.ts";

export function standingKey(standing: Standing): Key {
  if (standing === "open") return "claims.notJudged";
  if (standing === "out of scope") return "claims.outOfScope";
  return outcomeKey(outcomes.find((one) => one === standing)!);
}

export function FilterBar({
  all,
  filter,
  onChange,
}: {
  readonly all: readonly Argument[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}): JSX.Element {
  const t = useText();
  return (
    <search className="claims-filter">
      <Choice
        label={t("claims.filter.document")}
        value={filter.document}
        onChange={(document) => onChange({ ...filter, document })}
        options={all.map(({ document, title }) => [
          document,
          `${t("claims.document", { document })}: ${title}`,
        ])}
      />
      <Choice
        label={t("claims.verdict")}
        value={filter.standing}
        onChange={(standing) => onChange({ ...filter, standing: standing as Filter["standing"] })}
        options={standings.map((one) => [one, t(standingKey(one))])}
      />
      <Choice
        label={t("claims.filter.kind")}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind: kind as Filter["kind"] })}
        options={kinds.map((kind) => [kind, t(`claims.kind.${kind}`)])}
      />
      <SearchField
        className="claims-field"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      >
        <Label>{t("claims.filter.text")}</Label>
        <Input />
      </SearchField>
      {filter !== noFilter && (
        <button type="button" className="claims-button" onClick={() => onChange(noFilter)}>
          {t("claims.filter.none")}
        </button>
      )}
    </search>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const t = useText();
  return (
    <label className="claims-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("claims.filter.all")}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
