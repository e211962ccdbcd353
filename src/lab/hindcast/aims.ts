/** What was aimed at inside the window, set before the scores were known. */
import type { ScoreRow, SkillTables } from "./hindcast.ts";

export interface Aim {
  readonly aim: string;
  /** Undefined where there was no case to judge by. */
  readonly met?: boolean;
  readonly model?: number;
  readonly rival?: number;
  /** What the two figures are. */
  readonly measure: string;
  readonly cases: number;
}

const TITLES: Readonly<Record<string, string>> = {
  "gdp.growth": "GDP growth",
  "trade.exports.usd": "exports",
  "trade.imports.usd": "imports",
  "fx.kpwPerUsd": "the exchange rate",
  "price.rice.kpw": "the rice price",
};

export function judgeAims(
  { series, pooled }: Pick<SkillTables, "series" | "pooled">,
  leaveOneOut: readonly ScoreRow[],
): Aim[] {
  const yearly = ["gdp.growth", "trade.exports.usd", "trade.imports.usd"];
  return [
    ...yearly.map((id) =>
      beside(
        leaveOneOut,
        id,
        "calendar",
        "error",
        `${TITLES[id]}: no worse than the calendar regression, a year left out in turn`,
      ),
    ),
    ...yearly.map((id) =>
      beside(series, id, "ar1", "crps", `${TITLES[id]}: better than AR(1), a year ahead`),
    ),
    ...["fx.kpwPerUsd", "price.rice.kpw"].flatMap((id) =>
      (["error", "crps"] as const).map((by) =>
        beside(series, id, "random-walk", by, `${TITLES[id]}: no worse than the random walk at 12 months`),
      ),
    ),
    ...pooled.flatMap(({ horizon, model: { cover90 } }): Aim[] =>
      horizon === 12
        ? [
            {
              aim: "90 % bands at 12 months, pooled: the binomial interval includes 0.9",
              met: cover90.kept,
              model: cover90.share,
              rival: 0.9,
              measure: `share within the band, interval ${cover90.low.toFixed(2)} to ${cover90.high.toFixed(2)}`,
              cases: cover90.trials,
            },
          ]
        : [],
    ),
  ];
}

function beside(
  rows: readonly ScoreRow[],
  id: string,
  rival: string,
  by: "error" | "crps",
  aim: string,
): Aim {
  const measure = by === "crps" ? "CRPS" : "mean absolute error";
  const found = rows
    .find((row) => row.id === id && row.horizon === 12)
    ?.rivals.find((one) => one.rival === rival);
  if (found === undefined) return { aim, measure, cases: 0 };
  return {
    aim,
    met: found.model[by] <= found[by],
    model: found.model[by],
    rival: found[by],
    measure,
    cases: found.forecasts,
  };
}
