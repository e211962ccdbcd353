import { MONEY } from "../institutions.ts";
import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const CENTS = 100;
const month = "USD a month";
type Cents =
  | "settlementFeeCents"
  | "kaesongPaidCents"
  | "labourGrossCents"
  | "tourismCents"
  | "cyberCents"
  | "jointVentureCents"
  | "unrecordedCents";
const invisible: readonly Cents[] = [
  "kaesongPaidCents",
  "labourGrossCents",
  "tourismCents",
  "cyberCents",
  "jointVentureCents",
  "unrecordedCents",
];
const flow = (id: string, title: string, column: Cents): SeriesDefinition =>
  series({
    id,
    title,
    unit: month,
    reads: [`nation.${column}`],
    read: (w) => w.nation[column][0] / CENTS,
  });

/** What fund and patrons hold abroad in one instrument. */
function abroad({ ledger, account }: World, instrument: number): number {
  let cents = 0;
  for (const at of [account.kpa, account.kwp, account.cabinet, account.fund])
    cents += ledger.balance(at, instrument);
  return cents / CENTS;
}

/** Banks, the cost of foreign payments, accounts abroad, and earnings that are not goods. */
export const finance: readonly SeriesDefinition[] = [
  series({
    id: "finance.bankService.share",
    title: "Part of foreign payments that banks settle",
    unit: "share",
    reads: ["nation.bankService"],
    read: (w) => w.nation.bankService[0],
  }),
  series({
    id: "finance.banksServing.count",
    title: "Overseas banks that serve",
    unit: "count",
    reads: ["banks.serving"],
    read: (w) => w.banks.serving.reduce((sum, on) => sum + on, 0),
  }),
  series({
    id: "finance.settlementCost.share",
    title: "Cost of foreign payments",
    unit: "share of value",
    reads: ["nation.settlementShare"],
    read: (w) => w.nation.settlementShare[0],
  }),
  series({
    id: "finance.payable.share",
    title: "Part of wished trade for which payment can be arranged",
    unit: "share",
    reads: ["nation.payableShare"],
    read: (w) => w.nation.payableShare[0],
  }),
  flow("finance.fees.usd", "Fees for foreign payments and smugglers' premium", "settlementFeeCents"),
  series({
    id: "fx.overseas.free.usd",
    title: "Free deposits of fund and patrons abroad",
    unit: "USD",
    reads: ["balances.balance"],
    read: (w) => abroad(w, MONEY.deposit),
  }),
  series({
    id: "fx.overseas.blocked.usd",
    title: "Blocked balances of fund and patrons abroad",
    unit: "USD",
    reads: ["balances.balance"],
    read: (w) => abroad(w, MONEY.blocked),
  }),
  flow("external.kaesong.usd", "Kaesong wages received", "kaesongPaidCents"),
  flow("external.labour.usd", "Earnings of workers abroad, gross", "labourGrossCents"),
  flow("external.tourism.usd", "Receipts from tourists", "tourismCents"),
  flow("external.cyber.usd", "Cyber income after launderers' cut", "cyberCents"),
  flow("external.jv.usd", "Profit of joint ventures, the Korean side", "jointVentureCents"),
  flow("external.unrecorded.usd", "Errors and omissions, in less out", "unrecordedCents"),
  series({
    id: "external.invisibles.usd",
    title: "Earnings that are not goods, errors and omissions included",
    unit: month,
    reads: invisible.map((column) => `nation.${column}`),
    read: (w) => invisible.reduce((sum, column) => sum + w.nation[column][0], 0) / CENTS,
  }),
];
