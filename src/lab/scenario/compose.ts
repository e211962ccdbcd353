/** Composes a scenario of the texts that it names: its parent, then what it stacks, then what it says itself. */
import { hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { checkFields } from "./check.ts";
import type { ScenarioWorld } from "./check.ts";
import { FILE, listKeys, scenarioKeyList, settingKeys } from "./keys.ts";
import type { ListKey, SettingKey } from "./keys.ts";
import { distinctItems, mergeItems, mergeSettings } from "./merge.ts";
import type { Unit } from "./merge.ts";
import { Place } from "./place.ts";
import type { Fields } from "./place.ts";
import { Source } from "./source.ts";
import type { Scenario } from "./types.ts";

/** The text of a scenario, and the name of its file. */
export interface ScenarioText {
  readonly file: string;
  readonly text: string;
}
/** Where the scenarios lie that another one names; their texts are already read, or read when they are asked for. */
export interface Library {
  /** Names that would be found. */
  names(beside: string | undefined): readonly string[];
  /** Finds a scenario by its name, or by the path of its file; `beside` is the file that names it. */
  find(name: string, beside: string | undefined): ScenarioText | undefined;
}
const EMPTY: Library = { names: () => [], find: () => undefined };

/** One of the texts that a scenario is made of. */
export interface Part extends Pick<
  Scenario,
  "name" | "title" | "description" | "documents" | "notes" | "extends" | "with"
> {
  readonly file?: string;
}
/** Where a setting or an item of a list comes from. */
export interface Origin {
  /** Such as `levers.pyongyang.gifts` or `clauses[0]`: its place in the composed scenario. */
  readonly path: string;
  readonly scenario: string;
  readonly where?: Issue["where"];
}
export interface Composed {
  /** The scenario with all that it takes from others, if nothing is wrong with any of them. */
  readonly scenario: Scenario | undefined;
  /** Every mistake, by file, line and column. */
  readonly issues: Issue[];
  /** The texts, ancestors first, the scenario's own last. */
  readonly parts: readonly Part[];
  readonly origins: readonly Origin[];
}

/** Composes a scenario. Finds every mistake and throws for none. */
export function composeScenario(source: Source, world: ScenarioWorld, library: Library = EMPTY): Composed {
  const units = new Map<string, Unit>();
  const unit = readUnit(source, []);
  const issues = [unit, ...units.values()].flatMap((one) => one.source.sorted());
  if (issues.length > 0) return { scenario: undefined, issues, parts: [], origins: [] };
  return {
    scenario: valueOf(unit),
    issues,
    parts: [...units.values(), unit].map(describe),
    origins: originsOf(unit),
  };

  function readUnit(text: Source, chain: readonly string[]): Unit {
    const root = Place.rootOf(text);
    const fields = root?.fields(scenarioKeyList, ["name"], "a scenario: a mapping with a name") ?? {};
    const known = [...chain, text.file ?? ""];
    const parent = fields["extends"] && follow(fields["extends"], known);
    const named = new Set<string>();
    const stack = (fields["with"]?.list("names of scenarios") ?? []).flatMap((item) => {
      const found = follow(item, known);
      if (found === undefined) return [];
      const file = found.source.file!;
      if (named.has(file)) item.report({ code: "duplicate", message: `stacked twice: ${item.shown()}` });
      return named.has(file) ? [] : (named.add(file), [found]);
    });
    const others = [...(parent === undefined ? [] : [parent]), ...stack];
    const ancestors = new Set(others.flatMap((one) => [...one.ancestors, one]));
    const read: Unit = { source: text, fields, ancestors, settings: [], items: [] };
    read.settings = mergeSettings(
      read,
      parent?.settings ?? [],
      stack.flatMap(({ settings }) => settings),
    );
    read.items = mergeItems(read, others);
    checkFields(gather(read), world);
    return read;
  }

  /** Reads the scenario that is named at a place. */
  function follow(place: Place, chain: readonly string[]): Unit | undefined {
    const name = place.text("the name of a scenario, or of its file");
    if (name === undefined) return undefined;
    const beside = place.source.file;
    const found = library.find(name, beside);
    if (found === undefined) {
      const names = library.names(beside);
      const missing = FILE.test(name) ? `no such file: "${name}"` : `unknown scenario: "${name}"`;
      place.report({
        code: "unknown-scenario",
        message: missing,
        expected: "a scenario of the library, or a file beside this one",
        ...hintFor(name, names),
      });
      return undefined;
    }
    if (chain.includes(found.file)) {
      const round = [...chain.slice(chain.indexOf(found.file)), found.file];
      place.report({
        code: "cycle",
        message:
          round.length === 2 ? `builds on itself: "${name}"` : `builds on itself: ${round.join(" → ")}`,
        expected: "scenarios that do not lead back to this one",
      });
      return undefined;
    }
    const before = units.get(found.file);
    if (before !== undefined) return before;
    const unit = readUnit(Source.ofText(found.text, found.file), chain);
    units.set(found.file, unit);
    return unit;
  }
}

const words = ["name", "title", "description", "documents", "notes"] as const;
const sections = Object.keys(settingKeys) as SettingKey[];
const lists = Object.keys(listKeys) as ListKey[];

/** A unit's own words, with all that it and its ancestors set. */
function gather({ fields, settings, items }: Unit): Fields {
  const found: Record<string, Place> = {};
  const keep = (key: string, place: Place | undefined) => {
    if (place !== undefined) found[key] = place;
  };
  for (const key of words) keep(key, fields[key]);
  keep("start", settings.find(({ section }) => section === "start")?.value);
  for (const key of sections) {
    const mine = settings.filter(({ section }) => section === key);
    keep(key, (fields[key] ?? mine[0]?.value)?.gathering(mine));
  }
  for (const key of lists) {
    const mine = items.filter(({ list }) => list === key).map(({ place }) => place);
    keep(key, (fields[key] ?? mine[0])?.gathering(mine));
  }
  return found;
}

const own = ({ fields }: Unit, keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key].value()]])));

function valueOf(unit: Unit): Scenario {
  const { settings, items } = unit;
  const distinct = distinctItems(items);
  const value: Record<string, unknown> = own(unit, words);
  for (const { section, key, value: place } of settings)
    if (section === "start") value["start"] = String(place.value() as string | number);
    else value[section] = { ...(value[section] as object | undefined), [key]: place.value() };
  for (const key of lists) {
    const mine = distinct.filter(({ list }) => list === key);
    if (mine.length > 0) value[key] = mine.map((item) => item.value);
  }
  return value as unknown as Scenario;
}

function originsOf({ settings, items }: Unit): Origin[] {
  const origin = (path: string, place: Place, { fields }: Unit): Origin => {
    const where = place.where();
    return { path, scenario: fields["name"]!.value() as string, ...(where === undefined ? {} : { where }) };
  };
  const distinct = distinctItems(items);
  return [
    ...settings.map(({ section, key, value, unit }) =>
      origin(section === "start" ? section : `${section}.${key}`, value, unit),
    ),
    ...lists.flatMap((key) =>
      distinct
        .filter(({ list }) => list === key)
        .map(({ place, unit }, i) => origin(`${key}[${i}]`, place, unit)),
    ),
  ];
}

function describe(unit: Unit): Part {
  const { file } = unit.source;
  return {
    ...(own(unit, [...words, "extends", "with"]) as unknown as Part),
    ...(file === undefined ? {} : { file }),
  };
}
