/** How charts are drawn: mode, draws, months, fog, rivals. */
import { useState } from "react";
import type { JSX } from "react";
import { Radio, RadioGroup, Label, Switch } from "react-aria-components";
import { useShallow } from "zustand/react/shallow";
import { preset, useCatalogue } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { drawCounts, modes } from "../state/page-state.ts";
import type { DrawCount, Mode } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { MonthField } from "./MonthField.tsx";
import { SeriesChooser } from "./SeriesChooser.tsx";

export function Toolbar(): JSX.Element {
  const say = useText();
  const { first, last } = useCatalogue();
  // Of its own parts alone: a lever that is dragged does not draw it again.
  const { mode, draws, from, to, fog, rivals, since } = usePage(
    useShallow((page) => ({
      mode: page.mode,
      draws: page.draws,
      from: page.from,
      to: page.to,
      fog: page.fog,
      rivals: page.rivals,
      since: page.since,
    })),
  );
  const { set } = usePage.getState();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="explore-toolbar" role="group" aria-label={say("explore.tools")}>
      <RadioGroup
        orientation="horizontal"
        value={mode}
        onChange={(value) => set({ mode: value as Mode })}
        className="explore-choice"
      >
        <Label>{say("explore.mode")}</Label>
        {modes.map((one) => (
          <Radio key={one} value={one}>
            {say(`explore.mode.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        orientation="horizontal"
        value={String(draws)}
        onChange={(value) => set({ draws: Number(value) as DrawCount })}
        className="explore-choice"
      >
        <Label>{say("explore.draws")}</Label>
        {drawCounts.map((one) => (
          <Radio key={one} value={String(one)}>
            {one}
          </Radio>
        ))}
      </RadioGroup>
      <MonthField
        label={say("explore.from")}
        value={from}
        first={first}
        last={to}
        onChange={(month) => set({ from: month, since: since < month ? month : since })}
      />
      <MonthField
        label={say("explore.to")}
        value={to}
        first={from}
        last={last}
        onChange={(month) => set({ to: month, since: since > month ? month : since })}
      />
      <Switch isSelected={rivals} onChange={(on) => set({ rivals: on })} className="explore-switch">
        <span className="explore-switch-mark" />
        {say("explore.rivals")}
      </Switch>
      <Switch isSelected={fog} onChange={(on) => set({ fog: on })} className="explore-switch">
        <span className="explore-switch-mark" />
        {say("explore.fog")}
      </Switch>
      <button type="button" onClick={() => setChoosing(true)}>
        {say("explore.series")}
      </button>
      <p className="explore-note">
        {say("explore.preset", { households: preset.householdsPerAgent, seed: preset.seed, from, to })}
      </p>
      {choosing ? <SeriesChooser onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}
