/**
 * Balances a social accounting matrix by cross-entropy.
 *
 * Minimises Σ [x·ln(x/x⁰) − x + x⁰] + ½·d·Σ_soft [(A·x − b)/t]² subject to row sum = column sum for each account and
 * A·x = b for hard controls (t = 0). d is the dispersion: the prior is read as x⁰ ± √(d·x⁰), a soft control as b ± t.
 * The dual has one unknown per condition, x = x⁰·exp(Aᵀy), A·x − b + (t²/d)·y = 0, and is solved by Newton's method
 * with backtracking. Zero entries stay zero.
 *
 * Source: Golan, Judge and Robinson (1994), Robinson, Cattaneo and El-Said (2001), with normal instead of
 * discrete errors on the controls.
 */
import { exp, log } from "../../core/math.ts";
import { coefficientOf, parseExpression } from "./expression.ts";
import { solveSymmetric } from "./solve.ts";

/** A payment from the column's account to the row's. */
export interface SamEntry {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** A linear condition on the entries; `tolerance` is one standard deviation in the entries' unit, 0 is hard. */
export interface SamControl {
  readonly id: string;
  readonly entries: string;
  readonly value: number;
  readonly tolerance: number;
}

export interface BalanceOptions {
  /** The accounts that must balance; by default all. */
  readonly accounts?: readonly string[];
  /** Variance of a prior entry per unit of its value, in the entries' unit; by default 10. */
  readonly dispersion?: number;
  /** Largest residual relative to the size of its condition; by default 1e-11. */
  readonly precision?: number;
  readonly maxIterations?: number;
}

export interface MovedEntry extends SamEntry {
  readonly prior: number;
  /** ln(value / prior); 0 for an entry that is zero. */
  readonly logRatio: number;
}

export interface BalancedSam {
  /** The balanced entries, in the prior's order. */
  readonly values: Float64Array;
  readonly moved: readonly MovedEntry[];
  /** What each control came to, in the controls' order. */
  readonly achieved: Float64Array;
  readonly iterations: number;
  /** The largest residual of an account or hard control, relative to its size. */
  readonly maxResidual: number;
}

/** One condition: Σ coefficients·x + slope·y = target, over the entries listed. */
interface Condition {
  readonly name: string;
  readonly at: readonly number[];
  readonly coefficients: readonly number[];
  readonly target: number;
  readonly slope: number;
}

/** Returns the balanced matrix; throws if an entry is negative or repeated, or if the conditions cannot all hold. */
export function balanceSam(
  prior: readonly SamEntry[],
  controls: readonly SamControl[],
  options: BalanceOptions = {},
): BalancedSam {
  const { dispersion = 10, precision = 1e-11, maxIterations = 200 } = options;
  checkPrior(prior);
  const accounts = options.accounts ?? accountsOf(prior);
  const balances = accounts.map((account) => balanceOf(account, prior)).filter((c) => c.at.length > 0);
  const conditions = [...balances, ...controls.map((control) => conditionOf(control, prior, dispersion))];
  const { values, iterations } = solveDual(prior, conditions, precision, maxIterations);
  const hard = conditions.filter((condition) => condition.slope === 0);
  return {
    values,
    iterations,
    maxResidual: worst(hard, values).size,
    achieved: Float64Array.from(conditions.slice(balances.length), (condition) => sumOf(condition, values)),
    moved: prior.map(({ row, column, value }, i) => ({
      row,
      column,
      value: values[i],
      prior: value,
      logRatio: value > 0 ? log(values[i] / value) : 0,
    })),
  };
}

/** Returns every account that pays or is paid, in the order of appearance. */
export function accountsOf(entries: readonly SamEntry[]): string[] {
  return [...new Set(entries.flatMap(({ row, column }) => [row, column]))];
}

function checkPrior(prior: readonly SamEntry[]): void {
  const seen = new Set<string>();
  for (const { row, column, value } of prior) {
    const key = `${row}:${column}`;
    if (!(value >= 0 && value < Infinity))
      throw new Error(`an entry must be a number and not negative: ${key} ${value}`);
    if (seen.has(key)) throw new Error(`an entry stands twice: ${key}`);
    seen.add(key);
  }
}

function balanceOf(account: string, prior: readonly SamEntry[]): Condition {
  const terms = [
    { coefficient: 1, row: account, column: "*" },
    { coefficient: -1, row: "*", column: account },
  ];
  return {
    name: `account ${account}`,
    ...select(prior, (entry) => coefficientOf(terms, entry.row, entry.column)),
    target: 0,
    slope: 0,
  };
}

function conditionOf(control: SamControl, prior: readonly SamEntry[], dispersion: number): Condition {
  const terms = parseExpression(control.entries);
  const chosen = select(prior, (entry) => coefficientOf(terms, entry.row, entry.column));
  if (chosen.at.length === 0) throw new Error(`a control names no entry that can move: ${control.id}`);
  const slope = (control.tolerance * control.tolerance) / dispersion;
  return { name: `control ${control.id}`, ...chosen, target: control.value, slope };
}

function select(prior: readonly SamEntry[], coefficient: (entry: SamEntry) => number) {
  const at: number[] = [];
  const coefficients: number[] = [];
  prior.forEach((entry, i) => {
    const value = entry.value > 0 ? coefficient(entry) : 0;
    if (value === 0) return;
    at.push(i);
    coefficients.push(value);
  });
  return { at, coefficients };
}

function solveDual(
  prior: readonly SamEntry[],
  conditions: readonly Condition[],
  precision: number,
  maxIterations: number,
) {
  let y = new Float64Array(conditions.length);
  let values = primal(prior, conditions, y);
  let objective = dual(conditions, y, values);
  for (let iterations = 0; ; iterations++) {
    if (worst(conditions, values, y).size <= precision) return { values, iterations };
    const step = newtonStep(conditions, values, y);
    let share = 1;
    let next = y;
    let trial = values;
    let trialObjective = Infinity;
    // A NaN or infinite objective fails the comparison and halves the step.
    for (; share > 1e-12; share /= 2) {
      next = y.map((value, k) => value + share * step[k]);
      trial = primal(prior, conditions, next);
      trialObjective = dual(conditions, next, trial);
      if (trialObjective <= objective + 1e-14 * Math.abs(objective)) break;
    }
    if (share <= 1e-12 || iterations >= maxIterations) throw infeasible(conditions, values, y);
    y = next;
    values = trial;
    objective = trialObjective;
  }
}

function infeasible(conditions: readonly Condition[], values: Float64Array, y: Float64Array): Error {
  const { name, size } = worst(conditions, values, y);
  return new Error(`the conditions cannot all hold: ${name} stays off by a share of ${size}`);
}

/** Returns x = x⁰·exp(Aᵀy). */
function primal(prior: readonly SamEntry[], conditions: readonly Condition[], y: Float64Array): Float64Array {
  const exponents = new Float64Array(prior.length);
  conditions.forEach(({ at, coefficients }, k) => {
    for (let n = 0; n < at.length; n++) exponents[at[n]] += coefficients[n] * y[k];
  });
  return exponents.map((exponent, i) => (prior[i].value === 0 ? 0 : prior[i].value * exp(exponent)));
}

/** Returns the dual's value Σx − b·y + ½·y·D·y, which Newton's method makes smallest. */
function dual(conditions: readonly Condition[], y: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  conditions.forEach(({ target, slope }, k) => (sum += (0.5 * slope * y[k] - target) * y[k]));
  return sum;
}

/** Returns −(A·diag(x)·Aᵀ + D)⁻¹·(A·x − b + D·y). */
function newtonStep(conditions: readonly Condition[], values: Float64Array, y: Float64Array): Float64Array {
  const size = conditions.length;
  const hessian = new Float64Array(size * size);
  const dense = new Float64Array(values.length);
  conditions.forEach((outer, i) => {
    dense.fill(0);
    outer.at.forEach((entry, n) => (dense[entry] = outer.coefficients[n] * values[entry]));
    for (let j = 0; j <= i; j++) hessian[i * size + j] = sumOf(conditions[j], dense);
    hessian[i * size + i] += outer.slope;
  });
  const right = Float64Array.from(conditions, (condition, k) => -residual(condition, values, y[k]));
  return solveSymmetric(hessian, right, 1e-13);
}

function sumOf({ at, coefficients }: Condition, values: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < at.length; n++) sum += coefficients[n] * values[at[n]];
  return sum;
}

function residual(condition: Condition, values: Float64Array, y: number): number {
  return sumOf(condition, values) - condition.target + condition.slope * y;
}

/** Returns the condition that is furthest off, as a share of the payments that enter it. */
function worst(conditions: readonly Condition[], values: Float64Array, y?: Float64Array) {
  let size = 0;
  let name = "none";
  conditions.forEach((condition, k) => {
    const { at, coefficients, target } = condition;
    let gross = Math.abs(target);
    for (let n = 0; n < at.length; n++) gross += Math.abs(coefficients[n] * values[at[n]]);
    const off = Math.abs(residual(condition, values, y?.[k] ?? 0)) / (gross || 1);
    if (off <= size) return;
    size = off;
    name = condition.name;
  });
  return { size, name };
}
