/**
 * Keeps money and claims by double entry. Every movement is one posting
 * `transfer(flow, instrument, from, to, amount)` in whole minor units; nothing else may change a balance.
 *
 * Institutions hold their balances here, one account a row. Agents that live in columns of their own (households)
 * change those columns inside their block and report the block's sums through `collect` and `disburse`, which book
 * the other side. `close` then compares the stocks with the postings: with whole numbers below 2^53 the four
 * residuals are exactly zero, or something moved that was not posted.
 */
import { indexOf, listLines } from "./ledger-spec.ts";
import { accountSums, compareStocks } from "./ledger-stocks.ts";
import type { AccountSums, LineEnds } from "./ledger-stocks.ts";
import type { LedgerSpec, LedgerTables, Line, MoneyResiduals } from "./ledger-spec.ts";

export { ledgerColumns, ledgerRows } from "./ledger-spec.ts";
export type * from "./ledger-spec.ts";

export interface Posting {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

export class Ledger {
  readonly lines: readonly Line[];
  readonly spec: LedgerSpec;
  /** Set to a function to see every posting of institutions as it is made (tests, traces). */
  onPosting: ((posting: Posting) => void) | undefined;
  readonly #balance: Float64Array;
  readonly #amount: Float64Array;
  readonly #opening: Float64Array;
  readonly #refused: Float64Array;
  /** Stocks as last summed, and for which `agents`, who count anew each time; a posting ends that. */
  readonly #sums: AccountSums;
  #closedFor: Float64Array | undefined;
  readonly #instruments: number;
  readonly #sectors: number;
  readonly #firstAccount: Int32Array;
  readonly #sectorOf: Uint8Array;
  readonly #lineTable: Int16Array;
  readonly #mayOwe: Uint8Array;
  readonly #abroad: Uint8Array;
  readonly #foreign: Uint8Array;
  readonly #linesOf = new Map<string, number[]>();
  readonly #lineEnds: LineEnds;

  constructor(spec: LedgerSpec, tables: LedgerTables) {
    this.spec = spec;
    this.#balance = tables.balances.balance;
    this.#amount = tables.lines.amount;
    this.#opening = tables.sectors.opening;
    this.#refused = tables.health.clipped;
    this.#sums = accountSums(this.#balance, spec.sectors, spec.instruments.length);
    this.#instruments = spec.instruments.length;
    this.#sectors = spec.sectors.length;
    this.lines = listLines(spec);
    const instruments = spec.instruments.length;
    const sectors = spec.sectors.length;
    this.#firstAccount = new Int32Array(sectors);
    let accounts = 0;
    spec.sectors.forEach((sector, s) => {
      this.#firstAccount[s] = accounts;
      accounts += sector.rows;
    });
    this.#sectorOf = new Uint8Array(accounts);
    spec.sectors.forEach((sector, s) =>
      this.#sectorOf.fill(s, this.#firstAccount[s], this.#firstAccount[s] + sector.rows),
    );
    this.#abroad = Uint8Array.from(spec.sectors, (sector) => (sector.abroad ? 1 : 0));
    this.#foreign = Uint8Array.from(spec.instruments, (instrument) => (instrument.foreign ? 1 : 0));
    this.#mayOwe = new Uint8Array(instruments * sectors);
    spec.instruments.forEach((instrument, k) => {
      for (const issuer of instrument.issuers) this.#mayOwe[k * sectors + this.sector(issuer)] = 1;
    });
    this.#lineTable = new Int16Array(spec.flows.length * instruments * sectors * sectors).fill(-1);
    const ends = {
      from: new Uint8Array(this.lines.length),
      to: new Uint8Array(this.lines.length),
      instrument: new Uint8Array(this.lines.length),
    };
    for (const { id } of spec.flows) this.#linesOf.set(id, []);
    this.lines.forEach((line, index) => {
      this.#linesOf.get(line.flow)!.push(index);
      ends.from[index] = this.sector(line.from);
      ends.to[index] = this.sector(line.to);
      ends.instrument[index] = this.instrument(line.instrument);
      const at = this.#cell(this.flow(line.flow), ends.instrument[index], ends.from[index], ends.to[index]);
      if (this.#lineTable[at] !== -1) throw new Error(`line declared twice: ${JSON.stringify(line)}`);
      this.#lineTable[at] = index;
    });
    this.#lineEnds = ends;
  }

  #cell(flow: number, instrument: number, from: number, to: number): number {
    return ((flow * this.#instruments + instrument) * this.#sectors + from) * this.#sectors + to;
  }

  sector(id: string): number {
    return indexOf(this.spec.sectors, id, "sector");
  }
  instrument(id: string): number {
    return indexOf(this.spec.instruments, id, "instrument");
  }
  flow(id: string): number {
    return indexOf(this.spec.flows, id, "flow");
  }
  /** Returns the account of row `row` of a sector. */
  account(sector: number, row = 0): number {
    return this.#firstAccount[sector] + row;
  }
  balance(account: number, instrument: number): number {
    return this.#balance[account * this.#instruments + instrument];
  }
  /** Returns which lines a flow has. */
  linesOf(flow: string): readonly number[] {
    return this.#linesOf.get(flow) ?? [];
  }
  /** Returns the postings of this month on a line, in minor units. */
  amounts(): Float64Array {
    return this.#amount;
  }
  /** Postings refused since the start because the payer could not meet them; a healthy run has none. */
  clipped(): number {
    return this.#refused[0];
  }

  /** Sets an opening balance; only for building a world, before the first `open`. */
  endow(account: number, instrument: number, amount: number): void {
    this.#closedFor = undefined;
    this.#balance[account * this.#instruments + instrument] += amount;
  }

  #line(flow: number, instrument: number, from: number, to: number): number {
    const line = this.#lineTable[this.#cell(flow, instrument, from, to)];
    if (line >= 0) return line;
    const { flows, instruments, sectors } = this.spec;
    throw new Error(
      `no such line: ${flows[flow]?.id} in ${instruments[instrument]?.id} from ${sectors[from]?.id} to ${sectors[to]?.id}`,
    );
  }

  /**
   * Moves `amount` whole minor units from one account to another. A payer that may not owe and holds less is
   * refused: nothing moves, the refusal is counted. Returns what moved. Throws on a fraction or a negative amount.
   */
  transfer(flow: number, instrument: number, from: number, to: number, amount: number): number {
    if (amount === 0) return 0;
    if (!(amount > 0 && amount <= Number.MAX_SAFE_INTEGER) || amount !== Math.floor(amount))
      throw new Error(`amount must be whole and positive: ${amount}`);
    const balance = this.#balance;
    const k = this.#instruments;
    const fromSector = this.#sectorOf[from];
    const line = this.#line(flow, instrument, fromSector, this.#sectorOf[to]);
    if (
      balance[from * k + instrument] < amount &&
      this.#mayOwe[instrument * this.#sectors + fromSector] === 0
    ) {
      this.#refused[0]++;
      return 0;
    }
    this.#closedFor = undefined;
    balance[from * k + instrument] -= amount;
    balance[to * k + instrument] += amount;
    this.#amount[line] += amount;
    this.onPosting?.({ line, from, to, amount });
    return amount;
  }

  /** Books the receiving side of what agents of `fromSector` have already paid out of their own columns. */
  collect(flow: number, instrument: number, fromSector: number, to: number, amount: number): void {
    if (amount === 0) return;
    if (!(amount > 0)) throw new Error(`amount must be positive: ${amount}`);
    const line = this.#line(flow, instrument, fromSector, this.#sectorOf[to]);
    this.#closedFor = undefined;
    this.#balance[to * this.#instruments + instrument] += amount;
    this.#amount[line] += amount;
    this.onPosting?.({ line, from: -1, to, amount });
  }

  /** Books the paying side of what agents of `toSector` have already taken into their own columns. */
  disburse(flow: number, instrument: number, from: number, toSector: number, amount: number): void {
    if (amount === 0) return;
    if (!(amount > 0)) throw new Error(`amount must be positive: ${amount}`);
    const fromSector = this.#sectorOf[from];
    const line = this.#line(flow, instrument, fromSector, toSector);
    const at = from * this.#instruments + instrument;
    const balance = this.#balance;
    this.#closedFor = undefined;
    balance[at] -= amount;
    if (balance[at] < 0 && this.#mayOwe[instrument * this.#sectors + fromSector] === 0)
      throw this.#overdrawn(fromSector, instrument, balance[at]);
    this.#amount[line] += amount;
    this.onPosting?.({ line, from, to: -1, amount });
  }

  /** Collects `amounts[row]` at the account of each row of a sector, of which `to` is the first. */
  collectEach(flow: number, instrument: number, fromSector: number, to: number, amounts: Float64Array): void {
    const toSector = this.#sectorOfEach(to, amounts.length);
    this.#closedFor = undefined;
    const balance = this.#balance;
    const k = this.#instruments;
    let line = -1;
    let sum = 0;
    for (let row = 0; row < amounts.length; row++) {
      const amount = amounts[row];
      if (amount === 0) continue;
      if (!(amount > 0)) throw new Error(`amount must be positive: ${amount}`);
      if (line < 0) line = this.#line(flow, instrument, fromSector, toSector);
      balance[(to + row) * k + instrument] += amount;
      sum += amount;
      this.onPosting?.({ line, from: -1, to: to + row, amount });
    }
    if (line >= 0) this.#amount[line] += sum;
  }

  /** Disburses `amounts[row]` from the account of each row of a sector, of which `from` is the first. */
  disburseEach(
    flow: number,
    instrument: number,
    from: number,
    toSector: number,
    amounts: Float64Array,
  ): void {
    const fromSector = this.#sectorOfEach(from, amounts.length);
    this.#closedFor = undefined;
    const mayOwe = this.#mayOwe[instrument * this.#sectors + fromSector] === 1;
    const balance = this.#balance;
    const k = this.#instruments;
    let line = -1;
    let sum = 0;
    for (let row = 0; row < amounts.length; row++) {
      const amount = amounts[row];
      if (amount === 0) continue;
      if (!(amount > 0)) throw new Error(`amount must be positive: ${amount}`);
      if (line < 0) line = this.#line(flow, instrument, fromSector, toSector);
      const at = (from + row) * k + instrument;
      balance[at] -= amount;
      if (balance[at] < 0 && !mayOwe) throw this.#overdrawn(fromSector, instrument, balance[at]);
      sum += amount;
      this.onPosting?.({ line, from: from + row, to: -1, amount });
    }
    if (line >= 0) this.#amount[line] += sum;
  }

  /** Returns the sector that `count` accounts from `first` on belong to. */
  #sectorOfEach(first: number, count: number): number {
    const sector = this.#sectorOf[first];
    if (this.#sectorOf[first + count - 1] !== sector)
      throw new Error(`more amounts than accounts of ${this.spec.sectors[sector]?.id}: ${count}`);
    return sector;
  }

  #overdrawn(sector: number, instrument: number, balance: number): Error {
    const { sectors, instruments } = this.spec;
    return new Error(
      `${sectors[sector]?.id} paid out more ${instruments[instrument]?.id} than it held: ${balance}`,
    );
  }

  /** Sums the stocks by sector and instrument; `agents` adds those that live in agents' columns (same layout). */
  stocks(agents: Float64Array): Float64Array {
    return this.#close(agents).slice();
  }

  /** Returns the stocks, summed once for as long as no posting changes them. */
  #close(agents: Float64Array): Float64Array {
    if (this.#closedFor !== agents) this.#sums.take(agents);
    this.#closedFor = agents;
    return this.#sums.closing;
  }

  /** Starts the books: remembers the stocks and clears the lines. */
  open(agents: Float64Array): void {
    this.#opening.set(this.#close(agents));
    this.#amount.fill(0);
  }

  /** Compares this month's stocks, counted anew, with the last ones and the postings between them. */
  residuals(agents: Float64Array): MoneyResiduals {
    this.#closedFor = undefined;
    return compareStocks(
      this.#close(agents),
      this.#opening,
      this.#amount,
      this.#lineEnds,
      this.#abroad,
      this.#foreign,
    );
  }
}
