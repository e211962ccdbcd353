/** Sums a ledger's stocks and compares them with its postings. */
import type { MoneyResiduals, Sector } from "./ledger-spec.ts";

/** Sectors and instrument of each line. */
export interface LineEnds {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly instrument: Uint8Array;
}

/** Stocks by sector and instrument as last taken. */
export interface AccountSums {
  readonly closing: Float64Array;
  /** Takes the sums anew; `agents` holds what agents keep themselves. */
  take(agents: Float64Array): void;
}

/**
 * Makes the sums of accounts, which follow one another by sector. Their loop closes over its arrays, which engines then
 * take as constants: measured, a loop over arrays that are handed in takes twice as long.
 */
export function accountSums(
  balance: Float64Array,
  sectors: readonly Sector[],
  instruments: number,
): AccountSums {
  const rows = Int32Array.from(sectors, (sector) => sector.rows);
  const closing = new Float64Array(rows.length * instruments);
  return {
    closing,
    take(agents) {
      closing.set(agents);
      for (let s = 0, at = 0; s < rows.length; s++) {
        const first = s * instruments;
        let left = rows[s];
        // Two accounts at a time: each pass reads and writes the sums.
        for (; left > 1; left -= 2, at += 2 * instruments)
          for (let k = 0; k < instruments; k++)
            closing[first + k] += balance[at + k] + balance[at + instruments + k];
        if (left > 0) for (let k = 0; k < instruments; k++, at++) closing[first + k] += balance[at];
      }
    },
  };
}

/** Compares stocks by sector and instrument with those of the month before and the postings on lines between them. */
export function compareStocks(
  closing: Float64Array,
  opening: Float64Array,
  amount: Float64Array,
  ends: LineEnds,
  abroad: Uint8Array,
  foreign: Uint8Array,
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
    if (foreign[k] === 1) foreignExchange = Math.max(foreignExchange, Math.abs(home - external[k]));
  }
  return { instrumentRow, sectorColumn, foreignExchange };
}
