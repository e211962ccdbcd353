/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "a787d03c3a0537abad416738898d142c", // baseline
  "736ec08ea6a311a3f385fc2088925272", // another seed
  "d97a8c056c1a8a6f8a2f230f85adbc57", // finer agents
  "b7a576d19d33f4ebd5fd510163edd899", // held drivers
  "52ffb5331ccd2db14881bc7d5f1c2019", // no private imports
  "8045bd493cdbda07cceed9c042b4c51f", // no currency market
  "ad089f823e8700ca4c8b0449fb383329", // strict ladder
  "e7e09b7224d3e5f1f8b0c65c3fd4f2a1", // easy substitution
];
