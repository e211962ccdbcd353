import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { receiveForeign } from "../../world.ts";

const MONTHS = 12;
const CENTS_PER_MUSD = 1e8;

/** Chinese state enterprises bring machines to the mines of the north-east whose companies can then sell more. */
export const chineseEnterprises = mechanism({
  id: "borderland.enterprises",
  title: "Chinese state enterprises in the mines of the north-east",
  documents: ["003"],
  equations: [
    "machines worth the month's investment are imported, paid by the investor through the cabinet, and become capital of the mines of Hamgyong and Ryanggang by base capital",
    "capacity of the companies at home there that sell minerals grows by g · investment / base capital of these mines",
  ],
  parameters: ["borderland.investmentGain"],
  levers: ["china.stateEnterprises"],
  reads: ["firms.baseCapital", "nation.borderCents", "nation.cnyPerUsd", "stores.stock"],
  writes: [
    "firms.capital",
    "companies.capacity",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "goodsFlows.quantity",
  ],
  moves: { metric: "trade.exports.ores.usd", ablated: "down", under: { "china.stateEnterprises": 200 } },
  step(world) {
    const { structure, nation, account, goods, ledger, firms, companies, flow } = world;
    const { northEastMines } = structure;
    const machines = P["machinery.imported"];
    const price = nation.borderCents[machines];
    const cents = (world.lever("china.stateEnterprises") * CENTS_PER_MUSD) / MONTHS;
    const units = price > 0 ? Math.floor(cents / price) : 0;
    let base = 0;
    for (const f of northEastMines) base += firms.baseCapital[f];
    if (units === 0 || base === 0) return;
    const value = Math.floor(units * price);
    receiveForeign(world, "foreign-investment", account.chinaEnterprises, account.cabinet, value, 0);
    ledger.transfer(flow.imports, MONEY.usd, account.cabinet, account.chinaEnterprises, value);
    goods.bring("imported", machines, structure.gateCounty, STORE.state, units);
    goods.take("invested", machines, structure.gateCounty, STORE.state, units);
    nation.imported[machines] += units;
    nation.importCents[machines] += value;
    nation.importChinaCents[machines] += value;
    for (const f of northEastMines) firms.capital[f] += (units * firms.baseCapital[f]) / base;
    const gain = 1 + (world.value("borderland.investmentGain") * units) / base;
    for (const r of structure.northEastMineralCompanies) companies.capacity[r] *= gain;
  },
});
