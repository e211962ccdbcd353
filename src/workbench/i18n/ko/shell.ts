/** Korean words of shell. */
import type { shell as english } from "../en/shell.ts";

export const shell: Readonly<Record<keyof typeof english, string>> = {};
