/** The stylised facts on a terminal. */
import { formatNumber } from "../../lab/report/format.ts";
import type { GateResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { textTable, wrap } from "./text.ts";

const DIGITS = 2;
const PROSE = 100;
const show = (value: number) => (Number.isFinite(value) ? formatNumber(value, DIGITS) : "–");

/** Returns the lines of a gate's screen. */
export function gateLines(
  { facts, shown, seed, runs, failed, interrupted }: GateResult,
  paint: Paint,
  width: number,
): string[] {
  if (facts.length === 0) return [paint.warn("interrupted before the base run was done")];
  const table = textTable(
    [
      { title: "" },
      { title: "fact", shrinkTo: 30 },
      { title: "model", align: "right" },
      { title: "observed", align: "right" },
      { title: "range", align: "right" },
      ...(runs === undefined ? [] : [{ title: "draws", align: "right" as const }]),
      { title: "unit", optional: true },
      { title: "source", shrinkTo: 20, optional: true },
    ],
    facts.map(({ shown: holds, title, value, observed, low, high, unit, source, shownShare }) => [
      holds ? paint.good("✓") : paint.warn("✗"),
      title,
      show(value),
      show(observed),
      `${show(low)} to ${show(high)}`,
      ...(runs === undefined ? [] : [shownShare === undefined ? "–" : `${Math.round(100 * shownShare)} %`]),
      unit,
      source,
    ]),
    width,
  );
  const missed = facts.filter((fact) => !fact.shown);
  const prose = Math.min(width, PROSE);
  return [
    ...table.lines,
    "",
    `${shown} of ${facts.length} facts are shown by the base run, seed ${seed}`,
    ...(runs === undefined
      ? []
      : [
          `draws: share of ${formatNumber(runs)} runs that show the fact${failed ? `; ${failed} runs failed` : ""}`,
        ]),
    ...(missed.length === 0 ? [] : ["", "missed, and probably why:"]),
    ...missed.map(({ title, reason }) => wrap(`  ${title}: ${reason ?? "not understood yet"}`, prose, 4)),
    ...(interrupted ? [paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}
