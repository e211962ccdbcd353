/** How a claim's first metric moves by month: each arm less the control, medians with 90 % of the draws. */
import type { JSX } from "react";
import { formatMonth, parseMonth } from "../../core/clock.ts";
import { parseMetricText } from "../../lab/claims/metric-text.ts";
import type { CaseRecord } from "../../lab/claims/record.ts";
import { CONTROL } from "../../lab/claims/types.ts";
import type { DataTable } from "../export/table.ts";
import { useText } from "../i18n/index.ts";
import { FramedFigure } from "../understand/FramedFigure.tsx";
import { useFigures } from "../understand/figures.ts";
import { LinesPicture, colourOf } from "./LinesPicture.tsx";
import type { PictureLine } from "./LinesPicture.tsx";
import { armName, metricName, unitOfMetric } from "./say.ts";
import { useSayings } from "./use-sayings.ts";

type Paths = NonNullable<CaseRecord["paths"]>;
/** From so many months on years alone are marked. */
const MANY_MONTHS = 30;

export function PathFigure({
  record,
  when,
}: {
  readonly record: CaseRecord;
  /** The occasion in words. */
  readonly when: string;
}): JSX.Element | null {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const { paths, from, to } = record;
  if (paths === null) return null;
  const first = parseMonth(from);
  const lines = Object.entries(paths.arms)
    .map(([name, arm]): PictureLine => ({ name: armName(name, say), points: pointsOf(arm) }))
    .filter(({ points }) => points.length > 0);
  if (lines.length === 0) return null;
  const metric = parseMetricText(paths.metric);
  const isLevel = Object.keys(paths.arms).every((name) => name === CONTROL);
  const name = typeof metric === "string" ? paths.metric : metricName(metric, say);
  const unit = typeof metric === "string" ? "" : say.unit(unitOfMetric(metric, say));
  const title = t(isLevel ? "claims.path.level" : "claims.path.difference", { metric: name, when });
  const table = (): DataTable => ({
    caption: title,
    columns: [
      { id: "month", title: t("claims.path.month"), kind: "text" },
      ...Object.keys(paths.arms).flatMap((arm) =>
        (["q05", "q50", "q95"] as const).map((q) => ({
          id: `${arm}.${q}`,
          title: `${armName(arm, say)}, ${t(`claims.path.${q}`)}`,
          kind: "number" as const,
        })),
      ),
    ],
    rows: Array.from({ length: monthsOf(paths) }, (_, m) => [
      formatMonth(first + m),
      ...Object.values(paths.arms).flatMap(({ q05, q50, q95 }) => [q05[m], q50[m], q95[m]]),
    ]),
  });
  return (
    <FramedFigure
      title={title}
      unit={unit}
      stem={["claim", record.id]}
      period={`${figures.period(from)} – ${figures.period(to)}`}
      source={t("claims.path.source", { draws: record.draws.length })}
      legend={lines.map((line, l) => ({ name: line.name, colour: colourOf(l), mark: "line" }))}
      spoken={t("claims.path.spoken")}
      table={table}
    >
      {(picture) => (
        <LinesPicture
          lines={lines}
          ticks={ticksOf(first, monthsOf(paths))}
          fromZero={!isLevel}
          picture={picture}
        />
      )}
    </FramedFigure>
  );
}

const monthsOf = ({ arms }: Paths): number => Math.max(...Object.values(arms).map(({ q50 }) => q50.length));

function pointsOf({ q05, q50, q95 }: Paths["arms"][string]): PictureLine["points"] {
  return q50.flatMap((value, x) => {
    const [low, high] = [q05[x], q95[x]];
    return value === null || low === null || high === null ? [] : [{ x, value, low, high }];
  });
}

/** Years at their first month, or quarters where there are few months. */
function ticksOf(first: number, months: number): { x: number; text: string }[] {
  const every = months < MANY_MONTHS ? 6 : months < 4 * MANY_MONTHS ? 12 : 36;
  return Array.from({ length: months }, (_, x) => x)
    .filter((x) => (first + x) % every === 0)
    .map((x) => {
      const month = formatMonth(first + x);
      return { x, text: every < 12 ? month : month.slice(0, 4) };
    });
}
