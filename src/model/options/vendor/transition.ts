import type { Range } from '../../../assumptions/assumptions.ts';
import { PERCENT } from '../../../units/unit.ts';
import { localPrice } from '../../components/local-price.ts';
import type { Node } from '../../graph/node.ts';
import { inHouseHour } from '../../in-house-hour.ts';
import type { Line } from '../../line.ts';
import { totalOf } from '../over-demands.ts';
import type { Vendor } from './vendor.ts';

/** What it costs to get to this vendor; failure makes us pay it again. */
export interface Start {
  readonly lines: readonly Line[];
  /** Those of them that the vendor bills. */
  readonly billed: readonly Line[];
  /** Money once. */
  readonly selection: Node | undefined;
  readonly transition: Node | undefined;
  /** Founder's hours before the start, once. */
  readonly hours: Node;
}

/**
 * Hours that anybody needs, by the style of the contract. The published shares of contract value (selection 0.2-2%,
 * transition 2-3%) are of large deals; below some size the founder's hours decide.
 */
const LEAST_HOURS: Readonly<Record<'selection' | 'transition', Readonly<Record<Vendor['style'], Range>>>> = {
  selection: { plan: { low: 2, likely: 5, high: 16 }, people: { low: 10, likely: 30, high: 80 } },
  transition: { plan: { low: 2, likely: 5, high: 20 }, people: { low: 10, likely: 40, high: 120 } },
};

/** Set-up fee, selection and contract, transfer of knowledge, and parallel running: all before or around the start. */
export function start(vendor: Vendor): Start {
  const { scope, option } = vendor;
  const { f } = scope;
  const replaced = option.hidden !== undefined;
  const choosing = replaced && !option.selection ? undefined : selection(vendor);
  const learning = replaced && !option.transition ? undefined : effort(vendor, 'transition');
  const once = (id: string, label: string, amount: Node | undefined, imputed = false): Line[] =>
    amount
      ? [
          scope.line(id, {
            category: 'transition',
            label,
            cost: f`once(${amount}, 0)`,
            oneOff: true,
            fixed: true,
            imputed,
          }),
        ]
      : [];
  const billed = once('setup', 'Set-up fee', setup(vendor));
  return {
    billed,
    lines: [
      ...billed,
      ...once('selection', 'Selection and contract', choosing?.cost, option.selection === undefined),
      ...once('transition', 'Transfer of knowledge', learning?.cost, true),
      ...parallelRunning(vendor),
    ],
    selection: choosing?.cost,
    transition: learning?.cost,
    hours: totalOf(
      scope,
      [choosing, learning].flatMap((part) => part?.hours ?? []),
      'hour',
    ),
  };
}

/** Set-up fee: a small vendor's, a PEO's, or so much a person of the team. */
function setup({ scope, option, style, people, taken, context }: Vendor): Node {
  const { assumptions } = scope;
  const hr = taken.some(({ demand }) => demand.function?.id === 'hr' || demand.function?.id === 'benefits-admin');
  const isEach = style === 'people' && !hr;
  const id = hr ? 'peo.setup-fee' : `contract.setup-fee.${isEach ? 'bpo-per-agent' : 'small-vendor'}`;
  return scope.input({
    key: 'contract.setup',
    given: option.contract?.setup,
    label: 'Set-up fee',
    unit: '$',
    otherwise: () => {
      const path = `options.*.contract.setup${isEach ? '.each' : ''}`;
      const fee = localPrice(scope, context.company.country, assumptions.fact(id, path, 'Set-up fee'));
      return isEach ? scope.f`${fee} * highest(${people})` : fee;
    },
  });
}

interface Effort {
  readonly cost: Node;
  readonly hours?: Node;
}

function selection(vendor: Vendor): Effort {
  const { scope, option } = vendor;
  if (option.selection === undefined) return effort(vendor, 'selection');
  const cost = scope.input({
    key: 'selection',
    given: option.selection,
    label: 'Selection and contract',
    unit: '$',
    otherwise: () => scope.number(0, '$'),
  });
  return { cost };
}

/** The larger of the least hours x founder's hour, and the published share of a year's contract value. */
function effort({ scope, context, style, yearValue }: Vendor, what: 'selection' | 'transition'): Effort {
  const { f } = scope;
  const label = what === 'selection' ? 'Selection and contract' : 'Transfer of knowledge';
  const hours = scope.assumed(
    `vendor.${what}-hours.${style}`,
    `options.*.${what}`,
    `${label}, least hours`,
    LEAST_HOURS[what][style],
    'hour',
    style === 'plan'
      ? 'an afternoon or two of comparing, signing and briefing for a subscription'
      : 'a week of offers, references and contract, and a week of training, for a team of agents',
  );
  const fact = what === 'selection' ? 'hidden.offshore.vendor-selection' : 'hidden.offshore.transition';
  const share = scope.fact(fact, `options.*.${what}`, `${label}, share of a year's contract`);
  const cost = scope.name(
    `${what}_cost`,
    label,
    f`max(${hours} * ${context.company.founderHour}, ${share} * ${yearValue})`,
    '$',
  );
  return { cost, hours };
}

/**
 * The old arrangement goes on for a while: share x hours taken over x what an hour of our people costs, in the months
 * of transition. By default it is within the published share above; a file that names it gets its own line.
 */
function parallelRunning({ scope, option, taken, running, elapsed }: Vendor): Line[] {
  if (option.transition === undefined) return [];
  const { f, assumptions } = scope;
  const given = scope.input({
    key: 'transition.months',
    given: option.transition.months,
    label: 'Months of transition',
    unit: ['month', ''],
    otherwise: () =>
      assumptions.fact('hidden.transition-months', 'options.*.transition.months', 'Months of transition'),
  });
  const months = given.dimension['month'] === 1 ? f`${given} / 1 month` : given;
  const share = scope.input({
    key: 'transition.parallel',
    given: option.transition.parallel,
    label: 'Share of the old cost that goes on',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'vendor.parallel',
        'options.*.transition.parallel',
        'Share of the old cost that goes on',
        { low: 25, likely: 50, high: 100 },
        PERCENT,
        'half of the work is still done twice on average while knowledge moves',
      ),
  });
  const old = taken.map(({ demand, hours }) => f`${hours} * ${inHouseHour(scope, demand)}`);
  const now = f`min(1, max(0, ${months} - (${elapsed} / 1 month - 1))) * ${running}`;
  return [
    scope.line('parallel', {
      category: 'transition',
      label: 'Parallel running',
      cost: f`total(${old}) * ${share} * ${now}`,
      oneOff: true,
    }),
  ];
}
