/** What is exported and imported by whom, from the trade table; companies stand in companies.ts. */
import type { WorldData } from "../data.ts";
import { P } from "../products.ts";
import type { Product } from "../products.ts";
import { CENTS_PER_MUSD, MONTHS } from "./units.ts";

export interface Exporter {
  readonly product: number;
  readonly chinaShare: number;
  readonly russiaShare: number;
  readonly baseUnits: number;
  readonly baseCents: number;
  /** Share of all base exports. */
  readonly share: number;
  /** Cost of a unit, capital apart, against the product's basic price; border price of the base year. */
  readonly costShare: number;
  readonly baseBorderCents: number;
  /** Part of the border price that is the exporter's own; the rest pays for cloth that the buyer sends. */
  readonly ownShare: number;
}
export type Payer = "cabinet" | "kpa" | "kwp" | "fund" | "trading";
export interface StateImport {
  readonly index: number;
  readonly product: number;
  readonly payer: Payer;
  readonly kind: "plain" | "machinery" | "processing" | "gifts";
  /** Weight when reserves are drawn on: food and fuel before machines. */
  readonly priority: number;
  readonly chinaShare: number;
  readonly russiaShare: number;
  readonly baseUnits: number;
}

const priorities: Readonly<Partial<Record<Product, number>>> = {
  grain: 3,
  fuels: 3,
  fertilizer: 3,
  "intermediates.imported": 2,
  luxury: 2,
};

/** Part of a product's value that is no income of capital, in its first industry, from the accounting matrix. */
function costOf(data: WorldData, product: string): number {
  const { activity } = data.industries.find((industry) => industry.product === product)!;
  return 1 - data.accounts.value("f.capital", activity) / data.accounts.value(activity, "total");
}

/**
 * Reads exporters and state importers off the trade table; `meanPrice` is what a unit brings on average, home and
 * abroad, against its basic price.
 */
export function tradeRows(
  data: WorldData,
  borderCents: Float64Array,
  meanPrice: (product: number) => number,
) {
  const rows = data.trade.filter((row) => row.direction === "export");
  const total = rows.reduce((sum, row) => sum + row.baseMusd, 0);
  const cloth = data.trade.find((row) => row.product === "textile-inputs")?.baseMusd ?? 0;
  const exporters: Exporter[] = rows.map((row) => {
    const product = P[row.product as Product];
    const baseCents = (row.baseMusd * CENTS_PER_MUSD) / MONTHS;
    return {
      product,
      chinaShare: row.chinaShare,
      russiaShare: row.russiaShare,
      baseUnits: baseCents / borderCents[product],
      baseCents,
      share: row.baseMusd / total,
      costShare: costOf(data, row.product) * meanPrice(product),
      baseBorderCents: borderCents[product],
      ownShare: product === P.textiles ? 1 - cloth / row.baseMusd : 1,
    };
  });
  const stateImports: StateImport[] = data.trade
    .filter((row) => row.direction === "import" && row.payer !== "merchants" && row.product !== "crude")
    .map((row, index) => {
      const processing = row.product === "textile-inputs";
      const product = processing ? P["intermediates.imported"] : P[row.product as Product];
      const kind = processing
        ? "processing"
        : row.product === "luxury"
          ? "gifts"
          : row.product === "machinery.imported"
            ? "machinery"
            : "plain";
      return {
        index,
        product,
        payer: row.payer as Payer,
        kind,
        priority: priorities[row.product as Product] ?? 1,
        chinaShare: row.chinaShare,
        russiaShare: row.russiaShare,
        baseUnits: (row.baseMusd * CENTS_PER_MUSD) / MONTHS / borderCents[product],
      };
    });
  const textiles = exporters.find((row) => row.product === P.textiles)!;
  return {
    exporters,
    stateImports,
    baseTextileCents: textiles.baseCents,
    /** Foreign currency that offices take in a month of the base year, before fitting: levies on half of exports. */
    baseStateRevenueCents: (0.55 * total * CENTS_PER_MUSD) / MONTHS,
  };
}
