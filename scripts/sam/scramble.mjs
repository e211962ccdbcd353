/**
 * Balances again from priors in which each entry is multiplied by a factor between ½ and 2 (log-uniform, counted
 * draws of the Lehmer generator), under the same controls: what stays put is held by controls, not by the prior.
 */
export function scramble({ prior, controls, balanceSam, tables, times = 40 }) {
  let state = 20120101;
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const runs = Array.from({ length: times }, () => {
    const start = prior.map((entry) => ({
      ...entry,
      value: entry.value * Math.exp((2 * uniform() - 1) * Math.LN2),
    }));
    return balanceSam(start, controls).moved;
  });
  const range = (expression) => {
    const values = runs.map((run) => tables.sumOver(run, expression)).sort((a, b) => a - b);
    return [values[Math.floor(0.05 * times)], values[Math.ceil(0.95 * times) - 1]];
  };
  const widths = prior.map((_, i) => {
    const logs = runs.map((run) => Math.log(run[i].value)).sort((a, b) => a - b);
    return (logs[Math.ceil(0.95 * times) - 1] - logs[Math.floor(0.05 * times)]) / 2;
  });
  const held = (bound) => widths.filter((width) => width < bound).length;
  return { times, range, held };
}
