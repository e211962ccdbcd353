// content/mechanisms.json and content/observed.json: the model's own documentation, and the published figures.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { seriesDefinitions, seriesSources } from "../../dist/model/observers/index.js";
import { schedule } from "../../dist/model/schedule.js";
import { packageFile } from "../../dist/platform/node/index.js";

export function mechanismsOf({ parameters }) {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  return {
    phases: schedule.map(({ phase, mechanisms }) => ({
      phase,
      mechanisms: mechanisms.map((one) => ({
        id: one.id,
        phase,
        title: one.title,
        documents: one.documents,
        equations: one.equations,
        parameters: one.parameters.map((id) => byId.get(id)),
        levers: one.levers ?? [],
        reads: one.reads,
        writes: one.writes,
        moves: one.moves,
      })),
    })),
    columns: seriesSources,
    paragraphs: paragraphs(),
  };
}

/** Paragraphs of the documents by the mechanisms that stand for them. */
function paragraphs() {
  const rows = parse(readFileSync(packageFile("data", "coverage.csv"), "utf8"), { columns: true });
  const found = {};
  for (const { part, number, words, mechanisms } of rows) {
    if (!/^\d{3}$/.test(part)) continue;
    for (const id of mechanisms.split(" ").filter((one) => one !== ""))
      (found[id] ??= []).push({ at: `${part} ¶${number}`, says: plain(words) });
  }
  return found;
}
/** First words without the marks of their own page. */
const plain = (text) =>
  text
    .replace(/<[^>]*>|[\\*#]/g, "")
    .replace(/\[([^\]]*)\](\([^)]*\))?/g, "$1")
    .trim();

/** Figures of the series that the model has, by series and period. */
export function observedOf(rows) {
  const known = new Set(seriesDefinitions.map(({ id }) => id));
  const found = {};
  for (const { series, period, value, basis, place, source, url, grade, preferred, note } of rows)
    if (known.has(series))
      (found[series] ??= []).push({ period, value, basis, place, source, url, grade, preferred, note });
  for (const figures of Object.values(found)) figures.sort((a, b) => a.period.localeCompare(b.period));
  return found;
}
