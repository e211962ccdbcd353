/** Sums a ledger's stocks and compares them with its postings. */
import type { MoneyResiduals } from "./ledger-spec.ts";

/** Sectors and instrument of each line. */
export interface LineEnds {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly instrument: Uint8Array;
}

/** Adds the balances of accounts to sums by sector and instrument. */
export function addAccounts(
  sums: Float64Array,
  balance: Float64Array,
  sectorOf: Uint8Array,
  instruments: number,
): void {
  for (let a = 0, at = 0; a < sectorOf.length; a++) {
    const s = sectorOf[a] * instruments;
    for (let k = 0; k < instruments; k++, at++) sums[s + k] += balance[at];
  }
}

/** Compares stocks by sector and instrument with those of the month before and the postings on lines between them. */
export function compareStocks(
  closing: Float64Array,
  opening: Float64Array,
  amount: Float64Array,
  ends: LineEnds,
  abroad: Uint8Array,
  foreign: readonly boolean[],
): MoneyResiduals {
  const instruments = foreign.length;
  const sectors = abroad.length;
  const posted = new Float64Array(sectors * instruments);
  const external = new Float64Array(instruments);
  for (let l = 0; l < amount.length; l++) {
    const moved = amount[l];
    if (moved === 0) continue;
    const from = ends.from[l];
    const to = ends.to[l];
    const k = ends.instrument[l];
    posted[from * instruments + k] -= moved;
    posted[to * instruments + k] += moved;
    external[k] += (abroad[from] - abroad[to]) * moved;
  }
  let instrumentRow = 0;
  let sectorColumn = 0;
  let foreignExchange = 0;
  for (let k = 0; k < instruments; k++) {
    let row = 0;
    let home = 0;
    for (let s = 0; s < sectors; s++) {
      const at = s * instruments + k;
      row += closing[at];
      sectorColumn = Math.max(sectorColumn, Math.abs(closing[at] - opening[at] - posted[at]));
      if (abroad[s] === 0) home += closing[at] - opening[at];
    }
    instrumentRow = Math.max(instrumentRow, Math.abs(row));
    if (foreign[k]) foreignExchange = Math.max(foreignExchange, Math.abs(home - external[k]));
  }
  return { instrumentRow, sectorColumn, foreignExchange };
}
