/** The page of the gate: each stylised fact with its range, what was observed and what the model shows. */
import type { GateFact, GateResult } from "../studies.ts";
import { formatBrief, formatNumber } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content } from "./html.ts";
import { studyFacts } from "./study-facts.ts";
import type { RangeRow } from "./study-payload.ts";
import type { Study, StudySection } from "./study.ts";
import { table } from "./tables.ts";

export function gateStudy(result: GateResult, command: string): Study {
  const { head, facts, shown, seed, runs, failed = 0, interrupted } = result;
  const missed = facts.filter((fact) => !fact.shown);
  return {
    kind: "gate",
    title: "Stylised facts of 2012 to 2018",
    sentence:
      facts.length === 0
        ? "Stylised facts of 2012 to 2018: the base run was not done"
        : `The base run shows ${shown} of ${facts.length} stylised facts of 2012 to 2018`,
    lead: `Seed ${seed}, the register's values. A fact is shown where the model's value lies in the range that was set for it; a range is what a model may miss a fact by and still show it.`,
    warnings: [
      ...(interrupted ? ["Partial: the gate was interrupted."] : []),
      ...(failed > 0 ? [`${formatNumber(failed)} runs of draws failed and are left out of the shares.`] : []),
    ],
    sections: [
      ...(facts.length === 0 ? [] : [rangeSection(result)]),
      ...(runs === undefined ? [] : [shareSection(facts, runs)]),
      ...(missed.length === 0 ? [] : [missedSection(missed)]),
    ],
    facts: studyFacts(
      head,
      runs === undefined
        ? `1, seed ${seed}`
        : `the base run, seed ${seed}, and ${formatNumber(runs + failed)} of draws, ${formatNumber(failed)} failed`,
      command,
    ),
  };
}

/** A fact's id as words: short enough for an axis. */
const nameOf = ({ id }: GateFact): string => id.replaceAll("-", " ");
const show = (value: number): string => (Number.isFinite(value) ? formatBrief(value) : "–");
const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? "–" : `${Math.round(100 * share)} %`;
const verdict = ({ shown }: GateFact): Content =>
  shown ? html`<span class="yes">✓ shown</span>` : html`<span class="no">✗ missed</span>`;

function rangeSection({ facts, runs }: GateResult): StudySection {
  const withShares = runs !== undefined;
  return {
    title: "The facts",
    notes: [
      "Every range is drawn to the same width. An arrow at the edge stands for a value far outside its range.",
    ],
    charts: [
      {
        chart: {
          kind: "ranges",
          id: "ranges",
          title: "The model within the ranges",
          unit: "each fact on its own scale",
          rows: facts.map(rangeRow),
        },
      },
    ],
    tables: [
      html`<div class="block whole">
        ${table({
          caption: withShares ? "Stylised facts; draws: share of runs that show the fact" : "Stylised facts",
          head: [
            "Fact",
            "",
            "Model",
            "Observed",
            "Range",
            "Unit",
            ...(withShares ? ["Draws"] : []),
            html`<span class="words">Source</span>`,
          ],
          rows: facts.map((fact) => [
            html`${nameOf(fact)}<span class="note">${fact.title}</span>`,
            verdict(fact),
            show(fact.value),
            show(fact.observed),
            `${show(fact.low)} to ${show(fact.high)}`,
            fact.unit,
            ...(withShares ? [percent(fact.shownShare)] : []),
            html`<span class="words">${fact.source}</span>`,
          ]),
        })}
      </div>`,
      csvLink("facts", [
        ["id", "title", "unit", "model", "observed", "low", "high", "shown", "share_of_draws", "source"],
        ...facts.map(({ id, title, unit, value, observed, low, high, shown, shownShare, source }) => [
          id,
          title,
          unit,
          Number.isFinite(value) ? value : null,
          observed,
          low,
          high,
          shown ? "yes" : "no",
          shownShare ?? null,
          source,
        ]),
      ]),
    ],
  };
}

function rangeRow(fact: GateFact): RangeRow {
  const { title, value, observed, low, high, unit, shown } = fact;
  const place = (x: number) => (Number.isFinite(x) ? (x - low) / (high - low) : null);
  return {
    name: nameOf(fact),
    value: place(value),
    observed: place(observed),
    holds: shown,
    words: `${title}\nmodel ${show(value)}, observed ${show(observed)}\nrange ${show(low)} to ${show(high)}, ${unit}`,
  };
}

function shareSection(facts: readonly GateFact[], runs: number): StudySection {
  return {
    title: "Over draws",
    notes: [
      `Share of ${formatNumber(runs)} runs of draws that show the fact; the table above has the same shares.`,
    ],
    charts: [
      {
        chart: {
          kind: "bars",
          id: "shares",
          title: "Draws that show the fact",
          unit: "per cent of the runs",
          bars: facts.flatMap((fact) =>
            fact.shownShare === undefined || Number.isNaN(fact.shownShare)
              ? []
              : [{ name: nameOf(fact), value: 100 * fact.shownShare, off: !fact.shown }],
          ),
        },
      },
    ],
    tables: [html`<p class="note">In the second colour: facts that the base run misses.</p>`],
  };
}

function missedSection(missed: readonly GateFact[]): StudySection {
  return {
    title: "Missed, and probably why",
    notes: ["Reasons are readings of the run; no experiment has tested them."],
    charts: [],
    tables: [
      html`<dl class="facts">
        ${missed.map(
          (fact) =>
            html`<dt>${nameOf(fact)}</dt>
              <dd>${fact.reason ?? "not understood yet"}</dd>`,
        )}
      </dl>`,
    ],
  };
}
