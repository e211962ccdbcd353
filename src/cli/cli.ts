/** The command line as a function: words in, exit status out. */
import { Command, CommanderError } from "commander";
import { UserError, packageVersion } from "../platform/node/index.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { claimsCommand } from "./commands/claims.ts";
import { compareCommand } from "./commands/compare.ts";
import { dataCommand } from "./commands/data.ts";
import { divergeCommand } from "./commands/diverge.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { ensembleCommand } from "./commands/ensemble.ts";
import { explainCommand } from "./commands/explain.ts";
import { followCommand } from "./commands/follow.ts";
import { gateCommand } from "./commands/gate.ts";
import { hindcastCommand } from "./commands/hindcast.ts";
import { mechanismsCommand } from "./commands/mechanisms.ts";
import { reportCommand } from "./commands/report.ts";
import { rerunCommand } from "./commands/rerun.ts";
import { runCommand } from "./commands/run.ts";
import { scenariosCommand } from "./commands/scenarios.ts";
import { sensitivityCommand } from "./commands/sensitivity.ts";
import { serveCommand } from "./commands/serve.ts";
import { traceCommand } from "./commands/trace.ts";
import { createContext } from "./context.ts";
import type { Context, Streams } from "./context.ts";
import { explain } from "./failure.ts";
import { scan } from "./scan.ts";

function createProgram(context: Context): Command {
  const program = new Command("autarky")
    .description("An open laboratory for a sanctioned, self-reliant economy.")
    .version(packageVersion(), "-V, --version", "print the version")
    .addHelpText(
      "after",
      `
Examples:
  autarky run --out runs/baseline --summary
  autarky mechanisms causes gdp.real
  autarky data show price.rice.kpw

Status: 0 done; 1 a check failed; 2 wrong input; 3 disk, memory or permissions; 130 interrupted.`,
    );
  const commands = [
    runCommand,
    rerunCommand,
    ensembleCommand,
    compareCommand,
    hindcastCommand,
    gateCommand,
    claimsCommand,
    sensitivityCommand,
    explainCommand,
    divergeCommand,
    calibrateCommand,
    traceCommand,
    followCommand,
    scenariosCommand,
    dataCommand,
    mechanismsCommand,
    reportCommand,
    serveCommand,
    doctorCommand,
  ];
  for (const create of commands) program.addCommand(create(context));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
    command
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: context.print,
        writeErr: () => undefined,
        getOutHelpWidth: () => context.width,
      });
  return program;
}

/** Runs the command that `argv` spells and returns its exit status. Writes to `streams`, by default the process's own. */
export async function cli(argv: readonly string[], streams: Streams = process): Promise<number> {
  const context = createContext(streams, argv);
  const program = createProgram(context);
  const { issues, words, command } = scan(program, argv);
  context.issues = issues;
  try {
    const asked = ["--help", "-h", "--version", "-V"].some((word) => words.includes(word));
    if (command.commands.length > 0 && !asked) {
      context.stop();
      command.outputHelp();
    } else await program.parseAsync(words, { from: "user" });
    return context.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(context, argv, error);
    if (error.exitCode === 0) return 0;
    return fail(
      context,
      argv,
      context.issues.length > 0 ? new UserError(context.issues) : asUserError(error),
    );
  }
}

/** What commander found that the scan did not. */
function asUserError({ code, message }: CommanderError): UserError {
  return new UserError([{ code, message: message.replace(/^error: /, "") }]);
}

function fail(context: Context, argv: readonly string[], error: unknown): number {
  const { status, text, json } = explain(error, context.paint);
  if (argv.includes("--json")) context.print(JSON.stringify(json));
  context.note(text);
  return status;
}
