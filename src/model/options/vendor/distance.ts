import type { VendorOption } from '../../../scenario/types.ts';
import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Place } from '../../place.ts';
import type { Scope } from '../../scope.ts';

/**
 * What distance costs, as published shares of what is paid for the work (contract value): processes brought up to what
 * an outside team can work from, and lost productivity with cultural lag - which is rework, and is not added again as
 * such. `productivity` of the file replaces the latter and counts at home, too.
 */
export function distance(scope: Scope, option: VendorOption, place: Place, paid: Node): Line[] {
  const { f } = scope;
  const given = rework(scope, option, paid);
  if (!place.abroad) return given;
  const published = (id: string, label: string): Node => {
    const share = scope.fact(`hidden.offshore.${id}`, `options.*.hidden.${id}`, label);
    return place.near ? f`${share} * ${nearshore(scope)}` : share;
  };
  const lost = (): Line => {
    const share = published('productivity-culture', 'Rework and lost productivity, share of contract value');
    return reworkLine(scope, f`${paid} * ${share}`);
  };
  const process = published('process-improvement', 'Process improvement, share of contract value');
  const improving = { category: 'governance', label: 'Process improvement', cost: f`${paid} * ${process}` } as const;
  return [...(given.length > 0 ? given : [lost()]), scope.line('process', improving)];
}

/** Hours that are bought again where the file states their output: what is paid x (1 / productivity - 1). */
export function rework(scope: Scope, option: VendorOption, paid: Node): Line[] {
  if (option.productivity === undefined) return [];
  const { f } = scope;
  const output = scope.input({
    key: 'productivity',
    given: option.productivity,
    label: 'Output by that of our own people',
    unit: '',
    otherwise: () => scope.number(1),
  });
  return [reworkLine(scope, f`${paid} * (1 / ${output} - 1)`)];
}

function reworkLine(scope: Scope, cost: Node): Line {
  return scope.line('rework', { category: 'errors', label: 'Rework and lost productivity', cost });
}

/** What is left of the hidden costs of distance where both sides share a working day. */
function nearshore(scope: Scope): Node {
  return scope.assumed(
    'vendor.nearshore',
    'options.*.hidden.nearshore',
    'Hidden costs of distance within a working day, of those offshore',
    { low: 25, likely: 50, high: 80 },
    PERCENT,
    'half: questions are answered the same day, but company and country still differ',
  );
}
