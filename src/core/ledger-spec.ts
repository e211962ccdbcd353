/** What a ledger is made of: instruments, sectors, flows between them, and the columns that it keeps. */
import { f64 } from "./columns.ts";
import type { Columns, Table } from "./columns.ts";

export interface Instrument {
  readonly id: string;
  readonly unit: string;
  /** Sectors that owe it and may therefore stand below zero. */
  readonly issuers: readonly string[];
  /** True where it can only come from abroad: the balance of payments moves its domestic stock, nothing else. */
  readonly foreign?: boolean;
}
export interface Sector {
  readonly id: string;
  /** Accounts of the sector; 0 for a sector whose balances live in agents' own columns. */
  readonly rows: number;
  readonly abroad?: boolean;
}
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly instruments: readonly string[];
  /** Pairs of sectors `[from, to]` between which the flow may run. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
}
export interface LedgerSpec {
  readonly instruments: readonly Instrument[];
  readonly sectors: readonly Sector[];
  readonly flows: readonly Flow[];
}
/** One kind of posting: a flow in one instrument from one sector to another. */
export interface Line {
  readonly flow: string;
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
}
/** Largest absolute residuals over all cells, in minor units. */
export interface MoneyResiduals {
  readonly instrumentRow: number;
  readonly sectorColumn: number;
  readonly foreignExchange: number;
}

/** Columns that a ledger keeps on the state's buffer. */
export const ledgerColumns = {
  balances: { balance: f64() },
  lines: { amount: f64() },
  sectors: { opening: f64() },
  health: { clipped: f64() },
} satisfies Record<string, Columns>;

export type LedgerTables = { readonly [K in keyof typeof ledgerColumns]: Table<(typeof ledgerColumns)[K]> };

/** Returns the rows that each ledger table needs for `spec`. */
export function ledgerRows(spec: LedgerSpec): { readonly [K in keyof typeof ledgerColumns]: number } {
  const accounts = spec.sectors.reduce((sum, sector) => sum + sector.rows, 0);
  return {
    balances: accounts * spec.instruments.length,
    lines: listLines(spec).length,
    sectors: spec.sectors.length * spec.instruments.length,
    health: 1,
  };
}

/** Returns every line that `spec` declares, in its order. */
export function listLines(spec: LedgerSpec): Line[] {
  return spec.flows.flatMap((flow) =>
    flow.instruments.flatMap((instrument) =>
      flow.pairs.map(([from, to]) => ({ flow: flow.id, instrument, from, to })),
    ),
  );
}

/** Returns where `id` stands in a list of the spec. */
export function indexOf(list: readonly { readonly id: string }[], id: string, what: string): number {
  const at = list.findIndex((entry) => entry.id === id);
  if (at < 0) throw new Error(`unknown ${what}: ${id}`);
  return at;
}
