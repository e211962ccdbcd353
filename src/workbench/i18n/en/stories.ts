/** English words of stories. */
export const stories = {} as const;
