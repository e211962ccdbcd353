/** Puts a text on the reader's clipboard. Returns false where the browser does not let the page. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** A page from disk, or one without a secure address, has no clipboard of its own; a selected text can be copied. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.cssText = "position:fixed;inset:0 auto auto 0;opacity:0";
  // Inside the open dialog, if there is one: elsewhere focus would be taken back.
  const dialogs = document.querySelectorAll("[role=dialog]");
  (dialogs.item(dialogs.length - 1) ?? document.body).append(area);
  const focused = document.activeElement;
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
