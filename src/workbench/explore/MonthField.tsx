/** A month of the calendar, between two others. */
import { useId } from "react";
import type { JSX } from "react";

export interface MonthFieldProps {
  readonly label: string;
  /** Such as 2016-03. */
  readonly value: string;
  readonly first: string;
  readonly last: string;
  readonly onChange: (month: string) => void;
}

export function MonthField({ label, value, first, last, onChange }: MonthFieldProps): JSX.Element {
  const id = useId();
  return (
    <span className="explore-month">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="month"
        required
        value={value}
        min={first}
        max={last}
        onChange={({ target }) => {
          if (target.value !== "" && target.validity.valid) onChange(target.value);
        }}
      />
    </span>
  );
}
