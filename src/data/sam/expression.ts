/**
 * Reads the linear expressions in which controls are written: terms separated by `;`, each
 * `[coefficient*]row:column`, for example `c.coal:row.*; -0.1*f.*:a.*`.
 *
 * `row` and `column` are account ids, or a beginning followed by `*` (`*` alone is any account).
 */

export interface Term {
  readonly coefficient: number;
  readonly row: string;
  readonly column: string;
}

/** Returns the terms of an expression; throws on anything that is not one. */
export function parseExpression(text: string): Term[] {
  return text
    .split(";")
    .map((term) => term.trim())
    .filter((term) => term !== "")
    .map(parseTerm);
}

const TERM = /^(?:([+-]?\d+(?:\.\d+)?)\s*\*\s*)?([a-z0-9.-]*\*?):([a-z0-9.-]*\*?)$/;

function parseTerm(text: string): Term {
  const match = TERM.exec(text);
  if (match === null || match[2] === "" || match[3] === "")
    throw new Error(`a term reads [coefficient*]row:column, not: ${text}`);
  return { coefficient: match[1] === undefined ? 1 : Number(match[1]), row: match[2]!, column: match[3]! };
}

/** Tells whether an account id fits a pattern. */
export function fits(pattern: string, account: string): boolean {
  return pattern.endsWith("*") ? account.startsWith(pattern.slice(0, -1)) : account === pattern;
}

/** Returns the coefficient with which an entry enters an expression: the sum over the terms that it fits. */
export function coefficientOf(terms: readonly Term[], row: string, column: string): number {
  let sum = 0;
  for (const term of terms) if (fits(term.row, row) && fits(term.column, column)) sum += term.coefficient;
  return sum;
}
