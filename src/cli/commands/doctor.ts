/** `autarky doctor`: what this machine can run, and what is missing. */
import { Command } from "commander";
import type { Context } from "../context.ts";
import { examine } from "../doctor.ts";
import type { Finding } from "../doctor.ts";
import { padEnd, wrap } from "../render/text.ts";

const UNFIT = 1;

export function doctorCommand(context: Context): Command {
  return new Command("doctor")
    .description("examine this machine; status 1 if something needed is missing")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky doctor")
    .action(async ({ json }: { json?: boolean }) => {
      context.stop();
      const findings = await examine();
      const ok = findings.every(({ state }) => state !== "fail");
      context.print(json ? JSON.stringify({ ok, findings }) : lines(findings, context).join("\n"));
      if (!ok) context.status = UNFIT;
    });
}

const NAME = 18;

function lines(findings: readonly Finding[], { paint, width }: Context): string[] {
  const mark = { ok: paint.good("ok  "), warn: paint.warn("warn"), fail: paint.bad("fail") };
  return findings.flatMap(({ name, state, found, advice }) => [
    `${mark[state]}  ${padEnd(name, NAME)}  ${wrap(found, width - NAME - 8, NAME + 8)}`,
    ...(advice === undefined
      ? []
      : [`${" ".repeat(NAME + 8)}${paint.quiet(wrap(advice, width - NAME - 8, NAME + 8))}`]),
  ]);
}
