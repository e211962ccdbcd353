import { describe, expect, it } from "vitest";
import { schedule } from "../../model/schedule.ts";
import { understand } from "../i18n/en/understand.ts";
import { phaseKey, themeKey, themeOf } from "./words.ts";

describe("words of ids", () => {
  it("are there for every theme and phase of the model", () => {
    const keys = schedule.flatMap(({ phase, mechanisms }) => [
      phaseKey(phase),
      ...mechanisms.map(({ id }) => themeKey(themeOf(id))),
    ]);
    expect(keys.filter((key) => !(key in understand))).toEqual([]);
  });
});
