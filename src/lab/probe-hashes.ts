/** States of the probe runs, written by `npm run probes`; see probes.ts. */
export const probeHashes: readonly string[] = [
  "5e2adce06ba84708c6131b4baacfdbd0", // baseline
  "936bd374a0b53959f8e8194eb13a2574", // another seed
  "7d1a472ab94c23c346cd3e0eef2cabd8", // finer agents
  "12e47cff86f598a58b20393784147b1a", // held drivers
  "8265d9d3ad314ee50970636f70ced180", // no private imports
  "62d2258d0c9c4db0e8c3b5948ba6d043", // no currency market
  "73d5e0d8461c18b003c5707858e80738", // strict ladder
  "209d020f769ae6022be91293a121c5ef", // easy substitution
];
