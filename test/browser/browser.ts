/** Helps tests that need a browser: bundles a worker, serves it on the loopback interface, opens Chromium. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { readDataTexts } from "../../src/platform/node/data-texts.ts";

/** Debian's Chromium, unless CHROMIUM names another. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const headers = {
  "Content-Security-Policy": "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Bundles a worker of this folder with the data texts inside into one script, and returns its text. */
export async function bundleWorker(name: string): Promise<string> {
  const folder = await temporaryFolder("bundle");
  const module = "virtual:data-texts";
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "error",
      plugins: [
        {
          name: "data-texts",
          resolveId: (id) => (id === module ? `\0${module}` : undefined),
          load: (id) =>
            id === `\0${module}` ? `export default ${JSON.stringify(readDataTexts())}` : undefined,
        },
      ],
      build: {
        lib: {
          entry: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
          formats: ["es"],
          fileName: () => "worker.js",
        },
        outDir: folder,
        target: "es2023",
      },
    });
    return await readFile(join(folder, "worker.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens Chromium, with a profile of its own, on no page yet. */
export async function launchChromium(profile: string): Promise<BrowserContext> {
  if (!existsSync(executablePath))
    throw new Error(
      `this test needs Chromium at ${executablePath} (Debian: apt-get install -y chromium; or set CHROMIUM to its path)`,
    );
  return await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Serves an empty page and `worker.js`, opens the page in a new Chromium, and hands it to `use`. */
export async function withPage<T>(worker: string, use: (page: Page) => Promise<T>): Promise<T> {
  const server = createServer(({ url }, response) => {
    const found =
      url === "/"
        ? ["text/html", "<!doctype html><title>autarky</title>"]
        : url === "/worker.js"
          ? ["text/javascript", worker]
          : undefined;
    response
      .writeHead(found ? 200 : 404, { ...headers, "Content-Type": found?.[0] ?? "text/plain" })
      .end(found?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = await temporaryFolder("profile");
  try {
    const context = await launchChromium(profile);
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      return await use(page);
    } finally {
      await context.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `autarky-${purpose}-`));
}
