/** Arrow keys that change the step of a story, and leave to widgets what is theirs. */

/** Things that arrows move in themselves: fields, lists, tabs, pictures that can be walked through. */
const OWNERS = [
  "input",
  "select",
  "textarea",
  "figure",
  "pre",
  "[role=region]",
  "summary",
  "[contenteditable]",
  "[role=slider]",
  "[role=spinbutton]",
  "[role=listbox]",
  "[role=combobox]",
  "[role=menu]",
  "[role=tablist]",
  "[role=radiogroup]",
  "[role=grid]",
  "[role=tree]",
  "[role=toolbar]",
  "[role=application]",
  "[role=dialog]",
  "[aria-roledescription]",
].join(",");

/** What an arrow key asks for: a step forward, a step back, or nothing. */
export function arrowOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return 0;
  if (event.target instanceof Element && event.target.closest(OWNERS) !== null) return 0;
  if (event.key === "ArrowRight") return 1;
  return event.key === "ArrowLeft" ? -1 : 0;
}
