/** Chooses a series: those on show first, then all by their part of the documentation. */
import type { JSX } from "react";
import type { SeriesEntry } from "../content/types.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";

export function SeriesPicker({
  series,
  value,
  onChange,
}: {
  /** Those that can be chosen. */
  readonly series: readonly SeriesEntry[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const shown = usePage((page) => page.series);
  const option = ({ id, title }: SeriesEntry) => (
    <option key={id} value={id}>
      {name("series", id, title)}
    </option>
  );
  const onShow = shown.flatMap((id) => series.find((one) => one.id === id) ?? []);
  const groups = [...new Set(series.map(({ group }) => group))];
  const mine = (wanted: string) =>
    series.filter(({ id, group }) => group === wanted && !onShow.some((one) => one.id === id));
  return (
    <label className="understand-field">
      <span>{say("understand.series")}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {onShow.length > 0 && <optgroup label={say("understand.onShow")}>{onShow.map(option)}</optgroup>}
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {mine(group).map(option)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
