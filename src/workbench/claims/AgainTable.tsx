/** The first test of a claim again: under other seeds, doses, variants, and with what encodes the claim taken away. */
import type { JSX } from "react";
import type { Again } from "../../lab/claims/record.ts";
import type { Claim } from "../../lab/claims/types.ts";
import { frameOf } from "../../lab/report/claims-strip.ts";
import { isSigned } from "../../lab/report/claims-words.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";
import { FurtherFacts } from "./FurtherFacts.tsx";
import type { Tried } from "./FoundTests.tsx";
import { unitOfTest } from "./say.ts";
import { Strip } from "./Strip.tsx";
import { useSayings } from "./use-sayings.ts";
import { variantInWords } from "./verdict-words.ts";

export function AgainTable({
  claim,
  tried: { title, record },
}: {
  readonly claim: Claim;
  readonly tried: Tried;
}): JSX.Element {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const [test] = claim.tests;
  const [judged] = record.tests;
  const { second, echo, doses, variants } = record;
  const trials: { what: string; again: Again }[] = [
    ...(second === undefined ? [] : [{ what: t("claims.again.seeds"), again: second }]),
    ...(echo === undefined ? [] : [{ what: t("claims.again.echo"), again: echo }]),
    ...doses.map((one) => ({
      what: t("claims.again.dose", { dose: figures.percent(one.dose) }),
      again: one,
    })),
    ...variants.map((one) => ({ what: variantInWords(one, say), again: one })),
  ];
  const rows = [
    { what: t("claims.again.judged"), again: { ...judged, failed: record.failed.worlds } },
    ...trials,
  ];
  const unit = unitOfTest(test, say);
  const frame = frameOf(
    test,
    unit,
    [judged],
    trials.map(({ again }) => again),
  );
  const caption = t("claims.again.caption", { when: title });
  const number = (value: number | null) => figures.number(value, isSigned(test));
  return (
    <>
      <div className="claims-scroll" role="group" tabIndex={0} aria-label={caption}>
        <table className="claims-table">
          <caption>
            {caption}
            {unit === "" ? "" : `, ${unit}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("claims.again.trial")}</th>
              {frame !== undefined && <td />}
              <th scope="col">{t("claims.again.median")}</th>
              <th scope="col">{t("claims.again.interval")}</th>
              <th scope="col">{t("claims.again.holds")}</th>
              <th scope="col">{t("claims.again.opposite")}</th>
              <th scope="col">{t("claims.again.draws")}</th>
              <th scope="col">{t("claims.again.failed")}</th>
              <th scope="col">{t("claims.verdict")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, again }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                {frame !== undefined && (
                  <td className="claims-strip-cell">
                    <Strip frame={frame} placed={again} />
                  </td>
                )}
                <td>{number(again.median)}</td>
                <td>{again.interval.map(number).join(" … ")}</td>
                <td>{figures.percent(again.holds)}</td>
                <td>{figures.percent(again.opposite)}</td>
                <td>{again.worlds}</td>
                <td>{again.failed}</td>
                <td>{t(`claims.outcome.${again.verdict}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FurtherFacts record={record} />
    </>
  );
}
