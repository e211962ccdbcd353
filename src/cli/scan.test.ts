import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { scan } from "./scan.ts";

const program = new Command("autarky").option("-V, --version");
program.addCommand(
  new Command("run")
    .argument("[scenario]")
    .option("--from <month>")
    .option("--set <key=value>")
    .option("--json"),
);
program.addCommand(new Command("compare").argument("<scenarios...>", "two or more").option("--series <id>"));
program.addCommand(
  new Command("data").addCommand(new Command("show").argument("<name>", "a name").option("--json")),
);
const read = (line: string) => {
  const { issues, words } = scan(program, line.split(" ").filter(Boolean));
  return {
    issues: issues.map(({ code, message, hint }) => [code, message, ...(hint ? [hint] : [])].join(" | ")),
    words: words.join(" "),
  };
};

describe("scan", () => {
  it("lets sound lines through", () => {
    for (const line of [
      "run",
      "run baseline --from 2012-01 --json --set a=1 --set b=2",
      "run --from=2012-01",
      "data show x --json",
      "run --help",
      "--version",
      "run --from -5",
      "compare a b c --series x --series y",
    ])
      expect(read(line)).toEqual({ issues: [], words: line });
  });
  it("collects unknown, doubled and surplus words, and keeps the rest", () => {
    expect(read("run a b --form 2012-01 --jsn --json --json --from")).toEqual({
      issues: [
        'extra-argument | one word too many: "b"',
        'unknown-option | unknown option: --form | did you mean "--from"?',
        'unknown-option | unknown option: --jsn | did you mean "--json"?',
        "duplicate-option | given twice: --json",
        "missing-value | needs a value",
      ],
      words: "run a --json --json",
    });
  });
  it("knows the commands below a command", () => {
    expect(read("data shw x").issues).toEqual([
      'unknown-command | unknown command: "shw" | did you mean "show"?',
    ]);
    expect(read("rum").issues).toEqual(['unknown-command | unknown command: "rum" | did you mean "run"?']);
    expect(read("data show").issues).toEqual(["missing-argument | missing: name"]);
  });
});
