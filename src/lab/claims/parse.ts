/** Reads a file of claims, and finds everything that is wrong with it in one pass. */
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { ScenarioWorld } from "../scenario/check.ts";
import type { Library } from "../scenario/compose.ts";
import { documents } from "../scenario/keys.ts";
import { Place } from "../scenario/place.ts";
import type { Fields } from "../scenario/place.ts";
import { Source } from "../scenario/source.ts";
import { starts } from "../scenario/types.ts";
import type { Start } from "../scenario/types.ts";
import { findLever } from "../scenario/settings.ts";
import { resolveArm } from "./cases.ts";
import {
  ID,
  NOT_RUN,
  argumentKeys,
  claimKeys,
  claimMust,
  occasionKeys,
  scopedMust,
  trialKeys,
} from "./keys.ts";
import { readArm } from "./parse-arms.ts";
import { readTest } from "./parse-tests.ts";
import { CONTROL, TREATMENT, kinds, occasionNames } from "./types.ts";
import type { Argument, Arm, Claim, Entry, Kind, Occasion, OccasionName, Test } from "./types.ts";

/** What a file of claims is checked against. */
export interface ClaimWorld extends ScenarioWorld {
  readonly library: Library;
  /** Paragraphs of each document. */
  readonly paragraphs: Readonly<Record<string, number>>;
  /** Ids of the contradictions. */
  readonly contradictions: readonly string[];
}
export interface ParsedArgument {
  readonly argument: Argument | undefined;
  readonly issues: Issue[];
}

/** Reads the text of a file of claims. Finds every mistake and throws for none. */
export function parseArgument(text: string, world: ClaimWorld, file?: string): ParsedArgument {
  const source = Source.ofText(text, file, "file of claims");
  const argument = readArgument(source, world);
  const issues = source.sorted();
  return { argument: issues.length > 0 ? undefined : argument, issues };
}

function readArgument(source: Source, world: ClaimWorld): Argument | undefined {
  const root = Place.rootOf(source);
  const found = root?.fields(Object.keys(argumentKeys), ["title", "claims"], "a file of claims");
  if (root === undefined || found === undefined) return undefined;
  if (found["document"] === undefined && found["paper"] === undefined)
    root.report({
      code: "missing-key",
      message: "no document",
      expected: `document, one of ${documents.join(", ")}, or paper, the title of another text`,
    });
  if (found["document"] !== undefined && found["paper"] !== undefined)
    found["paper"].report({
      code: "contradiction",
      message: "a document and a paper",
      expected: "one of the two",
    });
  const document = found["document"]?.choice("document", documents) ?? found["paper"]?.text("a title");
  const title = found["title"]?.text("what the document is about");
  const argument = found["argument"]?.text("a few sentences") ?? "";
  const shared = readOccasions(found);
  const entries = (found["claims"]?.entries("claims by id") ?? []).map(({ key, keyPlace, value }) => {
    if (!ID.test(key))
      keyPlace.report({
        code: "form",
        message: `not an id: "${key}"`,
        expected: "letters, digits and hyphens, such as S1-05",
      });
    return readEntry(key, value, { world, document: document ?? "", shared });
  });
  if (found["claims"]?.isMapping === true && entries.length === 0)
    found["claims"].report({ code: "empty", message: "no claims" });
  return {
    document: document ?? "",
    title: title ?? "",
    argument: argument.trim(),
    entries: entries as Entry[],
  };
}

export type Occasions = Partial<Record<OccasionName, Occasion>>;
interface Context {
  readonly world: ClaimWorld;
  readonly document: string;
  readonly shared: Occasions;
}

function readEntry(id: string, place: Place, context: Context): Entry | undefined {
  const scoped =
    place.isMapping && (place.value() as object | null) !== null && "outOfScope" in (place.value() as object);
  const must = scoped ? scopedMust : claimMust;
  const found = place.fields(Object.keys(claimKeys), must, "a claim: a mapping with a statement");
  if (found === undefined) return undefined;
  const about = {
    id,
    document: context.document,
    statement: found["statement"]?.text("a sentence") ?? "",
    paragraphs: readParagraphs(found["paragraphs"], context),
    kind: found["kind"]?.choice("kind", kinds) ?? ("causal" satisfies Kind),
    conflicts: readNames(found["conflicts"], "contradiction", context.world.contradictions),
    ...optional("notes", found["notes"]?.text("some words")),
  };
  if (!scoped) return readClaim(about, found, place, context);
  const reason = found["outOfScope"]!.text("the reason");
  for (const key of trialKeys)
    found[key]?.report({
      code: "contradiction",
      message: "a claim out of scope is not tried",
      hint: "drop one of the two",
    });
  return { ...about, outOfScope: reason ?? "" };
}

function readClaim(
  about: Omit<Claim, "occasions" | "horizon" | "arms" | "tests" | "sweep" | "echo">,
  found: Fields,
  place: Place,
  { world, shared }: Context,
): Claim {
  const before = place.source.issues.length;
  const occasions = Object.fromEntries(
    Object.entries({ ...shared, ...readOccasions(found) }).filter(([name]) => !isNotRun(found[name])),
  ) as Occasions;
  if (Object.keys(occasions).length === 0)
    place.report({
      code: "missing-key",
      message: "no epoch and no today",
      expected: "at least one of the two",
    });
  const horizon = readHorizon(found["horizon"], occasions);
  const arms = readArms(found, world);
  const scope = { arms: Object.keys(arms), horizon: horizon ?? LAST };
  const items = found["tests"]?.list("tests") ?? [];
  if (found["tests"]?.isList === true && items.length === 0)
    found["tests"].report({ code: "empty", message: "no tests", expected: "one test or more" });
  const tests = items.map((item) => readTest(item, scope));
  const parameters = world.data.parameters.map(({ id }) => id);
  const claim: Claim = {
    ...about,
    occasions,
    horizon: horizon ?? 1,
    arms,
    tests: tests as Test[],
    sweep: readSweep(found["sweep"], arms),
    echo: readNames(found["echo"], "parameter", parameters),
  };
  const treatment = found[TREATMENT];
  if (treatment !== undefined && place.source.issues.length === before)
    checkDifferent(claim, treatment, world);
  return claim;
}

/** A treatment that does what the control does would be a claim of nothing. */
function checkDifferent(claim: Claim, treatment: Place, { data, library, mechanisms }: ClaimWorld): void {
  for (const occasion of Object.values(claim.occasions)) {
    const hash = (arm: Arm) => resolveArm({ data, mechanisms, library }, arm, occasion, "arm").hash;
    if (hash(claim.arms[TREATMENT]) !== hash(claim.arms[CONTROL])) continue;
    treatment.report({
      code: "same",
      message: "the treatment does what the control does",
      expected: "arms that differ",
      hint: `compared from ${occasion.from} on`,
    });
    return;
  }
}

function readOccasions(found: Fields): Occasions {
  const occasions: Occasions = {};
  for (const name of occasionNames) {
    const place = found[name];
    if (place === undefined || isNotRun(place)) continue;
    const fields = place.fields(Object.keys(occasionKeys), ["from"], "years and from");
    const from = fields?.["from"]?.month();
    const years = fields?.["years"]?.text("the years, in words");
    const start = fields?.["start"]?.choice("start", starts);
    if (from === undefined) continue;
    occasions[name] = {
      from: formatMonth(from),
      ...optional("years", years),
      ...optional("start", start as Start | undefined),
    };
  }
  return occasions;
}

const isNotRun = (place: Place | undefined): boolean => place?.value() === NOT_RUN;

/** Reads a number of months that end by the last month of all on every occasion. */
export function readHorizon(place: Place | undefined, occasions: Occasions): number | undefined {
  const horizon = place?.whole(1, LAST + 1);
  if (horizon === undefined) return undefined;
  const late = Object.values(occasions).find(({ from }) => parseMonth(from) + horizon - 1 > LAST);
  if (late === undefined) return horizon;
  place!.report({
    code: "range",
    message: `a horizon past ${formatMonth(LAST)}: ${horizon} months from ${late.from} on`,
    expected: `at most ${LAST + 1 - parseMonth(late.from)}`,
  });
  return undefined;
}

function readArms(found: Fields, world: ClaimWorld): Record<string, Arm> {
  const arms: Record<string, Arm> = { [CONTROL]: {} };
  const read = (name: string, place: Place | undefined) => {
    const arm = place && readArm(place, world, world.library);
    if (place !== undefined) arms[name] = arm ?? {};
  };
  read(CONTROL, found[CONTROL]);
  read(TREATMENT, found[TREATMENT]);
  for (const { key, keyPlace, value } of found["arms"]?.entries("arms by name") ?? []) {
    if (key === CONTROL || key === TREATMENT)
      keyPlace.report({
        code: "duplicate",
        message: `named among further arms: "${key}"`,
        expected: `the key "${key}" of the claim`,
      });
    else read(key, value);
  }
  return arms;
}

/** A lever can be swept where an arm sets it to one level. */
function readSweep(place: Place | undefined, arms: Readonly<Record<string, Arm>>): string[] {
  const set = [...new Set(Object.values(arms).flatMap(({ levers = {} }) => Object.keys(levers)))];
  return (place?.list("levers that an arm sets") ?? []).flatMap((item) => {
    const id = item.text("a lever");
    if (id === undefined) return [];
    if (findLever(id) === undefined)
      item.report({ code: "unknown-lever", message: `unknown lever: "${id}"`, ...hintFor(id, set) });
    else if (!set.includes(id))
      item.report({
        code: "sweep",
        message: `set by no arm: "${id}"`,
        ...(set.length === 0 ? {} : { expected: `one of ${set.join(", ")}` }),
      });
    return [id];
  });
}

export function readNames(place: Place | undefined, what: string, known: readonly string[]): string[] {
  return (place?.list(`${what}s`) ?? []).flatMap((item) => item.name(what, known) ?? []);
}

function readParagraphs(place: Place | undefined, { document, world }: Context): number[] {
  const most = world.paragraphs[document] ?? 100_000;
  return (place?.list("numbers of paragraphs") ?? []).flatMap((item) => item.whole(1, most) ?? []);
}

export const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, T>>;
