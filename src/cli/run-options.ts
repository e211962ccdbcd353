/** Reads the options of `run` from words; collects what is not well formed and leaves meaning to the library. */
import type { Issue, RunOptions } from "../platform/node/index.ts";

/** Collects an option that may stand more than once. */
export const collect = (word: string, words: string[] = []): string[] => [...words, word];

/** Options as commander hands them over. */
export interface RunWords {
  readonly from?: string;
  readonly to?: string;
  readonly seed?: string;
  readonly householdsPerAgent?: string;
  readonly threads?: string;
  readonly set?: readonly string[];
  readonly without?: readonly string[];
  readonly with?: readonly string[];
}

export function readRunOptions(
  scenario: string | undefined,
  words: RunWords,
): { options: RunOptions; issues: Issue[] } {
  const issues: Issue[] = [];
  const whole = (flag: string, text: string | undefined): { value?: number } => {
    if (text === undefined) return {};
    if (/^[+-]?\d+$/.test(text)) return { value: Number(text) };
    issues.push({
      code: "type",
      path: flag,
      message: `not a whole number: "${text}"`,
      expected: "digits, such as 7",
    });
    return {};
  };
  const seed = whole("--seed", words.seed);
  const householdsPerAgent = whole("--households-per-agent", words.householdsPerAgent);
  const threads = whole("--threads", words.threads);
  const set = readSettings(words.set ?? [], issues);
  const options: RunOptions = {
    ...(scenario === undefined ? {} : { scenario }),
    ...(words.with === undefined ? {} : { with: words.with }),
    ...(words.from === undefined ? {} : { from: words.from }),
    ...(words.to === undefined ? {} : { to: words.to }),
    ...(seed.value === undefined ? {} : { seed: seed.value }),
    ...(householdsPerAgent.value === undefined ? {} : { householdsPerAgent: householdsPerAgent.value }),
    ...(threads.value === undefined ? {} : { threads: threads.value }),
    set,
    without: words.without ?? [],
  };
  return { options, issues };
}

function readSettings(texts: readonly string[], issues: Issue[]): Record<string, number> {
  const set: Record<string, number> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const key = text.slice(0, at).trim();
    const word = text.slice(at + 1).trim();
    if (at < 0 || key === "") {
      issues.push({
        code: "form",
        path: "--set",
        message: `not a setting: "${text}"`,
        expected: "key=value, such as labour.choiceScale=2",
      });
      continue;
    }
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) ? Number(word) : Number.NaN;
    if (!Number.isFinite(value)) {
      issues.push({
        code: "type",
        path: `--set ${key}`,
        message: `not a number: "${word}"`,
        expected: "a number",
      });
      continue;
    }
    if (Object.hasOwn(set, key)) {
      const same = set[key] === value;
      issues.push(
        same
          ? { code: "duplicate", path: `--set ${key}`, message: `set twice: ${word}` }
          : {
              code: "contradiction",
              path: `--set ${key}`,
              message: `set to two values: ${set[key]} and ${word}`,
              hint: "keep one",
            },
      );
      continue;
    }
    set[key] = value;
  }
  return set;
}

/** Names the flag of an option's path: "set.labour.x" as "--set labour.x". */
export function asFlag(issue: Issue): Issue {
  if (issue.path === undefined) return issue;
  const flags: Readonly<Record<string, string>> = {
    from: "--from",
    to: "--to",
    seed: "--seed",
    householdsPerAgent: "--households-per-agent",
    threads: "--threads",
    with: "--with",
    without: "--without",
  };
  const path = issue.path.startsWith("set.")
    ? `--set ${issue.path.slice(4)}`
    : (flags[issue.path] ?? issue.path);
  return { ...issue, path };
}
