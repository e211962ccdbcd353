/** Turns claims into arms that the model runs: a claim on one occasion is a case. */
import { formatMonth, parseMonth } from "../../core/clock.ts";
import type { ScenarioWorld } from "../scenario/check.ts";
import { composeScenario } from "../scenario/compose.ts";
import type { Library } from "../scenario/compose.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { Resolved } from "../scenario/resolve.ts";
import { Source } from "../scenario/source.ts";
import type { Scenario } from "../scenario/types.ts";
import { seriesOf } from "./metric-text.ts";
import type { Metric } from "./metric-text.ts";
import { occasionNames } from "./types.ts";
import type { Arm, Claim, Occasion, OccasionName, RelativeStretch, SimpleTest, Test } from "./types.ts";

/** What arms are resolved against. */
export interface ArmWorld extends ScenarioWorld {
  readonly library: Library;
}
/** What a study changes in every arm of a case. */
export interface Change {
  /** Levels of levers from January 2012 on, unless an arm sets them itself. */
  readonly levers?: Readonly<Record<string, number>>;
  /** Values of parameters. */
  readonly parameters?: Readonly<Record<string, number>>;
}
/** A claim on one occasion. */
export interface Case {
  /** Such as "S1-05" for the epoch and "S1-05 today". */
  readonly id: string;
  readonly claim: Claim;
  readonly occasion: OccasionName;
  /** First month of the treatment and the last one that is run, counted from January 2012. */
  readonly from: number;
  readonly to: number;
  /** Arms by name, the control first. */
  readonly arms: Readonly<Record<string, Resolved>>;
  /** Ids of the series that its tests read. */
  readonly series: readonly string[];
}

/** Returns the cases of a claim, one for each of its occasions, under a change if one is given. */
export function casesOf(world: ArmWorld, claim: Claim, change: Change = {}): Case[] {
  return occasionNames.flatMap((occasion) => {
    const when = claim.occasions[occasion];
    return when === undefined ? [] : [caseOf(world, claim, occasion, when, change)];
  });
}

function caseOf(world: ArmWorld, claim: Claim, occasion: OccasionName, when: Occasion, change: Change): Case {
  const id = occasion === "epoch" ? claim.id : `${claim.id} ${occasion}`;
  const from = parseMonth(when.from);
  return {
    id,
    claim,
    occasion,
    from,
    to: from + claim.horizon - 1,
    arms: Object.fromEntries(
      Object.entries(claim.arms).map(([name, arm]) => [
        name,
        resolveArm(world, arm, when, `${id} ${name}`, change),
      ]),
    ),
    series: [...new Set(claim.tests.flatMap(seriesOfTest))],
  };
}

/** Returns what the model takes of an arm; `name` is for people. */
export function resolveArm(
  world: ArmWorld,
  { scenario, levers = {}, ...rest }: Arm,
  { from, start }: Occasion,
  name: string,
  { levers: changed = {}, parameters }: Change = {},
): Resolved {
  const base = scenario === undefined ? undefined : libraryScenario(world, scenario);
  return resolveScenario(world.data, {
    scenario: {
      ...base,
      ...rest,
      name,
      ...(start === undefined ? {} : { start }),
      parameters: { ...base?.parameters, ...rest.parameters, ...parameters },
      without: [...(base?.without ?? []), ...(rest.without ?? [])],
      clauses: [...(base?.clauses ?? []), ...(rest.clauses ?? [])],
      cohorts: [...(base?.cohorts ?? []), ...(rest.cohorts ?? [])],
      companies: [...(base?.companies ?? []), ...(rest.companies ?? [])],
      levers: { ...changed, ...shifted(base?.levers ?? {}, from), ...dated(levers, parseMonth(from)) },
    },
  });
}

type Levers = NonNullable<Scenario["levers"]>;

/** The levers of a scenario, those without dates from a month on. */
function shifted(levers: Levers, from: string): Levers {
  return Object.fromEntries(
    Object.entries(levers).map(([id, path]) => [
      id,
      typeof path === "number" ? [{ from, value: path }] : path,
    ]),
  );
}
/** The levers of an arm by the calendar, from the month on that they count from. */
function dated(levers: NonNullable<Arm["levers"]>, first: number): Levers {
  return Object.fromEntries(
    Object.entries(levers).map(([id, path]) => [
      id,
      (typeof path === "number" ? [{ after: 0, value: path }] : path).map(
        ({ after, for: length, value }: RelativeStretch) => ({
          from: formatMonth(first + after),
          ...(length === undefined ? {} : { to: formatMonth(first + after + length - 1) }),
          value,
        }),
      ),
    ]),
  );
}

/** A scenario of the library, with all that it takes from others. Throws if there is none or it is not sound. */
function libraryScenario({ library, ...world }: ArmWorld, name: string): Scenario {
  const found = library.find(name, undefined);
  const read = found && composeScenario(Source.ofText(found.text, found.file), world, library);
  if (read?.scenario === undefined) throw new Error(`unknown or unsound scenario: ${name}`);
  return read.scenario;
}

/** Ids of the series that a test reads. */
export function seriesOfTest(test: Test): string[] {
  if (test.test === "together") return test.tests.flatMap(seriesOfTest);
  return metricsOf(test).flatMap(seriesOf);
}
/** Names of the arms that a test reads, besides the control. */
export function armsOfTest(test: Test): string[] {
  switch (test.test) {
    case "together":
      return test.tests.flatMap(armsOfTest);
    case "difference":
    case "path":
      return Object.keys(test.arms);
    case "level":
      return [test.of];
    case "per unit":
      return [...test.between];
    case "threshold":
    case "best":
      return Object.keys(test.ladder);
  }
}
function metricsOf(test: SimpleTest): readonly Metric[] {
  switch (test.test) {
    case "per unit":
      return [test.metric, test.per];
    case "best":
      return test.metrics;
    default:
      return [test.metric];
  }
}
