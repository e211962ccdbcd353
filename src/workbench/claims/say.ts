/** Says in the reader's language what the arms of a claim do and what its tests measure. */
import { CONTROL, TREATMENT } from "../../lab/claims/types.ts";
import type { Arm, RelativeStretch, SimpleTest, Test, Window } from "../../lab/claims/types.ts";
import type { Metric } from "../../lab/claims/metric-text.ts";
import type { LeverEntry, SeriesEntry } from "../content/types.ts";
import type { Translate } from "../i18n/index.ts";

/** What saying takes: words, names and figures of the language. */
export interface Sayings {
  readonly t: Translate;
  readonly lever: (id: string) => LeverEntry | undefined;
  readonly series: (id: string) => SeriesEntry | undefined;
  readonly leverName: (lever: LeverEntry) => string;
  readonly seriesName: (series: SeriesEntry) => string;
  /** A unit of the content in the language. */
  readonly unit: (unit: string) => string;
  readonly number: (value: number) => string;
}

/** The name of an arm: the control and the treatment have one in every language, others bear their own. */
export const armName = (name: string, { t }: Pick<Sayings, "t">): string =>
  name === CONTROL ? t("claims.control") : name === TREATMENT ? t("claims.treatment") : name;

/** Returns what an arm does, one text for each thing; nothing for the baseline. */
export function armInWords(arm: Arm, say: Sayings): string[] {
  const { t } = say;
  const { scenario, levers = {}, parameters = {}, without = [] } = arm;
  const { clauses = [], cohorts = [], companies = [] } = arm;
  return [
    ...(scenario === undefined ? [] : [t("claims.arm.scenario", { scenario })]),
    ...Object.entries(levers).map(([id, path]) => leverInWords(id, path, say)),
    ...Object.entries(parameters).map(([id, value]) => `${id} = ${say.number(value)}`),
    ...without.map((id) => t("claims.arm.without", { id })),
    ...clauses.map(({ measure, direction, good, product, from }) =>
      t("claims.arm.clause", { measure, direction, what: product ?? good ?? "", from }),
    ),
    ...cohorts.map(({ year, counties }) => t("claims.arm.cohort", { counties: counties.join(", "), year })),
    ...companies.map(({ name, product }) => t("claims.arm.company", { name, product })),
  ];
}

function leverInWords(id: string, path: number | readonly RelativeStretch[], say: Sayings): string {
  const lever = say.lever(id);
  const level = (value: number) =>
    lever === undefined ? say.number(value) : levelInWords(lever, value, say);
  const says =
    typeof path === "number"
      ? level(path)
      : path.map((stretch) => `${level(stretch.value)} ${whenInWords(stretch, say)}`).join(", ");
  return `${lever === undefined ? id : say.leverName(lever)}: ${says}`;
}
/** A level of a lever: what it stands for, or a number with its unit. */
export function levelInWords({ low, choices, unit }: LeverEntry, value: number, say: Sayings): string {
  return choices[value - low] ?? withUnit(say.number(value), bare.test(unit) ? "" : say.unit(unit));
}
/** Units that a number says by itself. */
const bare = /^(|1|share|ratio|switch|variant|index.*)$/;
const withUnit = (number: string, unit: string): string => (unit === "" ? number : `${number} ${unit}`);

function whenInWords({ after, for: length }: RelativeStretch, { t }: Sayings): string {
  const first = after + 1;
  if (length === undefined) return t("claims.when.on", { first });
  if (length === 1) return t("claims.when.month", { first });
  return t("claims.when.months", { first, last: after + length });
}

/** Returns a test in words: "Output of heavy industry down by more than 1 per cent, mean of months 1 to 12". */
export function testInWords(test: Test, say: Sayings): string {
  const { t, number } = say;
  switch (test.test) {
    case "together":
      return test.tests.map((one) => testInWords(one, say)).join(t("claims.test.and"));
    case "difference": {
      const what = metricName(test.metric, say) + weights(test.arms, say);
      return t(`claims.test.${ways[test.sign]}`, { what, size: size(test, say), window: spanOf(test, say) });
    }
    case "level": {
      const [low, high] = test.range;
      const kind = low === null ? "atMost" : high === null ? "atLeast" : "within";
      return t(`claims.test.${kind}`, {
        what: metricName(test.metric, say),
        arm: armName(test.of, say),
        low: number(low ?? 0),
        high: number(high ?? 0),
        window: spanOf(test, say),
      });
    }
    case "per unit": {
      const [first, second] = test.between.map((name) => armName(name, say));
      const what = t("claims.test.perUnit", {
        metric: metricName(test.metric, say),
        per: metricName(test.per, say),
        arms: second === undefined ? first : `${first} − ${second}`,
      });
      return t(`claims.test.${ways[test.sign]}Plain`, { what, size: number(test.smallest) });
    }
    case "threshold":
      return t(`claims.test.threshold.${ways[test.sign]}`, {
        what: metricName(test.metric, say),
        size: size(test, say),
        low: number(test.expected[0]),
        high: number(test.expected[1]),
        window: spanOf(test, say),
      });
    case "best": {
      const [first, second] = test.metrics.map((metric) => metricName(metric, say));
      const apart = test.sign === "+" ? "claims.test.apart" : "claims.test.together";
      return t(apart, { first, second, size: number(test.smallest) });
    }
    case "path": {
      const steps = test.steps.map(({ at: [first, last], sign }) =>
        t(`claims.step.${ways[sign]}`, { first, last }),
      );
      const what = metricName(test.metric, say) + weights(test.arms, say);
      return t("claims.test.path", { what, steps: steps.join(" → "), size: size(test, say) });
    }
  }
}

/** Ways that signs stand for, as keys name them. */
const ways = { "+": "up", "-": "down", "0": "same" } as const;

/** The title of a series, a formula as it is written. */
export function metricName({ text, sum, over }: Metric, say: Sayings): string {
  const alone = over === undefined && sum.length === 1 && sum[0].weight === 1;
  const series = alone ? say.series(sum[0].series) : undefined;
  return series === undefined ? text : say.seriesName(series);
}
/** Which arms are set against which, where it is not the treatment against the control. */
function weights(arms: Readonly<Record<string, number>>, say: Sayings): string {
  if (Object.keys(arms).length === 2 && arms[TREATMENT] === 1 && arms[CONTROL] === -1) return "";
  const terms = Object.entries(arms).map(([name, weight], i) => {
    const times = Math.abs(weight) === 1 ? "" : `${say.number(Math.abs(weight))} `;
    const mark = weight < 0 ? (i === 0 ? "−" : " − ") : i === 0 ? "" : " + ";
    return mark + times + armName(name, say);
  });
  return ` (${terms.join("")})`;
}
function spanOf({ at: [first, last], over }: Window, { t }: Sayings): string {
  const months =
    first === last ? t("claims.span.month", { first }) : t("claims.span.months", { first, last });
  return t(`claims.span.${over}`, { months });
}
/** The smallest effect with its unit. */
function size(
  test: Exclude<SimpleTest, { readonly test: "level" | "best" | "per unit" }>,
  say: Sayings,
): string {
  const over = test.test === "path" ? "mean" : test.over;
  return withUnit(
    say.number(test.smallest),
    test.in === "per cent" ? say.unit(test.in) : unitOver(test.metric, over, say),
  );
}

/** The unit of what a test finds. */
export function unitOfTest(test: Test, say: Sayings): string {
  switch (test.test) {
    case "together":
      return "";
    case "threshold":
    case "best":
      return say.t("claims.unit.dose");
    case "per unit":
      return say.t("claims.unit.per", {
        unit: unitOver(test.metric, test.over, say),
        per: unitOver(test.per, "sum", say),
      });
    case "level":
      return unitOver(test.metric, test.over, say);
    case "path":
      return test.in === "per cent" ? say.unit(test.in) : unitOver(test.metric, "mean", say);
    case "difference":
      return test.in === "per cent" ? say.unit(test.in) : unitOver(test.metric, test.over, say);
  }
}
/** The unit of a reading: sums of months are not by month any more. */
function unitOver(metric: Metric, over: Window["over"], say: Sayings): string {
  if (over === "turns") return say.t("claims.unit.turns");
  const unit = unitOfMetric(metric, say);
  return say.unit(over === "sum" ? unit.replace(/ a month$/, "") : unit);
}
/** The unit of a metric in English; a quotient of one unit is a ratio. */
export function unitOfMetric({ sum, over }: Metric, { series }: Pick<Sayings, "series">): string {
  const of = (terms: Metric["sum"]) =>
    [...new Set(terms.map((term) => series(term.series)?.unit ?? ""))].join(", ");
  if (over === undefined) return of(sum);
  return of(sum) === of(over) ? "ratio" : `${of(sum)} / ${of(over)}`;
}
