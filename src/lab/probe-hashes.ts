/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "d1f2ca233e68c66841c6665d942c2f21", // baseline
  "0c442169f611ea9dd661689c4e4fc6d2", // another seed
  "ced3f52712fe65d39373d97a2ffbe47e", // finer agents
  "1d284f4e42c486a793d4b73e35ec120c", // held drivers
  "6da87ce4861e69eecbc68f2e8cc4b769", // no private imports
  "e06fac39adef0e127190e812446c6672", // no currency market
  "2d8634e1dae3fb812dbf0045b1544101", // strict ladder
  "b25b2555f363b3184e434c0dcfe749ce", // easy substitution
];
