/** Scripts that the page loads before it can be used, their bytes squeezed by gzip, and the most they may weigh. */
export function startSize(folder?: string): {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly bytes: number;
  readonly limit: number;
};
/** Prints the weight, and throws an Error where it is too great. */
export function checkSize(): void;
