/** English words of ease. */
export const ease = {} as const;
