/** `autarky serve` as a shell runs it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { root, typed } from "./command.ts";

const SLOW = 60_000;
const start = (...words: string[]) =>
  spawn(process.execPath, [join(root, "dist/cli/main.js"), "serve", ...words], { cwd: root });

describe("serve", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "serves the page until %s, and that is no failure",
    async (signal) => {
      const server = start("--json");
      const [line] = (await once(createInterface(server.stdout), "line")) as [string];
      const { url, port } = JSON.parse(line) as { url: string; port: number };
      expect(url).toBe(`http://127.0.0.1:${port}/`);
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(await page.text()).toContain('<div id="root">');
      const closed = once(server, "close");
      server.kill(signal);
      expect(await closed).toEqual([0, null]);
    },
    SLOW,
  );
  it(
    "says that its port is taken",
    async () => {
      const server = start("--json");
      const [line] = (await once(createInterface(server.stdout), "line")) as [string];
      const { port } = JSON.parse(line) as { port: number };
      const { status, err } = await typed(["serve", "--port", String(port)]);
      server.kill();
      expect({ status, err }).toEqual({
        status: 2,
        err: `error port: something else listens on this port: ${port} (choose another one, or leave it out for a free one)\n`,
      });
    },
    SLOW,
  );
  it("reports what is no port", async () => {
    expect(await typed(["serve", "--port", "eighty"])).toMatchObject({
      status: 2,
      err: 'error --port: not a port: "eighty" (expected digits, such as 8080)\n',
    });
    expect(await typed(["serve", "--port", "70000"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("not a port: 70000") as string,
    });
  });
});
