/** Korean words of ease. */
import type { ease as english } from "../en/ease.ts";

export const ease: Readonly<Record<keyof typeof english, string>> = {};
