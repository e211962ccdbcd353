/** Korean words of stories. */
import type { stories as english } from "../en/stories.ts";

export const stories: Readonly<Record<keyof typeof english, string>> = {};
