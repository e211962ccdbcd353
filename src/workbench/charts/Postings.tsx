/** The postings that a money flow is made of. */
import type { RunResult } from "../../lab/types.ts";
import type { FileSource } from "../export/files.ts";
import { useText, useWords } from "../i18n/index.ts";
import { postingsOf } from "./money-flows.ts";
import type { PairFlow } from "./money-flows.ts";
import { flowWords, postingTable } from "./money-words.ts";
import { showPeriod } from "./numbers.ts";
import { runSource } from "./run-source.ts";
import { TableTwin } from "./TableTwin.tsx";
import { useFiles } from "./use-files.ts";

export interface PostingsProps {
  readonly result: RunResult;
  readonly year: number;
  /** The flow that was opened; none where nothing is. */
  readonly flow: PairFlow | undefined;
  readonly onClose: () => void;
}

/** A table of postings over the page. */
export function Postings({ result, year, flow, onClose }: PostingsProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const period = showPeriod(String(year), language);
  const title =
    flow === undefined
      ? ""
      : t("charts.money.postings", { flow: flowWords(flow, t, language), year: period });
  const table = () =>
    flow === undefined
      ? undefined
      : postingTable(postingsOf(result.books, result.months, year, flow.lines), title, t);
  const files: FileSource = {
    stem: ["postings", flow?.from ?? "", flow?.to ?? "", String(year)],
    about: () => ({
      title,
      unit: t("charts.money.postingUnit"),
      period,
      source: runSource([result], t, language),
      legend: [],
    }),
    table,
  };
  const give = useFiles(files);
  return (
    <TableTwin
      title={title}
      table={table}
      sortable
      isOpen={flow !== undefined}
      onClose={onClose}
      give={give}
    />
  );
}
