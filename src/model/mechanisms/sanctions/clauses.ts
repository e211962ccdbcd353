import { EXPORT, IMPORT, PARTNER, partnerCount, partners } from "../../columns/sanctions.ts";
import type { SanctionClause } from "../../data.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";
import { baseTrade } from "./base-trade.ts";

/** The part of a cell that one clause covers, the units that may still pass of it, and those that it allows a month. */
interface Cover {
  readonly at: number;
  readonly covered: number;
  readonly units: number;
  readonly monthly: number;
}
const LAST_HELD_MONTH = -1;

/**
 * Reads this month's law off the sanctions table and the scenario. Clauses name different goods within a product, so
 * their shares add up; where they add up to more than the product they overlap, and the tighter clause counts.
 * While drivers are held, the measures of December 2011 stand, as every other series does: trade of the base year
 * lived with them.
 */
export const clauses = mechanism({
  id: "sanctions.clauses",
  title: "Measures in force",
  documents: ["001", "002", "004"],
  equations: [
    "covered(direction, partner, product) = min(1, Σ covered shares of the clauses in force), tightest first; luxury lists: the share times how far the partner keeps a list",
    "cap = Σ units that caps leave of what they cover: of a yearly cap what has not passed since its year began, first come, first served; a cap on all partners is dealt out by their shares of base trade",
  ],
  parameters: [],
  levers: [
    "sanctions.calendar",
    "sanctions.exportCut",
    "sanctions.oilCut",
    "sanctions.luxuryBan",
    "sanctions.luxuryEnforcement",
  ],
  reads: [],
  writes: [
    "nation.capCovered",
    "nation.capUnits",
    "nation.capMonthlyUnits",
    "nation.capOpenedUnits",
    "nation.capUsedUnits",
    "nation.exportCut",
    "nation.oilCut",
  ],
  moves: {
    metric: "luxury.imports.usd",
    ablated: "up",
    under: { "sanctions.luxuryEnforcement": 1, "sanctions.enforcement.china": 0.8 },
  },
  step(world) {
    const { nation, structure } = world;
    nation.exportCut[0] = world.lever("sanctions.exportCut");
    nation.oilCut[0] = world.lever("sanctions.oilCut");
    const { capCovered, capUnits, capMonthlyUnits, capOpenedUnits, capUsedUnits } = nation;
    for (let at = 0; at < capUnits.length; at++) capUsedUnits[at] += capOpenedUnits[at] - capUnits[at];
    capCovered.fill(0);
    capUnits.fill(0);
    capMonthlyUnits.fill(0);
    const covers: Cover[] = [];
    const list = luxuryLists(world);
    const month = world.holding() ? LAST_HELD_MONTH : world.month;
    if (world.lever("sanctions.calendar") > 0)
      for (const clause of structure.data.sanctions) addCovers(world, clause, month, list, covers);
    for (const clause of world.clauses) addCovers(world, clause, world.month, list, covers);
    covers.sort((a, b) => a.units / a.covered - b.units / b.covered);
    for (const { at, covered, units, monthly } of covers) {
      const part = Math.min(covered, 1 - capCovered[at]);
      if (part <= 0) continue;
      capCovered[at] += part;
      capUnits[at] += (units * part) / covered;
      capMonthlyUnits[at] += (monthly * part) / covered;
    }
    capOpenedUnits.set(capUnits);
  },
});

/** How much of a luxury clause each partner turns into a list of its own. */
function luxuryLists(world: World): readonly number[] {
  if (world.lever("sanctions.luxuryBan") === 0) return partners.map(() => 0);
  const china = world.lever("sanctions.luxuryEnforcement");
  return partners.map((_, p) => (p === PARTNER.china ? china : 1));
}

/** Adds what a clause covers; a cap whose period begins counts from nothing. */
function addCovers(
  world: World,
  clause: SanctionClause,
  month: number,
  list: readonly number[],
  covers: Cover[],
): void {
  if (month < clause.from || month > (clause.until ?? Infinity)) return;
  const width = world.structure.productCount;
  const direction = clause.direction === "export" ? EXPORT : IMPORT;
  const { share } = baseTrade(world.structure);
  const { capUsedUnits } = world.nation;
  const pooled = clause.capMonths > 1;
  const begins = (month - clause.from) % clause.capMonths === 0;
  for (let p = 0; p < partnerCount; p++) {
    if (clause.partner !== "all" && clause.partner !== partners[p]) continue;
    const at = (direction * partnerCount + p) * width + P[clause.product];
    const covered = clause.coveredShare * (clause.measure === "luxury" ? list[p] : 1);
    if (covered <= 0) continue;
    const cap = clause.measure === "cap" ? clause.capUnits * (clause.partner === "all" ? share[at] : 1) : 0;
    if (pooled && begins) capUsedUnits[at] = 0;
    const units = pooled ? Math.max(0, cap - capUsedUnits[at]) : cap;
    covers.push({ at, covered, units, monthly: cap / clause.capMonths });
  }
}
