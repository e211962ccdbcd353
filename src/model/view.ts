/**
 * Makes the world that mechanisms act on. Its functions are the same in every world and what they read are its fields:
 * engines compile a function that differs from world to world anew for each, with all that calls it.
 */
import { withSharedLayout } from "../core/columns.ts";
import { key } from "../core/rng.ts";
import type { Key } from "../core/rng.ts";
import type { ModelOptions } from "./engine.ts";
import { DriverReader, WeatherReader } from "./exogenous.ts";
import type { YearWeather } from "./exogenous.ts";
import { flows } from "./institutions.ts";
import type { FlowId } from "./institutions.ts";
import { LeverReader } from "./levers.ts";
import type { Register } from "./register.ts";
import type { World } from "./world.ts";

/** A world with what its functions read. */
export interface View extends World {
  readonly register: Register;
  readonly hold: boolean;
  readonly drivers: DriverReader;
  readonly weathers: WeatherReader;
  readonly levers: LeverReader;
  /** Keys of draws by purpose, as far as they were asked for. */
  readonly keys: Map<string, { readonly month: number; readonly key: Key }>;
}

/** What models on one state share. */
type Ground = Pick<View, "structure" | "state" | "ledger" | "goods" | "register">;

/** Looks at a state under the seed, levers, clauses and cohorts of `options`; months and draws are the view's own. */
export function viewOf(ground: Ground, options: ModelOptions): View {
  const { structure, state, ledger, goods, register } = ground;
  const { data } = structure;
  const { tables } = state;
  const at = (sector: string) => ledger.account(ledger.sector(sector));
  const hold = options.holdDrivers === true;
  const drivers = new DriverReader(data, hold);
  return withSharedLayout<View>({
    state,
    structure,
    households: tables.households,
    blocks: tables.blocks,
    counties: tables.counties,
    firms: tables.firms,
    companies: tables.companies,
    bases: tables.bases,
    banks: tables.banks,
    nation: tables.nation,
    ledger,
    goods,
    account: {
      merchants: at("merchants"),
      farms: at("farms"),
      firms: at("firms"),
      trading: at("trading"),
      bases: at("bases"),
      officials: at("officials"),
      offices: at("offices"),
      brokers: at("brokers"),
      changers: at("changers"),
      cabinet: at("cabinet"),
      kpa: at("kpa"),
      kwp: at("kwp"),
      fund: at("fund"),
      centralBank: at("central-bank"),
      chinaMerchants: at("china.merchants"),
      chinaEnterprises: at("china.enterprises"),
      chinaState: at("china.state"),
      russia: at("russia"),
      others: at("others"),
      overseasBanks: at("overseas-banks"),
      middlemen: at("middlemen"),
    },
    flow: withSharedLayout(
      Object.fromEntries(flows.map((flow, f) => [flow.id, f])) as Record<FlowId, number>,
    ),
    seed: options.seed,
    month: 0,
    held: undefined,
    register,
    hold,
    drivers,
    weathers: new WeatherReader(data, options),
    levers: new LeverReader(options.levers ?? {}, drivers, register),
    keys: new Map(),
    clauses: options.clauses ?? [],
    cohorts: options.cohorts ?? [],
    value,
    lever,
    draws,
    holding,
    driver,
    weather,
  });
}

function value(this: View, id: string): number {
  return this.register.value(id);
}
function lever(this: View, id: string): number {
  return this.levers.at(id, this.month);
}
function draws(this: View, purpose: string): Key {
  const held = this.keys.get(purpose);
  if (held?.month === this.month) return held.key;
  const made = key(this.seed, this.month, purpose);
  this.keys.set(purpose, { month: this.month, key: made });
  return made;
}
function holding(this: View): boolean {
  return this.hold || this.month < 0;
}
function driver(this: View, series: string): number {
  return this.drivers.at(series, this.month);
}
function weather(this: View, province: number): YearWeather {
  return this.weathers.at(province, this.month);
}
