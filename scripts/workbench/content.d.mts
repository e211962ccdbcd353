/** Files by their names below content/: JSON texts, and the draws' bytes. */
export function makeContent(): Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
/** Writes them below a folder, by default the one that the page's build takes. */
export function writeContent(folder?: string): void;
export const CONTENT_FOLDER: string;
