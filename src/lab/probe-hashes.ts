/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "c3593a375931b5372fe63b0c72c74f99", // baseline
  "5e7b17ac53bd98e64d224470938296e3", // another seed
  "a4c4f5ee1ae5a9f77a27b38b177a0c7d", // finer agents
  "b2cf9fc687a4396221738c8801ee1173", // held drivers
  "992c046c2c02cf75339f4921da818b53", // no private imports
  "754d382a8a7cea8ed4b6254c29bcc7db", // no currency market
  "927510df5673a008c4f95dccd2914c72", // strict ladder
  "f1d24f8d618dcf11344b86e05bcdc464", // easy substitution
];
