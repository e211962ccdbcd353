import { exp } from "../../../core/math.ts";
import { MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { foreignCents, sumOverBlocks } from "../../world.ts";
import type { World } from "../../world.ts";
import { desiredWon } from "./desired-won.ts";

const SLOT = { usdSold: 0, cnySold: 1, wonGot: 2, wonPaid: 3, usdGot: 4, cnyGot: 5 } as const;

/**
 * Clears the national market for foreign currency. Merchants bid for the currency that their imports need, exporters
 * offer what they need won for, households offer against a lack of won and bid with an overhang, and store-of-value
 * holders meet a part φ of the traders' gap. The short side decides; the rate moves with what is left.
 */
export const currencyMarket = mechanism({
  id: "currency.market",
  title: "Foreign-exchange market",
  documents: ["001", "003"],
  equations: [
    "G = merchants' bids − exporters' offers; φ = S/(S + h·monthly imports); S meets φ·G⁺, nothing damps G⁻",
    "Δln e = γₑ·(bids − offers)/(bids + offers), bids = merchants + overhang·ω_M, offers = exporters + needs·ω_M + φ·G⁺",
    "a ban hides a share of T* and of what S and households in need offer, and takes a cost off both sides",
    "T(t+1) = T + ω_T·(T* − T), T* = κ₁·planned household spending in foreign currency; merchants hold κ₂ months of smoothed private imports beside it",
  ],
  parameters: [
    "currency.rateSpeed",
    "currency.offloadSpeed",
    "currency.bufferMonths",
    "currency.transactionSpeed",
    "currency.spendingMonths",
    "currency.importMonths",
    "currency.expectationSpeed",
    "trading.wonMonths",
    "currency.merchantReserveMonths",
    "trading.procurementShare",
    "currency.changersBufferMusd",
    "currency.wonMonths",
    "currency.expectationWeight",
  ],
  reads: [
    "households.class",
    "households.won",
    "households.usd",
    "households.cny",
    "households.smoothedIncomeWon",
    "counties.smoothedImportCents",
    "counties.smoothedSalesWon",
    "companies.smoothedExportCents",
    "nation.heldCents",
    "nation.overhangWon",
    "nation.needWon",
    "nation.foreignSpendingCents",
    "nation.cnyPerUsd",
    "nation.fxHiddenShare",
    "nation.fxBanCost",
  ],
  writes: [
    "households.won",
    "households.usd",
    "households.cny",
    "blocks.sums",
    "nation.rateUsd",
    "nation.rateCny",
    "nation.rateChange",
    "nation.expectedDepreciation",
    "nation.transactionFxCents",
    "nation.storeFxCents",
    "nation.fxSellNeed",
    "nation.fxSellStore",
    "nation.fxBuyShare",
    "nation.fxUsdShare",
    "nation.smoothedImportCents",
  ],
  moves: { metric: "fx.kpwPerUsd", ablated: "down" },
  before(world) {
    const { nation, structure, ledger, account, counties } = world;
    const wonPerCent = nation.rateUsd[0] / 100;
    const importMonths = world.value("currency.importMonths");
    const reserve = world.value("currency.merchantReserveMonths");
    const bid = new Float64Array(structure.counties);
    let bids = 0;
    let imports = 0;
    for (let k = 0; k < structure.counties; k++) {
      imports += counties.smoothedImportCents[k];
      bid[k] = merchantBid(world, k, importMonths, reserve);
      bids += bid[k];
    }
    const months = world.value("trading.wonMonths") * world.value("trading.procurementShare");
    const offer = new Float64Array(structure.companies.length);
    let offers = 0;
    for (let r = 0; r < offer.length; r++) {
      offer[r] = exporterOffer(world, r, months);
      offers += offer[r];
    }
    nation.smoothedImportCents[0] = imports;
    const held = nation.heldCents[0];
    const shown = 1 - nation.fxHiddenShare[0];
    const eased = 1 - nation.fxBanCost[0];
    const target = shown * world.value("currency.spendingMonths") * nation.foreignSpendingCents[0];
    nation.transactionFxCents[0] +=
      world.value("currency.transactionSpeed") * (target - nation.transactionFxCents[0]);
    const store = Math.max(0, held - nation.transactionFxCents[0]);
    nation.storeFxCents[0] = store;
    const offered = store * shown;
    const phi = offered / (offered + world.value("currency.bufferMonths") * imports + 1);
    const met = phi * Math.max(0, bids - offers);
    const speed = eased * world.value("currency.offloadSpeed");
    const overhang = (speed * nation.overhangWon[0]) / wonPerCent;
    const need = (speed * shown * nation.needWon[0]) / wonPerCent;
    const demand = bids + overhang;
    const supply = offers + need + met;
    const sell = supply > 0 ? Math.min(1, demand / supply) : 0;
    const buy = demand > 0 ? Math.min(1, supply / demand) : 0;
    nation.fxSellNeed[0] = speed * shown * sell;
    nation.fxSellStore[0] = held > 0 ? Math.min(0.5, (met * sell) / held) : 0;
    const left = Math.max(
      0,
      foreignCents(world, account.changers) - world.value("currency.changersBufferMusd") * 1e8,
    );
    const fill = bids > 0 ? Math.min(buy, left / bids) : 0;
    for (let k = 0; k < bid.length; k++) merchantBuys(world, k, bid[k] * fill);
    const ready = ledger.balance(account.changers, MONEY.won);
    const asked = (offers + need + met) * sell * wonPerCent;
    const payable = asked > 0 ? Math.min(1, (0.98 * ready) / asked) : 0;
    nation.fxSellNeed[0] *= payable;
    nation.fxSellStore[0] *= payable;
    for (let r = 0; r < offer.length; r++) exporterSells(world, r, offer[r] * (sell * payable));
    const usd = ledger.balance(account.changers, MONEY.usd);
    const cents = usd + ledger.balance(account.changers, MONEY.cny) / nation.cnyPerUsd[0];
    nation.fxUsdShare[0] = cents > 0 ? usd / cents : 0;
    nation.fxBuyShare[0] = speed * Math.min(buy, overhang > 0 ? (0.5 * cents) / overhang : 0);
    const gap = demand + supply > 0 ? (demand - supply) / (demand + supply) : 0;
    nation.rateChange[0] = world.value("currency.rateSpeed") * gap;
  },
  kernel(world) {
    const { class: kind, won, usd, cny, smoothedIncomeWon } = world.households;
    const { rateUsd, cnyPerUsd, fxSellNeed, fxSellStore, fxBuyShare, fxUsdShare } = world.nation;
    const { sums } = world.blocks;
    const desired = desiredWon(world);
    return (block) => {
      const months = desired();
      const wonPerCent = rateUsd[0] / 100;
      const cross = cnyPerUsd[0];
      const wonPerFen = wonPerCent / cross;
      const sellNeed = fxSellNeed[0];
      const sellStore = fxSellStore[0];
      const buyShare = fxBuyShare[0];
      const usdShare = fxUsdShare[0];
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        let usdSold = 0;
        let cnySold = 0;
        let wonGot = 0;
        let wonPaid = 0;
        let usdGot = 0;
        let cnyGot = 0;
        for (; i < block.to && kind[i] === c; i++) {
          const spending = smoothedIncomeWon[i];
          const wonHeld = won[i];
          const usdHeld = usd[i];
          const cnyHeld = cny[i];
          const foreign = usdHeld * wonPerCent + cnyHeld * wonPerFen;
          const overhang = wonHeld - months * spending;
          const short = Math.max(0, -overhang);
          const part =
            foreign > 0 ? Math.min(0.9, sellStore + (sellNeed * Math.min(foreign, short)) / foreign) : 0;
          const usdOut = Math.floor(usdHeld * part);
          const cnyOut = Math.floor(cnyHeld * part);
          const got = Math.floor(usdOut * wonPerCent + cnyOut * wonPerFen);
          let usdIn = 0;
          let cnyIn = 0;
          let paid = 0;
          if (overhang > 0) {
            const cents = (overhang * buyShare) / wonPerCent;
            usdIn = Math.floor(cents * usdShare);
            cnyIn = Math.floor((cents - usdIn) * cross);
            paid = Math.min(wonHeld, Math.ceil(usdIn * wonPerCent + cnyIn * wonPerFen));
          }
          won[i] = wonHeld + (got - paid);
          usd[i] = usdHeld + (usdIn - usdOut);
          cny[i] = cnyHeld + (cnyIn - cnyOut);
          usdSold += usdOut;
          cnySold += cnyOut;
          wonGot += got;
          wonPaid += paid;
          usdGot += usdIn;
          cnyGot += cnyIn;
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.usdSold * classCount] = usdSold;
        sums[at + SLOT.cnySold * classCount] = cnySold;
        sums[at + SLOT.wonGot * classCount] = wonGot;
        sums[at + SLOT.wonPaid * classCount] = wonPaid;
        sums[at + SLOT.usdGot * classCount] = usdGot;
        sums[at + SLOT.cnyGot * classCount] = cnyGot;
      }
    };
  },
  after(world) {
    const { ledger, account, flow, nation } = world;
    const { exchange } = flow;
    const fromHouseholds = (instrument: number, slot: number, c: number) =>
      ledger.collect(exchange, instrument, sectorOf(c), account.changers, sumOverBlocks(world, slot, c));
    const toHouseholds = (instrument: number, slot: number, c: number) =>
      ledger.disburse(exchange, instrument, account.changers, sectorOf(c), sumOverBlocks(world, slot, c));
    for (let c = 0; c < classCount; c++) {
      fromHouseholds(MONEY.usd, SLOT.usdSold, c);
      fromHouseholds(MONEY.cny, SLOT.cnySold, c);
      fromHouseholds(MONEY.won, SLOT.wonPaid, c);
    }
    for (let c = 0; c < classCount; c++) {
      toHouseholds(MONEY.usd, SLOT.usdGot, c);
      toHouseholds(MONEY.cny, SLOT.cnyGot, c);
      toHouseholds(MONEY.won, SLOT.wonGot, c);
    }
    // Only now: households act on the balances that were counted with the old expectation.
    nation.expectedDepreciation[0] +=
      world.value("currency.expectationSpeed") * (nation.rateChange[0] - nation.expectedDepreciation[0]);
    nation.rateUsd[0] *= exp(nation.rateChange[0]);
    nation.rateCny[0] = nation.rateUsd[0] / nation.cnyPerUsd[0];
  },
});

/** US cents that a county's merchants want: the months of imports they keep, as far as their won goes. */
function merchantBid(world: World, k: number, importMonths: number, reserve: number): number {
  const { counties, ledger, account, nation } = world;
  const gap = importMonths * counties.smoothedImportCents[k] - foreignCents(world, account.merchants + k);
  const won = ledger.balance(account.merchants + k, MONEY.won) - reserve * counties.smoothedSalesWon[k];
  return Math.max(0, Math.min(gap, won / (nation.rateUsd[0] / 100)));
}

function merchantBuys(world: World, k: number, cents: number): void {
  const { ledger, account, flow, nation } = world;
  if (cents < 1) return;
  const usdHeld = ledger.balance(account.changers, MONEY.usd);
  const cnyHeld = ledger.balance(account.changers, MONEY.cny);
  const cross = nation.cnyPerUsd[0];
  const held = usdHeld + cnyHeld / cross;
  const usd = Math.min(usdHeld, Math.floor((cents * usdHeld) / held));
  const cny = Math.min(cnyHeld, Math.floor((cents - usd) * cross));
  const won = Math.min(
    ledger.balance(account.merchants + k, MONEY.won),
    Math.ceil((usd + cny / cross) * (nation.rateUsd[0] / 100)),
  );
  ledger.transfer(flow.exchange, MONEY.usd, account.changers, account.merchants + k, usd);
  ledger.transfer(flow.exchange, MONEY.cny, account.changers, account.merchants + k, cny);
  ledger.transfer(flow.exchange, MONEY.won, account.merchants + k, account.changers, won);
}

/** US cents that a trading company offers: what it lacks in won to buy the next `months` of exports. */
function exporterOffer(world: World, r: number, months: number): number {
  const { ledger, account, nation, companies } = world;
  const wonPerCent = nation.rateUsd[0] / 100;
  const want = months * companies.smoothedExportCents[r];
  const short = want - ledger.balance(account.trading + r, MONEY.won) / wonPerCent;
  return Math.max(0, Math.min(short, foreignCents(world, account.trading + r) * 0.9));
}

function exporterSells(world: World, r: number, cents: number): void {
  const { ledger, account, flow, nation } = world;
  if (cents < 1) return;
  const cross = nation.cnyPerUsd[0];
  const wonPerCent = nation.rateUsd[0] / 100;
  const held = foreignCents(world, account.trading + r);
  const affordable = Math.min(cents, ledger.balance(account.changers, MONEY.won) / wonPerCent);
  const usd = Math.floor((ledger.balance(account.trading + r, MONEY.usd) * affordable) / held);
  const cny = Math.floor((ledger.balance(account.trading + r, MONEY.cny) * affordable) / held);
  const won = Math.floor((usd + cny / cross) * wonPerCent);
  ledger.transfer(flow.exchange, MONEY.usd, account.trading + r, account.changers, usd);
  ledger.transfer(flow.exchange, MONEY.cny, account.trading + r, account.changers, cny);
  ledger.transfer(
    flow.exchange,
    MONEY.won,
    account.changers,
    account.trading + r,
    Math.min(won, ledger.balance(account.changers, MONEY.won)),
  );
}
