import { EXPORT, IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { mechanism } from "../../mechanism.ts";
import type { World } from "../../world.ts";

/**
 * Sets the terms that each of two patrons grants: they improve with the share of trade that goes to the other one, the
 * outside option, and worsen with dependence on the patron itself. They start at 1 at the shares of 2011.
 */
export const terms = mechanism({
  id: "patrons.terms",
  title: "Terms of trade between two patrons",
  documents: ["002"],
  equations: [
    "share(p) smoothed, share₀(p) at the end of the burn-in; x(p) = η·(share(q) − share₀(q)) − δ·(share(p) − share₀(p)), within ± the most; q is the other patron",
    "import terms(p) = 1 − x(p); export terms(p) = 1 + x(p)",
  ],
  parameters: ["terms.outsideOption", "terms.dependence", "terms.most", "terms.speed"],
  reads: [
    "nation.exportCents",
    "nation.importCents",
    "nation.exportChinaCents",
    "nation.importChinaCents",
    "nation.partnerCents",
  ],
  writes: ["nation.patronShare", "nation.patronShareBase", "nation.importTerms", "nation.exportTerms"],
  moves: {
    metric: "terms.china",
    ablated: "up",
    under: { "russia.arms": 300, "russia.returnShare": 1 },
  },
  step(world) {
    const { patronShare: share, patronShareBase: base, importTerms, exportTerms } = world.nation;
    follow(world);
    if (world.month < 0) base.set(share);
    const outside = world.value("terms.outsideOption");
    const dependence = world.value("terms.dependence");
    const most = world.value("terms.most");
    const patrons = [PARTNER.russia, PARTNER.china] as const;
    for (let p = 0; p < patrons.length; p++) {
      const q = 1 - p;
      const x = outside * (share[q] - base[q]) - dependence * (share[p] - base[p]);
      const granted = Math.max(-most, Math.min(most, x));
      importTerms[patrons[p]] = 1 - granted;
      exportTerms[patrons[p]] = 1 + granted;
    }
  },
});

/** Smooths the shares of Russia (first) and of China in all trade; a month without trade tells nothing. */
function follow(world: World): void {
  const { nation } = world;
  const { exportCents, importCents, exportChinaCents, importChinaCents, partnerCents, patronShare } = nation;
  let all = 0;
  let china = 0;
  for (let j = 0; j < exportCents.length; j++) {
    all += exportCents[j] + importCents[j];
    china += exportChinaCents[j] + importChinaCents[j];
  }
  if (!(all > 0)) return;
  const russia =
    partnerCents[EXPORT * partnerCount + PARTNER.russia] +
    partnerCents[IMPORT * partnerCount + PARTNER.russia];
  const pace = patronShare[1] === 0 ? 1 : world.value("terms.speed");
  patronShare[0] += pace * (Math.min(1, russia / all) - patronShare[0]);
  patronShare[1] += pace * (china / all - patronShare[1]);
}
