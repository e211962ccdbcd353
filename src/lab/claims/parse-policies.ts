/** Reads the file of policies, and finds everything that is wrong with it in one pass. */
import { formatMonth } from "../../core/clock.ts";
import type { Issue } from "../../core/errors.ts";
import type { ScenarioWorld } from "../scenario/check.ts";
import { documents } from "../scenario/keys.ts";
import { Place } from "../scenario/place.ts";
import type { Fields } from "../scenario/place.ts";
import { findLever } from "../scenario/settings.ts";
import { Source } from "../scenario/source.ts";
import { axisKeys, frontierKeys, groupKeys, policyKeys } from "./keys.ts";
import { optional, readHorizon } from "./parse.ts";
import { checkRelativeLevers } from "./parse-arms.ts";
import { positive, readMetric } from "./parse-tests.ts";
import { directions } from "./policies.ts";
import type { Axis, Better, Group, Levers, Policies, Policy } from "./policies.ts";
import { units } from "./types.ts";

/** Reads the text of a file of policies. Finds every mistake and throws for none. */
export function parsePolicies(
  text: string,
  world: ScenarioWorld,
  file?: string,
): { readonly policies: Policies | undefined; readonly issues: Issue[] } {
  const source = Source.ofText(text, file, "file of policies");
  const policies = readPolicies(Place.rootOf(source), world);
  const issues = source.sorted();
  return { policies: issues.length > 0 ? undefined : policies, issues };
}

function readPolicies(root: Place | undefined, world: ScenarioWorld): Policies | undefined {
  const keys = Object.keys(frontierKeys);
  const found = root?.fields(keys, keys, "a file of policies");
  if (found === undefined) return undefined;
  const from = formatMonth(found["from"]?.month() ?? 0);
  const horizon = readHorizon(found["horizon"], { epoch: { from } }) ?? 1;
  const axes = (found["axes"]?.list("axes") ?? []).flatMap((item) => readAxis(item) ?? []);
  if (found["axes"]?.isList === true && axes.length === 0)
    found["axes"].report({ code: "empty", message: "no axes to compare by" });
  const groups = (found["groups"]?.entries("groups by name") ?? []).map(({ key, value }) =>
    readGroup(key, value, { axes, horizon }),
  );
  const policies = (found["policies"]?.entries("policies by id") ?? []).map(({ key, value }) =>
    readPolicy(key, value, { groups, world }),
  );
  return { from, horizon, axes, groups: groups as Group[], policies: policies as Policy[] };
}

const flow = { at: undefined, over: "sum" } as const;

function readAxis(place: Place): Axis | undefined {
  const found = place.fields(
    Object.keys(axisKeys),
    ["metric", "title", "better"],
    "an axis: metric, title, better",
  );
  const metric = found?.["metric"] && readMetric(found["metric"], { at: undefined, over: "mean" });
  const title = found?.["title"]?.text("what it is called");
  const better = found?.["better"]?.choice("direction", directions);
  const unit = found?.["in"] === undefined ? "units" : found["in"].choice("unit", units);
  if (metric === undefined || title === undefined || better === undefined || unit === undefined)
    return undefined;
  return { metric, title, better, in: unit };
}

function readGroup(
  id: string,
  place: Place,
  { axes, horizon }: Pick<Policies, "axes" | "horizon">,
): Group | undefined {
  const must = ["title", "equal", "amount", "unit"];
  const found = place.fields(Object.keys(groupKeys), must, "a group: title, equal, amount and unit");
  if (found === undefined) return undefined;
  const metrics = axes.map(({ metric }) => metric.text);
  const better: Record<string, Better> = {};
  for (const { key, keyPlace, value } of found["better"]?.entries("directions by metric") ?? []) {
    if (!metrics.includes(key))
      keyPlace.report({
        code: "unknown-axis",
        message: `no axis: "${key}"`,
        expected: `one of ${metrics.join(", ")}`,
      });
    const way = value.choice("direction", directions);
    if (way !== undefined) better[key] = way;
  }
  return {
    id,
    title: found["title"]?.text("what they have in common") ?? "",
    equal: found["equal"]?.text("what is equal") ?? "",
    amount: positive(found["amount"], "what each policy costs, in USD") ?? 1,
    ...readUnit(found["unit"], horizon),
    ...optional("cost", found["cost"] && readMetric(found["cost"], flow)),
    ...optional("costAtEnd", found["costAtEnd"] && readMetric(found["costAtEnd"], flow)),
    better,
    ...optional("notes", found["notes"]?.text("some words")),
  };
}

/** "USD a year", or "USD over 24 months". */
function readUnit(place: Place | undefined, horizon: number): Pick<Group, "unit" | "months"> {
  const unit = place?.text("USD a year, or USD over so many months") ?? "";
  const months = /^USD over (\d+) months$/.exec(unit)?.[1];
  const within = months === undefined || (Number(months) >= 1 && Number(months) <= horizon);
  if (unit !== "" && ((months === undefined && unit !== "USD a year") || !within))
    place!.report({
      code: "unit",
      message: `not a unit of cost: "${unit}"`,
      expected: `USD a year, or USD over 1 to ${horizon} months`,
    });
  return { unit, ...(months === undefined ? {} : { months: Number(months) }) };
}

function readPolicy(
  id: string,
  place: Place,
  { groups, world }: { readonly groups: readonly (Group | undefined)[]; readonly world: ScenarioWorld },
): Policy | undefined {
  const must = ["title", "group", "levers", "scale"];
  const found = place.fields(Object.keys(policyKeys), must, "a policy: title, group, levers and scale");
  if (found === undefined) return undefined;
  if (found["levers"] !== undefined) checkRelativeLevers(found["levers"], world, []);
  const levers = found["levers"]?.isMapping === true ? (found["levers"].value() as Levers) : {};
  const group = found["group"]?.name(
    "group",
    groups.flatMap((one) => one?.id ?? []),
  );
  const scale = readScale(found, levers);
  const own = groups.find((one) => one?.id === group);
  const cost = found["cost"] && readMetric(found["cost"], flow);
  if (own !== undefined && scale.length > 0 && found["cost"] === undefined && own.cost === undefined)
    found["scale"]!.report({
      code: "cost",
      message: "scaled to a cost that nothing measures",
      expected: "a cost of its own or of its group",
    });
  return {
    id,
    title: found["title"]?.text("what is done") ?? "",
    group: group ?? "",
    levers,
    scale,
    ...optional("cost", cost),
    documents: (found["documents"]?.list("documents") ?? []).flatMap(
      (item) => item.choice("document", documents) ?? [],
    ),
    ...optional("notes", found["notes"]?.text("some words")),
  };
}

function readScale({ scale }: Fields, levers: Levers): string[] {
  return (scale?.list("levers of the policy") ?? []).flatMap((item) => {
    const id = item.name("lever", Object.keys(levers));
    if (id === undefined) return [];
    if (findLever(id)?.choices !== undefined)
      item.report({
        code: "scale",
        message: `a lever that has choices: "${id}"`,
        expected: "one that has levels",
      });
    return [id];
  });
}
