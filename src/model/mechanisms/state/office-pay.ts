import { CLASS, MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";

const offices = ["kpa", "kwp", "cabinet", "fund"] as const;

/**
 * Pays the elite, and the families of workers abroad, their part of what the offices earned in foreign currency, and
 * hands out the fund's gifts of currency.
 */
export const officePay = mechanism({
  id: "state.office-pay",
  title: "Foreign-currency pay of the elite and of workers abroad",
  documents: ["001", "003", "004"],
  equations: [
    "pay(elite household) = ψ · rents · smoothed state revenue / elite households, from each office by its holdings; labour abroad: net pay over worker households",
    "gifts of currency: what the fund has set aside, alike to all elite households",
  ],
  parameters: ["offices.payShare", "offices.payDraw"],
  levers: ["pyongyang.eliteRents"],
  reads: [
    "counties.households",
    "households.class",
    "households.weight",
    "households.incomeWon",
    "nation.smoothedStateRevenueCents",
    "nation.labourNetCents",
    "nation.rateUsd",
    "nation.cnyPerUsd",
  ],
  writes: [
    "households.usd",
    "households.cny",
    "households.incomeWon",
    "blocks.sums",
    "nation.payUsd",
    "nation.payCny",
    "nation.labourUsd",
    "nation.payFrom",
    "nation.giftUsd",
    "nation.giftCurrencyCents",
    "nation.giftsCents",
  ],
  moves: { metric: "households.elite.consumption", ablated: "down" },
  before(world) {
    const { nation, ledger, account, structure, counties } = world;
    const rents = world.lever("pyongyang.eliteRents");
    const due = rents * world.value("offices.payShare") * nation.smoothedStateRevenueCents[0];
    const draw = world.value("offices.payDraw") * Math.max(1, rents);
    const gifts = Math.min(nation.giftCurrencyCents[0], ledger.balance(account.fund, MONEY.usd));
    let usd = 0;
    let cny = 0;
    let held = 0;
    const cross = nation.cnyPerUsd[0];
    for (const office of offices)
      held += ledger.balance(account[office], MONEY.usd) + ledger.balance(account[office], MONEY.cny) / cross;
    held -= gifts;
    const part = held > 0 ? Math.min(draw, due / held) : 0;
    offices.forEach((office, o) => {
      const set = office === "fund" ? gifts : 0;
      nation.payFrom[o * 2] = Math.floor((ledger.balance(account[office], MONEY.usd) - set) * part);
      nation.payFrom[o * 2 + 1] = Math.floor(ledger.balance(account[office], MONEY.cny) * part);
      usd += nation.payFrom[o * 2];
      cny += nation.payFrom[o * 2 + 1];
    });
    const count = (kind: number) => {
      let sum = 0;
      for (let k = 0; k < structure.counties; k++) sum += counties.households[k * classCount + kind];
      return sum > 0 ? sum : Infinity;
    };
    nation.payUsd[0] = usd / count(CLASS.elite);
    nation.payCny[0] = cny / count(CLASS.elite);
    nation.giftUsd[0] = gifts / count(CLASS.elite);
    const net = Math.min(
      nation.labourNetCents[0],
      (ledger.balance(account.cabinet, MONEY.usd) - nation.payFrom[4]) * 0.9,
    );
    nation.labourUsd[0] = Math.max(0, net) / count(CLASS.worker);
  },
  kernel(world) {
    const { class: kind, weight, usd, cny, incomeWon } = world.households;
    const { nation } = world;
    const { sums } = world.blocks;
    return (block) => {
      const payUsd = nation.payUsd[0];
      const payCny = nation.payCny[0];
      const giftUsd = nation.giftUsd[0];
      const labour = nation.labourUsd[0];
      const wonPerCent = nation.rateUsd[0] / 100;
      const wonPerFen = wonPerCent / nation.cnyPerUsd[0];
      const at = block.index * BLOCK_SUMS * classCount;
      for (let i = block.from; i < block.to; i++) {
        const c = kind[i];
        if (c === CLASS.elite) {
          const u = Math.floor(weight[i] * payUsd);
          const y = Math.floor(weight[i] * payCny);
          const gift = Math.floor(weight[i] * giftUsd);
          usd[i] += u + gift;
          cny[i] += y;
          incomeWon[i] += (u + gift) * wonPerCent + y * wonPerFen;
          sums[at + c] += u;
          sums[at + classCount + c] += y;
          sums[at + 2 * classCount + c] += gift;
        } else if (c === CLASS.worker) {
          const u = Math.floor(weight[i] * labour);
          usd[i] += u;
          incomeWon[i] += u * wonPerCent;
          sums[at + c] += u;
        }
      }
    };
  },
  after(world) {
    const { structure, blocks, ledger, account, flow, nation } = world;
    let usd = 0;
    let cny = 0;
    let gifts = 0;
    let labour = 0;
    for (const block of structure.blocks) {
      const at = block.index * BLOCK_SUMS * classCount;
      usd += blocks.sums[at + CLASS.elite];
      cny += blocks.sums[at + classCount + CLASS.elite];
      gifts += blocks.sums[at + 2 * classCount + CLASS.elite];
      labour += blocks.sums[at + CLASS.worker];
    }
    offices.forEach((office, o) => {
      const inUsd = Math.min(usd, nation.payFrom[o * 2]);
      const inCny = Math.min(cny, nation.payFrom[o * 2 + 1]);
      ledger.disburse(flow["office-pay"], MONEY.usd, account[office], sectorOf(CLASS.elite), inUsd);
      ledger.disburse(flow["office-pay"], MONEY.cny, account[office], sectorOf(CLASS.elite), inCny);
      usd -= inUsd;
      cny -= inCny;
    });
    if (usd !== 0 || cny !== 0)
      throw new Error(`paid more than the offices set aside: ${usd} US cents, ${cny} fen`);
    ledger.disburse(flow.gifts, MONEY.usd, account.fund, sectorOf(CLASS.elite), gifts);
    nation.giftCurrencyCents[0] = gifts;
    nation.giftsCents[0] += gifts;
    ledger.disburse(flow["overseas-labour-net"], MONEY.usd, account.cabinet, sectorOf(CLASS.worker), labour);
  },
});
