/** Reads the file of contradictions, and finds everything that is wrong with it in one pass. */
import { LAST, formatMonth } from "../../core/clock.ts";
import type { Issue } from "../../core/errors.ts";
import type { ScenarioWorld } from "../scenario/check.ts";
import type { Library } from "../scenario/compose.ts";
import { Place } from "../scenario/place.ts";
import {
  checkLeverValue,
  checkParameterValue,
  findLever,
  unknownLever,
  unknownParameter,
} from "../scenario/settings.ts";
import { Source } from "../scenario/source.ts";
import { starts } from "../scenario/types.ts";
import { sidesOf } from "./contradiction.ts";
import type { Contradiction, Ladder, Side } from "./contradiction.ts";
import { ID, contradictionKeys, ladderKeys } from "./keys.ts";
import { optional, readHorizon, readNames } from "./parse.ts";
import { readArm } from "./parse-arms.ts";
import { readTest } from "./parse-tests.ts";
import { CONTROL } from "./types.ts";
import type { Arm } from "./types.ts";

/** What contradictions are checked against. */
export interface ContradictionWorld extends ScenarioWorld {
  readonly library: Library;
  /** Ids of the claims of the register. */
  readonly claims: readonly string[];
}

/** Reads the text of a file of contradictions. Finds every mistake and throws for none. */
export function parseContradictions(
  text: string,
  world: ContradictionWorld,
  file?: string,
): { readonly contradictions: readonly Contradiction[] | undefined; readonly issues: Issue[] } {
  const source = Source.ofText(text, file, "file of contradictions");
  const read = (Place.rootOf(source)?.entries("contradictions by id") ?? []).map(
    ({ key, keyPlace, value }) => {
      if (!ID.test(key))
        keyPlace.report({ code: "form", message: `not an id: "${key}"`, expected: "such as C1" });
      return readContradiction(key, value, world);
    },
  );
  const issues = source.sorted();
  return { contradictions: issues.length > 0 ? undefined : (read as Contradiction[]), issues };
}

function readContradiction(id: string, place: Place, world: ContradictionWorld): Contradiction | undefined {
  const must = ["title", "claims", "turnsOn", "from", "horizon", "arms", "sides", "ladder", "reading"];
  const expected = "a contradiction: a mapping with title, sides and ladder";
  const found = place.fields(Object.keys(contradictionKeys), must, expected);
  if (found === undefined) return undefined;
  const from = found["from"]?.month();
  const occasion = {
    from: formatMonth(from ?? 0),
    ...optional("start", found["start"]?.choice("start", starts)),
  };
  const horizon = readHorizon(found["horizon"], { epoch: occasion });
  const arms = readArms(found["arms"], world);
  const sides = readSides(found["sides"], { arms: Object.keys(arms), horizon: horizon ?? LAST });
  const names = sidesOf({ sides });
  const rivals =
    found["rivals"] === undefined ? names.slice(0, 2) : readNames(found["rivals"], "side", names);
  if (found["rivals"]?.isList === true && new Set(rivals).size !== 2)
    found["rivals"].report({ code: "count", message: "not a pair of sides", expected: "two of them" });
  return {
    id,
    title: found["title"]?.text("a question") ?? "",
    claims: readNames(found["claims"], "claim", world.claims),
    turnsOn: found["turnsOn"]?.text("what it turns on") ?? "",
    occasion,
    horizon: horizon ?? 1,
    arms,
    sides,
    rivals: [rivals[0], rivals[1]],
    ladder: readLadder(found["ladder"], arms, world) ?? { kind: "lever", id: "", values: [] },
    reading: found["reading"]?.text("some words")?.trim() ?? "",
  };
}

function readArms(place: Place | undefined, world: ContradictionWorld): Record<string, Arm> {
  const arms: Record<string, Arm> = { [CONTROL]: {} };
  for (const { key, value } of place?.entries("arms by name") ?? [])
    arms[key] = readArm(value, world, world.library) ?? {};
  if (place?.isMapping === true && Object.keys(arms).length < 2)
    place.report({
      code: "count",
      message: "nothing to compare with",
      expected: "a control and another arm",
    });
  return arms;
}

function readSides(place: Place | undefined, scope: Parameters<typeof readTest>[1]): Side[] {
  const items = place?.list("two sides or more") ?? [];
  const sides = items.flatMap((item): Side[] => {
    const side = item.isMapping ? (item.value() as { side?: unknown }).side : undefined;
    if (item.isMapping && (typeof side !== "string" || side.trim() === ""))
      item.report({ code: "missing-key", message: "no side", expected: 'a key "side" with its name' });
    const test = readTest(item, scope, ["side"]);
    if (test === undefined || typeof side !== "string") return [];
    if (test.test === "difference" || test.test === "per unit") return [{ side, test }];
    item.report({
      code: "unknown-test",
      message: `a side cannot be drawn by a test of the sort "${test.test}"`,
      expected: "a difference, or per unit",
    });
    return [];
  });
  if (
    sides.length === items.length &&
    new Set(sides.map(({ side }) => side)).size < 2 &&
    place?.isList === true
  )
    place.report({ code: "count", message: "no quarrel", expected: "two sides or more" });
  return sides;
}

function readLadder(
  place: Place | undefined,
  arms: Readonly<Record<string, Arm>>,
  { data }: ContradictionWorld,
): Ladder | undefined {
  const found = place?.fields(ladderKeys, ["values"], "a ladder: parameter or lever, and values");
  if (place === undefined || found === undefined) return undefined;
  const { parameter, lever } = found;
  if ((parameter === undefined) === (lever === undefined)) {
    place.report({ code: "ladder", message: "not one thing to climb", expected: "a parameter or a lever" });
    return undefined;
  }
  const kind = parameter === undefined ? "lever" : "parameter";
  const what = (parameter ?? lever)!;
  const id = what.text(`a ${kind}`);
  const register = data.parameters.find((one) => one.id === id);
  const known = id === undefined ? undefined : findLever(id);
  if (id === undefined) return undefined;
  if (kind === "parameter" ? register === undefined : known === undefined) {
    what.report(
      kind === "parameter" ? unknownParameter(id, data.parameters) : unknownLever(id, data.parameters),
    );
    return undefined;
  }
  const set = Object.values(arms).map(
    ({ levers, parameters }) => (kind === "lever" ? levers : parameters) ?? {},
  );
  if (kind === "lever" ? set.every((one) => id in one) : set.some((one) => id in one))
    what.report({
      code: "contradiction",
      message: `set by the arms themselves: "${id}"`,
      expected: "another one",
    });
  const check = (value: number) =>
    kind === "parameter" ? checkParameterValue(register!, value) : checkLeverValue(known!, value);
  return { kind, id, values: readValues(found["values"], check) };
}

function readValues(
  place: Place | undefined,
  check: (value: number) => readonly Parameters<Place["report"]>[0][],
) {
  const items = place?.list("values, rising") ?? [];
  let last = -Infinity;
  const values = items.flatMap((item) => {
    const value = item.number();
    if (value === undefined) return [];
    for (const fault of check(value)) item.report(fault);
    if (value <= last)
      item.report({
        code: "order",
        message: `not above the value before it: ${value}`,
        expected: "rising values",
      });
    last = value;
    return [value];
  });
  if (place?.isList === true && items.length < 2)
    place.report({ code: "count", message: `values: ${items.length}`, expected: "two or more" });
  return values;
}
