/** What a browser must have for the page to run. */

/** Returns the names of what is missing. */
export function missingFeatures(): string[] {
  const needed: readonly (readonly [string, boolean])[] = [
    ["Worker", typeof Worker !== "undefined"],
    ["CompressionStream", typeof CompressionStream !== "undefined"],
    ["structuredClone", typeof structuredClone !== "undefined"],
    ["Array.prototype.toSorted", typeof [].toSorted === "function"],
    ["light-dark()", CSS.supports("color", "light-dark(white, black)")],
  ];
  return needed.filter(([, there]) => !there).map(([name]) => name);
}
