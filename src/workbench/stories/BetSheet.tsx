/** A bet from anywhere on the page: choose a series, draw it for the active column, see. */
import { useState } from "react";
import type { JSX } from "react";
import { useCatalogue } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { SeriesPicker } from "../understand/SeriesPicker.tsx";
import { Bet } from "./Bet.tsx";

export function BetSheet(): JSX.Element {
  const say = useText();
  const { series } = useCatalogue();
  const shown = usePage((page) => page.series);
  const open = series.filter(({ annual }) => !annual);
  const [chosen, setChosen] = useState(
    () => shown.find((id) => open.some((one) => one.id === id)) ?? open[0].id,
  );
  const choose = (id: string) => {
    setChosen(id);
    // The page runs what is on show.
    if (!shown.includes(id)) usePage.getState().set({ series: [...shown, id] });
  };
  return (
    <div className="bet-sheet">
      <p className="bet-how">{say("stories.bet.choose")}</p>
      <SeriesPicker series={open} value={chosen} onChange={choose} />
      <Bet key={chosen} series={chosen} />
    </div>
  );
}
