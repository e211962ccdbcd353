/** What trading companies wish to ship: by their papers and capacity, as far as borders are open. */
import { crossingOpenness, partnerOpenness } from "../../border.ts";
import { PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";

/** Openness against 2011, to which base trade belongs: of the way to China over each crossing, and to each partner. */
export interface Against {
  readonly china: Float64Array;
  readonly partner: readonly number[];
}
export function againstBase(world: World): Against {
  const { structure } = world;
  const crossing = crossingOpenness(world);
  const open = partnerOpenness(world);
  const partner = structure.basePartnerOpenness.map((base, p) => against(open[p], base));
  const china = structure.baseOpenness.map((base, c) =>
    structure.crossings[c].partner === "CN" ? against(crossing[c], base) : partner[PARTNER.china],
  );
  return { china, partner };
}
function against(value: number, base: number): number {
  return base > 0 ? Math.min(1, value / base) : value;
}

/** Part of a company's trade that goes to each partner, to China by its crossing; never more than its base share. */
export interface OpenShares {
  readonly china: Float64Array;
  readonly russia: number;
  readonly others: number;
}
export function sharesOf(
  { nation }: World,
  { china, partner }: Against,
  { chinaShare, russiaShare }: World["structure"]["exporters"][number],
): OpenShares {
  return {
    china: china.map((open) => chinaShare * open),
    russia: russiaShare * partner[PARTNER.russia] * nation.russiaRoute[0],
    others: (1 - chinaShare - russiaShare) * partner[PARTNER.others],
  };
}

/**
 * Units that companies' papers and capacity allow and that pay, with their part of an export push, as far as payment
 * can be settled.
 */
export function setPapers(
  { companies, nation, structure }: World,
  j: number,
  paying: number,
  units: Float64Array,
): void {
  const { closed, capacity, quotaUnits, forgedUnits } = companies;
  const rows = structure.companiesOf(j);
  const pushed = j === P["basics.localized"] ? nation.exportPushUnits[0] / rows.length : 0;
  const payable = nation.payableShare[0];
  const uncut = 1 - nation.exportCut[0];
  for (const r of rows)
    units[r] =
      closed[r] === 1
        ? 0
        : (Math.min(capacity[r], quotaUnits[r] + forgedUnits[r]) * paying + pushed) * payable * uncut;
}

/** Units of a product that companies wish to ship to each partner. */
export function wishes({ structure }: World, j: number, units: Float64Array, open: OpenShares): Float64Array {
  const { crossing } = structure.companyColumns;
  let china = 0;
  let russia = 0;
  let others = 0;
  for (const r of structure.companiesOf(j)) {
    china += units[r] * open.china[crossing[r]];
    russia += units[r] * open.russia;
    others += units[r] * open.others;
  }
  const wish = new Float64Array(partnerCount);
  wish[PARTNER.china] = china;
  wish[PARTNER.russia] = russia;
  wish[PARTNER.others] = others;
  return wish;
}
