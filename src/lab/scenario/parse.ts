/** Reads a scenario, from the text of its file or as a value, and finds everything that is wrong with it in one pass. */
import type { Issue } from "../../core/errors.ts";
import type { Parameter, WorldData } from "../../model/data.ts";
import type { Lever } from "../../model/levers.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { checkClauses } from "./clauses.ts";
import { checkCohorts, checkCompanies, checkRename } from "./institutions.ts";
import { Source } from "./place.ts";
import type { Place } from "./place.ts";
import {
  checkLeverValue,
  checkParameterValue,
  checkReaders,
  findLever,
  leverRange,
  unknownLever,
  unknownParameter,
} from "./settings.ts";
import { starts } from "./types.ts";
import type { Scenario } from "./types.ts";

/** What a scenario is checked against. */
export interface ScenarioWorld {
  readonly data: WorldData;
  readonly mechanisms: readonly Mechanism[];
}
export interface Parsed {
  /** The scenario, if nothing is wrong with it. */
  readonly scenario: Scenario | undefined;
  /** Every mistake, by line and column. */
  readonly issues: Issue[];
}

const keys = [
  "name",
  "title",
  "description",
  "start",
  "parameters",
  "without",
  "levers",
  "clauses",
  "cohorts",
  "companies",
  "rename",
];
const NAME = /^[a-z0-9]+([-.][a-z0-9]+)*$/;

/** Reads the text of a scenario's file. */
export function parseScenario(text: string, world: ScenarioWorld, file?: string): Parsed {
  const { source, root } = Source.ofText(text, file);
  return finish(source, root, world);
}
/** Checks a scenario that was written as a value. */
export function checkScenario(value: unknown, world: ScenarioWorld): Parsed {
  const { source, root } = Source.ofValue(value);
  return finish(source, root, world);
}

function finish(source: Source, root: Place | undefined, world: ScenarioWorld): Parsed {
  if (root !== undefined) check(root, world);
  const issues = source.sorted();
  if (issues.length > 0) return { scenario: undefined, issues };
  const value = source.value() as Scenario & { start?: string | number };
  const start = value.start === undefined ? {} : { start: String(value.start) };
  return { scenario: { ...value, ...start } as Scenario, issues };
}

function check(root: Place, world: ScenarioWorld): void {
  const { data, mechanisms } = world;
  const found = root.fields(keys, ["name"], "a scenario: a mapping with a name");
  if (found === undefined) return;
  const name = found["name"]?.text("letters and digits, such as border-closure");
  if (name !== undefined && !NAME.test(name))
    found["name"]!.report({
      code: "form",
      message: `not a name: "${name}"`,
      expected: "small letters, digits and hyphens, such as border-closure",
    });
  found["title"]?.text("some text");
  found["description"]?.text("some text");
  // 2012 is a number to YAML.
  if (found["start"] !== undefined && found["start"].shown() !== "2012")
    found["start"].choice("start", starts);
  const without = checkWithout(found["without"], mechanisms);
  if (found["parameters"] !== undefined)
    checkParameters(found["parameters"], data.parameters, mechanisms, without);
  if (found["levers"] !== undefined) checkLevers(found["levers"], data.parameters, mechanisms, without);
  if (found["clauses"] !== undefined) checkClauses(found["clauses"], data);
  if (found["cohorts"] !== undefined) checkCohorts(found["cohorts"], data);
  const added = found["companies"] === undefined ? [] : checkCompanies(found["companies"], data);
  if (found["rename"] !== undefined) checkRename(found["rename"], data, added);
}

function checkWithout(place: Place | undefined, mechanisms: readonly Mechanism[]): string[] {
  const ids = mechanisms.map(({ id }) => id);
  const off: string[] = [];
  for (const item of place?.list("ids of mechanisms, such as labour.eight-three") ?? []) {
    const id = item.name("mechanism", ids);
    if (id === undefined) continue;
    if (off.includes(id)) item.report({ code: "duplicate", message: `switched off twice: "${id}"` });
    off.push(id);
  }
  return off;
}

function checkParameters(
  place: Place,
  register: readonly Parameter[],
  mechanisms: readonly Mechanism[],
  without: readonly string[],
): void {
  for (const { key, keyPlace, value } of place.entries("ids of parameters with their values") ?? []) {
    const record = register.find(({ id }) => id === key);
    if (record === undefined) {
      keyPlace.report(unknownParameter(key, register));
      continue;
    }
    const number = value.number();
    if (number === undefined) continue;
    for (const fault of checkParameterValue(record, number)) value.report(fault);
    for (const fault of checkReaders("parameters", key, mechanisms, without)) keyPlace.report(fault);
  }
}

function checkLevers(
  place: Place,
  register: readonly Parameter[],
  mechanisms: readonly Mechanism[],
  without: readonly string[],
): void {
  for (const { key, keyPlace, value } of place.entries("ids of levers with a level or a dated path") ?? []) {
    const lever = findLever(key);
    if (lever === undefined) {
      keyPlace.report(unknownLever(key, register));
      continue;
    }
    if (value.isList) checkPath(value, lever);
    else checkLevel(value, lever, `${leverRange(lever)}, or a dated path`);
    for (const fault of checkReaders("levers", key, mechanisms, without)) keyPlace.report(fault);
  }
}

function checkLevel(place: Place | undefined, lever: Lever, expected = leverRange(lever)): void {
  const value = place?.number(expected);
  if (value === undefined) return;
  for (const fault of checkLeverValue(lever, value)) place!.report(fault);
}

function checkPath(place: Place, lever: Lever): void {
  const items = place.list("stretches") ?? [];
  if (items.length === 0)
    place.report({
      code: "empty",
      message: "a path without stretches",
      expected: "stretches such as {from: 2016-03, to: 2017-02, value: 0.4}",
    });
  const held: { from: number; to: number; path: string }[] = [];
  for (const item of items) {
    const found = item.fields(["from", "to", "value"], ["from", "value"], "a stretch: from, to, value");
    if (found === undefined) continue;
    checkLevel(found["value"], lever);
    const from = found["from"]?.month();
    const end = found["to"]?.month();
    if (from === undefined || (found["to"] !== undefined && end === undefined)) continue;
    const to = end ?? Infinity;
    if (to < from) {
      found["to"]!.report({
        code: "order",
        message: `ends before it begins: ${found["to"]!.shown()}`,
        expected: `${found["from"]!.shown()} or later`,
      });
      continue;
    }
    const other = held.find((one) => one.from <= to && from <= one.to);
    if (other !== undefined)
      item.report({
        code: "overlap",
        message: `shares months with ${other.path}`,
        expected: "stretches that share no month",
        ...(other.to === Infinity ? { hint: `close the other one with "to"` } : {}),
      });
    held.push({ from, to, path: item.path });
  }
}
