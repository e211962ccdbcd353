/** Money flows between sectors in a year; each opens the postings that it is made of. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { yearsOf } from "../../lab/report/years.ts";
import type { RunResult } from "../../lab/types.ts";
import type { LegendItem } from "../export/describe.ts";
import type { FileSource } from "../export/files.ts";
import { useText, useWords } from "../i18n/index.ts";
import { FigureMenu } from "./FigureMenu.tsx";
import { Legend } from "./Legend.tsx";
import { groupsAbroad, pairFlows } from "./money-flows.ts";
import type { PairFlow } from "./money-flows.ts";
import { flowsSpoken, flowTable } from "./money-words.ts";
import { show, showPeriod, wordOf } from "./numbers.ts";
import { Postings } from "./Postings.tsx";
import { runSource } from "./run-source.ts";
import type { layOut as layFlowsOut } from "./sankey-layout.ts";
import { SankeyPicture } from "./SankeyPicture.tsx";
import { TableTwin } from "./TableTwin.tsx";
import { useFiles } from "./use-files.ts";
import { useWidth } from "./use-width.ts";
import { useYear } from "./use-year.ts";
import { YearSlider } from "./YearSlider.tsx";
import "./figure.css";
import "./sankey.css";

export interface SankeyProps {
  readonly result: RunResult;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

type LayOut = typeof layFlowsOut;

/** All instruments together. */
const ALL = "";

/** A picture of who pays whom, with its table. */
export function Sankey({ result, year, onYear }: SankeyProps) {
  const { books, months } = result;
  const t = useText();
  const language = useWords((words) => words.language);
  const heading = useId();
  const [instrument, setInstrument] = useState(ALL);
  const [tableOpen, setTableOpen] = useState(false);
  const [opened, setOpened] = useState<PairFlow>();
  const [frame, width] = useWidth<HTMLDivElement>();
  const picture = useRef<SVGSVGElement>(null);
  const years = useMemo(() => yearsOf(months), [months]);
  const state = useYear(years, year, onYear);
  const flows = useMemo(
    () => pairFlows(books, months, state.shown, instrument === ALL ? undefined : instrument),
    [books, months, state.shown, instrument],
  );
  const abroad = useMemo(() => groupsAbroad(books), [books]);
  const layOut = useLayOut();
  const layout = useMemo(
    () => (layOut === undefined || width === 0 ? undefined : layOut(flows, width)),
    [layOut, flows, width],
  );
  const period = showPeriod(String(state.shown), language);
  const title = t("charts.money.title");
  const caption = t("charts.money.caption", { year: period });
  const legend: readonly LegendItem[] = [
    { name: t("charts.money.home"), colour: "var(--column-1)", mark: "band" },
    { name: t("charts.money.in"), colour: "var(--seen)", mark: "band" },
    { name: t("charts.money.out"), colour: "var(--column-2)", mark: "band" },
  ];
  const table = () => flowTable(flows, caption, t);
  const files: FileSource = {
    stem: ["money", instrument, String(state.shown)],
    about: () => ({
      title,
      unit: t("charts.money.usd"),
      period,
      source: runSource([result], t, language),
      legend,
    }),
    panels: () => (picture.current === null ? [] : [{ svg: picture.current, caption: "" }]),
    table,
  };
  const give = useFiles(files);
  return (
    <figure className="charts-figure" aria-labelledby={heading}>
      <header className="charts-head">
        <h3 id={heading}>{caption}</h3>
        <span className="charts-tools">
          <FigureMenu title={title} give={give} onTable={() => setTableOpen(true)} />
        </span>
      </header>
      <div className="charts-row">
        <YearSlider state={state} />
        <label className="charts-row">
          {t("charts.money.instrument")}
          <select value={instrument} onChange={(event) => setInstrument(event.currentTarget.value)}>
            <option value={ALL}>{t("charts.money.all")}</option>
            {books.instruments.map(({ id }) => (
              <option key={id} value={id}>
                {wordOf(t, "instrument", id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div ref={frame} className="charts-sankey-frame">
        {layout === undefined ? null : layout.links.length === 0 ? (
          <p className="charts-message">{t("charts.money.none")}</p>
        ) : (
          <SankeyPicture
            layout={layout}
            abroad={abroad}
            label={caption}
            onOpen={setOpened}
            picture={picture}
          />
        )}
      </div>
      <Legend items={legend} />
      {layout === undefined || layout.left.count === 0 ? null : (
        <p className="charts-note">
          {t("charts.money.left", {
            count: layout.left.count,
            share: show(100 * layout.left.share, language),
          })}
        </p>
      )}
      <TableTwin
        title={title}
        table={table}
        spoken={flowsSpoken(flows, state.shown, t, language)}
        sortable
        isOpen={tableOpen}
        onClose={() => setTableOpen(false)}
        give={give}
      />
      <Postings result={result} year={state.shown} flow={opened} onClose={() => setOpened(undefined)} />
    </figure>
  );
}

/** Loads what lays flows out, when the first picture is wanted. */
function useLayOut(): LayOut | undefined {
  const [found, setFound] = useState<LayOut>();
  const [problem, setProblem] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    import("./sankey-layout.ts").then(
      ({ layOut }) => wanted && setFound(() => layOut),
      (cause: unknown) => wanted && setProblem(cause instanceof Error ? cause : new Error(String(cause))),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (problem !== undefined) throw problem;
  return found;
}
