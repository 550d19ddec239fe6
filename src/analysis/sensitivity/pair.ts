import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggestion } from '../../diagnostics/suggest.ts';
import type { OptionResult } from '../result.ts';

/** The two options that `--between` names, or the best two that can be chosen. `options` are in order of rank. */
export function pairOf(
  options: readonly OptionResult[],
  between: readonly string[],
  file: string,
): { readonly first: OptionResult; readonly second: OptionResult } | { readonly diagnostic: Diagnostic } {
  if (between.length === 0) {
    const [first, second] = options.filter(({ feasible }) => feasible);
    if (first && second) return { first, second };
    const few = first ? `'${first.id}' is the only option that can be chosen` : 'no option can be chosen';
    return fault(few, options.length < 2 ? 'add another option' : 'name two options with --between a,b');
  }
  if (between.length !== 2) return fault(`--between takes two options, not ${between.length}`, 'as in --between a,b');
  const known = options.map(({ id }) => id);
  const unknown = between.find((id) => !known.includes(id));
  if (unknown !== undefined)
    return fault(`--between names '${unknown}', which is no option of ${file}`, suggestion(unknown, known));
  const [first, second] = between.map((id) => options.find((option) => option.id === id)!) as [
    OptionResult,
    OptionResult,
  ];
  if (first === second) return fault(`--between names '${first.id}' twice`, 'name two different options');
  return { first, second };
}

function fault(message: string, hint: string | undefined): { readonly diagnostic: Diagnostic } {
  return { diagnostic: { code: 'SW3053', severity: 'error', message, ...(hint === undefined ? {} : { hint }) } };
}
