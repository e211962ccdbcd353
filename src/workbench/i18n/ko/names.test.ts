import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { levers } from "../../../model/levers.ts";
import { seriesDefinitions } from "../../../model/observers/index.ts";
import { mechanisms } from "../../../model/schedule.ts";
import type { Names } from "../index.ts";
import { chartUnits } from "./charts-units.ts";
import { economy } from "./names-economy.ts";
import { people } from "./names-people.ts";
import { names } from "./names.ts";

const ids: Readonly<Record<keyof Names, readonly string[]>> = {
  levers: levers.map(({ id }) => id),
  series: seriesDefinitions.map(({ id }) => id),
  scenarios: readdirSync("scenarios").map((file) => file.replace(/\.yaml$/, "")),
  mechanisms: mechanisms.map(({ id }) => id),
};

const units = seriesDefinitions.map(({ unit }) => unit);

describe("Korean names", () => {
  it.each(Object.keys(ids) as (keyof Names)[])("cover all %s and nothing else", (kind) => {
    expect(Object.keys(names[kind]).toSorted()).toEqual(ids[kind].toSorted());
  });
  it("tell different things apart", () => {
    for (const kind of Object.keys(ids) as (keyof Names)[]) {
      const words = Object.values(names[kind]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
      for (const word of words) expect(word).toMatch(/\p{Script=Hangul}/u);
    }
  });
  it("cover the units and the choices of levers and series", () => {
    const words = [...levers.flatMap(({ unit, choices }) => [unit, ...(choices ?? [])]), ...units];
    expect(words.filter((word) => !(`charts.unit.${word}` in chartUnits))).toEqual([]);
  });
  it("stand in one file each", () => {
    expect(Object.keys(economy).filter((id) => id in people)).toEqual([]);
  });
});
