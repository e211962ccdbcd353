/** What sanctions leave of a wish to trade: the legal part, the part that slips past, and what is refused. */
import { EXPORT, PARTNER, partnerCount } from "./columns/sanctions.ts";
import type { World } from "./world.ts";

export interface Passage {
  legal: number;
  smuggled: number;
}

const cell = (world: World, direction: number, partner: number, product: number) =>
  (direction * partnerCount + partner) * world.structure.productCount + product;

/**
 * Splits `wanted` units a month: legal = (1 − covered)·wanted + min(covered·wanted, cap); of the rest
 * leakage·(1 − enforcement)·adaptation slips past; the remainder is refused and counted.
 * `leakage` is the share that would slip past unenforced, `cents` the value of a unit. What passes under a cap is gone
 * from it for whoever asks later in its period; `capPart` is the part of what is left that this asker may use.
 */
export function throughLimits(
  world: World,
  direction: number,
  partner: number,
  product: number,
  wanted: number,
  leakage: number,
  cents: number,
  capPart = 1,
): Passage {
  const { nation } = world;
  const at = cell(world, direction, partner, product);
  const covered = nation.capCovered[at] * wanted;
  if (covered <= 0) return { legal: wanted, smuggled: 0 };
  const allowed = Math.min(covered, nation.capUnits[at] * capPart);
  nation.capUnits[at] -= allowed;
  nation.capMonthlyUnits[at] *= 1 - capPart;
  const held = covered - allowed;
  const smuggled =
    held *
    Math.min(1, leakage * (1 - nation.enforcement[partner]) * nation.evasion[partner]) *
    nation.carrierCapacity[0];
  const pair = direction * partnerCount + partner;
  nation.blockedCents[pair] += (held - smuggled) * cents;
  nation.smuggledPartnerCents[pair] += smuggled * cents;
  if (direction === EXPORT) nation.smuggledExportCents[product] += smuggled * cents;
  else nation.smuggledImportCents[product] += smuggled * cents;
  return { legal: wanted - held, smuggled };
}

/**
 * Leakage of goods whose leak is known as a multiple of what a cap allows (oil): that multiple of a month's part over
 * what is held back. Where nothing is allowed, `otherwise` of what is held back would slip past.
 */
export function leakageOverCap(
  world: World,
  direction: number,
  partner: number,
  product: number,
  wanted: number,
  multiple: number,
  otherwise: number,
  capPart = 1,
): number {
  const at = cell(world, direction, partner, product);
  const { capCovered, capUnits, capMonthlyUnits } = world.nation;
  if (capMonthlyUnits[at] <= 0) return otherwise;
  const held = capCovered[at] * wanted - capUnits[at] * capPart;
  return held > 0 ? (multiple * capMonthlyUnits[at] * capPart) / held : 0;
}

/** Books goods that have crossed, legal and smuggled together, for the trade series. */
export function bookTrade(
  world: World,
  direction: number,
  partner: number,
  product: number,
  units: number,
  cents: number,
): void {
  const { nation } = world;
  const out = direction === EXPORT;
  (out ? nation.exported : nation.imported)[product] += units;
  (out ? nation.exportCents : nation.importCents)[product] += cents;
  if (partner === PARTNER.china) (out ? nation.exportChinaCents : nation.importChinaCents)[product] += cents;
  nation.partnerCents[direction * partnerCount + partner] += cents;
}
