import type { Flow } from "../../core/ledger.ts";

/** Localization, 20x10, showpieces, overhead capital. */
export const industryFlows = [
  {
    id: "localization-support",
    title: "State support of localization enterprises",
    instruments: ["won"],
    pairs: [["cabinet", "firms"]],
  },
  {
    id: "import-protection",
    title: "Levy on imported consumer basics",
    instruments: ["won"],
    pairs: [["merchants", "cabinet"]],
  },
  {
    id: "building",
    title: "Building of factories and showpieces",
    instruments: ["won"],
    pairs: [["cabinet", "firms"]],
  },
] as const satisfies readonly Flow[];
