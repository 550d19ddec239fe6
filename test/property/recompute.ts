import type { Expression } from '../../src/model/expression/ast.ts';

/** A figure by month, upfront firstMonth; a scalar repeats. */
export type Series = readonly number[];

/** A second reading of formulas, written from their documentation: values of names in, value of the formula out. */
export function recompute(
  expression: Expression,
  seriesOf: (name: string) => Series,
  months: number,
  firstMonth: number,
): Series {
  const all = (value: (month: number) => number): Series =>
    Array.from({ length: months + 1 }, (_, month) => value(month));
  const calendar = (month: number): number => ((firstMonth - 1 + Math.max(0, month - 1)) % 12) + 1;
  const truth = (value: boolean): number => (value ? 1 : 0);
  let last: number[] = [];

  const read = (part: Expression): Series => {
    switch (part.kind) {
      case 'number':
        return all(() => part.value * (part.unit?.factor ?? 1));
      case 'name':
        if (part.name === 'month') return all((month) => month);
        if (part.name === 'calendar_month') return all(calendar);
        return part.name === 'previous' ? last : seriesOf(part.name);
      case 'unary': {
        const operand = read(part.operand);
        return all((month) => (part.operator === '-' ? -operand[month]! : truth(operand[month] === 0)));
      }
      case 'binary': {
        const [left, right] = [read(part.left), read(part.right)];
        return all((month) => binary(part.operator, left[month]!, right[month]!));
      }
      case 'call':
        return call(part.name, part.args);
      default:
        throw new Error(`${part.kind} has no value`);
    }
  };

  const binary = (operator: string, a: number, b: number): number => {
    const operations: Record<string, () => number> = {
      '+': () => a + b,
      '-': () => a - b,
      '*': () => a * b,
      '/': () => (b === 0 ? 0 : a / b),
      '^': () => a ** b,
      '<': () => truth(a < b),
      '<=': () => truth(a <= b),
      '>': () => truth(a > b),
      '>=': () => truth(a >= b),
      '==': () => truth(a === b),
      and: () => truth(a !== 0 && b !== 0),
      or: () => truth(a !== 0 || b !== 0),
    };
    return operations[operator]!();
  };

  const call = (name: string, args: readonly Expression[]): Series => {
    if (name === 'scan') return scan(args[0]!, args[1]!);
    const values = args.map(read);
    const at = (month: number): number[] => values.map((series) => series[month]!);
    const one = values[0]!;
    const total = (from: number, to: number): number => {
      let sum = 0;
      for (let month = from; month <= to; month++) sum += one[month]!;
      return sum;
    };
    const byMonth = BY_MONTH[name];
    if (byMonth) return all((month) => byMonth(at(month)));
    const along: Record<string, () => Series> = {
      sum: () => all(() => total(0, months)),
      mean: () => all(() => (months === 0 ? 0 : total(1, months) / months)),
      highest: () => all(() => Math.max(...one.slice(Math.min(1, months)))),
      lowest: () => all(() => Math.min(...one)),
      last: () => all(() => one[months]!),
      cumulative: () => all((month) => total(0, month)),
      // Without draws an event is its chance of the month.
      event: () => all((month) => (month === 0 ? 0 : one[month]!)),
      lag: () => all((month) => (month < values[1]![0]! ? 0 : one[month - values[1]![0]!]!)),
      delayed: () =>
        all((month) => {
          const back = month - Math.max(0, values[1]![0]!);
          const [before, after] = [Math.floor(back), Math.ceil(back)];
          const at = (when: number): number => (when < 0 ? 0 : one[when]!);
          return at(before) + (back - before) * (at(after) - at(before));
        }),
      once: () => all((month) => (Math.round(values[1]![0]!) === month ? one[month]! : 0)),
      change_in_year: () =>
        all((month) => {
          if (month === 0) return 0;
          return one[month]! - (month === 1 || calendar(month) === 1 ? 0 : one[month - 1]!);
        }),
    };
    if (!along[name]) throw new Error(`no function '${name}'`);
    return along[name]();
  };

  /** Month by month: the body reads last month's result as `previous`. */
  const scan = (opening: Expression, next: Expression): Series => {
    const outer = last;
    const result = [read(opening)[0]!];
    for (let month = 1; month <= months; month++) {
      last = all((at) => (at === month ? result[month - 1]! : 0)) as number[];
      result.push(read(next)[month]!);
    }
    last = outer;
    return result;
  };

  return read(expression);
}

/** A levy: each bracket is over, rate and add; `rate` counts up to the next `over`, `add` as soon as it is passed. */
function levy(base: number, table: readonly number[]): number {
  let amount = 0;
  for (let at = 0; at < table.length; at += 3) {
    const [over, rate, add] = table.slice(at, at + 3) as [number, number, number];
    if (base > over) amount += rate * (Math.min(base, table[at + 3] ?? Number.POSITIVE_INFINITY) - over) + add;
  }
  return amount;
}

/** Functions of one month's values. */
const BY_MONTH: Readonly<Record<string, (args: readonly number[]) => number>> = {
  min: (args) => Math.min(...args),
  max: (args) => Math.max(...args),
  abs: ([a]) => Math.abs(a!),
  log: ([a]) => (a! > 0 ? Math.log(a!) : 0),
  sin: ([a]) => Math.sin(a!),
  ceil: ([a]) => Math.ceil(a! - 1e-9),
  floor: ([a]) => Math.floor(a! + 1e-9),
  round: ([a]) => Math.floor(a! + 0.5),
  ceil_to: ([a, step]) => (step === 0 ? a! : Math.ceil(a! / step! - 1e-9) * step!),
  if: ([condition, yes, no]) => (condition !== 0 ? yes! : no!),
  argmin: (args) => args.indexOf(Math.min(...args)),
  pick: ([index, ...choices]) => choices[index!]!,
  brackets: ([base, ...table]) => levy(base!, table),
};
