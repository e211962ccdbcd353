/** Reads the arms of a claim. */
import { LAST } from "../../core/clock.ts";
import { checkFields, checkLevel } from "../scenario/check.ts";
import type { ScenarioWorld } from "../scenario/check.ts";
import type { Library } from "../scenario/compose.ts";
import { settingKeys } from "../scenario/keys.ts";
import type { Place } from "../scenario/place.ts";
import { checkReaders, findLever, leverRange, unknownLever } from "../scenario/settings.ts";
import { armKeys, relativeKeys } from "./keys.ts";
import type { Arm } from "./types.ts";

/** Reads an arm; what is wrong with it is reported where it stands. */
export function readArm(place: Place, world: ScenarioWorld, library: Library): Arm | undefined {
  const expected = "an arm: a mapping such as {levers: {sanctions.oilCut: 0.5}}";
  const { scenario, levers, ...rest } = place.fields(Object.keys(armKeys), [], expected) ?? {};
  checkFields(rest, world);
  const name = scenario?.text("the name of a scenario");
  if (name !== undefined && library.find(name, undefined) === undefined)
    scenario!.name("scenario", library.names(undefined));
  const without = rest["without"]?.isList === true ? (rest["without"].value() as string[]) : [];
  if (levers !== undefined) checkRelativeLevers(levers, world, without);
  return place.isMapping ? (place.value() as Arm) : undefined;
}

/** Reports levers that there are not, and levels and stretches that they cannot have. */
export function checkRelativeLevers(
  place: Place,
  { data, mechanisms }: ScenarioWorld,
  without: readonly string[],
): void {
  for (const { key, keyPlace, value } of place.entries(settingKeys.levers) ?? []) {
    const lever = findLever(key);
    if (lever === undefined) {
      keyPlace.report(unknownLever(key, data.parameters));
      continue;
    }
    for (const fault of checkReaders("levers", key, mechanisms, without)) keyPlace.report(fault);
    if (!value.isList) {
      checkLevel(value, lever, `${leverRange(lever)}, or a path such as [{after: 12, for: 6, value: 1}]`);
      continue;
    }
    const items = value.list("stretches") ?? [];
    if (items.length === 0)
      value.report({
        code: "empty",
        message: "a path without stretches",
        expected: "stretches such as {after: 12, for: 6, value: 1}",
      });
    let free = 0;
    for (const item of items) {
      const found = item.fields(relativeKeys, ["after", "value"], "a stretch: after, for, value");
      if (found === undefined) continue;
      checkLevel(found["value"], lever);
      const after = found["after"]?.whole(0, LAST);
      const length = found["for"]?.whole(1, LAST);
      if (after === undefined) continue;
      if (after < free)
        found["after"]!.report({
          code: "overlap",
          message: `begins before the stretch before it ends: ${after}`,
          expected: Number.isFinite(free)
            ? `${free} or later`
            : 'a stretch before it that is closed with "for"',
        });
      free = length === undefined ? Infinity : after + length;
    }
  }
}
