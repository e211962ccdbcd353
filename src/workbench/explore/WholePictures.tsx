/** Pictures of whole histories: the map, the flows of money, the books. They are run when one of them is opened. */
import { Suspense, lazy } from "react";
import type { JSX } from "react";
import { useContent, useHistory, preset } from "../engine/index.ts";
import type { WholeHistory } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import type { RunResult } from "../../lab/types.ts";
import { useColumnName } from "./column-name.ts";

const CountyMap = lazy(async () => ({ default: (await import("../charts/CountyMap.tsx")).CountyMap }));
const Sankey = lazy(async () => ({ default: (await import("../charts/Sankey.tsx")).Sankey }));
const Matrices = lazy(async () => ({ default: (await import("../charts/Matrices.tsx")).Matrices }));

/** The baseline's history and the active column's, when both are there. */
function usePair(): {
  readonly named: readonly { name: string; result: RunResult }[];
  readonly state: WholeHistory;
} {
  const say = useText();
  const nameOf = useColumnName();
  const { active, columns } = usePage();
  const baseline = useHistory(-1);
  const mine = useHistory(active);
  const { scenario, own, levers } = columns[active];
  const same = scenario === "baseline" && own === undefined && Object.keys(levers).length === 0;
  if (baseline.result === undefined) return { named: [], state: baseline };
  const first = { name: say("explore.baseline"), result: baseline.result };
  if (same) return { named: [first], state: baseline };
  if (mine.result === undefined) return { named: [], state: mine };
  return { named: [first, { name: nameOf(columns[active]), result: mine.result }], state: mine };
}

function Waiting({ state: { state, problem } }: { readonly state: WholeHistory }): JSX.Element {
  const say = useText();
  return state === "failed" ? (
    <p className="explore-problem">{say("explore.whole.failed", { problem: problem ?? "" })}</p>
  ) : (
    <p className="explore-none" role="status">
      {say("explore.whole.waiting")}
    </p>
  );
}
function Setting(): JSX.Element {
  const say = useText();
  return (
    <p className="explore-note">
      {say("explore.whole.setting", { households: preset.householdsPerAgent, seed: preset.seed })}
    </p>
  );
}

export function MapPictures(): JSX.Element {
  const { named, state } = usePair();
  const geography = useContent("geography");
  const { map, mode } = usePage();
  if (named.length === 0 || geography === undefined) return <Waiting state={state} />;
  const set = (part: Partial<typeof map>) => usePage.getState().set({ map: { ...map, ...part } });
  return (
    <Suspense fallback={<Waiting state={{ state: "waiting" }} />}>
      <CountyMap
        geography={geography}
        histories={named}
        observer={map.observer}
        year={map.year}
        onObserver={(observer) => set({ observer })}
        onYear={(year) => set({ year })}
        difference={mode !== "level"}
      />
      <Setting />
    </Suspense>
  );
}

/** Whose history is shown, where there is one picture of it. */
function Whose({ name }: { readonly name: string }): JSX.Element {
  return <h2 className="explore-whose">{name}</h2>;
}

export function FlowPictures(): JSX.Element {
  const { named, state } = usePair();
  const year = usePage((page) => page.flowYear);
  const shown = named.at(-1);
  if (shown === undefined) return <Waiting state={state} />;
  return (
    <Suspense fallback={<Waiting state={{ state: "waiting" }} />}>
      <Whose name={shown.name} />
      <Sankey result={shown.result} year={year} onYear={(flowYear) => usePage.getState().set({ flowYear })} />
      <Setting />
    </Suspense>
  );
}

export function BookPictures(): JSX.Element {
  const { named, state } = usePair();
  const year = usePage((page) => page.flowYear);
  const shown = named.at(-1);
  if (shown === undefined) return <Waiting state={state} />;
  return (
    <Suspense fallback={<Waiting state={{ state: "waiting" }} />}>
      <Whose name={shown.name} />
      <Matrices
        result={shown.result}
        year={year}
        onYear={(flowYear) => usePage.getState().set({ flowYear })}
      />
      <Setting />
    </Suspense>
  );
}
