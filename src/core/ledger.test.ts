import { beforeEach, describe, expect, it } from "vitest";
import { allocate } from "./columns.ts";
import { Ledger, ledgerColumns, ledgerRows } from "./ledger.ts";
import type { LedgerSpec, Posting } from "./ledger.ts";

const spec: LedgerSpec = {
  instruments: [
    { id: "won", unit: "KPW", issuers: ["bank"] },
    { id: "usd", unit: "US cent", issuers: ["abroad"], foreign: true },
  ],
  sectors: [
    { id: "people", rows: 0 },
    { id: "shops", rows: 2 },
    { id: "bank", rows: 1 },
    { id: "abroad", rows: 1, abroad: true },
  ],
  flows: [
    {
      id: "sales",
      title: "Sales",
      instruments: ["won", "usd"],
      pairs: [
        ["people", "shops"],
        ["shops", "shops"],
      ],
    },
    { id: "wages", title: "Wages", instruments: ["won"], pairs: [["shops", "people"]] },
    { id: "issue", title: "Issue", instruments: ["won"], pairs: [["bank", "shops"]] },
    { id: "exports", title: "Exports", instruments: ["usd"], pairs: [["abroad", "shops"]] },
  ],
};
const WON = 0;
const USD = 1;

describe("Ledger", () => {
  let ledger: Ledger;
  let agents: Float64Array;
  let posting: Posting[];
  let shop: number;
  let bank: number;
  let abroad: number;
  const flow = (id: string) => ledger.flow(id);
  beforeEach(() => {
    const rows = ledgerRows(spec);
    const { tables } = allocate(
      Object.fromEntries(
        Object.entries(ledgerColumns).map(([name, columns]) => [
          name,
          { rows: rows[name as keyof typeof rows], columns },
        ]),
      ),
    );
    ledger = new Ledger(spec, tables as unknown as ConstructorParameters<typeof Ledger>[1]);
    shop = ledger.account(ledger.sector("shops"));
    bank = ledger.account(ledger.sector("bank"));
    abroad = ledger.account(ledger.sector("abroad"));
    agents = new Float64Array(spec.sectors.length * 2);
    agents[WON] = 500;
    ledger.endow(shop, WON, 300);
    ledger.endow(bank, WON, -800);
    ledger.endow(shop, USD, 40);
    ledger.endow(abroad, USD, -40);
    ledger.open(agents);
    posting = [];
    ledger.onPosting = (made) => posting.push(made);
  });
  const zero = { instrumentRow: 0, sectorColumn: 0, foreignExchange: 0 };

  it("moves whole units from one account to another and books the line", () => {
    expect(ledger.transfer(flow("sales"), WON, shop, shop + 1, 120)).toBe(120);
    expect([ledger.balance(shop, WON), ledger.balance(shop + 1, WON)]).toEqual([180, 120]);
    expect(posting).toEqual([
      {
        line: ledger.lines.findIndex(
          (line) => line.flow === "sales" && line.instrument === "won" && line.from === "shops",
        ),
        from: shop,
        to: shop + 1,
        amount: 120,
      },
    ]);
    expect(ledger.amounts()[posting[0].line]).toBe(120);
    expect(ledger.residuals(agents)).toEqual(zero);
  });
  it("refuses and counts what a payer does not hold", () => {
    expect(ledger.transfer(flow("sales"), WON, shop, shop + 1, 301)).toBe(0);
    expect(ledger.clipped()).toBe(1);
    expect(ledger.balance(shop, WON)).toBe(300);
    expect(posting).toEqual([]);
  });
  it("lets an issuer owe", () => {
    expect(ledger.transfer(flow("issue"), WON, bank, shop, 1000)).toBe(1000);
    expect(ledger.balance(bank, WON)).toBe(-1800);
    expect(ledger.clipped()).toBe(0);
    expect(ledger.residuals(agents)).toEqual(zero);
  });
  it("knows only the lines that were declared", () => {
    expect(() => ledger.transfer(flow("issue"), WON, shop, bank, 1)).toThrow(
      "no such line: issue in won from shops to bank",
    );
    expect(() => ledger.transfer(flow("exports"), WON, abroad, shop, 1)).toThrow("no such line");
    expect(() => ledger.collect(flow("wages"), WON, ledger.sector("people"), shop, 1)).toThrow(
      "no such line",
    );
  });
  it.each([0.5, -1, Number.NaN])("throws on an amount of %f", (amount) => {
    expect(() => ledger.transfer(flow("sales"), WON, shop, shop + 1, amount)).toThrow(
      /^(amount must be whole and positive)/,
    );
  });
  it("does nothing for an amount of zero", () => {
    expect(ledger.transfer(flow("issue"), WON, shop, bank, 0)).toBe(0);
    expect(posting).toEqual([]);
  });
  it("books the other side of what agents paid and took", () => {
    ledger.collect(flow("sales"), WON, ledger.sector("people"), shop, 70);
    ledger.disburse(flow("wages"), WON, shop, ledger.sector("people"), 20);
    expect(ledger.balance(shop, WON)).toBe(350);
    agents[WON] += 20 - 70;
    expect(ledger.residuals(agents)).toEqual(zero);
    expect(posting.map(({ from, to, amount }) => ({ from, to, amount }))).toEqual([
      { from: -1, to: shop, amount: 70 },
      { from: shop, to: -1, amount: 20 },
    ]);
  });
  it("books what agents paid to each account of a sector, as one by one", () => {
    ledger.collectEach(flow("sales"), WON, ledger.sector("people"), shop, Float64Array.of(70, 5));
    ledger.disburseEach(flow("wages"), WON, shop, ledger.sector("people"), Float64Array.of(20, 0));
    expect([ledger.balance(shop, WON), ledger.balance(shop + 1, WON)]).toEqual([350, 5]);
    agents[WON] += 20 - 75;
    expect(ledger.residuals(agents)).toEqual(zero);
    expect(posting.map(({ from, to, amount }) => ({ from, to, amount }))).toEqual([
      { from: -1, to: shop, amount: 70 },
      { from: -1, to: shop + 1, amount: 5 },
      { from: shop, to: -1, amount: 20 },
    ]);
  });
  it("refuses what no account of the sector can book", () => {
    const people = ledger.sector("people");
    expect(() => ledger.disburseEach(flow("wages"), WON, shop, people, Float64Array.of(0, 1))).toThrow(
      "shops paid out more won than it held: -1",
    );
    expect(() => ledger.collectEach(flow("sales"), WON, people, shop, Float64Array.of(0, -1))).toThrow(
      "amount must be positive: -1",
    );
    expect(() => ledger.disburseEach(flow("wages"), WON, shop, people, Float64Array.of(-1))).toThrow(
      "amount must be positive: -1",
    );
    expect(() => ledger.collectEach(flow("wages"), WON, people, shop, Float64Array.of(1))).toThrow(
      "no such line: wages in won from people to shops",
    );
    expect(() => ledger.collectEach(flow("sales"), WON, people, shop, new Float64Array(3))).toThrow(
      "more amounts than accounts of shops: 3",
    );
    expect(() => ledger.collectEach(flow("wages"), WON, people, shop, new Float64Array(2))).not.toThrow();
  });
  it("throws when an account pays out more than it held", () => {
    expect(() => ledger.disburse(flow("wages"), WON, shop, ledger.sector("people"), 301)).toThrow(
      "shops paid out more won than it held: -1",
    );
  });
  it("sums stocks by sector and instrument", () => {
    expect([...ledger.stocks(agents)]).toEqual([500, 0, 300, 40, -800, 0, 0, -40]);
  });
  it("clears the lines when the books open", () => {
    ledger.transfer(flow("exports"), USD, abroad, shop, 9);
    ledger.open(agents);
    expect(Math.max(...ledger.amounts())).toBe(0);
    expect(ledger.residuals(agents)).toEqual(zero);
  });

  it("finds a collected payment that nobody made", () => {
    ledger.collect(flow("sales"), WON, ledger.sector("people"), shop, 70);
    expect(ledger.residuals(agents)).toEqual({ instrumentRow: 70, sectorColumn: 70, foreignExchange: 0 });
  });
  it("finds a balance that was changed without a posting", () => {
    ledger.endow(shop, WON, 5);
    expect(ledger.residuals(agents)).toEqual({ instrumentRow: 5, sectorColumn: 5, foreignExchange: 0 });
  });
  it("finds money that changed its sector without a posting, though the sum stands", () => {
    ledger.endow(shop, WON, 5);
    agents[WON] -= 5;
    expect(ledger.residuals(agents)).toEqual({ instrumentRow: 0, sectorColumn: 5, foreignExchange: 0 });
  });
  it("finds foreign currency that did not come from abroad", () => {
    agents[USD] += 3;
    expect(ledger.residuals(agents)).toEqual({ instrumentRow: 3, sectorColumn: 3, foreignExchange: 3 });
  });
  it("refuses unknown names and lines declared twice", () => {
    expect(() => ledger.sector("moon")).toThrow("unknown sector: moon");
    expect(() => ledger.instrument("gold")).toThrow("unknown instrument: gold");
    expect(() => ledger.flow("gifts")).toThrow("unknown flow: gifts");
    const twice = {
      ...spec,
      flows: [
        {
          id: "a",
          title: "",
          instruments: ["won"],
          pairs: [
            ["shops", "bank"],
            ["shops", "bank"],
          ] as [string, string][],
        },
      ],
    };
    const rows = ledgerRows(twice);
    const { tables } = allocate(
      Object.fromEntries(
        Object.entries(ledgerColumns).map(([name, columns]) => [
          name,
          { rows: rows[name as keyof typeof rows], columns },
        ]),
      ),
    );
    expect(() => new Ledger(twice, tables as unknown as ConstructorParameters<typeof Ledger>[1])).toThrow(
      "line declared twice",
    );
  });
});
