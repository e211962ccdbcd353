/** Series that the tests of a claim read. */
import { seriesOf } from "../../lab/claims/metric-text.ts";
import type { Metric } from "../../lab/claims/metric-text.ts";
import type { Test } from "../../lab/claims/types.ts";

/** The metrics of a test; those that an effect is divided by stand last. */
export function metricsOf(test: Test): readonly Metric[] {
  switch (test.test) {
    case "together":
      return test.tests.flatMap(metricsOf);
    case "best":
      return test.metrics;
    case "per unit":
      return [test.metric, test.per];
    default:
      return [test.metric];
  }
}
/** Ids of the series that tests read, in their order, each once. */
export const seriesOfTests = (tests: readonly Test[]): string[] => [
  ...new Set(tests.flatMap(metricsOf).flatMap(seriesOf)),
];
