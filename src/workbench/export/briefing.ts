/** Offline briefings: the page as one file that opens from disk, with the state that is on the screen. */

declare global {
  /** The fragment of the link that an offline page starts with, without its #; it gives way to one in the address. */
  var autarkyStart: string | undefined;
  /** The offline page as it came, where this is one. */
  var autarkySource: string | undefined;
}
/** The page's file beside the page. */
const FILE = "autarky-offline.html";

/** Returns the text of the offline page. Throws an Error where it is not beside this one. */
export async function offlinePage(): Promise<string> {
  if (globalThis.autarkySource !== undefined) return globalThis.autarkySource;
  const response = await fetch(new URL(FILE, document.baseURI));
  if (!response.ok) throw new Error(`${FILE}: ${response.status} ${response.statusText}`);
  return await response.text();
}

/**
 * Returns the offline page starting with the state of a link's `fragment`. Title and headline stand in it as plain
 * text, for whoever looks into the file, and until the program runs. Throws an Error where `html` is no offline page.
 */
export function withState(html: string, fragment: string, title: string, headline = ""): string {
  const changes = [
    [/(<title>)[^<]*(<\/title>)/, escape(title)],
    [/(<meta\s+name="description"\s+content=")[^"]*(")/, escape(headline === "" ? title : headline)],
    [/(<h1 id="start-title">)[^<]*(<\/h1>)/, escape(title)],
    [/(<p id="start-line">)[^<]*(<\/p>)/, escape(headline)],
    [/(<script type="application\/json" id="autarky-start">)[^<]*(<\/script>)/, asBlock(fragment)],
  ] as const;
  return changes.reduce((page, [pattern, text]) => {
    if (!pattern.test(page)) throw new Error(`not an offline page: ${pattern.source} is missing`);
    return page.replace(pattern, (_, before: string, after: string) => `${before}${text}${after}`);
  }, html);
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark]);
/** JSON that cannot end the block it stands in. */
const asBlock = (value: string): string => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
