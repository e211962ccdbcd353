/** The view that asks why: what makes a difference, what causes a series, each mechanism, and what numbers rest on. */
import type { JSX } from "react";
import type { SeriesEntry } from "../content/types.ts";
import { useCatalogue } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { CausesView } from "./CausesView.tsx";
import { MechanismList } from "./MechanismList.tsx";
import { MechanismPage } from "./MechanismPage.tsx";
import { ProvenanceFacts } from "./ProvenanceFacts.tsx";
import { SeriesPicker } from "./SeriesPicker.tsx";
import { WhyPanel } from "./WhyPanel.tsx";
import { Yardsticks } from "./Yardsticks.tsx";
import { focusOf, lookOf, sights } from "./look.ts";
import type { Look, Sight } from "./look.ts";
import "./understand.css";

export default function Understand(): JSX.Element {
  const say = useText();
  const { series } = useCatalogue();
  const focus = usePage((page) => page.focus);
  const shown = usePage((page) => page.series);
  const look = lookOf(focus);
  const chosen = look.sight === "mechanism" ? undefined : series.find(({ id }) => id === look.id);
  const usual = series.find(({ id }) => id === shown[0]) ?? series[0];
  const see = (sight: Sight, id = "") => usePage.getState().set({ focus: focusOf(sight, id) });
  const current = chosen ?? usual;
  return (
    <div className="understand">
      <nav className="understand-nav" aria-label={say("understand.parts")}>
        {sights.map((sight) => (
          <button
            key={sight}
            type="button"
            aria-current={sight === look.sight ? "page" : undefined}
            onClick={() => see(sight, chosen?.id)}
          >
            {say(`understand.sight.${sight}`)}
          </button>
        ))}
      </nav>
      <Part look={look} current={current} see={see} />
    </div>
  );
}

/** The part that is looked at. */
function Part({
  look,
  current,
  see,
}: {
  readonly look: Look;
  readonly current: SeriesEntry;
  readonly see: (sight: Sight, id: string) => void;
}): JSX.Element {
  const { series } = useCatalogue();
  const { sight, id } = look;
  const picker = (among: readonly SeriesEntry[] = series) => (
    <SeriesPicker series={among} value={current.id} onChange={(chosen) => see(sight, chosen)} />
  );
  switch (sight) {
    case "why":
      return <WhyPanel key={current.id} series={current} picker={picker()} />;
    case "causes":
      return <CausesView key={current.id} series={current} picker={picker()} />;
    case "mechanism":
      return id === "" ? <MechanismList /> : <MechanismPage key={id} id={id} />;
    case "yardsticks":
      return <Yardsticks wanted={id} onChoose={(chosen) => see(sight, chosen)} />;
    case "provenance":
      return (
        <section className="understand-part">
          {picker()}
          <ProvenanceFacts series={current.id} />
        </section>
      );
  }
}
