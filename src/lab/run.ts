/** Runs one history: burn-in, then month by month, with books and observers, on one thread or a team. */
import { CALENDAR_LAST, FIRST, formatMonth, parseMonth } from "../core/clock.ts";
import { BURN_IN_MONTHS, createModel } from "../model/engine.ts";
import type { Model, ModelOptions, Residuals } from "../model/engine.ts";
import { countyObservers, newMemory, seriesDefinitions } from "../model/observers/index.ts";
import { goodsFlows } from "../core/goods.ts";
import { goodsFlowTotals, goodsStocks } from "../model/observers/totals.ts";
import { heldByHouseholds } from "../model/held.ts";
import { isHouseholdMechanism } from "../model/mechanism.ts";
import { mechanisms } from "../model/schedule.ts";
import type { World } from "../model/world.ts";
import type { Host, Team } from "./host.ts";
import type { AccountResiduals, Books, CountySeries, RunOptions, RunResult, Series } from "./types.ts";
import { modelHash } from "./probes.ts";
import { resolveScenario } from "./scenario/resolve.ts";
import { VERSION } from "./version.ts";

/** Series are read from the last year of the burn-in on, which stands for 2011 in rates of growth. */
const FIRST_READ = -12;
export const DEFAULT_TO = "2018-12";

/**
 * Runs `options` and returns the history.
 * Aborting the signal ends the run after its current month; the result then says `interrupted`.
 */
export async function run(host: Host, options: RunOptions = {}): Promise<RunResult> {
  const from = parseMonth(options.from ?? formatMonth(FIRST));
  const to = parseMonth(options.to ?? DEFAULT_TO);
  const threads = options.threads ?? 1;
  const seed = options.seed ?? 1;
  const householdsPerAgent = options.householdsPerAgent ?? 1000;
  const scenario = resolveScenario(host.data, options);
  const given = { ...scenario.options, seed, householdsPerAgent };
  const started = host.seconds();
  const model = createModel(host.data, given, threads > 1);
  const team = threads > 1 ? await joinTeam(host, model, given, threads) : undefined;
  const recorder = createRecorder(model.world, from);
  let interrupted = false;
  try {
    const total = BURN_IN_MONTHS + to + 1;
    for (let month = -BURN_IN_MONTHS; month <= to; month++) {
      recorder.record(model.step());
      model.turn();
      const done = month + BURN_IN_MONTHS + 1;
      options.onProgress?.({
        phase: month < 0 ? "burn-in" : "history",
        done,
        total,
        month: formatMonth(month),
      });
      await host.pause();
      if (options.signal?.aborted === true && month < to) {
        interrupted = true;
        break;
      }
    }
  } finally {
    team?.close();
  }
  return {
    model: { version: VERSION, hash: modelHash(host.data) },
    scenario: { name: scenario.name, hash: scenario.hash },
    seed,
    householdsPerAgent,
    threads,
    ...recorder.result(),
    clippedPostings: model.world.ledger.clipped(),
    stateHash: model.stateHash(),
    seconds: host.seconds() - started,
    agents: model.world.structure.agents,
    interrupted,
    continuation:
      to > CALENDAR_LAST
        ? [
            `after ${formatMonth(CALENDAR_LAST)} drivers hold their last value and the weather of a year drawn from 2010–2025`,
          ]
        : [],
  };
}

async function joinTeam(host: Host, model: Model, options: ModelOptions, threads: number): Promise<Team> {
  if (!host.startTeam) throw new Error("this platform cannot share memory between threads");
  const team = await host.startTeam({
    threads,
    data: host.data,
    buffer: model.world.state.buffer as SharedArrayBuffer,
    options,
  });
  model.useTeam((index, month) => {
    if (isHouseholdMechanism(mechanisms[index])) team.run(index, month);
  });
  return team;
}

/** Takes down what each month leaves: residuals always, series and books from `from` on. */
function createRecorder(world: World, from: number) {
  const months: string[] = [];
  const values = seriesDefinitions.map((): (number | null)[] => []);
  const counties = countyObservers.map((): Float32Array[] => []);
  const memory = newMemory();
  const worst = { instrumentRow: 0, sectorColumn: 0, foreignExchange: 0, goods: 0 };
  const { ledger, structure, nation } = world;
  const books = {
    amounts: [] as Float64Array[],
    stocks: [] as Float64Array[],
    goods: [] as Float64Array[],
    goodsStocks: [] as Float64Array[],
    prices: [] as Float64Array[],
    rates: [] as { wonPerCent: number; wonPerFen: number }[],
  };
  const products = structure.data.products.map(({ id, unit }) => ({ id, unit }));

  const record = (residuals: Residuals): void => {
    for (const key of ["instrumentRow", "sectorColumn", "foreignExchange", "goods"] as const)
      worst[key] = Math.max(worst[key], residuals[key]);
    if (world.month < FIRST_READ) return;
    memory.month.clear();
    const readings = seriesDefinitions.map((definition) => definition.read(world, memory));
    if (world.month < from) return;
    months.push(formatMonth(world.month));
    readings.forEach((value, s) => values[s].push(value));
    countyObservers.forEach((observer, o) => counties[o].push(observer.read(world, memory)));
    books.amounts.push(ledger.amounts().slice());
    books.stocks.push(ledger.stocks(heldByHouseholds(world).money));
    books.goods.push(goodsFlowTotals(world, memory));
    books.goodsStocks.push(goodsStocks(world, memory).closing);
    books.prices.push(meanPrices(world));
    books.rates.push({ wonPerCent: nation.rateUsd[0] / 100, wonPerFen: nation.rateCny[0] / 100 });
  };
  const result = () => ({
    months,
    series: Object.fromEntries(
      seriesDefinitions.map(({ id, title, unit }, s): [string, Series] => [
        id,
        { title, unit, values: values[s] },
      ]),
    ),
    accounts: {
      instrumentRowResidual: worst.instrumentRow,
      sectorColumnResidual: worst.sectorColumn,
      foreignExchangeResidual: worst.foreignExchange,
      goodsResidual: worst.goods,
    } satisfies AccountResiduals,
    counties: {
      ids: structure.data.units.map((unit) => unit.id),
      series: Object.fromEntries(
        countyObservers.map(({ id, title, unit }, o): [string, CountySeries] => [
          id,
          { title, unit, values: counties[o] },
        ]),
      ),
    },
    books: {
      instruments: ledger.spec.instruments,
      sectors: ledger.spec.sectors,
      lines: ledger.lines,
      products,
      goodsFlows: goodsFlows.map((flow) => flow.id),
      ...books,
    } satisfies Books,
  });
  return { record, result };
}

/** Mean price of each product over counties, weighted by base population. */
function meanPrices({ structure, counties }: World): Float64Array {
  const { basePersons, productCount } = structure;
  const { priceWon } = counties;
  const sums = new Float64Array(productCount);
  let people = 0;
  for (let k = 0, at = 0; k < structure.counties; k++) {
    for (let j = 0; j < productCount; j++, at++) sums[j] += basePersons[k] * priceWon[at];
    people += basePersons[k];
  }
  return sums.map((sum) => sum / people);
}
