/** Reads the tests of a claim. */
import { hintFor } from "../../core/errors.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import type { Fields, Place } from "../scenario/place.ts";
import { stepKeys, testKeys, testNames } from "./keys.ts";
import type { TestName } from "./keys.ts";
import { parseMetricText, seriesOf } from "./metric-text.ts";
import type { Metric } from "./metric-text.ts";
import { CONTROL, TREATMENT, aggregates, signs, units } from "./types.ts";
import type { Aggregate, SimpleTest, Test } from "./types.ts";

const definitions = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));

/** What tests may refer to. */
export interface Scope {
  readonly arms: readonly string[];
  readonly horizon: number;
}

/** Reads a test; nothing where something is wrong with it. `also` are keys that it may have besides its own. */
export function readTest(place: Place, scope: Scope, also: readonly string[] = []): Test | undefined {
  const given = place.isMapping ? (place.value() as { test?: unknown }).test : undefined;
  const name = given === undefined ? "difference" : testNames.find((one) => one === given);
  if (name === undefined) {
    place
      .fields([...also, ...everyKey], [], "a test: a mapping with metric, sign and smallest")
      ?.["test"]?.choice("test", testNames);
    return undefined;
  }
  const { must, may } = testKeys[name];
  const fields = place.fields([...also, ...must, ...may], must, `a test of the sort "${name}"`);
  if (fields === undefined) return undefined;
  const label = fields["label"]?.text("some words");
  const named = label === undefined ? {} : { label };
  if (name !== "together") {
    const simple = readSimple(name, fields, scope);
    return simple && { ...simple, ...named };
  }
  const tests = (fields["tests"]?.list("two tests or more") ?? []).map((item) => {
    const one = readTest(item, scope);
    if (one?.test === "together")
      item.report({ code: "type", message: "tests together within tests together" });
    return one;
  });
  if (fields["tests"]?.isList === true && tests.length < 2)
    fields["tests"].report({
      code: "count",
      message: "nothing to hold together",
      expected: "two tests or more",
    });
  if (tests.some((one) => one === undefined)) return undefined;
  return { test: "together", tests: tests as SimpleTest[], ...named };
}
const everyKey = [...new Set(Object.values(testKeys).flatMap(({ must, may }) => [...must, ...may]))];

function readSimple(
  name: Exclude<TestName, "together">,
  fields: Fields,
  scope: Scope,
): SimpleTest | undefined {
  const smallest = positive(fields["smallest"]);
  const window = { at: readSpan(fields["at"], scope), over: readAggregate(fields["over"]) };
  const metric = fields["metric"] && readMetric(fields["metric"], window);
  const sign = fields["sign"]?.choice("sign", signs);
  const unit = fields["in"] === undefined ? "units" : fields["in"].choice("unit", units);
  switch (name) {
    case "difference": {
      const arms = fields["arms"] === undefined ? usual(fields, scope) : readWeights(fields["arms"], scope);
      return whole({ test: name, metric, arms, in: unit, sign, smallest, ...window });
    }
    case "level": {
      const of = fields["of"]?.name("arm", scope.arms);
      const range = fields["range"] && readRange(fields["range"], true);
      return whole({ test: name, metric, of, range, smallest, ...window });
    }
    case "per unit": {
      const per = fields["per"] && readMetric(fields["per"], { ...window, over: "sum" });
      const between = (fields["between"]?.list("one arm or two") ?? []).map((item) =>
        item.name("arm", scope.arms),
      );
      if (fields["between"]?.isList === true && ![1, 2].includes(between.length))
        fields["between"].report({
          code: "count",
          message: `arms: ${between.length}`,
          expected: "one or two",
        });
      return whole({
        test: name,
        metric,
        per,
        between: between.length > 0 && between.every((arm) => arm !== undefined) ? between : undefined,
        sign,
        smallest,
        ...window,
      });
    }
    case "threshold": {
      const ladder = fields["ladder"] && readLadder(fields["ladder"], scope);
      const expected = fields["expected"] && readRange(fields["expected"], false);
      if (sign === "0")
        fields["sign"]!.report({
          code: "sign",
          message: "a threshold has a direction",
          expected: '"+" or "-"',
        });
      return whole({ test: name, metric, ladder, expected, in: unit, sign, smallest, ...window });
    }
    case "best": {
      const items = fields["metrics"]?.list("two metrics") ?? [];
      const metrics = items.map((item) => readMetric(item, window));
      if (fields["metrics"]?.isList === true && metrics.length !== 2)
        fields["metrics"].report({ code: "count", message: `metrics: ${metrics.length}`, expected: "two" });
      const ladder = fields["ladder"] && readLadder(fields["ladder"], scope);
      if (sign === "-")
        fields["sign"]!.report({
          code: "sign",
          message: "a distance is never below nothing",
          expected: '"+" (apart) or "0" (not apart)',
        });
      return whole({
        test: name,
        metrics: metrics.length === 2 && metrics.every((one) => one !== undefined) ? metrics : undefined,
        ladder,
        sign,
        smallest,
        ...window,
      });
    }
    case "path": {
      const items = fields["steps"]?.list("two steps or more") ?? [];
      const steps = items.map((item) => {
        const step = item.fields(stepKeys, stepKeys, "a step: at and sign");
        const at = step?.["at"] && readSpan(step["at"], scope);
        const direction = step?.["sign"]?.choice("sign", signs);
        return at === undefined || direction === undefined ? undefined : { at, sign: direction };
      });
      if (fields["steps"]?.isList === true && steps.length < 2)
        fields["steps"].report({ code: "count", message: `steps: ${steps.length}`, expected: "two or more" });
      return whole({
        test: name,
        metric,
        arms: fields["arms"] === undefined ? usual(fields, scope) : readWeights(fields["arms"], scope),
        steps: steps.length > 1 && steps.every((one) => one !== undefined) ? steps : undefined,
        in: unit,
        smallest,
      });
    }
  }
}

/** A test of which every part could be read. */
function whole(test: object): SimpleTest | undefined {
  return Object.values(test).some((value) => value === undefined) ? undefined : (test as SimpleTest);
}

function usual(fields: Fields, { arms }: Scope): Record<string, number> | undefined {
  if (arms.includes(TREATMENT)) return { [TREATMENT]: 1, [CONTROL]: -1 };
  fields["metric"]?.report({
    code: "missing-key",
    message: "a difference without a treatment",
    expected: "a claim with a treatment, or arms with their weights",
  });
  return undefined;
}

function readWeights(place: Place, { arms }: Scope): Record<string, number> | undefined {
  const found: Record<string, number> = {};
  let sound = true;
  for (const { key, keyPlace, value } of place.entries("weights by arm") ?? []) {
    if (!arms.includes(key)) keyPlace.report(unknownArm(key, arms));
    const weight = value.number("a weight");
    if (weight === undefined || !arms.includes(key)) sound = false;
    else found[key] = weight;
  }
  const sum = Object.values(found).reduce((a, b) => a + b, 0);
  if (sound && Math.abs(sum) > 1e-9)
    place.report({ code: "sum", message: `weights sum to ${sum}`, expected: "weights that sum to 0" });
  return sound && place.isMapping ? found : undefined;
}

function readLadder(place: Place, { arms }: Scope): Record<string, number> | undefined {
  const found: Record<string, number> = {};
  let sound = true;
  let last = -Infinity;
  for (const { key, keyPlace, value } of place.entries("doses by arm") ?? []) {
    if (!arms.includes(key)) keyPlace.report(unknownArm(key, arms));
    const dose = value.number("a dose");
    if (dose !== undefined && dose <= last)
      value.report({
        code: "order",
        message: `not above the dose before it: ${dose}`,
        expected: "rising doses",
      });
    if (dose === undefined || dose <= last || !arms.includes(key)) sound = false;
    else found[key] = last = dose;
  }
  return sound && place.isMapping ? found : undefined;
}
const unknownArm = (name: string, arms: readonly string[]) => ({
  code: "unknown-arm",
  message: `unknown arm: "${name}"`,
  expected: `one of ${arms.join(", ")}`,
  ...hintFor(name, arms),
});

/** Reads a metric whose series exist; an annual series needs a December in its window. */
export function readMetric(
  place: Place,
  { at, over }: { readonly at: readonly [number, number] | undefined; readonly over: Aggregate | undefined },
): Metric | undefined {
  const text = place.text("a series, or a formula such as trade.imports.usd / gdp.real");
  if (text === undefined) return undefined;
  const metric = parseMetricText(text);
  if (typeof metric === "string") {
    place.report({
      code: "metric",
      message: `not a metric: ${metric}`,
      expected: "sums of series, divided once at most",
    });
    return undefined;
  }
  let sound = true;
  for (const id of seriesOf(metric)) {
    const definition = definitions.get(id);
    if (definition === undefined) {
      sound = false;
      place.report({
        code: "unknown-metric",
        message: `unknown metric: "${id}"`,
        expected: "a series that autarky data list shows",
        ...hintFor(id, definitions.keys()),
      });
    } else if (definition.annual === true && over !== undefined && at !== undefined && at[1] - at[0] < 11)
      place.report({
        code: "window",
        message: `an annual series in a window of less than a year: "${id}"`,
        expected: "a window of twelve months or more",
      });
  }
  return sound ? metric : undefined;
}

function readSpan(place: Place | undefined, { horizon }: Scope): [number, number] | undefined {
  if (place === undefined) return [Math.max(1, horizon - 11), Math.max(1, horizon)];
  const items = place.list("two months after the start, such as [1, 12]") ?? [];
  const [first, last] = items.map((item) => item.whole(1, Math.max(1, horizon)));
  if (items.length !== 2 || (first !== undefined && last !== undefined && last < first)) {
    if (place.isList)
      place.report({
        code: "window",
        message: `not a window: ${JSON.stringify(place.value())}`,
        expected: "first and last month, such as [1, 12]",
      });
    return undefined;
  }
  return first === undefined || last === undefined ? undefined : [first, last];
}

function readAggregate(place: Place | undefined): Aggregate | undefined {
  return place === undefined ? "mean" : place.choice("reading", aggregates);
}

function readRange(place: Place, open: boolean): [number | null, number | null] | undefined {
  const items = place.list("a range, such as [0.2, 0.5]") ?? [];
  const bounds = items.map((item) => (open && item.value() === null ? null : item.number()));
  const [low, high] = bounds;
  if (bounds.some((bound) => bound === undefined)) return undefined;
  if (items.length !== 2 || (low !== null && high !== null && !(low! <= high!))) {
    if (place.isList)
      place.report({
        code: "range",
        message: `not a range: ${JSON.stringify(place.value())}`,
        expected: open ? "low and high, one of them null where it is open" : "low and high",
      });
    return undefined;
  }
  return [low!, high!];
}

/** Reads a number above 0. */
export function positive(
  place: Place | undefined,
  expected = "the smallest effect that would matter",
): number | undefined {
  const value = place?.number("a number above 0");
  if (value === undefined || value > 0) return value;
  place!.report({
    code: "range",
    message: `not above 0: ${value}`,
    expected,
  });
  return undefined;
}
