/** Reads the words of a command line against the commands there are, and collects every mistake at once. */
import type { Command, Option } from "commander";
import { didYouMean, hintFor } from "../platform/node/index.ts";
import type { Issue } from "../platform/node/index.ts";

export interface Scan {
  readonly issues: Issue[];
  /** The words that are sound, for commander to parse. */
  readonly words: string[];
  /** The command they lead to. */
  readonly command: Command;
}

/** Options that may stand more than once. */
const repeatable = new Set(["--set", "--with", "--without", "--series", "--parameters"]);

export function scan(program: Command, argv: readonly string[]): Scan {
  const issues: Issue[] = [];
  const words: string[] = [];
  const seen = new Set<string>();
  let command = program;
  let positionals = 0;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i];
    if (word.length > 1 && word.startsWith("-")) {
      const [name] = word.split("=");
      const option = findOption(command, name);
      if (option === undefined) {
        issues.push(unknownOption(command, name));
        const meant = didYouMean(name, longNames(command));
        const value = meant !== undefined && findOption(command, meant);
        if (
          value &&
          value !== "help" &&
          value.required &&
          !word.includes("=") &&
          !argv[i + 1]?.startsWith("-")
        )
          i++;
        continue;
      }
      if (option !== "help" && seen.has(option.long ?? name) && !repeatable.has(option.long ?? name))
        issues.push({ code: "duplicate-option", path: name, message: `given twice: ${name}` });
      seen.add(option === "help" ? name : (option.long ?? name));
      const takesValue = option !== "help" && option.required && !word.includes("=");
      if (takesValue && (argv[i + 1] === undefined || argv[i + 1].startsWith("--"))) {
        issues.push({
          code: "missing-value",
          path: name,
          message: "needs a value",
          expected: option.flags.replace(/^\S+ /, ""),
        });
        continue;
      }
      words.push(word);
      if (takesValue) words.push(argv[++i]);
      continue;
    }
    if (command.commands.length > 0) {
      const next = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
      if (next === undefined) {
        const names = command.commands.map((one) => one.name());
        issues.push({
          code: "unknown-command",
          message: `unknown command: "${word}"`,
          expected: `one of ${names.join(", ")}`,
          ...hintFor(word, names),
        });
        return { issues, words, command };
      }
      command = next;
      seen.clear();
    } else if (
      ++positionals > command.registeredArguments.length &&
      command.registeredArguments.at(-1)?.variadic !== true
    ) {
      issues.push({
        code: "extra-argument",
        message: `one word too many: "${word}"`,
        expected: command.usage(),
      });
      continue;
    }
    words.push(word);
  }
  const missing = command.registeredArguments.filter((argument, i) => argument.required && i >= positionals);
  if (!seen.has("--help") && !seen.has("-h"))
    for (const argument of missing)
      issues.push({
        code: "missing-argument",
        message: `missing: ${argument.name()}`,
        expected: argument.description,
      });
  return { issues, words, command };
}

function findOption(command: Command, name: string): Option | "help" | undefined {
  if (name === "--help" || name === "-h") return "help";
  return command.options.find((option) => option.long === name || option.short === name);
}

function longNames(command: Command): string[] {
  return [...command.options.flatMap((option) => option.long ?? []), "--help"];
}

function unknownOption(command: Command, name: string): Issue {
  return { code: "unknown-option", message: `unknown option: ${name}`, ...hintFor(name, longNames(command)) };
}
