/** What a column is called. */
import { BASELINE } from "../../lab/scenario/types.ts";
import { useCatalogue } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import type { Column } from "../state/page-state.ts";

/** Hook: the name of a column's scenario, which says whether anything was changed in it. */
export function useColumnName(): (column: Column) => string {
  const say = useText();
  const name = useName();
  const { scenarios } = useCatalogue();
  return ({ scenario, own, levers }) => {
    const entry = scenarios.find((one) => one.name === scenario);
    const title =
      own?.title ??
      (scenario === BASELINE
        ? say("explore.baseline")
        : name("scenarios", scenario, entry?.title ?? scenario));
    return Object.keys(levers).length > 0 ? say("explore.column.changed", { title }) : title;
  };
}
