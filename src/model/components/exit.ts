import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { monthlyShare } from '../timing.ts';
import { localPrice } from './local-price.ts';
import type { Pay } from './pay.ts';
import type { Leaver } from './severance.ts';
import type { Staff } from './staffing.ts';

/** Leaving people: severance and notice when heads shrink, claims, and the months in which somebody who fails is kept. */
export function exit(scope: Scope, staff: Staff, pay: Pay, leaver: Leaver): Line[] {
  const { f, assumptions } = scope;
  const claim = localPrice(
    scope,
    staff.person.job.country,
    assumptions.fact('epl.claim-cost', 'options.*.exit.claim', 'Defence and settlement of an employment claim'),
  );
  const claims = f`${perHead(scope, 'epl.charge-probability')} * 1 claim * ${claim}`;
  const paid = scope.fact('epl.claims-paid-share', 'options.*.exit.claim', 'Share of charges that end in a payment');
  const failing = scope.fact('turnover.involuntary', 'options.*.exit.underperformance', 'People who fail each year');
  const kept = scope.assumed(
    'kept_months',
    'options.*.exit.underperformance',
    'Months in which somebody who fails is kept',
    { low: 1, likely: 2, high: 4 },
    'month',
    'warning, review and notice before a dismissal',
  );
  const half = scope.assumed(
    'failing_output',
    'options.*.exit.underperformance',
    'Output lost meanwhile',
    { low: 25, likely: 50, high: 75 },
    PERCENT,
    'half of the usual output',
  );
  // Who goes because work falls is not needed in the time of notice: it is paid in lieu.
  const notice = f`${leaver.notice} * ${leaver.pay}`;
  const { severance, levies } = leaver;
  const each = severance ? f`${severance} + ${notice}` : notice;
  const owed = f`${notice} * ${levies.onPay}`;
  const released = (amount: Node): Node => f`${staff.released} * ${scope.graph.add('lag', [amount], [1])} / 1 month`;
  return [
    scope.line('exit.severance', {
      category: 'exit',
      label: 'Severance and notice',
      cost: released(each),
      oneOff: true,
    }),
    scope.line('exit.levies', {
      category: 'exit',
      label: 'Levies on severance and notice',
      cost: released(severance ? f`${owed} + ${severance} * ${levies.onSeverance}` : owed),
      oneOff: true,
    }),
    scope.line('exit.claims', {
      category: 'exit',
      label: 'Employment claims, expected',
      cost: f`${staff.heads} * ${claims} * ${paid} / 12 months`,
    }),
    scope.line('exit.underperformance', {
      category: 'exit',
      label: 'Output lost until somebody who fails has left',
      cost: f`${staff.heads} * ${monthlyShare(scope, failing)} * ${kept} * ${half} * ${pay.perPerson} / 1 month`,
      imputed: true,
    }),
  ];
}

/** The chance of a charge is published by employer; spread over the heads of a typical insured small firm. */
function perHead(scope: Scope, fact: string): Node {
  const { f } = scope;
  const chance = scope.fact(fact, 'options.*.exit.claim', 'Chance that an employer is charged in a year');
  const size = scope.assumed(
    'claims_size',
    'options.*.exit.claim',
    'Heads of a typical employer in the claims survey',
    { low: 20, likely: 50, high: 150 },
    '',
    'the survey counts firms with fewer than 500 employees',
  );
  return f`${chance} / ${size}`;
}
