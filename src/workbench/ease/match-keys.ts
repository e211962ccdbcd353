/** Reads the keyboard: which key an event means, whether it is the page's, and which shortcut it ends. */

export interface Chord {
  /** Ways to press it: a key, `Mod+k` with Ctrl or Command, or two keys one after the other, `g e`. */
  readonly keys: readonly string[];
}
/** The second of two keys must follow within this time. */
export const PAUSE_MS = 1200;

/** Where letters are typed, or find an item of a list: their keys are not the page's. */
const TYPING = [
  "input:not([type=checkbox], [type=radio], [type=range], [type=button])",
  "textarea",
  "select",
  "[contenteditable]:not([contenteditable=false])",
  "[role=textbox]",
  "[role=searchbox]",
  "[role=combobox]",
  "[role=spinbutton]",
  "[role=listbox]",
  "[role=menu]",
  "[role=menubar]",
  "[role=tree]",
  "[role=grid]",
  "[role=treegrid]",
  "[role=application]",
  "[role=dialog]",
  "[role=alertdialog]",
].join(",");

/**
 * Returns the key that an event means to the page; undefined where it belongs to the browser, to a field or to a
 * dialog. On a Korean keyboard the letter is that of the Latin key.
 */
export function pressedOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return undefined;
  const letter = letterOf(event);
  if (event.ctrlKey || event.metaKey)
    return event.shiftKey || letter.toLowerCase() !== "k" ? undefined : "Mod+k";
  if (event.target instanceof Element && event.target.closest(TYPING) !== null) return undefined;
  return letter;
}
function letterOf({ key, code, shiftKey }: KeyboardEvent): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  if (latin === undefined || /^[\u0020-\u007e]$/.test(key)) return key;
  return shiftKey ? latin : latin.toLowerCase();
}

/** Returns the shortcut that a key ends, or what two keys have begun, `since` milliseconds after the last one. */
export function matchKeys<T extends Chord>(
  chords: readonly T[],
  begun: string,
  pressed: string,
  since: number,
): { readonly found: T | undefined; readonly begun: string } {
  const both = begun !== "" && since <= PAUSE_MS ? `${begun} ${pressed}` : pressed;
  const found =
    chords.find(({ keys }) => keys.includes(both)) ?? chords.find(({ keys }) => keys.includes(pressed));
  if (found !== undefined) return { found, begun: "" };
  const opens = chords.some(({ keys }) => keys.some((key) => key.startsWith(`${pressed} `)));
  return { found: undefined, begun: opens ? pressed : "" };
}
