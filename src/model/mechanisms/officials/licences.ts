import { pow } from "../../../core/math.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { wealthRatios } from "./wealth.ts";

/** Lets control decide how much trade has a licence, and officials sell tolerance to the rest. */
export const licences = mechanism({
  id: "officials.licences",
  title: "Licences, and bribes for trade without one",
  documents: ["001", "003"],
  equations: [
    "control(t) = control(t−1) + ω·(policy − control(t−1)); licensed = ℓ₀·(1 − σ·(control − control₀)), between 0 and 1",
    "bribes over informal income = (1 − licensed)·b·(1 + β·control)·(wealth/mean wealth)^ε, at most a limit",
  ],
  parameters: [
    "officials.controlSpeed",
    "officials.baseControl",
    "officials.licensedShare",
    "officials.licenceSensitivity",
    "officials.licencePrice",
    "officials.controlPremium",
    "officials.wealthElasticity",
    "officials.limitShare",
  ],
  levers: ["pyongyang.bribing"],
  reads: ["counties.households", "counties.heldWon", "nation.controlRule"],
  writes: ["counties.control", "counties.licensedShare", "counties.licenceShare"],
  moves: { metric: "bribes.spendingShare", ablated: "down", under: { "pyongyang.marketControl": 0.8 } },
  step(world) {
    const { control, licensedShare, licenceShare } = world.counties;
    const policy = world.nation.controlRule[0];
    const speed = world.value("officials.controlSpeed");
    const base = world.value("officials.licensedShare");
    const usual = world.value("officials.baseControl");
    const sensitivity = world.value("officials.licenceSensitivity");
    const price = world.lever("pyongyang.bribing") * world.value("officials.licencePrice");
    const premium = world.value("officials.controlPremium");
    const elasticity = world.value("officials.wealthElasticity");
    const limit = world.value("officials.limitShare");
    const wealth = wealthRatios(world);
    for (let k = 0; k < control.length; k++) {
      control[k] += speed * (policy - control[k]);
      const licensed = Math.min(1, Math.max(0, base * (1 - sensitivity * (control[k] - usual))));
      licensedShare[k] = licensed;
      const rate = (1 - licensed) * price * (1 + premium * control[k]);
      for (let c = 0; c < classCount; c++) {
        const at = k * classCount + c;
        licenceShare[at] = Math.min(limit, rate * pow(wealth[at], elasticity));
      }
    }
  },
});
