/** English words of explore. */
export const explore = {} as const;
