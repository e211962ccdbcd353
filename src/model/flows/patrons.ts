/** Bodies that trading companies belong to. */
export const patrons = ["kpa", "kwp", "cabinet"] as const;
export type Patron = (typeof patrons)[number];
