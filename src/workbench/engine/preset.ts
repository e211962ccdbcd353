/** Size of the worlds that the page runs; the page names it wherever it shows a result. */
export const preset = { householdsPerAgent: 64_000, seed: 1 } as const;
