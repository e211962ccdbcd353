/** The data layer: texts of data/ in, checked plain values out. It opens no files. */
export { socialAccounts } from "./accounts.ts";
export type { Entry } from "./accounts.ts";
export { listData, showData } from "./browse.ts";
export type { FileSummary, Part } from "./browse.ts";
export { checkData } from "./check.ts";
export type { Check, CheckReport, GradeCounts } from "./check.ts";
export { parseCsv } from "./csv.ts";
export { dataFiles, fileTitle, hashData, modelFiles, OBSERVED, SCORING } from "./files.ts";
export type { DataFile, Texts } from "./files.ts";
export { loadObserved, loadScoring, loadWorld } from "./load.ts";
export { OBSERVED_LAST } from "./observed.ts";
export type { Basis, Observation } from "./observed.ts";
export { loadPosterior, posteriorFiles, readPosteriorManifest } from "./posterior.ts";
export type { Posterior, PosteriorManifest } from "./posterior.ts";
export type { ScoringRule, Transform } from "./scoring.ts";
export type { Row, Table } from "./table.ts";
