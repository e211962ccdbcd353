import { DUE, dueAt } from "../../columns/officials.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

const cash = [MONEY.won, MONEY.usd, MONEY.cny] as const;

/** Shares what officials took between their office and themselves; their own part reaches their families next month. */
export const proceeds = mechanism({
  id: "officials.proceeds",
  title: "Bribes shared between office and own pocket",
  documents: ["003"],
  equations: [
    "office(county) += ψ·taken; the rest is owed to families of officials: a share to elite households, the rest to workers'",
  ],
  parameters: ["officials.officeShare", "officials.eliteShare"],
  reads: ["counties.households", "nation.rateUsd", "nation.rateCny"],
  writes: ["counties.dues", "counties.officeWon"],
  moves: { metric: "offices.budget.usd", ablated: "down" },
  step(world) {
    const { counties, ledger, account, flow, nation } = world;
    const { households, dues, officeWon } = counties;
    const psi = world.value("officials.officeShare");
    const toElite = world.value("officials.eliteShare");
    const worth = [1, nation.rateUsd[0] / 100, nation.rateCny[0] / 100];
    for (let k = 0; k < officeWon.length; k++) {
      const elites = households[k * classCount + CLASS.elite];
      const workers = households[k * classCount + CLASS.worker];
      const elitePart = elites > 0 ? (workers > 0 ? toElite : 1) : 0;
      for (const m of cash) {
        const taken = ledger.balance(account.officials + k, m);
        const office = Math.floor(taken * psi);
        ledger.transfer(flow["office-share"], m, account.officials + k, account.offices + k, office);
        officeWon[k] += office * worth[m];
        const at = dueAt(k, DUE.pocket, m);
        const own = taken - office;
        const elite = Math.floor(own * elitePart);
        dues[at + CLASS.elite] = elite;
        dues[at + CLASS.worker] = workers > 0 ? own - elite : 0;
      }
    }
  },
});
