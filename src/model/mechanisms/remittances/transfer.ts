import { DUE, dueAt } from "../../columns/officials.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { MONTHS } from "../../structure/units.ts";

/** Classes that have kin among those who left. */
const families = [CLASS.trader, CLASS.worker, CLASS.farmer] as const;

/** Carries what people abroad send to their families, through brokers in yuan. */
export const remittances = mechanism({
  id: "remittances.transfer",
  title: "Remittances through brokers",
  documents: ["003"],
  equations: [
    "sent(county) = (senders·mean + kin senders·their mean)·contact·people's border·(1 − κ·crackdown)·(1 − λ·broker crackdown)",
    "fee = φ + φ_c·crackdown; seized = (loss + loss_c·crackdown)·(sent − fee); a share of the rest is working capital of merchants, the remainder owed to trader, worker and farmer families",
  ],
  parameters: [
    "remittances.crackdownWeight",
    "remittances.brokerCrackdownWeight",
    "remittances.feeShare",
    "remittances.feeCrackdown",
    "remittances.lossShare",
    "remittances.lossCrackdown",
    "remittances.brokersAbroadShare",
  ],
  levers: [
    "remittances.contact",
    "remittances.brokerCrackdown",
    "remittances.businessShare",
    "pyongyang.crackdown",
    "pyongyang.borderClosure",
  ],
  reads: ["counties.senders", "counties.kinSenders", "counties.households", "nation.cnyPerUsd"],
  writes: [
    "counties.dues",
    "counties.remittanceCents",
    "nation.remittancesSentCents",
    "nation.remittanceFeeCents",
    "nation.remittanceSeizedCents",
  ],
  moves: { metric: "remittances.usd", ablated: "down" },
  step(world) {
    const { counties, structure, ledger, account, flow, nation } = world;
    const { senders, kinSenders, households, remittanceCents, dues } = counties;
    const { remittanceUsd, kinRemittanceUsd } = structure;
    const crackdown = world.lever("pyongyang.crackdown");
    const hunted = world.lever("remittances.brokerCrackdown");
    const chance =
      world.lever("remittances.contact") *
      world.driver("border.people") *
      (1 - world.lever("pyongyang.borderClosure")) *
      Math.max(0, 1 - world.value("remittances.crackdownWeight") * crackdown) *
      Math.max(0, 1 - world.value("remittances.brokerCrackdownWeight") * hunted);
    const watch = Math.max(crackdown, hunted);
    const fee = Math.min(
      1,
      world.value("remittances.feeShare") + world.value("remittances.feeCrackdown") * watch,
    );
    const loss = Math.min(
      1,
      world.value("remittances.lossShare") + world.value("remittances.lossCrackdown") * watch,
    );
    const abroad = world.value("remittances.brokersAbroadShare");
    const business = world.lever("remittances.businessShare");
    const cross = nation.cnyPerUsd[0];
    for (let k = 0; k < senders.length; k++) {
      const p = structure.province[k];
      const usd = senders[k] * remittanceUsd[p] + kinSenders[k] * kinRemittanceUsd[p];
      const sent = Math.floor(((usd * 100) / MONTHS) * chance * cross);
      if (sent < 1) continue;
      const fees = Math.floor(sent * fee);
      const feesAbroad = Math.floor(fees * abroad);
      const seized = Math.floor((sent - fees) * loss);
      const rest = sent - fees - seized;
      const capital = Math.floor(rest * business);
      ledger.transfer(flow.remittances, MONEY.cny, account.others, account.brokers, sent);
      ledger.transfer(flow["broker-fees"], MONEY.cny, account.brokers, account.chinaMerchants, feesAbroad);
      ledger.transfer(flow["remittance-seizures"], MONEY.cny, account.brokers, account.officials + k, seized);
      ledger.transfer(
        flow["remittances-capital"],
        MONEY.cny,
        account.brokers,
        account.merchants + k,
        capital,
      );
      dues[dueAt(k, DUE.brokers, MONEY.cny) + CLASS.trader] += fees - feesAbroad;
      let count = 0;
      for (const c of families) count += households[k * classCount + c];
      if (count > 0)
        for (const c of families)
          dues[dueAt(k, DUE.remittances, MONEY.cny) + c] += Math.floor(
            ((rest - capital) * households[k * classCount + c]) / count,
          );
      remittanceCents[k] += rest / cross;
      nation.remittancesSentCents[0] += sent / cross;
      nation.remittanceFeeCents[0] += fees / cross;
      nation.remittanceSeizedCents[0] += seized / cross;
    }
  },
});
