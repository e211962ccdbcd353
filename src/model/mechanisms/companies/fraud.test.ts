import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { fraud } from "./fraud.ts";

const set = {
  "fraud.hazard": 1,
  "fraud.lossShare": 0.5,
  "fraud.trust": 0.5,
  "fraud.leaveChance": 1,
  "fraud.senderWeight": 10,
  "fraud.unshelteredCut": 0.7,
  "fraud.punishMemory": 0.9,
};

/** Every company that sells to China alone is cheated. */
function cheat(options: Parameters<typeof situation>[0] = {}) {
  const world = situation({ set, ...options });
  const { companies, counties, account, structure } = world;
  companies.smoothedExportCents.fill(0);
  companies.smoothedExportCents[r0(world)] = 1_000_000;
  counties.tradeTies.fill(0.4);
  counties.senders.fill(0);
  structure.companies.forEach((_, r) => {
    setBalance(world, account.trading + r, MONEY.cny, 0);
    setBalance(world, account.trading + r, MONEY.usd, 1e9);
  });
  act(world, fraud);
  return world;
}
/** A company whose product goes to China alone. */
const r0 = ({ structure }: ReturnType<typeof situation>) =>
  structure.companies.findIndex(({ chinaShare }) => chinaShare === 1);

describe("fraud abroad", () => {
  it("takes a part of exports, less where there are ties", () => {
    const world = cheat();
    expect(posted(world, "losses-abroad", "usd", "trading", "china.merchants")).toBe(400_000);
    expect(world.nation.lossAbroadCents[0]).toBe(400_000);
  });
  it("makes officials leave and send money home", () => {
    const world = cheat();
    expect(total(world.companies.officialsLeft)).toBe(1);
    expect(world.nation.missingOfficials[0]).toBe(1);
    expect(world.counties.senders[world.structure.companies[r0(world)].home]).toBe(10);
    expect(total(world.counties.kinPunished)).toBe(0);
  });
  it("brings punishment to kin and less money home where nobody counts as missing", () => {
    const world = cheat({ levers: { "pyongyang.missingShelter": 0 } });
    expect(total(world.counties.senders)).toBeCloseTo(3, 12);
    expect(total(world.counties.kinPunished)).toBe(1);
  });
  it("drives nobody away in the burn-in", () => {
    const world = cheat({ holdDrivers: true });
    expect(world.nation.lossAbroadCents[0]).toBe(400_000);
    expect(total(world.counties.senders)).toBe(0);
  });
  it("does not happen where partners are honest", () => {
    expect(cheat({ levers: { "trade.fraud": 0 } }).nation.lossAbroadCents[0]).toBe(0);
  });
});
