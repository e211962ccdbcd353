/** Korean words of claims. */
import type { claims as english } from "../en/claims.ts";

export const claims: Readonly<Record<keyof typeof english, string>> = {};
