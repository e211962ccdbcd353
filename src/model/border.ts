/** How open the borders are this month, by crossing and by partner, and where goods come in. */
import { PARTNER, partnerCount } from "./columns/sanctions.ts";
import type { Structure } from "./structure.ts";
import { meanOver2012 } from "./structure/units.ts";
import type { World } from "./world.ts";

const partnerOf: Readonly<Record<string, number>> = {
  CN: PARTNER.china,
  RU: PARTNER.russia,
  ZZ: PARTNER.others,
};
/** Hamgyong and Ryanggang, with Rason: the borderland of document 003. */
const hamji = ["KP-08", "KP-09", "KP-10", "KP-13"];

/** Levers that the openness of the borders follows. */
export const borderLevers = [
  "pyongyang.borderClosure",
  "pyongyang.borderClosureHamji",
  "china.cutOff",
] as const;

/** What the borders are like in one month. */
interface Openness {
  readonly month: number;
  readonly crossings: Float64Array;
  readonly partners: Float64Array;
}
const lastOpenness = new WeakMap<World, Openness>();
/** Works the month's openness out once; calendar and levers stay as they are within a month. */
function openness(world: World): Openness {
  const last = lastOpenness.get(world);
  if (last?.month === world.month) return last;
  const crossings = ofCrossings(world);
  const now = { month: world.month, crossings, partners: byPartner(world.structure, crossings) };
  lastOpenness.set(world, now);
  return now;
}

/** Openness of each crossing, 0 closed to 1 normal: its corridor's calendar, less what the scenario closes. */
export function crossingOpenness(world: World): Float64Array {
  return openness(world).crossings;
}
function ofCrossings(world: World): Float64Array {
  const { crossings, data } = world.structure;
  const closure = world.lever("pyongyang.borderClosure");
  const northEast = world.lever("pyongyang.borderClosureHamji");
  const cutOff = world.lever("china.cutOff");
  return Float64Array.from(crossings, (crossing) => {
    const province = data.units[crossing.county].province;
    return (
      world.driver(crossing.corridor) *
      (1 - closure) *
      (hamji.includes(province) ? 1 - northEast : 1) *
      (crossing.partner === "CN" ? 1 - cutOff : 1)
    );
  });
}

/** Openness of the way to each partner: its crossings' openness, weighted by their shares of its trade. */
export function partnerOpenness(world: World): Float64Array {
  return openness(world).partners;
}

function byPartner({ crossings }: Structure, open: Float64Array): Float64Array {
  const sum = new Float64Array(partnerCount);
  const weight = new Float64Array(partnerCount);
  crossings.forEach((crossing, c) => {
    const p = partnerOf[crossing.partner];
    sum[p] += open[c] * crossing.tradeShare;
    weight[p] += crossing.tradeShare;
  });
  return sum.map((value, p) => (weight[p] > 0 ? value / weight[p] : 0));
}

const baseOpenness = new WeakMap<Structure, Float64Array>();
/**
 * Openness against the mean of 2012, at most 1: base trade went over the crossings as they stood in that year, and a
 * new way adds nothing unless someone wishes to trade more.
 */
export function relativeOpenness(world: World): Float64Array {
  const { structure } = world;
  let base = baseOpenness.get(structure);
  if (!base) {
    base = byPartner(
      structure,
      Float64Array.from(structure.crossings, ({ corridor }) => meanOver2012(structure.data, corridor)),
    );
    baseOpenness.set(structure, base);
  }
  const now = partnerOpenness(world);
  return base.map((reference, p) => Math.min(1, reference > 0 ? now[p] / reference : now[p]));
}

/** Counties where goods from one partner come in, and the part that comes through each. */
export interface Gates {
  readonly county: readonly number[];
  readonly part: readonly number[];
}

/** Splits each partner's goods over its crossings by their shares of trade and how open they are. */
export function gatesOf(world: World): readonly Gates[] {
  const { crossings } = world.structure;
  const open = crossingOpenness(world);
  return Array.from({ length: partnerCount }, (_, p) => {
    const parts = new Map<number, number>();
    let total = 0;
    crossings.forEach((crossing, c) => {
      const weight = open[c] * crossing.tradeShare;
      if (partnerOf[crossing.partner] !== p || weight <= 0) return;
      parts.set(crossing.county, (parts.get(crossing.county) ?? 0) + weight);
      total += weight;
    });
    return { county: [...parts.keys()], part: [...parts.values()].map((weight) => weight / total) };
  });
}
