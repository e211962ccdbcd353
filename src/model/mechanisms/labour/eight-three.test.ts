import { describe, expect, it } from "vitest";
import { act, agentOf, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY } from "../../institutions.ts";
import { eightThree } from "./eight-three.ts";

const set = { "labour.eightThreeFeeUsd": 10, "labour.choiceScale": 3, "labour.eightThreeReluctance": 0.6 };

function offer({ won = 1e15, review = true, kind = CLASS.worker as number } = {}) {
  const world = situation({ set });
  const { households: h, counties, nation, structure } = world;
  h.buyingOut.fill(0);
  h.attending.fill(0);
  const i = agentOf(world, kind);
  world.month = 12 * h.id[i] - h.id[i] + (review ? 0 : 1);
  h.attending[i] = 1_000_000;
  h.skill[i] = 1.5;
  h.won[i] = won;
  nation.rateUsd[0] = 5000;
  nation.marketReturnWon[0] = 200_000;
  for (let k = 0; k < structure.counties; k++) {
    counties.marketReturnWon[k] = 300_000;
    counties.attendPayWon[k] = 50_000;
  }
  setBalance(world, world.account.cabinet, MONEY.won, 0);
  return { world, i, fee: 50_000 };
}

describe("8.3", () => {
  it("lets those buy themselves free for whom the market pays more than work and the fee", () => {
    const { world, i, fee } = offer();
    act(world, eightThree);
    const gain = 1.5 * 1.5 - 0.25;
    const share = 1 / (1 + Math.exp(3 * (Math.log(1.25) + 0.6 - Math.log(1 + gain))));
    const { buyingOut, attending, won } = world.households;
    expect(buyingOut[i] / 1_000_000).toBeCloseTo(share, 5);
    expect(attending[i]).toBe(1_000_000 - buyingOut[i]);
    expect(1e15 - won[i]).toBe(buyingOut[i] * fee);
    expect(posted(world, "eight-three", "won")).toBe(buyingOut[i] * fee);
    expect(world.ledger.balance(world.account.cabinet, MONEY.won)).toBe(buyingOut[i] * fee);
  });
  it("sends back to work who cannot pay", () => {
    const { world, i, fee } = offer({ won: 3 * 50_000 + 7 });
    act(world, eightThree);
    expect(world.households.buyingOut[i]).toBe(3);
    expect(world.households.attending[i]).toBe(1_000_000 - 3);
    expect(world.households.won[i]).toBe(3 * 50_000 + 7 - 3 * fee);
  });
  it("is reviewed once a year and paid every month", () => {
    const { world, i, fee } = offer({ review: false });
    world.households.buyingOut[i] = 20;
    act(world, eightThree);
    expect(world.households.buyingOut[i]).toBe(20);
    expect(posted(world, "eight-three", "won")).toBe(20 * fee);
  });
  it("asks those who bought themselves free again, together with those at work", () => {
    const { world, i } = offer();
    world.households.buyingOut[i] = 1_000_000;
    act(world, eightThree);
    const { buyingOut, attending } = world.households;
    expect(buyingOut[i] + attending[i]).toBe(2_000_000);
  });
  it("is not for members of farms", () => {
    const { world, i } = offer({ kind: CLASS.farmer });
    act(world, eightThree);
    expect(world.households.attending[i]).toBe(1_000_000);
  });
});
