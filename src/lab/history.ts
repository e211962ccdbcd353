/** Runs a history month by month for those who look closely at it: who is who in the ledger, and what just happened. */
import { CALENDAR_LAST, FIRST, formatMonth, parseMonth } from "../core/clock.ts";
import type { Line } from "../core/ledger.ts";
import { BURN_IN_MONTHS, createModel } from "../model/engine.ts";
import type { Model } from "../model/engine.ts";
import { products } from "../model/products.ts";
import type { World } from "../model/world.ts";
import type { Host } from "./host.ts";
import { resolveScenario } from "./scenario/resolve.ts";
import type { RunOptions } from "./types.ts";

/** One posting as it was made; an account below 0 is a class of households, which keep their own columns. */
export interface SeenPosting {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

export interface Close {
  /** Called once with the world, before the burn-in. */
  start?(world: World): void;
  /** Called when a month is about to begin. */
  month?(month: number): void;
  posting?(posting: SeenPosting, month: number): void;
  mechanism?(id: string, month: number): void;
  /** Called when a month is over; true ends the history. */
  closed?(month: number): boolean | void;
}

/** Runs `options` on one thread and shows `look` all that happens in the months `from` to `to`. */
export async function lookClosely(host: Host, options: RunOptions, look: Close): Promise<void> {
  const from = parseMonth(options.from ?? formatMonth(FIRST));
  const to = parseMonth(options.to ?? formatMonth(CALENDAR_LAST));
  const { seed = 1, householdsPerAgent = 1000 } = options;
  const scenario = resolveScenario(host.data, options);
  const model: Model = createModel(host.data, { ...scenario.options, seed, householdsPerAgent });
  const { world } = model;
  const { ledger } = world;
  look.start?.(world);
  const total = BURN_IN_MONTHS + to + 1;
  for (let month = -BURN_IN_MONTHS; month <= to; month++) {
    if (month === from) {
      ledger.onPosting = ({ line, ...rest }) =>
        look.posting?.({ line: ledger.lines[line], ...rest }, world.month);
      model.watch(({ id }) => look.mechanism?.(id, world.month));
    }
    if (month >= from) look.month?.(month);
    model.step();
    const ended = month >= from && look.closed?.(month) === true;
    model.turn();
    const phase = month < 0 ? "burn-in" : "history";
    options.onProgress?.({ phase, done: month + BURN_IN_MONTHS + 1, total, month: formatMonth(month) });
    await host.pause();
    if (ended || options.signal?.aborted === true) return;
  }
}

export interface CompanyRow {
  readonly name: string;
  readonly product: string;
}
/** Who stands in the rows of the sector of trading companies. */
export function companyRows({ structure }: World): CompanyRow[] {
  return structure.companies.map(({ name, product }) => ({ name, product: products[product] }));
}

/** Returns the sector of each account and its row there. */
export function accountRows({ ledger }: World): { readonly sector: string; readonly row: number }[] {
  return ledger.spec.sectors.flatMap(({ id, rows }) =>
    Array.from({ length: rows }, (_, row) => ({ sector: id, row })),
  );
}
