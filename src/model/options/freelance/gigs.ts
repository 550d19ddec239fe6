import type { Range } from '../../../assumptions/assumptions.ts';
import type { FreelanceOption, QuantityInput } from '../../../scenario/types.ts';
import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';

/** A share of the file or an assumed one. */
export function share(
  scope: Scope,
  key: string,
  given: QuantityInput | undefined,
  label: string,
  range: Range,
  rule: string,
): Node {
  return scope.input({
    key,
    given,
    label,
    unit: '',
    otherwise: () => scope.assumptions.assumed(`freelance.${key}`, `options.*.${key}`, label, range, PERCENT, rule),
  });
}

/** Gigs a month; a job done once is one gig, steady work a new contract every second month. */
export function gigsPerMonth(scope: Scope, option: FreelanceOption, once: boolean): Node {
  const { f } = scope;
  const given = scope.input({
    key: 'gigs',
    given: option.gigs,
    label: 'Gigs',
    unit: ['gig/month', '1/month'],
    otherwise: () =>
      once
        ? scope.number(1, '1/month')
        : scope.assumptions.assumed(
            'freelance.gigs',
            'options.*.gigs',
            'Gigs',
            { low: 0.2, likely: 0.5, high: 2 },
            '1/month',
            'a freelancer stays for about two months of steady work',
          ),
  });
  return given.dimension['gig'] === 1 ? f`${given} / ${scope.number(1, 'gig')}` : given;
}

/** Founder's time to find and brief somebody, a gig. */
export function hoursPerGig(scope: Scope, option: FreelanceOption): Node {
  const { f } = scope;
  const given = scope.input({
    key: 'sourcing',
    given: option.sourcing,
    label: 'Time to find somebody, a gig',
    unit: ['hour', 'hour/gig'],
    otherwise: () =>
      scope.assumptions.assumed(
        'freelance.sourcing',
        'options.*.sourcing',
        'Time to find somebody, a gig',
        { low: 0.5, likely: 1, high: 4 },
        'hour',
        'an hour to post, read offers and choose',
      ),
  });
  return given.dimension['gig'] === -1 ? f`${given} * ${scope.number(1, 'gig')}` : given;
}

/** Founder's hours of briefing and checking: as given, else a share of the freelancer's hours. */
export function supervisionHours(scope: Scope, option: FreelanceOption, hours: Node, running: Node): Node {
  const { f } = scope;
  if (option.governance !== undefined) {
    const given = scope.input({
      key: 'governance',
      given: option.governance,
      label: 'Hours of management',
      unit: 'hour/month',
      otherwise: () => scope.number(0, 'hour/month'),
    });
    return f`${given} * ${running}`;
  }
  const part = scope.assumed(
    'freelance.supervision',
    'options.*.governance',
    "Briefing and checking, share of the freelancer's hours",
    { low: 3, likely: 8, high: 20 },
    PERCENT,
    'five minutes an hour',
  );
  return f`${part} * ${hours}`;
}
