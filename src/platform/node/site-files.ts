/** Lists the files of a built page with what a browser must be told of each. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

export interface SiteFile {
  /** Where it lies on the disk. */
  readonly path: string;
  readonly size: number;
  /** Alike as long as the file is not changed. */
  readonly stamp: string;
  /** Its media type. */
  readonly type: string;
  /** Whether it is text, which can be squeezed. */
  readonly text: boolean;
  /** Whether its name changes with what it holds. */
  readonly hashed: boolean;
  /** Whether it is to be kept instead of shown. */
  readonly download: boolean;
  /** Whether the file on the disk is still the one that was listed. */
  isCurrent(): boolean;
}

const texts: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};
const others: Readonly<Record<string, string>> = {
  ".bin": "application/octet-stream",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};
/** Files that the build names by their hash. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
/** The page that opens from disk. */
const OFFLINE = "/autarky-offline.html";

/** Returns the files below a folder by the path of their address; links to elsewhere and hidden files are none of them. */
export function listSite(folder: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    if (entry.isFile() && !address.includes("/.")) files.set(address, fileOf(path, address));
  }
  return files;
}

function fileOf(path: string, address: string): SiteFile {
  const ending = extname(path).toLowerCase();
  const { size } = statSync(path);
  const stamp = stampOf(path);
  return {
    path,
    size,
    stamp: stamp ?? "",
    type: texts[ending] ?? others[ending] ?? "application/octet-stream",
    text: ending in texts,
    hashed: HASHED.test(address),
    download: address === OFFLINE,
    isCurrent: () => stampOf(path) === stamp,
  };
}

function stampOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && `${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}`;
}
