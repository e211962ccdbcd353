/** Puts together what several texts set: parent first, then the stack, then the text's own keys; lists add up. */
import { measureText } from "./clauses.ts";
import { listKeys, settingKeys } from "./keys.ts";
import type { ListKey, SettingKey } from "./keys.ts";
import type { Entry, Fields, Place } from "./place.ts";
import type { Source } from "./source.ts";
import type { ScenarioClause, ScenarioCohort, ScenarioStretch } from "./types.ts";

/** One value that a text sets: a lever's, a parameter's, a company's new name, or the start. */
export interface Setting extends Entry {
  readonly section: SettingKey | "start";
  readonly unit: Unit;
}
/** One item of a list. */
export interface Item {
  readonly list: ListKey;
  readonly place: Place;
  readonly unit: Unit;
}
/** One text, with all that it and its ancestors say. */
export interface Unit {
  readonly source: Source;
  readonly fields: Fields;
  /** The texts that it builds on, also through others. */
  readonly ancestors: ReadonlySet<Unit>;
  settings: readonly Setting[];
  items: readonly Item[];
}

const idOf = ({ section, key }: Setting) => `${section} ${key}`;
const descends = (a: Setting, b: Setting) => a.unit.ancestors.has(b.unit);

/** What a unit sets, with what it takes from its parent and its stack; conflicts in the stack are reported. */
export function mergeSettings(
  unit: Unit,
  parent: readonly Setting[],
  stack: readonly Setting[],
): readonly Setting[] {
  const mine = new Map(ownSettings(unit).map((setting) => [idOf(setting), setting]));
  const inherited = new Map(parent.map((setting) => [idOf(setting), setting]));
  const ids = new Set([...parent, ...stack, ...mine.values()].map(idOf));
  return [...ids].map((id) => {
    const own = mine.get(id);
    if (own !== undefined) return own;
    const base = inherited.get(id);
    const stacked = stack.filter((one) => idOf(one) === id && !(base !== undefined && descends(base, one)));
    const leaders = stacked.filter((one) => !stacked.some((other) => descends(other, one)));
    const [first] = leaders;
    if (first === undefined) return base!;
    for (const other of leaders)
      if (plain(other.value) !== plain(first.value)) reportConflict(unit, first, other);
    return first;
  });
}

function ownSettings(unit: Unit): Setting[] {
  const { fields } = unit;
  const settings = (Object.keys(settingKeys) as SettingKey[]).flatMap((section) =>
    (fields[section]?.entries(settingKeys[section]) ?? []).map((entry) => ({ ...entry, section, unit })),
  );
  const { start } = fields;
  if (start === undefined) return settings;
  return [...settings, { section: "start", key: "", keyPlace: start, value: start, unit }];
}

function reportConflict({ source: { file } }: Unit, first: Setting, second: Setting): void {
  second.value.report({
    code: "conflict",
    message: `set to ${said(second.value)} here and to ${said(first.value)} in ${first.value.spot()}, and both are stacked${file === undefined ? "" : ` by ${file}`}`,
    hint: file === undefined ? "drop one of the two" : `drop one of the two, or set it in ${file} to decide`,
  });
}

/** A value as text, alike for stretches in any order. */
function plain(place: Place): string {
  const value = place.value();
  if (!Array.isArray(value)) return JSON.stringify(value);
  const texts = (value as ScenarioStretch[]).map((stretch) =>
    JSON.stringify([stretch?.from, stretch?.to, stretch?.value]),
  );
  return texts.sort().join();
}

function said(place: Place): string {
  if (!place.isList) return place.shown();
  const stretches = place.value() as ScenarioStretch[];
  return stretches.map(({ from, to, value }) => `${value} from ${from}${to ? ` to ${to}` : ""}`).join(", ");
}

/** A unit's items of all lists after those of the units that it builds on; what two texts say alike is said once. */
export function mergeItems(unit: Unit, others: readonly Unit[]): Item[] {
  const own = (Object.keys(listKeys) as ListKey[]).flatMap((list) =>
    (unit.fields[list]?.list(listKeys[list]) ?? []).map((place) => ({ list, place, unit })),
  );
  const kept: Item[] = [];
  for (const item of [...others.flatMap(({ items }) => items), ...own]) {
    const { list, place } = item;
    const text = JSON.stringify(place.value());
    const same = kept.some(
      (one) =>
        one.list === list &&
        (one.place === place || (one.unit !== item.unit && JSON.stringify(one.place.value()) === text)),
    );
    if (!same) kept.push(item);
  }
  return kept;
}

/** Items of sound texts with their values, without what is said twice in other words: measures, counties of a cohort. */
export function distinctItems(items: readonly Item[]): (Item & { readonly value: unknown })[] {
  const seen = new Set<string>();
  const isNew = (text: string) => !seen.has(text) && seen.add(text).has(text);
  return items.flatMap((item) => {
    const value = item.place.value();
    if (item.list === "clauses")
      return isNew(measureText(value as ScenarioClause)) ? [{ ...item, value }] : [];
    if (item.list !== "cohorts") return [{ ...item, value }];
    const { year, counties } = value as ScenarioCohort;
    const left = counties.filter(isNew);
    return left.length === 0 ? [] : [{ ...item, value: { year, counties: left } }];
  });
}
