/** The trading companies of North Korea, Inc. and the foreign-currency earning bases, one by one. */
import { exp } from "../../core/math.ts";
import { draw, key } from "../../core/rng.ts";
import { largestRemainder } from "../../core/rounding.ts";
import { normalQuantile } from "../../core/stats.ts";
import type { Crossing, WorldData } from "../data.ts";
import { patrons } from "../flows/patrons.ts";
import { P, productCount } from "../products.ts";
import type { Product } from "../products.ts";
import type { Network } from "./network.ts";
import type { Exporter } from "./trade.ts";

export interface Company {
  readonly name: string;
  /** Index in `patrons`. */
  readonly patron: number;
  /** True for companies of Offices 38 and 39. */
  readonly fund: boolean;
  readonly product: number;
  /** Row of the product among the exporters. */
  readonly exporter: number;
  readonly home: number;
  /** Index among the crossings, and the counties on the way to it, home first. */
  readonly crossing: number;
  readonly path: readonly number[];
  /** Share of the product's base exports, and of all base exports. */
  readonly productShare: number;
  readonly share: number;
  readonly baseUnits: number;
  readonly baseCents: number;
  readonly chinaShare: number;
  readonly costShare: number;
  /** Part of the border price that is the company's own. */
  readonly ownShare: number;
}
export interface Base {
  readonly county: number;
  readonly product: number;
  readonly patron: number;
  /** Share of what all bases gather of the product. */
  readonly share: number;
}
type Crossings = readonly (Crossing & { readonly county: number })[];

/** Draws of who is who follow from the slot's number alone: neither names nor a run's seed change them. */
const STRUCTURE_SEED = 0;
/** Distance, as a share of value, at which a crossing is chosen a quarter as often as one next door. */
const NEAR = 0.3;
/** Bulk goods of the centre go by ship where others go over the bridge. */
const bySea: readonly Product[] = ["coal", "ores"];
const SEA_TILT = 8;
/** Industries whose sites are the homes of companies of a product; the others sit in towns. */
const homeIndustry: Readonly<Partial<Record<Product, string>>> = {
  coal: "coal-mining",
  ores: "ore-mining",
  seafood: "fishery",
};
/** Head offices in Pyongyang of companies that have no site of their own, against their share of townspeople. */
const CAPITAL_TILT = 3;
/** Provinces of mountain forests, whose bases gather herbs, mushrooms and timber. */
const forested = ["KP-04", "KP-08", "KP-09", "KP-10"];

/** Picks an index with probability proportional to weight, by one draw. */
function pick(weights: ArrayLike<number>, u: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  let at = u * sum;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] <= 0) continue;
    last = i;
    at -= weights[i];
    if (at < 0) return i;
  }
  return last;
}

/** Lists the companies: those known by name first, then as many as the centre has, dealt out by the distribution. */
export function tradingCompanies(
  data: WorldData,
  index: ReadonlyMap<string, number>,
  exporters: readonly Exporter[],
  crossings: Crossings,
  { pathCost, edges }: Pick<Network, "pathCost" | "edges">,
): Company[] {
  const shares = (kind: string) => data.companyDistribution.filter((row) => row.kind === kind);
  const count = shares("count")[0].value;
  const sigma = shares("size")[0].value;
  const named = data.companies.filter((record) => exporters.some((row) => row.product === P[record.product]));
  const rest = Math.max(0, Math.round(count) - named.length);
  const wanted = (kind: string, keyOf: (i: number) => string) => {
    const rows = shares(kind);
    const taken = rows.map((row) => named.filter((_, i) => keyOf(i) === row.key).length);
    const due = rows.map((row, r) => Math.max(0, row.value * (rest + named.length) - taken[r]));
    return { keys: rows.map((row) => row.key), left: largestRemainder(rest, due) };
  };
  const products = wanted("product", (i) => named[i].product);
  const bodies = wanted("patron", (i) => named[i].patron);
  const draws = (purpose: string) => key(STRUCTURE_SEED, 0, `companies.${purpose}`);
  const by = { product: draws("product"), patron: draws("patron"), home: draws("home"), way: draws("way") };
  const size = draws("size");
  const deal = (lot: { keys: string[]; left: Float64Array }, u: number): string => {
    const at = pick(lot.left, u);
    lot.left[at]--;
    return lot.keys[at];
  };
  const weights = new Map<Product, number[]>();
  const homes = (product: Product): number[] => {
    const found = weights.get(product) ?? homeWeights(data, product);
    weights.set(product, found);
    return found;
  };
  const drafts = Array.from({ length: named.length + rest }, (_, i) => {
    const known = named[i] as (typeof named)[number] | undefined;
    const product = known?.product ?? (deal(products, draw(i, by.product.k0, by.product.k1)) as Product);
    const patron = known?.patron ?? deal(bodies, draw(i, by.patron.k0, by.patron.k1));
    const home = index.get(known?.home ?? "") ?? pick(homes(product), draw(i, by.home.k0, by.home.k1));
    const given = crossings.findIndex((crossing) => crossing.id === known?.crossing);
    const crossing =
      given >= 0
        ? given
        : pick(
            crossingWeights(crossings, pathCost, data.units.length, home, product),
            draw(i, by.way.k0, by.way.k1),
          );
    return {
      name: known?.name ?? `Company ${i + 1}`,
      patron: patrons.findIndex((id) => id === patron),
      fund: known?.fund ?? false,
      product: P[product],
      home,
      crossing,
      path: wayTo(edges, pathCost.subarray(crossing * data.units.length), home),
    };
  });
  const weight = new Float64Array(drafts.length);
  // Sizes of a product's companies are the quantiles of the distribution, dealt out in the order of their draws.
  for (const row of exporters) {
    const ranked = [...drafts.keys()]
      .filter((i) => drafts[i].product === row.product)
      .sort((a, b) => draw(a, size.k0, size.k1) - draw(b, size.k0, size.k1));
    ranked.forEach((i, rank) => (weight[i] = exp(sigma * normalQuantile((rank + 0.5) / ranked.length))));
  }
  const total = new Float64Array(productCount);
  drafts.forEach(({ product }, i) => (total[product] += weight[i]));
  return drafts.map((draft, i) => {
    const exporter = exporters.findIndex((row) => row.product === draft.product);
    const row = exporters[exporter];
    const productShare = weight[i] / total[draft.product];
    return {
      ...draft,
      exporter,
      productShare,
      share: row.share * productShare,
      baseUnits: row.baseUnits * productShare,
      baseCents: row.baseCents * productShare,
      chinaShare: row.chinaShare,
      costShare: row.costShare,
      ownShare: row.ownShare,
    };
  });
}

/** Counties on the cheapest way from `home` to where `cost` is zero. */
function wayTo({ from, to, costShare }: Network["edges"], cost: Float64Array, home: number): number[] {
  const path = [home];
  for (let at = home, next = -1; cost[at] > 0; at = next) {
    next = -1;
    let best = Infinity;
    for (let e = 0; e < from.length; e++) {
      const other = from[e] === at ? to[e] : to[e] === at ? from[e] : -1;
      if (other >= 0 && cost[other] < cost[at] && cost[other] + costShare[e] < best) {
        best = cost[other] + costShare[e];
        next = other;
      }
    }
    if (next < 0) break;
    path.push(next);
  }
  return path;
}

function homeWeights(data: WorldData, product: Product): number[] {
  const industry = homeIndustry[product];
  if (industry !== undefined)
    return data.units.map((unit) =>
      data.sites.reduce(
        (sum, site) => sum + (site.industry === industry && site.unit === unit.id ? site.weight : 0),
        0,
      ),
    );
  return data.units.map(
    (unit) => unit.population2008 * unit.urbanShare * (unit.province === "KP-01" ? CAPITAL_TILT : 1),
  );
}

/** Weight of each crossing to China: its share of trade, less with distance. */
function crossingWeights(
  crossings: Crossings,
  pathCost: Float64Array,
  counties: number,
  home: number,
  product: Product,
): number[] {
  return crossings.map((crossing, c) => {
    if (crossing.partner !== "CN") return 0;
    const far = 1 + pathCost[c * counties + home] / NEAR;
    return (
      (crossing.tradeShare * (bySea.includes(product) && crossing.mode === "sea" ? SEA_TILT : 1)) /
      (far * far)
    );
  });
}

/**
 * Lists the bases, at most one a county. Ores: the counties with ore mines that weigh most; seafood: coastal counties
 * with most people outside towns; crafts (herbs, mushrooms, timber): rural counties of the forested provinces.
 */
export function earningBases(
  data: WorldData,
  counts: { readonly ores: number; readonly seafood: number; readonly crafts: number },
): Base[] {
  const rural = (unit: WorldData["units"][number]) => unit.population2008 * (1 - unit.urbanShare);
  const mining = homeWeights(data, "ores");
  const taken = new Set<number>();
  const choose = (count: number, weigh: (unit: WorldData["units"][number], k: number) => number) => {
    const chosen = data.units
      .map((unit, k) => ({ county: k, weight: taken.has(k) ? 0 : weigh(unit, k) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.county - b.county)
      .slice(0, Math.round(count));
    for (const { county } of chosen) taken.add(county);
    return chosen;
  };
  const lists: readonly (readonly [Product, ReturnType<typeof choose>])[] = [
    ["ores", choose(counts.ores, (_, k) => mining[k])],
    ["seafood", choose(counts.seafood, (unit) => (unit.coastal ? rural(unit) : 0))],
    ["crafts", choose(counts.crafts, (unit) => (forested.includes(unit.province) ? rural(unit) : 0))],
  ];
  const bodies = data.companyDistribution.filter((row) => row.kind === "patron");
  const luck = key(STRUCTURE_SEED, 0, "bases.patron");
  return lists.flatMap(([product, chosen]) => {
    const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
    return chosen.map(({ county, weight }) => {
      const body =
        bodies[
          pick(
            bodies.map((row) => row.value),
            draw(county, luck.k0, luck.k1),
          )
        ].key;
      return {
        county,
        product: P[product],
        patron: patrons.findIndex((id) => id === body),
        share: weight / total,
      };
    });
  });
}

/** What mechanisms ask of every company in every month, in columns: the companies themselves lie scattered in memory. */
export function companyColumns(companies: readonly Company[]) {
  return {
    product: Uint8Array.from(companies, ({ product }) => product),
    patron: Uint8Array.from(companies, ({ patron }) => patron),
    home: Uint16Array.from(companies, ({ home }) => home),
    crossing: Uint8Array.from(companies, ({ crossing }) => crossing),
    chinaShare: Float64Array.from(companies, ({ chinaShare }) => chinaShare),
    costShare: Float64Array.from(companies, ({ costShare }) => costShare),
    ownShare: Float64Array.from(companies, ({ ownShare }) => ownShare),
  };
}

/** Rows of the companies of each product. */
export function companiesByProduct(companies: readonly Company[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: productCount }, () => []);
  companies.forEach(({ product }, r) => lists[product].push(r));
  return lists;
}

/** Share of all base exports that each patron's companies ship. */
export function exportsByPatron(companies: readonly Company[]): Float64Array {
  const sums = new Float64Array(patrons.length);
  for (const { patron, share } of companies) sums[patron] += share;
  return sums;
}
