/** Equipment that development finance pays for: a lever's millions of dollars a month arrive in kind. */
import type { GoodsUse } from "../../../core/goods.ts";
import { MONEY } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import type { World } from "../../world.ts";

const CENTS_PER_MUSD = 1e8;

/** Brings equipment worth `musd` as a grant in kind and puts it to use; returns its units, in 2012 US cents. */
export function grantEquipment(world: World, musd: number, use: GoodsUse): number {
  const { goods, structure, nation, ledger, account, flow } = world;
  const j = P["machinery.imported"];
  const price = nation.borderCents[j];
  const units = price > 0 ? Math.floor((musd * CENTS_PER_MUSD) / price) : 0;
  if (units <= 0) return 0;
  const cents = Math.floor(units * price);
  ledger.transfer(flow.aid, MONEY.usd, account.others, account.cabinet, cents);
  ledger.transfer(flow["aid-goods"], MONEY.usd, account.cabinet, account.others, cents);
  goods.bring("imported", j, structure.gateCounty, STORE.state, units);
  nation.imported[j] += units;
  goods.take(use, j, structure.gateCounty, STORE.state, units);
  return units;
}
