/** What a claim measures, and what each of its tests found on each occasion, in one frame. */
import type { JSX } from "react";
import type { CaseRecord, TestRecord } from "../../lab/claims/record.ts";
import type { Claim, Test } from "../../lab/claims/types.ts";
import { frameOf } from "../../lab/report/claims-strip.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";
import { testInWords, unitOfTest } from "./say.ts";
import { Strip } from "./Strip.tsx";
import { useSayings } from "./use-sayings.ts";
import { foundInWords } from "./verdict-words.ts";

/** A claim on an occasion, tried. */
export interface Tried {
  readonly title: string;
  readonly record: CaseRecord;
}

export function FoundTests({
  claim,
  tried,
}: {
  readonly claim: Claim;
  readonly tried: readonly Tried[];
}): JSX.Element {
  const t = useText();
  const say = useSayings();
  return (
    <>
      {claim.tests.map((test, at) => (
        <div key={at} className="claims-test">
          <p>
            {test.label !== undefined && (
              <>
                <b lang="en">{test.label}:</b>{" "}
              </>
            )}
            {testInWords(test, say)}
            {at > 0 && <span className="claims-note"> ({t("claims.beside")})</span>}
          </p>
          <Found
            test={test}
            found={tried.flatMap(({ title, record }) => {
              const one = record.tests[at] as TestRecord | undefined;
              return one === undefined ? [] : [{ title, one }];
            })}
          />
        </div>
      ))}
    </>
  );
}

function Found({
  test,
  found,
}: {
  readonly test: Test;
  readonly found: readonly { readonly title: string; readonly one: TestRecord }[];
}): JSX.Element {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const unit = unitOfTest(test, say);
  const frame = frameOf(
    test,
    unit,
    found.map(({ one }) => one),
  );
  return (
    <div className="claims-found">
      {found.map(({ title, one }) => (
        <div key={title}>
          {frame !== undefined && one.median !== null && <Strip frame={frame} placed={one} />}
          <p>
            <b>{title}:</b> {foundInWords(one, test, unit, t, figures)}
          </p>
        </div>
      ))}
    </div>
  );
}
