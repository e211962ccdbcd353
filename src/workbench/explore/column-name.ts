/** What scenarios and columns are called. */
import { BASELINE } from "../../lab/scenario/types.ts";
import { useCatalogue } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import type { Column } from "../state/page-state.ts";

/** Hook: the name of a scenario of the library, or of a reader's own. */
export function useScenarioName(): (one: Pick<Column, "scenario" | "own">) => string {
  const say = useText();
  const name = useName();
  const { scenarios } = useCatalogue();
  return ({ scenario, own }) =>
    own?.title ??
    (scenario === BASELINE
      ? say("explore.baseline")
      : name("scenarios", scenario, scenarios.find((one) => one.name === scenario)?.title ?? scenario));
}

/** Hook: the name of a column's scenario, which says whether anything was changed in it. */
export function useColumnName(): (column: Column) => string {
  const say = useText();
  const nameOf = useScenarioName();
  return (column) => {
    const title = nameOf(column);
    return Object.keys(column.levers).length > 0 ? say("explore.column.changed", { title }) : title;
  };
}
