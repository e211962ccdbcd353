/** What the offline page carries besides its program: content, programs of workers, the state to begin with. */
import "../export/briefing.ts";

declare global {
  /** Makes the worker of a program that the page carries, such as live-worker. */
  var autarkyWorker: ((program: string) => Worker) | undefined;
}

/** Reads the blocks of the page, and keeps the page as it came, for briefings that are made of it. */
export async function start(): Promise<void> {
  globalThis.autarkySource = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  globalThis.autarkyContent = read("autarky-content") as Readonly<Record<string, string>>;
  globalThis.autarkyStart = (read("autarky-start") as string | null) ?? undefined;
  const packed = Object.entries(read("autarky-workers") as Readonly<Record<string, string>>);
  const addresses = new Map(
    await Promise.all(packed.map(async ([program, text]) => [program, await addressOf(text)] as const)),
  );
  globalThis.autarkyWorker = (program) => new Worker(addresses.get(program)!);
}

const read = (id: string): unknown => JSON.parse(document.getElementById(id)!.textContent);

/** The address of a program, from gzip in base64. */
async function addressOf(text: string): Promise<string> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return URL.createObjectURL(
    new Blob([await new Response(stream).arrayBuffer()], { type: "text/javascript" }),
  );
}
