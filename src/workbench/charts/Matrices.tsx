/** The accounts of a year: what every sector holds, what flowed, and residuals that are exactly zero. */
import { useId, useMemo, useState } from "react";
import { yearsOf } from "../../lab/report/years.ts";
import type { RunResult } from "../../lab/types.ts";
import type { FileSource } from "../export/files.ts";
import { useText, useWords } from "../i18n/index.ts";
import { DataGrid } from "./DataGrid.tsx";
import { FigureMenu } from "./FigureMenu.tsx";
import { flowTables, holdingsTables, instrumentsUsed, monthsOfYear, residuals } from "./matrix-view.ts";
import type { AccountTables } from "./matrix-view.ts";
import { showPeriod, showWhole, wordOf } from "./numbers.ts";
import { runSource } from "./run-source.ts";
import { useFiles } from "./use-files.ts";
import { useYear } from "./use-year.ts";
import { YearSlider } from "./YearSlider.tsx";
import "./figure.css";

export interface MatricesProps {
  readonly result: RunResult;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** Balance sheet, flow matrix, and the residuals of the whole run. */
export function Matrices({ result, year, onYear }: MatricesProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const [wanted, setInstrument] = useState(0);
  const years = useMemo(() => yearsOf(result.months), [result]);
  const state = useYear(years, year, onYear);
  const used = useMemo(() => {
    const { from, to } = monthsOfYear(result.months, state.shown);
    return instrumentsUsed(result.books, from, to);
  }, [result, state.shown]);
  const instrument = used.includes(wanted) ? wanted : (used[0] ?? 0);
  const holdings = useMemo(
    () => holdingsTables(result, state.shown, t, language),
    [result, state.shown, language],
  );
  const flows = useMemo(
    () => flowTables(result, state.shown, instrument, t, language),
    [result, state.shown, instrument, language],
  );
  const { instruments } = result.books;
  return (
    <section className="charts-figure" aria-label={t("charts.accounts.title")}>
      <YearSlider state={state} />
      <Accounts
        result={result}
        year={state.shown}
        stem={["balance-sheet", String(state.shown)]}
        title={t("charts.accounts.holdingsTitle")}
        tables={holdings}
      />
      <label className="charts-row">
        {t("charts.money.instrument")}
        <select value={instrument} onChange={(event) => setInstrument(Number(event.currentTarget.value))}>
          {used.map((k) => (
            <option key={k} value={k}>
              {wordOf(t, "instrument", instruments[k].id)}
            </option>
          ))}
        </select>
      </label>
      <Accounts
        result={result}
        year={state.shown}
        stem={["flows", instruments[instrument].id, String(state.shown)]}
        title={t("charts.accounts.flowsTitle")}
        tables={flows}
      />
      <Residuals result={result} />
    </section>
  );
}

interface AccountsProps {
  readonly result: RunResult;
  readonly year: number;
  readonly stem: readonly string[];
  readonly title: string;
  readonly tables: AccountTables;
}

function Accounts({ result, year, stem, title, tables }: AccountsProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const heading = useId();
  const files: FileSource = {
    stem,
    about: () => ({
      title: tables.raw.caption,
      unit: t("charts.accounts.minorUnits"),
      period: showPeriod(String(year), language),
      source: runSource([result], t, language),
      legend: [],
    }),
    table: () => tables.raw,
  };
  const give = useFiles(files);
  return (
    <figure className="charts-figure" aria-labelledby={heading}>
      <header className="charts-head">
        <h3 id={heading}>{title}</h3>
        <span className="charts-tools">
          <FigureMenu title={title} give={give} drawn={false} />
        </span>
      </header>
      <DataGrid table={tables.shown} />
    </figure>
  );
}

function Residuals({ result: { accounts, months } }: { readonly result: RunResult }) {
  const t = useText();
  const language = useWords((words) => words.language);
  return (
    <section className="charts-figure">
      <h3>{t("charts.accounts.residuals")}</h3>
      <p className="charts-note">{t("charts.accounts.residualsMean", { months: months.length })}</p>
      <dl className="charts-residuals">
        {residuals.map((key) => (
          <div key={key}>
            <dt>{t(`charts.accounts.${key}`)}</dt>
            <dd>{showWhole(accounts[key], language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
