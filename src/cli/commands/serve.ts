/** `autarky serve`: the workbench in a browser on this machine. */
import { spawn } from "node:child_process";
import { Command } from "commander";
import { serveWorkbench } from "../../platform/node/index.ts";
import type { Issue } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";

interface Words {
  readonly port?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

export function serveCommand(context: Context): Command {
  return new Command("serve")
    .description("serve the workbench to this machine alone, on 127.0.0.1, until Ctrl-C")
    .option("--port <port>", "port to listen on; a free one by default")
    .option("--open", "open the page in the browser")
    .option("--json", "print one JSON document: url and port")
    .addHelpText("after", "\nExamples:\n  autarky serve\n  autarky serve --port 8080 --open")
    .action(async ({ port, open, json }: Words) => {
      context.stop(portIssues(port));
      const served = await serveWorkbench(port === undefined ? {} : { port: Number(port) });
      const ended = interrupted();
      context.print(
        json
          ? JSON.stringify({ url: served.url, port: served.port })
          : `workbench ${served.url}\nCtrl-C ends it`,
      );
      if (open) openBrowser(served.url, context);
      await ended;
      await served.close();
    });
}

function portIssues(port: string | undefined): Issue[] {
  if (port === undefined || /^\d+$/.test(port)) return [];
  return [
    { code: "type", path: "--port", message: `not a port: "${port}"`, expected: "digits, such as 8080" },
  ];
}

/** Resolves when the user, or the system, wants the process to end: that is no failure. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Programs that open an address, by platform. */
const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
function openBrowser(url: string, { note }: Context): void {
  const [program, ...words] = openers[process.platform] ?? ["xdg-open"];
  const failed = (reason: string) => note(`the browser cannot be opened (${reason}): open ${url} yourself`);
  const child = spawn(program, [...words, url], { stdio: "ignore", detached: true });
  child.on("error", ({ message }) => failed(message));
  child.on("exit", (status) => {
    if (status !== 0) failed(`${program} ended with ${status}`);
  });
  child.unref();
}
