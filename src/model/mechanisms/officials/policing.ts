import { log, exp, pow } from "../../../core/math.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import type { World } from "../../world.ts";
import { meanPerHousehold, wealthRatios } from "./wealth.ts";

/**
 * Detains people for what the market makes them do, and sells release: protection to who can pay, predation on who
 * is seen to be able to. Political cases are not for sale.
 */
export const policing = mechanism({
  id: "officials.policing",
  title: "Detention, release for a bribe, punishment and seizure",
  documents: ["003"],
  equations: [
    "detained = h·(1 + κ·crackdown)·(hours/mean hours + φ_f·forged share + φ_x·exposure)",
    "price = m_p·mean earnings·(wealth/mean wealth)^ε; offer = min(money held, m_o·own earnings)",
    "P(release) = bribing·offer^s/(offer^s + price^s); political cases, a share π·(1 + crackdown), are never released",
    "punished = detained·(π + (1 − π)·(1 − P)); bribes = detained·(1 − π)·P·min(offer, price)",
    "seized over earnings = months·punished + ς·control·(1 − licensed)·(1 − bribing·tolerance)",
  ],
  parameters: [
    "officials.hazard",
    "officials.crackdownHazard",
    "officials.forgeryHazard",
    "officials.phoneHazard",
    "officials.politicalShare",
    "officials.priceMonths",
    "officials.offerMonths",
    "officials.releaseScale",
    "officials.releaseWealthElasticity",
    "officials.seizureMonths",
    "officials.seizureShare",
    "officials.tolerance",
    "officials.limitShare",
  ],
  levers: ["pyongyang.crackdown", "pyongyang.bribing"],
  reads: [
    "counties.households",
    "counties.marketWork",
    "counties.exposure",
    "counties.heldWon",
    "counties.earnedWon",
    "counties.control",
    "counties.licensedShare",
    "companies.forgedShare",
    "companies.smoothedExportCents",
  ],
  writes: [
    "counties.detainedRisk",
    "counties.detentionShare",
    "counties.punishRisk",
    "counties.politicalRisk",
    "counties.seizureShare",
  ],
  moves: { metric: "security.fear", ablated: "up" },
  step(world) {
    const { counties, structure } = world;
    const { households, marketWork, exposure, heldWon, earnedWon, control, licensedShare } = counties;
    const { detainedRisk, detentionShare, punishRisk, politicalRisk, seizureShare } = counties;
    const { workWeight } = structure;
    const crackdown = world.lever("pyongyang.crackdown");
    const bribing = world.lever("pyongyang.bribing");
    const hazard =
      world.value("officials.hazard") * (1 + world.value("officials.crackdownHazard") * crackdown);
    const forged = world.value("officials.forgeryHazard") * forgedShare(world);
    const phones = world.value("officials.phoneHazard");
    const political = Math.min(1, world.value("officials.politicalShare") * (1 + crackdown));
    const meanEarned = meanPerHousehold(earnedWon, households);
    const dear = world.value("officials.priceMonths") * meanEarned;
    const offerMonths = world.value("officials.offerMonths");
    const scale = world.value("officials.releaseScale");
    const elasticity = world.value("officials.releaseWealthElasticity");
    const months = world.value("officials.seizureMonths");
    const taken = world.value("officials.seizureShare") * (1 - bribing * world.value("officials.tolerance"));
    const limit = world.value("officials.limitShare");
    const wealth = wealthRatios(world);
    const hours = meanHours(world);
    for (let k = 0; k < control.length; k++) {
      const untolerated = taken * control[k] * (1 - licensedShare[k]);
      for (let c = 0; c < classCount; c++) {
        const at = k * classCount + c;
        const count = households[at];
        const worked = count > 0 && hours > 0 ? marketWork[at] / (count * workWeight[c] * hours) : 0;
        const detained = Math.min(1, hazard * (worked + forged + phones * exposure[at]));
        const earned = count > 0 ? earnedWon[at] / count : 0;
        const price = dear * pow(wealth[at], elasticity);
        const offer = count > 0 ? Math.min(heldWon[at] / count, offerMonths * earned) : 0;
        const release = offer > 0 && price > 0 ? bribing / (1 + exp(scale * (log(price) - log(offer)))) : 0;
        const released = (1 - political) * release;
        detainedRisk[at] = detained;
        punishRisk[at] = detained * (1 - released);
        politicalRisk[at] = detained * political;
        detentionShare[at] =
          earned > 0 ? Math.min(limit, (detained * released * Math.min(offer, price)) / earned) : 0;
        seizureShare[at] = Math.min(limit, months * punishRisk[at] + untolerated);
      }
    }
  },
});

/** Mean market work a household, in units of work of its class. */
function meanHours({ counties, structure }: World): number {
  const { marketWork, households } = counties;
  let work = 0;
  let count = 0;
  for (let at = 0; at < households.length; at++) {
    work += marketWork[at] / structure.workWeight[at % classCount];
    count += households[at];
  }
  return count > 0 ? work / count : 0;
}

/** Part of trading companies' trade that goes on forged papers. */
function forgedShare({ companies }: World): number {
  const { forgedShare: share, smoothedExportCents } = companies;
  let forged = 0;
  let all = 0;
  for (let r = 0; r < share.length; r++) {
    forged += share[r] * smoothedExportCents[r];
    all += smoothedExportCents[r];
  }
  return all > 0 ? forged / all : 0;
}
