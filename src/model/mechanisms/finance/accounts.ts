import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { foreignCents } from "../../world.ts";
import type { World } from "../../world.ts";

const holders = ["kpa", "kwp", "cabinet", "fund"] as const;
export type Holder = (typeof holders)[number];

/** Free deposits of an office at overseas banks, US cents. */
export function overseasFreeCents(world: World, holder: Holder): number {
  return world.ledger.balance(world.account[holder], MONEY.deposit);
}

/**
 * Keeps part of the offices' and the fund's foreign currency at overseas banks, draws on it when cash is short, and
 * blocks or seizes what the measures reach. An office keeps less abroad the more of it has been blocked.
 */
export const accounts = mechanism({
  id: "finance.accounts",
  title: "Overseas accounts: free, blocked, seized",
  documents: ["001"],
  equations: [
    "target = share · free/(free + blocked) · (cash + free); deposits move to it at a speed; cash below its floor is made up from deposits; both as far as banks serve",
    "blocked = [1 − (1 − freeze)·(1 − hazard · bank measures)] · free (no hazard in the burn-in); seized = seizure · blocked",
  ],
  parameters: [
    "finance.overseasShare",
    "finance.accountSpeed",
    "finance.cashFloor",
    "finance.freezeHazard",
    "money.stateForeignMusd",
  ],
  levers: ["sanctions.accountFreeze", "sanctions.accountSeizure", "sanctions.bankMeasures"],
  reads: ["nation.bankService", "nation.cnyPerUsd"],
  writes: [],
  moves: { metric: "fx.overseas.free.usd", ablated: "up", under: { "sanctions.accountFreeze": 0.1 } },
  step(world) {
    const { ledger, account, flow, structure } = world;
    const share = world.value("finance.overseasShare");
    const speed = world.value("finance.accountSpeed");
    const floor = world.value("finance.cashFloor");
    const hazard = world.holding()
      ? 0
      : world.value("finance.freezeHazard") * world.lever("sanctions.bankMeasures");
    const freeze = 1 - (1 - world.lever("sanctions.accountFreeze")) * (1 - hazard);
    const seizure = world.lever("sanctions.accountSeizure");
    const service = Math.min(1, world.nation.bankService[0]);
    const bank = account.overseasBanks;
    for (const holder of holders) {
      const at = account[holder];
      const frozen = Math.floor(freeze * ledger.balance(at, MONEY.deposit));
      ledger.transfer(flow.freezes, MONEY.deposit, at, bank, frozen);
      ledger.transfer(flow.freezes, MONEY.blocked, bank, at, frozen);
      const seized = Math.floor(seizure * ledger.balance(at, MONEY.blocked));
      ledger.transfer(flow.seizures, MONEY.blocked, at, bank, seized);
      const cash = foreignCents(world, at);
      const free = ledger.balance(at, MONEY.deposit);
      const blocked = ledger.balance(at, MONEY.blocked);
      const trust = free + blocked > 0 ? free / (free + blocked) : 1;
      const gap = share * trust * (cash + free) - free;
      const short = floor * structure.baseReserve(holder) - cash;
      const move = Math.floor(service * Math.abs(short > 0 ? short : speed * gap));
      if (short > 0 || gap < 0) exchange(world, bank, at, Math.min(move, free));
      else exchange(world, at, bank, Math.min(move, ledger.balance(at, MONEY.usd)));
    }
  },
});

/** Cash goes one way, the claim on the bank the other. */
function exchange({ ledger, flow }: World, from: number, to: number, cents: number): void {
  ledger.transfer(flow.deposits, MONEY.usd, from, to, cents);
  ledger.transfer(flow.deposits, MONEY.deposit, to, from, cents);
}
