/** Classes of households, and the ledger's sectors that stand for them. */
export const householdClasses = ["elite", "donju", "trader", "worker", "farmer", "conscript"] as const;
export type HouseholdClass = (typeof householdClasses)[number];
export const classCount = householdClasses.length;
export const CLASS = Object.fromEntries(householdClasses.map((id, index) => [id, index])) as Readonly<
  Record<HouseholdClass, number>
>;

/** Sectors whose balances live in the households' own columns, one a class. */
export const householdSectors = householdClasses.map((id) => `households.${id}` as const);
