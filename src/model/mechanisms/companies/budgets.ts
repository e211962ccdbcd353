import { patrons } from "../../flows/patrons.ts";
import { mechanism } from "../../mechanism.ts";
import type { World } from "../../world.ts";

/** What patrons run on, in foreign currency. */
const operating = new Set<string>(["imports", "office-pay"]);
const linesOf = new WeakMap<World["ledger"]["lines"], readonly Line[]>();
interface Line {
  readonly at: number;
  readonly patron: number;
  readonly yuan: boolean;
}

/** Counts what army, party and cabinet spent of their foreign currency on imports and pay. */
export const patronBudgets = mechanism({
  id: "companies.budgets",
  title: "Operating budgets in foreign currency",
  documents: ["003"],
  equations: ["operating(patron) = its postings of imports and pay this month, yuan at the cross rate"],
  parameters: [],
  reads: ["nation.cnyPerUsd"],
  writes: ["nation.operatingCents"],
  moves: { metric: "budgets.kpa.usd", ablated: "down" },
  step({ ledger, nation }) {
    const amounts = ledger.amounts();
    const cross = nation.cnyPerUsd[0];
    nation.operatingCents.fill(0);
    for (const { at, patron, yuan } of spending(ledger.lines))
      nation.operatingCents[patron] += yuan ? amounts[at] / cross : amounts[at];
  },
});

function spending(lines: World["ledger"]["lines"]): readonly Line[] {
  let found = linesOf.get(lines);
  if (!found) {
    found = lines.flatMap(({ flow, from, instrument }, at) => {
      const patron = patrons.findIndex((id) => id === from);
      const money = instrument === "usd" || instrument === "cny";
      return patron >= 0 && money && operating.has(flow) ? [{ at, patron, yuan: instrument === "cny" }] : [];
    });
    linesOf.set(lines, found);
  }
  return found;
}
