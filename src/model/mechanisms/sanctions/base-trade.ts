import { EXPORT, IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import type { TradeRecord } from "../../data.ts";
import { P } from "../../products.ts";
import type { Product } from "../../products.ts";
import type { Structure } from "../../structure.ts";
import { CENTS_PER_MUSD, MONTHS } from "../../structure/units.ts";

export interface BaseTrade {
  /** Share of each partner in a product's base trade, `(direction × partner) × product`. */
  readonly share: Float64Array;
  /** All base trade, both ways, US cents a month. */
  readonly cents: number;
}

const rowNames: Readonly<Record<string, Product>> = {
  "textile-inputs": "intermediates.imported",
  "private.basics": "basics.chinese",
};
function productOf(row: TradeRecord): number {
  return P[rowNames[row.product] ?? (row.product.replace("private.", "") as Product)];
}

const made = new WeakMap<Structure, BaseTrade>();
/** Reads the trade table by partner; products without trade take the shares of all trade in that direction. */
export function baseTrade(structure: Structure): BaseTrade {
  const found = made.get(structure);
  if (found) return found;
  const width = structure.productCount;
  const share = new Float64Array(2 * partnerCount * width);
  const whole = new Float64Array(2 * partnerCount);
  let cents = 0;
  for (const row of structure.data.trade) {
    const direction = row.direction === "export" ? EXPORT : IMPORT;
    const j = productOf(row);
    const value = (row.baseMusd * CENTS_PER_MUSD) / MONTHS;
    cents += value;
    const add = (partner: number, part: number) => {
      share[(direction * partnerCount + partner) * width + j] += value * part;
      whole[direction * partnerCount + partner] += value * part;
    };
    add(PARTNER.china, row.chinaShare);
    add(PARTNER.russia, row.russiaShare);
    add(PARTNER.others, 1 - row.chinaShare - row.russiaShare);
  }
  for (const direction of [EXPORT, IMPORT]) {
    const pair = direction * partnerCount;
    let all = 0;
    for (let p = 0; p < partnerCount; p++) all += whole[pair + p];
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let p = 0; p < partnerCount; p++) sum += share[(pair + p) * width + j];
      for (let p = 0; p < partnerCount; p++) {
        const at = (pair + p) * width + j;
        share[at] = sum > 0 ? share[at] / sum : all > 0 ? whole[pair + p] / all : 0;
      }
    }
  }
  const base = { share, cents };
  made.set(structure, base);
  return base;
}
