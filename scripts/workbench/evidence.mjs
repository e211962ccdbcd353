// On what each series rests: published figures, and the parameters of the mechanisms that write what it is read from.
import { seriesSources } from "../../dist/model/observers/index.js";
import { mechanisms } from "../../dist/model/schedule.js";

/** Returns the function that says it of a series; `observed` are the published figures by series. */
export function evidenceOf({ parameters }, observed) {
  const gradeOf = new Map(parameters.map(({ id, grade }) => [id, grade]));
  return (series) => {
    const sources = new Set(seriesSources[series]);
    const writers = mechanisms.filter(({ writes }) => writes.some((column) => sources.has(column)));
    const counts = { measured: 0, inferred: 0, analogue: 0, assumed: 0 };
    for (const id of new Set(writers.flatMap((one) => one.parameters))) {
      const grade = gradeOf.get(id);
      if (grade !== undefined) counts[grade]++;
    }
    const seen = series in observed;
    return {
      observed: seen,
      mechanisms: writers.map(({ id }) => id),
      parameters: counts,
      assumed: !seen && counts.measured + counts.inferred + counts.analogue === 0,
    };
  };
}
