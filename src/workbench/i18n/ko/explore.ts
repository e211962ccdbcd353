/** Korean words of explore. */
import type { explore as english } from "../en/explore.ts";

export const explore: Readonly<Record<keyof typeof english, string>> = {};
