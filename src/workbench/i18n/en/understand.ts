/** English words of understand. */
export const understand = {} as const;
