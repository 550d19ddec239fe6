import type { Range } from '../../../assumptions/assumptions.ts';
import type { AutomateOption } from '../../../scenario/types.ts';
import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand } from '../../offer.ts';
import type { Scope } from '../../scope.ts';

/** What software leaves for people, by what the work is: editorial, for lack of figures. */
const LEFT: Readonly<Record<'contacts' | 'records' | 'other', { range: Range; rule: string }>> = {
  contacts: {
    range: { low: 20, likely: 35, high: 60 },
    rule: 'callers who ask for a person, and what a script cannot settle',
  },
  records: {
    range: { low: 10, likely: 25, high: 50 },
    rule: 'documents that do not match, are illegible or need a decision',
  },
  other: { range: { low: 30, likely: 60, high: 90 }, rule: 'judgement, talking to people, and work on site' },
};

const CONTACTS = new Set(['call', 'chat', 'ticket', 'email', 'message']);
const RECORDS = new Set([
  'invoice',
  'transaction',
  'record',
  'kilokeystroke',
  'payslip',
  'order',
  'purchase-order',
  'claim',
]);

/**
 * Share of a demand that people still do: what is left, and exceptions among the rest: r + (1 - r) x e. Exceptions take
 * as long as ordinary units.
 */
export function humanShare(scope: Scope, option: AutomateOption, demand: Demand): Node {
  const { f, assumptions } = scope;
  const left = scope.input({
    key: 'residual',
    given: option.residual,
    label: 'Share left for people',
    unit: '',
    otherwise: () => usuallyLeft(scope, demand),
  });
  const exceptions = scope.input({
    key: 'exceptions',
    given: option.exceptions,
    label: 'Units that need somebody to look at them',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'automate.exceptions',
        'options.*.exceptions',
        'Units that need somebody to look at them',
        { low: 2, likely: 6, high: 20 },
        PERCENT,
        'one unit in sixteen stops for a person (invoices: 10% at the best, 22.6% on average)',
      ),
  });
  return f`min(1, ${left} + (1 - ${left}) * ${exceptions})`;
}

function usuallyLeft(scope: Scope, demand: Demand): Node {
  const { f, assumptions } = scope;
  if (demand.unit === 'audio-minute') {
    const cleanup = assumptions.fact('transcription.ai-cleanup', 'options.*.residual', 'Clean-up of an AI transcript');
    return f`min(1, ${scope.figure(cleanup)} / ${demand.handleTime})`;
  }
  const kind = CONTACTS.has(demand.unit) ? 'contacts' : RECORDS.has(demand.unit) ? 'records' : 'other';
  const { range, rule } = LEFT[kind];
  return scope.assumed(
    `automate.residual.${kind}`,
    'options.*.residual',
    'Share left for people',
    range,
    PERCENT,
    rule,
  );
}
