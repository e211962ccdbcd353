import { describe, expect, it } from "vitest";
import { act, posted, situation, total } from "../../../../test/model/situation.ts";
import { DUE, dueAt } from "../../columns/officials.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { remittances } from "./transfer.ts";

const set = {
  "remittances.crackdownWeight": 0.5,
  "remittances.brokerCrackdownWeight": 0.5,
  "remittances.feeShare": 0.2,
  "remittances.feeCrackdown": 0.2,
  "remittances.lossShare": 0.1,
  "remittances.lossCrackdown": 0.2,
  "remittances.brokersAbroadShare": 0.5,
};
function send(levers: Record<string, number> = {}) {
  const world = situation({
    set,
    levers: { "pyongyang.crackdown": 0, "remittances.businessShare": 0.25, ...levers },
  });
  const { counties, structure, nation } = world;
  const k = structure.data.units.findIndex(
    ({ province, borderChina }) => province === "KP-09" && borderChina,
  );
  counties.senders.fill(0);
  counties.kinSenders.fill(0);
  counties.senders[k] = 1000;
  nation.cnyPerUsd[0] = 6;
  for (const c of [CLASS.trader, CLASS.worker]) counties.households[k * classCount + c] = 50;
  act(world, remittances);
  const sent = (1000 * 720 * 100 * 6) / 12;
  return { world, k, sent };
}

describe("remittances", () => {
  it("pass through brokers to officials, merchants and families", () => {
    const { world, k, sent } = send();
    const { counties, ledger, account, nation } = world;
    const rest = sent * 0.8 * 0.9;
    expect(posted(world, "remittances", "cny")).toBe(sent);
    expect(posted(world, "broker-fees", "cny")).toBe(sent * 0.1);
    expect(posted(world, "remittance-seizures", "cny")).toBe(sent * 0.08);
    expect(posted(world, "remittances-capital", "cny")).toBe(rest * 0.25);
    const families = dueAt(k, DUE.remittances, MONEY.cny);
    expect(counties.dues[families + CLASS.worker]).toBe(rest * 0.375);
    expect(counties.dues[dueAt(k, DUE.brokers, MONEY.cny) + CLASS.trader]).toBe(sent * 0.1);
    expect(total(counties.dues)).toBe(ledger.balance(account.brokers, MONEY.cny));
    expect(counties.remittanceCents[k]).toBeCloseTo(rest / 6, 6);
    expect(nation.remittancesSentCents[0]).toBeCloseTo(sent / 6, 6);
  });
  it("shrink and grow dearer with crackdowns", () => {
    const { world, sent } = send({ "pyongyang.crackdown": 1, "remittances.brokerCrackdown": 1 });
    expect(posted(world, "remittances", "cny")).toBe(sent * 0.25);
    expect(world.nation.remittanceFeeCents[0] / world.nation.remittancesSentCents[0]).toBeCloseTo(0.4, 6);
  });
  it("stop without contact or with the border shut", () => {
    for (const levers of [{ "remittances.contact": 0 }, { "pyongyang.borderClosure": 1 }])
      expect(posted(send(levers).world, "remittances", "cny")).toBe(0);
  });
  it("are dealt out over the counties on the border of each province", () => {
    const world = situation();
    const { counties, structure } = world;
    const { borderland, units, provinces } = structure.data;
    expect(total(counties.senders)).toBeCloseTo(
      borderland.reduce((sum, record) => sum + record.senders, 0),
      6,
    );
    const north = provinces.indexOf("KP-09");
    units.forEach(({ borderChina }, k) => {
      if (structure.province[k] === north) expect(counties.senders[k] > 0).toBe(borderChina);
    });
  });
});
