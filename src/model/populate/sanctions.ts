import { MONEY } from "../institutions.ts";
import { baseTrade } from "../mechanisms/sanctions/base-trade.ts";
import type { World } from "../world.ts";

const KG_PER_KT = 1e6;

/** Sets the opening values of columns/sanctions.ts, and the offices' deposits abroad, which come on top of their cash. */
export function openSanctions(world: World): void {
  const { nation, banks, structure, ledger, account } = world;
  nation.importTerms.fill(1);
  nation.exportTerms.fill(1);
  nation.bankService[0] = 1;
  nation.brokerCapacity[0] = 1;
  nation.carrierCapacity[0] = 1;
  nation.payableShare[0] = 1;
  nation.evasion.fill(world.value("sanctions.evasionBase"));
  nation.crudeOfferKg.fill(world.driver("external.crude.kt") * KG_PER_KT);
  nation.smoothedTradeCents[0] = baseTrade(structure).cents;
  banks.serving.fill(1);
  structure.data.banks.forEach((bank, b) => {
    banks.smoothedVolumeCents[b] = nation.smoothedTradeCents[0] * bank.share;
    nation.bankFeeShare[0] += bank.share * bank.feeShare;
  });
  nation.settlementShare[0] = nation.bankFeeShare[0];
  const share = world.value("finance.overseasShare");
  const perCash = share < 1 ? share / (1 - share) : 0;
  for (const office of ["cabinet", "kpa", "kwp", "fund"] as const) {
    const cents = Math.floor(structure.baseReserve(office) * perCash);
    ledger.endow(account[office], MONEY.deposit, cents);
    ledger.endow(account.overseasBanks, MONEY.deposit, -cents);
  }
}
