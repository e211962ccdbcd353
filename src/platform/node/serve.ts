/** Serves the built workbench to this machine alone: files of one folder, read only, on the loopback interface. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { UserError } from "../../core/errors.ts";
import { packageFile } from "./package-root.ts";
import { pageHeaders } from "./page-policy.ts";
import { listSite } from "./site-files.ts";
import type { SiteFile } from "./site-files.ts";

const ADDRESS = "127.0.0.1";
const HTTP_PORT = 80;
const GREATEST_PORT = 65_535;
/** Smaller texts gain nothing from being squeezed. */
const LEAST_SQUEEZED = 1024;

export interface ServeOptions {
  /** Port to listen on; a free one without it. */
  readonly port?: number;
  /** Folder of the built page; the package's own without it. */
  readonly folder?: string;
}
export interface Served {
  /** Such as http://127.0.0.1:43123/. */
  readonly url: string;
  readonly port: number;
  /** Ends at once, with whatever is on its way. */
  close(): Promise<void>;
}

/** Starts to serve. Throws a UserError where the page is not built, or the port cannot be had. */
export async function serveWorkbench(options: ServeOptions = {}): Promise<Served> {
  const { port: wanted = 0, folder = packageFile("dist", "workbench") } = options;
  checkPort(wanted);
  const site = new Site(folder);
  if (site.find("/index.html") === undefined) throw notBuilt(folder);
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  });
  await listen(server, wanted);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${ADDRESS}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  const refuse = (status: number, reason: string, more: Readonly<Record<string, string>> = {}) => {
    const text = method === "HEAD" ? undefined : `${reason}\n`;
    response.writeHead(status, { ...pageHeaders, "Content-Type": "text/plain; charset=utf-8", ...more });
    response.end(text);
  };
  // A name that somebody else pointed at this machine must not read what is served here.
  if (!isOwnHost(headers.host, request.socket.localPort)) return refuse(403, "not the name of this server");
  if (method !== "GET" && method !== "HEAD") return refuse(405, "only GET and HEAD", { Allow: "GET, HEAD" });
  const path = pathOf(url);
  if (path === undefined) return refuse(400, "not a path");
  const file = site.find(path);
  if (file === undefined) return refuse(404, "no such file");
  const tag = `W/"${file.stamp}"`;
  const common = {
    ...pageHeaders,
    "Cache-Control": file.hashed ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: tag,
    ...(file.text ? { Vary: "Accept-Encoding" } : {}),
    // The offline page is made to be kept: under this server's policy its own script would not run.
    ...(file.download ? { "Content-Disposition": "attachment" } : {}),
  };
  if (headers["if-none-match"]?.split(/,\s*/).includes(tag)) {
    response.writeHead(304, common).end();
    return;
  }
  const { body, encoding } = await site.read(file, String(headers["accept-encoding"] ?? ""));
  response.writeHead(200, {
    ...common,
    "Content-Type": file.type,
    "Content-Length": body.length,
    ...(encoding === undefined ? {} : { "Content-Encoding": encoding }),
  });
  response.end(method === "HEAD" ? undefined : body);
}

/** Names under which a browser on this machine asks for the page itself. */
function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  const names = [ADDRESS, "localhost"];
  const own = names.map((name) => `${name}:${port}`).concat(port === HTTP_PORT ? names : []);
  return host !== undefined && own.includes(host.toLowerCase());
}

/** The path of a request, decoded; undefined where there is none. */
function pathOf(url: string): string | undefined {
  if (!url.startsWith("/")) return undefined;
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    return path === "/" ? "/index.html" : path;
  } catch {
    return undefined;
  }
}

type Encoding = "br" | "gzip";
const squeeze = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>;

/** The files of a folder by the path under which they are asked for: what is not listed cannot be reached. */
class Site {
  readonly #folder: string;
  #files: ReadonlyMap<string, SiteFile>;
  readonly #squeezed = new Map<string, Promise<Buffer>>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#files = listSite(folder);
  }
  find(path: string): SiteFile | undefined {
    const file = this.#files.get(path);
    if (file?.isCurrent() === true) return file;
    // Built anew since the folder was read, perhaps.
    this.#files = listSite(this.#folder);
    return this.#files.get(path);
  }
  async read(file: SiteFile, accepted: string): Promise<{ body: Buffer; encoding?: Encoding }> {
    const encoding = file.text && file.size >= LEAST_SQUEEZED ? encodingOf(accepted) : undefined;
    if (encoding === undefined) return { body: await readFile(file.path) };
    const key = `${encoding} ${file.path} ${file.stamp}`;
    let body = this.#squeezed.get(key);
    if (body === undefined) {
      body = readFile(file.path).then(squeeze[encoding]);
      this.#squeezed.set(key, body);
      body.catch(() => this.#squeezed.delete(key));
    }
    return { body: await body, encoding };
  }
}

function encodingOf(accepted: string): Encoding | undefined {
  const words = accepted.split(",").map((word) => word.trim().toLowerCase());
  const takes = (encoding: Encoding) =>
    words.some((word) => word === encoding || (word.startsWith(`${encoding};`) && !/q=0(\.0*)?$/.test(word)));
  return (["br", "gzip"] as const).find(takes);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    server.listen(port, ADDRESS, resolve);
  });
}

function checkPort(port: number): void {
  if (Number.isInteger(port) && port >= 0 && port <= GREATEST_PORT) return;
  throw new UserError([
    {
      code: "range",
      path: "port",
      message: `not a port: ${port}`,
      expected: `1 to ${GREATEST_PORT}, or 0 for a free one`,
    },
  ]);
}

function portError(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code === "EADDRINUSE")
    return new UserError([
      {
        code: "port-in-use",
        path: "port",
        message: `something else listens on this port: ${port}`,
        hint: "choose another one, or leave it out for a free one",
      },
    ]);
  if (error.code === "EACCES")
    return new UserError(
      [
        {
          code: "permission",
          path: "port",
          message: `this port needs more rights: ${port}`,
          hint: "choose one from 1024 on, or leave it out for a free one",
        },
      ],
      3,
    );
  return error;
}

function notBuilt(folder: string): UserError {
  return new UserError(
    [
      {
        code: "not-built",
        where: { file: folder },
        message: "the workbench is not built",
        hint: "run npm run build",
      },
    ],
    3,
  );
}
