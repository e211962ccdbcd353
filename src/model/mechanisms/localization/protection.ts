import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { payUpTo } from "../../world.ts";

/** Puts a levy on Chinese basics, paid by the merchants who fetch them. */
export const protection = mechanism({
  id: "localization.protection",
  title: "Levy on imported consumer basics",
  documents: ["000"],
  equations: [
    "landed price of Chinese basics · (1 + levy); levy in won on what is on order at the border price and market rate, as far as merchants hold won",
  ],
  parameters: [],
  levers: ["pyongyang.importProtection"],
  reads: ["counties.smoothedImports", "nation.borderCents", "nation.rateUsd"],
  writes: ["nation.importLevy"],
  moves: { metric: "basics.share.chinese", ablated: "up", under: { "pyongyang.importProtection": 0.5 } },
  step(world) {
    const { nation, structure, counties, account } = world;
    const levy = world.lever("pyongyang.importProtection");
    nation.importLevy[0] = levy;
    if (levy <= 0) return;
    const j = P["basics.chinese"];
    const won = levy * nation.borderCents[j] * (nation.rateUsd[0] / 100);
    for (let k = 0; k < structure.counties; k++)
      payUpTo(
        world,
        "import-protection",
        account.merchants + k,
        account.cabinet,
        won * counties.smoothedImports[k * structure.productCount + j],
      );
  },
});
