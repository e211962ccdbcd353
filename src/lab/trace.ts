/** Traces one agent, company or county: its postings and what changed in its columns, month by month and mechanism by mechanism. */
import { formatMonth } from "../core/clock.ts";
import { UserError, hintFor } from "../core/errors.ts";
import { householdClasses } from "../model/institutions.ts";
import { monthlyColumns } from "../model/state.ts";
import type { World } from "../model/world.ts";
import { accountRows, companyRows, lookClosely } from "./history.ts";
import type { Host } from "./host.ts";
import type { RunOptions } from "./types.ts";

/** Whom to trace: exactly one of the three. */
export interface TraceSubject {
  /** Permanent number of a household agent, from 0. */
  readonly agent?: number;
  /** Name of a trading company. */
  readonly company?: string;
  /** Id or name of a county. */
  readonly county?: string;
}
export interface TracedPosting {
  readonly mechanism: string;
  readonly flow: string;
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
  /** Whole minor units; positive where the subject receives, 0 where both ends are its own. */
  readonly amount: number;
  readonly count: number;
}
export interface TracedChange {
  readonly mechanism: string;
  readonly column: string;
  readonly before: number;
  readonly after: number;
}
export interface TracedMonth {
  readonly month: string;
  readonly postings: readonly TracedPosting[];
  readonly changes: readonly TracedChange[];
}
export interface Trace {
  readonly subject: {
    readonly kind: "agent" | "company" | "county";
    readonly id: string;
    readonly title: string;
  };
  readonly months: readonly TracedMonth[];
}

/** Columns that are emptied when a month begins; that is no mechanism's doing. */
const emptied: ReadonlySet<string> = new Set(
  Object.entries(monthlyColumns).flatMap(([table, columns]) =>
    columns.map((column: string) => `${table}.${column}`),
  ),
);

type Watched = { readonly column: string; readonly array: ArrayLike<number>; readonly at: number };
interface Subject {
  readonly description: Trace["subject"];
  /** Accounts that are the subject's own; a household has none. */
  readonly accounts: ReadonlySet<number>;
  readonly watched: readonly Watched[];
}

/** Traces `subject` through the months of `options`. Throws a UserError where there is no such subject. */
export async function trace(host: Host, options: RunOptions, wanted: TraceSubject): Promise<Trace> {
  const months: TracedMonth[] = [];
  let subject!: Subject;
  let names!: (account: number, sector: string) => string;
  let postings: Omit<TracedPosting, "mechanism">[] = [];
  let byMechanism = new Map<string, TracedPosting>();
  let changes: TracedChange[] = [];
  let values: number[] = [];
  const read = () => subject.watched.map(({ column, array, at }) => (emptied.has(column) ? 0 : array[at]));
  const settle = (mechanism: string) => {
    for (const posting of postings) {
      const key = [mechanism, posting.flow, posting.instrument, posting.from, posting.to].join("|");
      const before = byMechanism.get(key);
      byMechanism.set(key, {
        mechanism,
        ...posting,
        amount: (before?.amount ?? 0) + posting.amount,
        count: (before?.count ?? 0) + 1,
      });
    }
    postings = [];
    subject.watched.forEach(({ column, array, at }, i) => {
      const after = array[at];
      if (after === values[i]) return;
      changes.push({ mechanism, column, before: values[i], after });
      values[i] = after;
    });
  };
  await lookClosely(host, options, {
    start(world) {
      subject = find(world, wanted);
      names = namer(world);
    },
    month() {
      [byMechanism, changes, values] = [new Map(), [], read()];
    },
    posting({ line, from, to, amount }) {
      const [pays, takes] = [subject.accounts.has(from), subject.accounts.has(to)];
      if (!pays && !takes) return;
      postings.push({
        flow: line.flow,
        instrument: line.instrument,
        from: names(from, line.from),
        to: names(to, line.to),
        amount: pays === takes ? 0 : takes ? amount : -amount,
        count: 1,
      });
    },
    mechanism: (id) => settle(id),
    closed(month) {
      months.push({ month: formatMonth(month), postings: [...byMechanism.values()], changes });
    },
  });
  return { subject: subject.description, months };
}

function namer(world: World): (account: number, sector: string) => string {
  const rows = accountRows(world);
  const companies = companyRows(world);
  const { units } = world.structure.data;
  const counties = new Set(["merchants", "farms", "officials", "offices"]);
  return (account, sector) => {
    if (account < 0) return sector;
    const { row } = rows[account];
    if (sector === "trading") return companies[row]?.name ?? `trading ${row}`;
    if (counties.has(sector)) return `${sector} ${units[row].id}`;
    if (sector === "firms") {
      const { industry, county } = world.structure.firms[row];
      return `${world.structure.data.industries[industry].id} ${units[county].id}`;
    }
    return sector;
  };
}

function find(world: World, { agent, company, county }: TraceSubject): Subject {
  if (agent !== undefined) return household(world, agent);
  if (company !== undefined) return tradingCompany(world, company);
  return unit(world, county!);
}

/** Columns of a table that hold one number a row. */
function columnsOf(table: object, rows: number, row: number, prefix: string): Watched[] {
  return Object.entries(table as Record<string, ArrayLike<number>>)
    .filter(([, array]) => array.length === rows)
    .map(([name, array]) => ({ column: `${prefix}.${name}`, array, at: row }));
}

function household(world: World, id: number): Subject {
  const { households, structure } = world;
  const row = households.id.indexOf(id);
  if (!Number.isInteger(id) || row < 0)
    throw new UserError([
      {
        code: "unknown-agent",
        path: "agent",
        message: `no such agent: ${id}`,
        expected: `0 to ${Math.max(...households.id)}`,
        hint: "how many there are depends on --households-per-agent",
      },
    ]);
  const { name } = structure.data.units[households.county[row]];
  const kind = householdClasses[households.class[row]];
  return {
    description: {
      kind: "agent",
      id: String(id),
      title: `${kind} households of ${name}, ${households.weight[row]} of them`,
    },
    accounts: new Set(),
    watched: columnsOf(households, households.id.length, row, "households"),
  };
}

function tradingCompany(world: World, wanted: string): Subject {
  const companies = companyRows(world);
  const word = wanted.trim().toLowerCase();
  const names = companies.map(({ name }) => name);
  const like = names.filter((name) => word !== "" && name.toLowerCase().includes(word));
  const exact = names.findIndex((name) => name.toLowerCase() === word);
  const row = exact < 0 && like.length === 1 ? names.indexOf(like[0]) : exact;
  if (row < 0)
    throw new UserError([
      {
        code: "unknown-company",
        path: "company",
        message: `${like.length > 1 ? "more than one company" : "no such company"}: "${wanted}"`,
        expected:
          like.length > 1
            ? `one of ${like.slice(0, 8).join(", ")}${like.length > 8 ? " …" : ""}`
            : `one of ${names.length}, such as ${names.slice(0, 3).join(", ")}; see data/institutions/companies.csv`,
        ...hintFor(wanted, names),
      },
    ]);
  const { name, product } = companies[row];
  return {
    description: { kind: "company", id: name, title: `${name}, exports ${product}` },
    accounts: new Set([world.account.trading + row]),
    watched: columnsOf(world.companies, companies.length, row, "companies"),
  };
}

function unit(world: World, wanted: string): Subject {
  const { units } = world.structure.data;
  const word = wanted.toLowerCase();
  const same = (text: string) => text.toLowerCase() === word;
  const k = units.findIndex(({ id, name }) => same(id) || same(name));
  if (k < 0) {
    const names = units.flatMap(({ id, name }) => [id, name]);
    throw new UserError([
      {
        code: "unknown-county",
        path: "county",
        message: `no such county: "${wanted}"`,
        expected: "an id or a name, see autarky data show geography/units",
        ...hintFor(wanted, names),
      },
    ]);
  }
  const { account, structure, counties } = world;
  const perCounty = [account.merchants, account.farms, account.officials, account.offices];
  const firms = structure.firmsOf[k].map((firm) => account.firms + firm);
  return {
    description: { kind: "county", id: units[k].id, title: `${units[k].name}, ${units[k].province}` },
    accounts: new Set([...perCounty.map((first) => first + k), ...firms]),
    watched: columnsOf(counties, structure.counties, k, "counties"),
  };
}
