/** Korean words of understand. */
import type { understand as english } from "../en/understand.ts";

export const understand: Readonly<Record<keyof typeof english, string>> = {};
