/** Colours for terminals, or none. */
export interface Paint {
  bold(text: string): string;
  quiet(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

export function paint(coloured: boolean): Paint {
  const code = (open: number, close: number) => (text: string) =>
    coloured ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: code(1, 22), quiet: code(2, 22), good: code(32, 39), warn: code(33, 39), bad: code(31, 39) };
}
