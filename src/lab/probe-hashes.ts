/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "84c5da3c1bcec2ce61093b6cb9e7b3df", // baseline
  "bbeedf6db0bff3c6abbe3600436fd26e", // another seed
  "f8c938818d5bc69e134a23e898d19713", // finer agents
  "bad8843ee5314c0a75c70425f29aa1fc", // held drivers
  "d2cb8d0dd1a42c9ae1d2a83cecc233fb", // no private imports
  "d7e9607c809fb832c00e91230849df3f", // no currency market
  "e2caaba369de0c81b9bbb17c2ed52a22", // strict ladder
  "9699fb18f2b72212230c0a1010bbc851", // easy substitution
];
