/** English words of shell. */
export const shell = {} as const;
