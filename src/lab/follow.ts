/**
 * Follows one good's money: the foreign currency that its companies earn in one month is marked, and each later posting
 * carries marks in the share that they have of what the payer holds. What leaves the country has found its last holder.
 *
 * carried = marks(payer) · min(1, amount / holdings(payer) before); marks at home + marks gone = proceeds.
 */
import { formatMonth, parseMonth } from "../core/clock.ts";
import { UserError, hintFor } from "../core/errors.ts";
import { stocksOfHouseholds } from "../model/engine.ts";
import { MONEY, instrumentCount } from "../model/institutions.ts";
import { goodOf } from "../model/products.ts";
import type { World } from "../model/world.ts";
import { accountRows, companyRows, lookClosely } from "./history.ts";
import type { Host } from "./host.ts";
import type { RunOptions } from "./types.ts";

/** Part of the proceeds that may still be on its way when the search ends. */
const UNATTRIBUTED = 0.01;
const DEFAULT_MONTHS = 60;
const marked = [MONEY.usd, MONEY.cny];

/** Money that moved along one flow between two sectors, US cents. */
export interface FollowedFlow {
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly cents: number;
}
export interface FollowedMonth {
  readonly month: string;
  /** Marked money at home at the month's end, by sector, US cents. */
  readonly held: Readonly<Record<string, number>>;
  readonly flows: readonly FollowedFlow[];
  /** Share of the proceeds that is still at home. */
  readonly onItsWay: number;
}
export interface LastHolder {
  /** Who received it for what: `imports by cabinet`, or who still holds it. */
  readonly holder: string;
  readonly share: number;
}
export interface Followed {
  readonly good: string;
  readonly companies: number;
  readonly proceedsCents: number;
  readonly months: readonly FollowedMonth[];
  /** Where the money went, the largest share first; shares sum to 1. */
  readonly lastHolders: readonly LastHolder[];
  readonly onItsWay: number;
}

/** Marks of one currency: by account, and by household class. */
interface Purse {
  readonly marks: Float64Array;
  /** Holdings of household classes, which the ledger does not keep. */
  readonly classMarks: Float64Array;
  readonly classHeld: Float64Array;
}

/** Follows the proceeds of `options.from`. Throws a UserError where nothing exports the good, or nothing was earned. */
export async function follow(host: Host, options: RunOptions, good: string): Promise<Followed> {
  const first = parseMonth(options.from ?? "2012-01");
  const to = options.to ?? formatMonth(Math.min(first + DEFAULT_MONTHS - 1, parseMonth("2035-12")));
  const months: FollowedMonth[] = [];
  const gone = new Map<string, number>();
  let world!: World;
  let purses: Purse[] = [];
  let owners = new Set<number>();
  let rows: ReturnType<typeof accountRows> = [];
  let flows = new Map<string, { flow: string; from: string; to: string; cents: number }>();
  let proceeds = 0;
  let abroad = new Set<string>();
  /** What each mark was worth when it was made, so that shares do not move with the rate. */
  let worth = 1;
  const valued = (k: number, amount: number) => (k === 0 ? amount : amount / worth);

  await lookClosely(
    host,
    { ...options, from: formatMonth(first), to },
    {
      start(built) {
        world = built;
        rows = accountRows(world);
        owners = exporters(world, good);
        const { sectors } = world.ledger.spec;
        abroad = new Set(sectors.filter((sector) => sector.abroad).map(({ id }) => id));
        purses = marked.map(() => ({
          marks: new Float64Array(rows.length),
          classMarks: new Float64Array(sectors.length),
          classHeld: new Float64Array(sectors.length),
        }));
      },
      month(month) {
        if (month === first) worth = world.nation.cnyPerUsd[0];
        const stocks = stocksOfHouseholds(world);
        purses.forEach(({ classHeld }, k) => {
          for (let s = 0; s < classHeld.length; s++) classHeld[s] = stocks[s * instrumentCount + marked[k]];
        });
        flows = new Map();
      },
      posting({ line, from, to: receiver, amount }, month) {
        const k = line.instrument === "usd" ? 0 : line.instrument === "cny" ? 1 : -1;
        if (k < 0) return;
        const purse = purses[k];
        const sectorOf = (id: string) => world.ledger.sector(id);
        let carried = 0;
        if (abroad.has(line.from)) {
          if (month === first && line.flow === "exports" && owners.has(receiver)) {
            carried = amount;
            proceeds += valued(k, amount);
          }
        } else if (from >= 0) {
          const before = world.ledger.balance(from, marked[k]) + amount;
          carried = before > 0 ? purse.marks[from] * Math.min(1, amount / before) : 0;
          purse.marks[from] -= carried;
        } else {
          const s = sectorOf(line.from);
          const before = purse.classHeld[s];
          carried = before > 0 ? purse.classMarks[s] * Math.min(1, amount / before) : purse.classMarks[s];
          purse.classMarks[s] -= carried;
        }
        if (from < 0) purse.classHeld[sectorOf(line.from)] -= amount;
        if (receiver < 0) purse.classHeld[sectorOf(line.to)] += amount;
        if (carried === 0) return;
        const cents = valued(k, carried);
        if (abroad.has(line.to)) {
          const holder = `${line.flow} by ${line.from}`;
          gone.set(holder, (gone.get(holder) ?? 0) + cents);
        } else if (receiver >= 0) purse.marks[receiver] += carried;
        else purse.classMarks[sectorOf(line.to)] += carried;
        const key = `${line.flow}|${line.from}|${line.to}`;
        const flow = flows.get(key) ?? { flow: line.flow, from: line.from, to: line.to, cents: 0 };
        flow.cents += cents;
        flows.set(key, flow);
      },
      closed(month) {
        const held: Record<string, number> = {};
        const hold = (sector: string, cents: number) => {
          if (cents > 0) held[sector] = (held[sector] ?? 0) + cents;
        };
        purses.forEach(({ marks, classMarks }, k) => {
          marks.forEach((mark, account) => hold(rows[account].sector, valued(k, mark)));
          classMarks.forEach((mark, s) => hold(world.ledger.spec.sectors[s].id, valued(k, mark)));
        });
        const total = Object.values(held).reduce((sum, cents) => sum + cents, 0);
        const onItsWay = proceeds === 0 ? 0 : total / proceeds;
        const moved = [...flows.values()].sort((a, b) => b.cents - a.cents);
        months.push({ month: formatMonth(month), held, flows: moved, onItsWay });
        return onItsWay < UNATTRIBUTED;
      },
    },
  );
  return summary(good, owners.size, proceeds, months, gone);
}

function summary(
  good: string,
  companies: number,
  proceedsCents: number,
  months: readonly FollowedMonth[],
  gone: ReadonlyMap<string, number>,
): Followed {
  const share = (cents: number) => (proceedsCents === 0 ? 0 : cents / proceedsCents);
  const last = months.at(-1);
  const holders = [
    ...[...gone].map(([holder, cents]) => ({ holder, share: share(cents) })),
    ...Object.entries(last?.held ?? {}).map(([sector, cents]) => ({
      holder: `held by ${sector}`,
      share: share(cents),
    })),
  ].sort((a, b) => b.share - a.share);
  return {
    good,
    companies,
    proceedsCents,
    months,
    lastHolders: holders,
    onItsWay: last?.onItsWay ?? 0,
  };
}

/** Accounts of the companies that export a good, or one of its products. */
function exporters(world: World, good: string): Set<number> {
  const companies = companyRows(world);
  const owns = (product: string) =>
    product === good || goodOf(product as Parameters<typeof goodOf>[0]) === good;
  const accounts = companies.flatMap(({ product }, row) =>
    owns(product) ? [world.account.trading + row] : [],
  );
  if (accounts.length > 0) return new Set(accounts);
  const goods = [...new Set(companies.map(({ product }) => goodOf(product as Parameters<typeof goodOf>[0])))];
  throw new UserError([
    {
      code: "unknown-good",
      path: "good",
      message: `no company exports it: "${good}"`,
      expected: `one of ${goods.join(", ")}`,
      ...hintFor(good, goods),
    },
  ]);
}
