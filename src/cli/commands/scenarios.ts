/** `autarky scenarios`: the library of scenarios, what each does, and the schema for editors. */
import { Command } from "commander";
import { scenarios } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { differenceLines, listLines, showLines } from "../render/scenarios.ts";
import { collect } from "../run-options.ts";

interface Words {
  readonly json?: boolean;
  readonly with?: readonly string[];
}

export function scenariosCommand(context: Context): Command {
  const command = new Command("scenarios").description("list, show and compare scenarios");
  const print = (json: boolean | undefined, value: unknown, lines: () => string[]) =>
    context.print(json ? JSON.stringify(value) : lines().join("\n"));

  command
    .command("list")
    .description("list the library: title, what each builds on, how many levers it sets")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky scenarios list")
    .action(({ json }: Words) => {
      context.stop();
      const list = scenarios.list();
      print(json, list, () => listLines(list, context));
    });

  command
    .command("show")
    .description("show what a scenario does, in words and with the file and line of each value")
    .argument("<scenario>", "a name, or the path of a YAML file")
    .option("--with <scenario>", "stack another scenario on it; may be repeated", collect)
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  autarky scenarios show coal-ban\n  autarky scenarios show coal-ban --with border-closure",
    )
    .action((name: string, { json, with: stack }: Words) => {
      context.stop();
      const shown = scenarios.show(name, stack);
      print(json, shown, () => showLines(shown, context));
    });

  command
    .command("diff")
    .description("show in what two scenarios differ")
    .argument("<a>", "a name, or the path of a YAML file")
    .argument("<b>", "another one")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky scenarios diff sanctions-off coal-ban")
    .action((a: string, b: string, { json }: Words) => {
      context.stop();
      const difference = scenarios.diff(a, b);
      print(json, difference, () => differenceLines(difference, context));
    });

  command
    .command("schema")
    .description("print the JSON Schema of scenario files, for editors")
    .option("--json", "print one JSON document (the schema is one anyway)")
    .addHelpText("after", "\nExample:\n  autarky scenarios schema > scenario.schema.json")
    .action(({ json }: Words) => {
      context.stop();
      const schema = scenarios.schema();
      print(json, schema, () => [JSON.stringify(schema, null, 2)]);
    });
  return command;
}
