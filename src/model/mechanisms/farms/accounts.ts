import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** Shares a farm's cash out among its members, beyond a reserve. */
export const farmAccounts = mechanism({
  id: "farms.accounts",
  title: "Farm cash shared out",
  documents: ["001"],
  equations: ["share(member) = ψ · cash / attending members"],
  parameters: ["farms.payoutShare"],
  reads: ["counties.attending"],
  writes: ["counties.farmCashWon"],
  moves: { metric: "households.farmer.consumption", ablated: "down" },
  step(world) {
    const { counties, structure, ledger, account } = world;
    const share = world.value("farms.payoutShare");
    for (let k = 0; k < structure.counties; k++) {
      const members = counties.attending[k * classCount + CLASS.farmer];
      counties.farmCashWon[k] =
        members > 0 ? (ledger.balance(account.farms + k, MONEY.won) * share) / members : 0;
    }
  },
});
