export const CENTS_PER_MUSD = 1e8;
export const MONTHS = 12;
