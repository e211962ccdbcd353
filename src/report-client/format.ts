/** Writes a number with about four significant digits, thousands grouped. */
export function show(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 1000 || size === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(size)));
  return value.toLocaleString("en-US", { maximumFractionDigits: Math.min(digits, 8) }).replace("-", "−");
}

/** Returns the first moment of a period, "2017" or "2017-09". */
export function startOf(period: string): Date {
  return new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5, 7) || 1) - 1, 1));
}

/** Returns the last moment of a year. */
export function endOf(year: string): Date {
  return new Date(Date.UTC(Number(year) + 1, 0, 1) - 1);
}

/** Returns the middle of a year, where an annual figure's tip points. */
export function middleOf(year: string): Date {
  return new Date(Date.UTC(Number(year), 6, 1));
}
