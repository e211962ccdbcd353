import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveWorkbench } from "./serve.ts";
import type { Served } from "./serve.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
const SCRIPT = `export const text = "${"a".repeat(5000)}";\n`;
let home: string;
let folder: string;
let served: Served;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "autarky-serve-"));
  folder = join(home, "site");
  for (const below of ["assets", "content"]) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(home, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(folder, "autarky-offline.html"), "<!doctype html><title>offline</title>");
  writeFileSync(join(folder, ".hidden"), "secret");
  writeFileSync(join(folder, "assets/main-Ab3_x9Zq.js"), SCRIPT);
  writeFileSync(join(folder, "content/draws.bin"), new Uint8Array(4096));
  writeFileSync(join(folder, "content/catalogue.json"), "{}");
  symlinkSync(join(home, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(home, join(folder, "up"));
  served = await serveWorkbench({ folder });
});
afterAll(async () => {
  await served.close();
  rmSync(home, { recursive: true });
});

/** Sends bytes as they are, so that no client tidies a path up. */
function raw(text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(served.port, "127.0.0.1", () => socket.write(text, "latin1"));
    const parts: Buffer[] = [];
    socket.on("data", (part: Buffer) => parts.push(part));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(parts);
      const split = all.indexOf("\r\n\r\n");
      const [first, ...lines] = all.subarray(0, split).toString("latin1").split("\r\n");
      const headers = lines.map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
      });
      resolve({
        status: Number(first.split(" ")[1]),
        headers: Object.fromEntries(headers),
        body: all.subarray(split + 4),
      });
    });
  });
}
const ask = (path: string, { method = "GET", host = `127.0.0.1:${served.port}`, more = "" } = {}) =>
  raw(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);

describe("the server of the workbench", () => {
  it("gives the page, and its files with their types", async () => {
    const { status, headers, body } = await ask("/");
    expect({ status, type: headers["content-type"] }).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
    });
    expect(body.toString()).toContain("<title>page</title>");
    expect((await ask("/assets/main-Ab3_x9Zq.js?x=1")).headers["content-type"]).toMatch(/^text\/javascript/);
    expect((await ask("/content/draws.bin")).headers["content-type"]).toBe("application/octet-stream");
    expect((await ask("/content/catalogue.json")).headers["content-type"]).toMatch(/^application\/json/);
  });
  it("locks the page in, also where it refuses", async () => {
    for (const path of ["/", "/nothing", "/content/draws.bin"]) {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
      expect(headers["content-security-policy"]).not.toMatch(/unsafe-eval|https?:/);
      expect(headers).toMatchObject({
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
    }
  });
  it("lets browsers keep what is named by its hash, and ask again for the rest", async () => {
    const asset = await ask("/assets/main-Ab3_x9Zq.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const page = await ask("/");
    expect(page.headers["cache-control"]).toBe("no-cache");
    const again = await ask("/", { more: `If-None-Match: ${page.headers["etag"]}\r\n` });
    expect({ status: again.status, body: again.body.length }).toEqual({ status: 304, body: 0 });
  });
  it("squeezes texts for whom that is asked", async () => {
    const path = "/assets/main-Ab3_x9Zq.js";
    const br = await ask(path, { more: "Accept-Encoding: gzip, deflate, br\r\n" });
    expect(br.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);
    const gzip = await ask(path, { more: "Accept-Encoding: br;q=0, gzip\r\n" });
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await ask(path);
    expect([plain.body.toString(), plain.headers["content-encoding"]]).toEqual([SCRIPT, undefined]);
    const numbers = await ask("/content/draws.bin", { more: "Accept-Encoding: gzip\r\n" });
    expect([numbers.body.length, numbers.headers["content-encoding"]]).toEqual([4096, undefined]);
  });
  it("answers HEAD without a body", async () => {
    const { status, headers, body } = await ask("/", { method: "HEAD" });
    expect([status, Number(headers["content-length"]) > 0, body.length]).toEqual([200, true, 0]);
    expect((await ask("/nothing", { method: "HEAD" })).body).toHaveLength(0);
  });
  it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])("refuses %s", async (method) => {
    const { status, headers } = await ask("/", { method });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });
  it("hands the offline page out to be kept", async () => {
    const { headers } = await ask("/autarky-offline.html");
    expect(headers["content-disposition"]).toBe("attachment");
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "//../secret.txt",
    "/%252e%252e/secret.txt",
    "/link.txt",
    "/up/secret.txt",
    "/.hidden",
    "/index.html%00.txt",
    "/assets",
    "/assets/",
    "/__proto__",
    "/INDEX.HTML/",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret");
  });
  it.each(["/%", "/%zz", "/%c0%ae%c0%ae/secret.txt", "http://127.0.0.1/", "*"])(
    "takes %s for no path",
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );
  it("answers to its own names alone", async () => {
    expect((await ask("/", { host: `localhost:${served.port}` })).status).toBe(200);
    for (const host of [
      "example.org",
      `example.org:${served.port}`,
      "127.0.0.1",
      "localhost:1",
      `127.0.0.1.example.org:${served.port}`,
      `127.0.0.1:${served.port}.example.org`,
      "",
    ])
      expect((await ask("/", { host })).status).toBe(403);
    expect((await raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).status).toBe(400);
    expect((await raw("GET / HTTP/1.0\r\n\r\n")).status).toBe(403);
  });
  it("finds what was built after it was started", async () => {
    expect((await ask("/assets/late-Qw3_x9Zq.js")).status).toBe(404);
    writeFileSync(join(folder, "assets/late-Qw3_x9Zq.js"), "late");
    expect((await ask("/assets/late-Qw3_x9Zq.js")).body.toString()).toBe("late");
    rmSync(join(folder, "assets/late-Qw3_x9Zq.js"));
    expect((await ask("/assets/late-Qw3_x9Zq.js")).status).toBe(404);
  });
});

describe("a server that cannot start", () => {
  const codesOf = async (start: Promise<unknown>) => {
    const error = await start.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error as { issues: { code: string; hint?: string }[]; exitCode: number } | undefined;
  };
  it("says that the port is taken", async () => {
    const error = await codesOf(serveWorkbench({ folder, port: served.port }));
    expect(error).toMatchObject({ issues: [{ code: "port-in-use" }], exitCode: 2 });
  });
  it("says how the page is built", async () => {
    const error = await codesOf(serveWorkbench({ folder: join(home, "nowhere") }));
    expect(error).toMatchObject({
      issues: [{ code: "not-built", hint: "run npm run build" }],
      exitCode: 3,
    });
  });
  it.each([-1, 1.5, 65_536, Number.NaN])("knows no port %s", async (port) => {
    const error = await codesOf(serveWorkbench({ folder, port }));
    expect(error).toMatchObject({ issues: [{ code: "range" }], exitCode: 2 });
  });
});
