/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "d59ef2726a99c5aa711af175392e6434", // baseline
  "12199703cec20947342a7dc93e672e61", // another seed
  "363918ce827690f3b4656e40f917d3ea", // finer agents
  "a183fa3f9aad3ed8a82a6c278b0608b6", // held drivers
  "53e5cb080f42a21f346e4dd748e95fb3", // no private imports
  "d7e9607c809fb832c00e91230849df3f", // no currency market
  "ac6eb5853890963904dc68dddc07c76e", // strict ladder
  "e5eb62d6589da6e103d48faa6e0e23a1", // easy substitution
];
