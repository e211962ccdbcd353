import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P } from "../../products.ts";
import { levies } from "./levies.ts";

const set = {
  "levies.companyMonths": 1,
  "levies.companyShare": 0.25,
  "trading.procurementShare": 0.4,
  "levies.kpaShare": 0.3,
  "levies.kwpShare": 0.2,
  "levies.fundShare": 0.1,
  "levies.smoothing": 0.06,
  "waku.planShare": 0.8,
  "waku.feeShare": 0.03,
};

/** The first company holds `held` cents; its currency quota is ten million. */
function climb({ held = 11_000_000, month = 1, compliance = 0.8, arrears = 0 } = {}) {
  const world = situation({ set, month });
  const { structure, companies, account, nation } = world;
  const { patron } = structure.companies[0];
  nation.compliance[0] = compliance;
  companies.currencyQuotaCents.fill(0);
  companies.smoothedExportCents.fill(1_000_000);
  companies.currencyQuotaCents[0] = 10_000_000;
  const offices = [account.kpa, account.kwp, account.cabinet];
  structure.companies.forEach((_, r) => {
    setBalance(world, account.trading + r, MONEY.cny, 0);
    setBalance(world, account.trading + r, MONEY.usd, r === 0 ? held : 0);
  });
  for (const office of [...offices, account.fund]) {
    setBalance(world, office, MONEY.usd, 0);
    setBalance(world, office, MONEY.cny, 0);
  }
  setBalance(world, account.trading, MONEY.levyArrears, -arrears);
  setBalance(world, offices[patron], MONEY.levyArrears, arrears);
  nation.smoothedStateRevenueCents[0] = 5_000_000;
  act(world, levies);
  const owed = () => 0 - world.ledger.balance(account.trading, MONEY.levyArrears);
  return { world, nation, account, patron, owed };
}
/** 0.25 · (1 − 0.4) · 10 m, at full compliance. */
const DUE = 1_500_000;

describe("levies", () => {
  it("take the levy and all beyond the working balance up, a tenth of it on to the fund", () => {
    const { world, nation, account } = climb();
    const up = posted(world, "levies", "usd", "trading");
    expect(10_000_000 - up).toBeGreaterThanOrEqual(0);
    expect(10_000_000 - up).toBeLessThan(4);
    expect(world.ledger.balance(account.trading, MONEY.usd)).toBe(11_000_000 - up);
    expect(total(nation.levyCents)).toBe(up);
    expect(Math.abs(nation.fundInflowCents[0] - 0.1 * up)).toBeLessThan(3);
    expect(nation.stateRevenueCents[0]).toBe(up);
    expect(nation.smoothedStateRevenueCents[0]).toBeCloseTo(5_000_000 + 0.06 * (up - 5_000_000), 3);
  });
  it("give its own patron the levy, whatever is left as profit", () => {
    const { nation, patron } = climb({ held: 2_000_000 + DUE });
    expect(nation.levyCents[patron]).toBeGreaterThanOrEqual(DUE);
  });
  it("fall with compliance", () => {
    const full = climb();
    const half = climb({ compliance: 0.4 });
    const share = (run: typeof full) => run.nation.levyCents[run.patron];
    expect(share(half)).toBeLessThan(share(full));
  });
  it("are owed where the company holds too little, and paid later", () => {
    expect(climb({ held: 1_000_000 }).owed()).toBe(DUE - 500_000);
    expect(climb({ held: 0 }).owed()).toBe(DUE);
    expect(climb({ arrears: 400_000 }).owed()).toBe(0);
  });
  it("are owed on the fee alone where the buyer sends the cloth", () => {
    const world = situation({ set, month: 1 });
    const { structure, companies, account, nation } = world;
    const [r] = structure.companiesOf(P.textiles);
    nation.compliance[0] = 0.8;
    companies.currencyQuotaCents.fill(0);
    companies.currencyQuotaCents[r] = 10_000_000;
    for (const id of [MONEY.usd, MONEY.cny]) setBalance(world, account.trading + r, id, 0);
    act(world, levies);
    expect(structure.companies[r].ownShare).toBe(0.25);
    expect(-world.ledger.balance(account.trading + r, MONEY.levyArrears)).toBe(DUE * 0.25);
  });
  it("are written off in January", () => {
    expect(climb({ month: 12, held: 0, arrears: 400_000 }).owed()).toBe(0);
  });
});
