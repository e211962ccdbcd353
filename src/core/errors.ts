/** Reports mistakes in a user's input as data: what, where, what was expected, what was probably meant. */

/** One mistake. Every text is lower case, without a closing full stop, with the offending value last. */
export interface Issue {
  /** A stable name for programs, e.g. "unknown-key". */
  code: string;
  /** Where in the value, e.g. "policies[0].parameter". */
  path?: string;
  /** Where in a file; lines and columns from 1. */
  where?: { file?: string; line?: number; column?: number };
  /** The form that was expected, e.g. "a month such as 2017-09". */
  expected?: string;
  /** A sentence that helps, printed as it is; `hintFor` makes the "did you mean" one. */
  hint?: string;
  message: string;
}

/** Carries the mistakes of a user's input; `exitCode` is the process's: 2 for usage, 3 for a failed check or bad data. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly issues: Issue[];
  readonly exitCode: 2 | 3;

  constructor(issues: Issue[], exitCode: 2 | 3 = 2) {
    super(formatIssues(issues));
    this.issues = issues;
    this.exitCode = exitCode;
  }
}

/** Formats issues one per line: `file:line:column: message (expected …; did you mean "…"?)`. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(formatIssue).join("\n");
}

function formatIssue({ where = {}, path, expected, hint, message }: Issue): string {
  const place = [where.file ?? path, where.line, where.line === undefined ? undefined : where.column];
  const prefix = place.filter((part) => part !== undefined).join(":");
  const notes = [expected && `expected ${expected}`, hint].filter(Boolean).join("; ");
  return `${prefix && `${prefix}: `}${message}${notes && ` (${notes})`}`;
}

/** Returns the candidate nearest to a word, or undefined if none is within two edits (one for words under four letters). */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let least = word.length < 4 ? 1 : 2;
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (edits < least || (edits === least && nearest === undefined)) {
      least = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Returns `{ hint: 'did you mean "…"?' }` to spread into an issue, or `{}` if no candidate is near. */
export function hintFor(word: string, candidates: Iterable<string>): { hint?: string } {
  const nearest = didYouMean(word, candidates);
  return nearest === undefined ? {} : { hint: `did you mean "${nearest}"?` };
}

/**
 * Returns the least number of insertions, deletions, replacements and swaps of neighbours (each place edited once)
 * that make b of a, or some number above `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
