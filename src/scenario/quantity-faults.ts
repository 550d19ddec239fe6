import type { Code } from '../diagnostics/catalogue.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { currencyCodes, isCurrency } from '../units/currencies.ts';
import type { TextFault } from '../units/text-fault.ts';
import { knownUnitNames } from '../units/unit.ts';
import type { CheckContext } from './context.ts';
import { escaped } from './problems.ts';
import { partOf, type ScalarNode } from './tree.ts';

const FAULT_CODES: Readonly<Record<TextFault['problem'], Code>> = {
  syntax: 'SW2101',
  number: 'SW2108',
  unit: 'SW2102',
  currency: 'SW2109',
  range: 'SW2105',
  period: 'SW2106',
};

/** Adds what is wrong with the text of a quantity, at its place in the file. */
export function reportFault(fault: TextFault, node: ScalarNode, context: CheckContext, hint: () => string): void {
  const code =
    fault.problem === 'number' && fault.message.endsWith('not a number') ? 'SW2101' : FAULT_CODES[fault.problem];
  context.problems.add(
    code,
    partOf(node, fault.offset, fault.length),
    escaped(fault.message),
    () => symbolHint(fault, context) ?? fault.hint ?? hint(),
  );
}

function symbolHint(fault: TextFault, context: CheckContext): string | undefined {
  const { symbol } = fault;
  if (symbol === undefined) return undefined;
  if (fault.problem === 'currency') {
    const near = nearest(symbol, currencyCodes());
    return near === undefined ? undefined : `did you mean '${near}'?`;
  }
  if (isCurrency(symbol.toUpperCase())) return `write the currency in capitals: ${symbol.toUpperCase()}`;
  if (symbol === 'm' || symbol === 'mn') return 'write M for a million, min for minutes, month for months';
  const near = nearest(symbol, [...context.nouns, ...knownUnitNames()]);
  return near === undefined ? 'declare your own unit of work with `unit:` of the work item' : `did you mean '${near}'?`;
}
