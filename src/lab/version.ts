/** Version of the program and of the form of its results. */
export const VERSION = "0.1.0";
