import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { receiveForeign } from "../../world.ts";

const CENTS = 100;

/**
 * Brings in what workers abroad earn. The state keeps its cut; the rest waits for the families, who are paid with the
 * offices. What designated employers pay ends in blocked accounts.
 */
export const overseasLabour = mechanism({
  id: "external.overseas-labour",
  title: "Workers abroad",
  documents: ["001", "002", "003"],
  equations: [
    "workers(host) = calendar · (1 − sent home beyond it), in Russia times its lever; gross = workers · pay",
    "free = (1 − designated) · gross to the cabinet, of which 1 − state share is the families'; designated · gross is blocked",
  ],
  parameters: ["external.workerPayUsd", "external.workerStateShare", "external.workerYuanShare"],
  levers: ["sanctions.labourRepatriation", "sanctions.labourDesignation", "russia.labour"],
  reads: ["nation.cnyPerUsd"],
  writes: [
    "nation.workersAbroad",
    "nation.labourGrossCents",
    "nation.labourNetCents",
    "nation.stateRevenueCents",
  ],
  moves: { metric: "external.invisibles.usd", ablated: "down" },
  step(world) {
    const { nation, ledger, account, flow } = world;
    const stay = 1 - world.lever("sanctions.labourRepatriation");
    const china = world.driver("external.workers.china.persons") * stay;
    const russia = world.driver("external.workers.russia.persons") * stay * world.lever("russia.labour");
    const others = world.driver("external.workers.others.persons") * stay;
    const pay = world.value("external.workerPayUsd") * CENTS;
    const designated = world.lever("sanctions.labourDesignation");
    const yuan = world.value("external.workerYuanShare");
    const free = pay * (1 - designated);
    const paid =
      receiveForeign(
        world,
        "overseas-labour",
        account.chinaEnterprises,
        account.cabinet,
        china * free,
        yuan,
      ) +
      receiveForeign(world, "overseas-labour", account.russia, account.cabinet, russia * free, 0) +
      receiveForeign(world, "overseas-labour", account.others, account.cabinet, others * free, 0);
    const workers = china + russia + others;
    const blocked = Math.floor(workers * pay * designated);
    ledger.transfer(
      flow["overseas-labour-blocked"],
      MONEY.blocked,
      account.overseasBanks,
      account.cabinet,
      blocked,
    );
    nation.workersAbroad[0] = workers;
    nation.labourGrossCents[0] = paid + blocked;
    nation.labourNetCents[0] = Math.floor(paid * (1 - world.value("external.workerStateShare")));
    nation.stateRevenueCents[0] += paid - nation.labourNetCents[0];
  },
});
