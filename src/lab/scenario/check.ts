/** Checks what a scenario says, whether in one text or in several that build on each other. */
import type { Parameter, WorldData } from "../../model/data.ts";
import type { Lever } from "../../model/levers.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { checkClauses } from "./clauses.ts";
import { checkCohorts, checkCompanies, checkRename } from "./institutions.ts";
import { NAME, documents, listKeys, noteKeys, settingKeys, stretchKeys } from "./keys.ts";
import type { Fields, Place } from "./place.ts";
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

/** What a scenario is checked against. */
export interface ScenarioWorld {
  readonly data: WorldData;
  readonly mechanisms: readonly Mechanism[];
}

/** Reports what is wrong with a scenario's keys to the texts in which they stand. */
export function checkFields(found: Fields, { data, mechanisms }: ScenarioWorld): void {
  checkWords(found);
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

/** What a text says of itself. */
function checkWords(found: Fields): void {
  const name = found["name"]?.text("letters and digits, such as border-closure");
  if (name !== undefined && !NAME.test(name))
    found["name"]!.report({
      code: "form",
      message: `not a name: "${name}"`,
      expected: "small letters, digits and hyphens, such as border-closure",
    });
  found["title"]?.text("some text");
  found["description"]?.text("some text");
  for (const item of found["documents"]?.list('documents, such as "001"') ?? [])
    item.choice("document", documents);
  const { notes } = found;
  if (notes?.isList !== true) notes?.text("a text, or a list of texts, each with its source");
  else
    for (const note of notes.list("texts") ?? []) {
      if (!note.isMapping) note.text("a text, or text and source");
      else
        for (const part of Object.values(note.fields(noteKeys, ["text"], "text and source") ?? {}))
          part?.text("some text");
    }
}

function checkWithout(place: Place | undefined, mechanisms: readonly Mechanism[]): string[] {
  const ids = mechanisms.map(({ id }) => id);
  const off = new Map<string, Place["source"]>();
  for (const item of place?.list(listKeys.without) ?? []) {
    const id = item.name("mechanism", ids);
    if (id === undefined) continue;
    if (off.get(id) === item.source)
      item.report({ code: "duplicate", message: `switched off twice: "${id}"` });
    off.set(id, item.source);
  }
  return [...off.keys()];
}

function checkParameters(
  place: Place,
  register: readonly Parameter[],
  mechanisms: readonly Mechanism[],
  without: readonly string[],
): void {
  for (const { key, keyPlace, value } of place.entries(settingKeys.parameters) ?? []) {
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
  for (const { key, keyPlace, value } of place.entries(settingKeys.levers) ?? []) {
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

/** Reports a level that is not one of the lever's. */
export function checkLevel(place: Place | undefined, lever: Lever, expected = leverRange(lever)): void {
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
    const found = item.fields(stretchKeys, ["from", "value"], "a stretch: from, to, value");
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
