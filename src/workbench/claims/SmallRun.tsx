/** Tries a claim here, small: which way a few draws of few agents point, which is no verdict. */
import type { JSX } from "react";
import type { CaseRecord } from "../../lab/claims/record.ts";
import { occasionNames } from "../../lab/claims/types.ts";
import type { Argument, Claim } from "../../lab/claims/types.ts";
import { directionOf, isSigned } from "../../lab/report/claims-words.ts";
import type { Direction } from "../../lab/report/claims-words.ts";
import { preset, useCatalogue } from "../engine/index.ts";
import { useStudy } from "../engine/use-study.ts";
import { useText } from "../i18n/index.ts";
import type { Key } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";
import { testInWords, unitOfTest } from "./say.ts";
import { useSayings } from "./use-sayings.ts";
import { occasionInWords } from "./verdict-words.ts";

/** Draws that are run. */
const DRAWS = 4;
const pointKeys: Readonly<Record<Direction["points"], Key>> = {
  "as claimed": "claims.points.as",
  "against the claim": "claims.points.against",
  "neither way": "claims.points.neither",
};

export function SmallRun({
  claim,
  argument: { document, title, argument },
}: {
  readonly claim: Claim;
  readonly argument: Argument;
}): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const { scenarios } = useCatalogue();
  const { study, start, stop } = useStudy("claim");
  const named = Object.values(claim.arms).flatMap(({ scenario }) => scenario ?? []);
  const begin = () =>
    start({
      claim,
      argument: { document, title, argument },
      scenarios: Object.fromEntries(
        scenarios.filter(({ name }) => named.includes(name)).map(({ name, scenario }) => [name, scenario]),
      ),
      draws: DRAWS,
      householdsPerAgent: preset.householdsPerAgent,
    });
  return (
    <div className="claims-small">
      <h5>{t("claims.small")}</h5>
      <p className="claims-note">
        {t("claims.small.says", {
          draws: DRAWS,
          runs: DRAWS * Object.keys(claim.arms).length,
          households: figures.number(preset.householdsPerAgent),
        })}
      </p>
      <p className="claims-head">
        <button type="button" className="claims-button" disabled={study.state === "running"} onClick={begin}>
          {t("claims.small.start")}
        </button>
        {study.state === "running" && (
          <button type="button" className="claims-button" onClick={stop}>
            {t("claims.small.stop")}
          </button>
        )}
        {study.state === "running" && (
          <progress
            aria-label={t("claims.small.progress")}
            {...(study.progress === undefined ? {} : { value: study.progress.share })}
          />
        )}
      </p>
      <div role="status">
        {study.state === "failed" && (
          <p className="claims-warning">{t("claims.small.failed", { problem: study.problem })}</p>
        )}
        {study.state === "done" && (
          <Directions claim={claim} record={study.answer.record} runs={study.answer.runs} />
        )}
      </div>
    </div>
  );
}

function Directions({
  claim,
  record,
  runs,
}: {
  readonly claim: Claim;
  readonly record: CaseRecord;
  readonly runs: number;
}): JSX.Element {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const name = occasionNames.find((one) => claim.occasions[one] !== undefined)!;
  return (
    <>
      <p>
        <b>{t("claims.small.noVerdict")}</b>{" "}
        {t("claims.small.made", { runs, when: occasionInWords(name, claim.occasions[name]!, t) })}
      </p>
      <ul className="claims-flips">
        {claim.tests.map((test, at) => {
          const found = record.tests[at];
          const { arrow, points } = directionOf(found, test);
          const median = figures.number(found.median, isSigned(test));
          return (
            <li key={at}>
              <span aria-hidden="true">{arrow}</span> {testInWords(test, say)}:{" "}
              {found.median !== null && `${median} ${unitOfTest(test, say)}, `}
              {t("claims.small.holds", {
                holds: figures.percent(found.holds),
                opposite: figures.percent(found.opposite),
                draws: found.worlds,
              })}
              ; <b>{t(pointKeys[points])}</b>
            </li>
          );
        })}
      </ul>
      {record.failed.worlds > 0 && (
        <p className="claims-warning">
          {t("claims.failed.some", { draws: record.failed.worlds })}{" "}
          {Object.keys(record.failed.reasons).join("; ")}
        </p>
      )}
    </>
  );
}
