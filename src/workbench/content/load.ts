/** Reads what the page shows: from files beside it, or from inside an offline page. */
import type { Content, ContentName, Verdicts } from "./types.ts";

declare global {
  /** Files of an offline page by name, gzip in base64. */
  var autarkyContent: Readonly<Record<string, string>> | undefined;
}

const loading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Reads a file once. Throws an Error that names it where it cannot be read. */
export async function loadContent<N extends ContentName>(name: N): Promise<Content[N]> {
  return await parsed<Content[N]>(`${name}.json`);
}
export async function loadVerdicts(document: string): Promise<Verdicts> {
  return await parsed<Verdicts>(`verdicts-${document}.json`);
}
/** Reads the draws that a table of draws names, `draw × parameter`. */
export async function loadNumbers(file: string): Promise<Float64Array> {
  return new Float64Array((await bytesOf(file)).slice().buffer);
}

const values = new Map<string, Promise<unknown>>();
function parsed<T>(file: string): Promise<T> {
  let value = values.get(file);
  if (!value) {
    value = bytesOf(file).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown);
    values.set(file, value);
    // A file that could not be read is asked for again the next time.
    value.catch(() => values.delete(file));
  }
  return value as Promise<T>;
}
function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = loading.get(file);
  if (!bytes) {
    const inside = globalThis.autarkyContent?.[file];
    bytes = inside === undefined ? fetched(file) : unpacked(inside);
    loading.set(file, bytes);
    bytes.catch(() => loading.delete(file));
  }
  return bytes;
}
async function fetched(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(`content/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`content/${file}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
async function unpacked(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
