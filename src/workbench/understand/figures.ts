/** Writes numbers, shares and months as readers of a language do. */
import { useMemo } from "react";
import { show, showPeriod } from "../charts/numbers.ts";
import { useWords } from "../i18n/index.ts";
import type { Language } from "../i18n/index.ts";

export interface Figures {
  /** About four digits: "12.35", "2.84 million", "3.1 × 10⁻⁹"; "–" where there is none. */
  number(value: number | null | undefined, signed?: boolean): string;
  /** A share from 0 to 1 in per cent, with a decimal where there is one. */
  percent(share: number | null | undefined, signed?: boolean): string;
  /** "September 2017" for 2017-09, "2017" for a year. */
  period(period: string): string;
}
const NONE = "–";
/** A space at which no line ends. */
const NO_BREAK = "\u00a0";
/** What is nearer to nothing is written with a power of ten. */
const SMALL = 1e-4;

/** From this share on no decimals are written. */
const MANY = 10;

export function figuresIn(language: Language): Figures {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const missing = (value: number | null | undefined): value is null | undefined =>
    value === null || value === undefined || !Number.isFinite(value);
  const plus = (value: number, signed: boolean) => (signed && value > 0 ? "+" : "");
  return {
    number(value, signed = false) {
      if (missing(value)) return NONE;
      if (value === 0 || Math.abs(value) >= SMALL) return plus(value, signed) + show(value + 0, language);
      const [digits, power] = value.toExponential(1).split("e");
      return `${plus(value, signed)}${digits.replace("-", "−")} × 10${raised(power)}`;
    },
    percent(share, signed = false) {
      if (missing(share)) return NONE;
      const format = Math.abs(share) < MANY ? decimal : whole;
      const number = format.format(100 * share + 0).replace("-", "−");
      return `${plus(share, signed)}${number}${language === "ko" ? "" : NO_BREAK}%`;
    },
    period: (period) => showPeriod(period, language),
  };
}
const raised = (power: string): string =>
  String(Number(power)).replaceAll(/./g, (letter) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)] ?? "⁻");

/** Hook: figures in the language of the page. */
export function useFigures(): Figures {
  const language = useWords((words) => words.language);
  return useMemo(() => figuresIn(language), [language]);
}
