/** English words of claims. */
export const claims = {} as const;
