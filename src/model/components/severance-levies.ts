import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import type { Pay } from './pay.ts';
import type { Job } from './person.ts';

/** What employers owe on top of what they pay to leavers, as shares of it. */
export interface LeaverLevies {
  /** Of pay, so of pay in lieu of notice: it is pay in every country of the data. */
  readonly onPay: Node;
  /** Of severance. */
  readonly onSeverance: Node;
}

/**
 * Levies of the whole horizon by gross pay: caps bite on leavers as they do on everybody. On severance they are due as
 * far as the country's data say (`severance_levies`); where those are silent, severance is taken for pay.
 */
export function leaverLevies(scope: Scope, job: Job, pay: Pay, levies: readonly Line[]): LeaverLevies {
  const { f } = scope;
  const owed = levies.length === 0 ? f`0 * ${pay.gross}` : f`total(${levies.map(({ cost }) => cost)})`;
  const onPay = scope.name(
    'let_go.levy_rate',
    'Levies by gross pay, on average',
    f`if(sum(${pay.gross}) > 0, sum(${owed}) / sum(${pay.gross}), 0)`,
    '%',
  );
  return { onPay, onSeverance: f`${shareOf(scope, job)} * ${onPay}` };
}

function shareOf(scope: Scope, { jurisdiction, country }: Job): Node {
  const law = jurisdiction.severanceLevies;
  const label = `Share of severance that bears levies, ${jurisdiction.name}`;
  const path = 'options.*.leaving.severance';
  if (law) {
    const entry = `jurisdictions.${country}.severance_levies.share`;
    return scope.figure(scope.assumptions.statutory(entry, path, label, law.share * 100, PERCENT, law.source));
  }
  return scope.assumed(
    `severance_levies.${country}`,
    path,
    label,
    { low: 0, likely: 100, high: 100 },
    PERCENT,
    'severance is taken for pay where no exemption is known',
  );
}
