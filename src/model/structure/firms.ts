/** Where the country's enterprises stand. */
import type { WorldData } from "../data.ts";

/** A firm to be: where it stands, in which industry, and its base output in units a month. */
export interface FirmSite {
  readonly county: number;
  readonly industry: number;
  readonly baseOutput: number;
  readonly route: string;
}

/** Deals each industry's base output out over its sites; county factories and builders stand everywhere. */
export function placeFirms(
  data: WorldData,
  index: ReadonlyMap<string, number>,
  industryOutput: Float64Array,
): FirmSite[] {
  const urban = data.units.map((unit) => unit.population2008 * unit.urbanShare);
  const people = data.units.map((unit) => unit.population2008);
  return data.industries.flatMap((industry, i) => {
    const sites = data.sites.filter((site) => site.industry === industry.id);
    const everywhere =
      industry.id === "light-county" || industry.id === "light-20x10"
        ? people
        : industry.id === "construction"
          ? urban
          : undefined;
    const rows = everywhere
      ? everywhere
          .map((weight, county) => ({ county, weight, route: "" }))
          .filter(({ county }) => industry.id !== "light-20x10" || data.units[county].type !== "district")
      : sites.map((site) => ({ county: index.get(site.unit)!, weight: site.weight, route: site.route }));
    const total = rows.reduce((sum, row) => sum + row.weight, 0);
    return rows.map((row) => ({
      county: row.county,
      industry: i,
      route: row.route,
      baseOutput: (industryOutput[i] * row.weight) / total,
    }));
  });
}

/** Coal of each firm over its industry's mean: fertilizer works on the coal route take all of it. */
export function coalByRoute(data: WorldData, firms: readonly FirmSite[]): Float64Array {
  const works = data.industries.findIndex((record) => record.product === "fertilizer");
  const all = firms.filter((site) => site.industry === works);
  const total = all.reduce((sum, site) => sum + site.baseOutput, 0);
  const coal = all.reduce((sum, site) => sum + (site.route === "coal" ? site.baseOutput : 0), 0);
  return Float64Array.from(firms, (site) =>
    site.industry !== works || coal === 0 ? 1 : site.route === "coal" ? total / coal : 0,
  );
}

/** Lists, by product and county, who answers for a product there: its makers in the county, or the country's first. */
export function makersByCounty(
  allMakers: readonly (readonly number[])[],
  firms: readonly FirmSite[],
  counties: number,
): (readonly number[])[][] {
  return allMakers.map((makers) => {
    const here: number[][] = Array.from({ length: counties }, () => []);
    for (const f of makers) here[firms[f].county].push(f);
    return here.map((list) => (list.length > 0 ? list : makers.slice(0, 1)));
  });
}
