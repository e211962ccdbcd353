/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "01ddc6ba5e5079e140179b327a6211d7", // baseline
  "05fb00100c3f681c0fc602eedd1531c0", // another seed
  "f873e2f47dbbe30be9ba4a3f7eb905c8", // finer agents
  "fe1488a56ec722d33cb6572536fed716", // held drivers
  "dfd648acd7f7615b4320ac3fb06529a6", // no private imports
  "b50bbcb62b424ae76f049028cc50c336", // no currency market
  "94886258ec046850e75bb25fa749794e", // strict ladder
  "c723219c3248906cb8b5c7dd651bc0e9", // easy substitution
];
