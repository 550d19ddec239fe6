import type { ExtraCost, Option } from '../scenario/types.ts';
import { dimensionText, sameDimension } from '../units/dimension.ts';
import type { Node } from './graph/node.ts';
import { CATEGORIES, type Category, type Line } from './line.ts';
import type { Demand, Offer } from './offer.ts';
import type { Scope } from './scope.ts';

/** Names that formulas of the file may use for every kind of option. */
export function shortNames(demands: readonly Demand[], offer: Offer): ReadonlyMap<string, Node> {
  const names = new Map([
    ['heads', offer.heads],
    ['seats', offer.seats],
    ['founder_hours', offer.founderHours],
  ]);
  const [only, another] = demands;
  if (only && !another) {
    names.set('volume', only.volume);
    names.set('hours', only.hours);
  }
  return names;
}

/**
 * Line items of the file's own, over any figure of the option by its short name (`heads`, `paid_hours`, `month`). `mark`
 * as in `shortfall`: what all options cost goes on from one to the next and counts once.
 */
export function extraCosts(scope: Scope, option: Option, short: ReadonlyMap<string, Node>, mark: Node | null): Line[] {
  const { f, graph } = scope;
  const names = (name: string): Node | undefined =>
    graph.named.get(`${scope.prefix}.${name}`) ?? short.get(name) ?? graph.named.get(name);
  const own = [...graph.named.keys()]
    .filter((id) => id.startsWith(`${scope.prefix}.`))
    .map((id) => id.slice(scope.prefix.length + 1))
    .filter((id) => !id.includes('.'));
  const volumes = scope.assumptions.scenario.work.map((item) => `${item.path}.volume`);
  const known = [...short.keys(), ...volumes, ...own];
  return scope.assumptions.scenario.extraCosts
    .filter((extra) => extra.option === option.id || extra.option === 'all')
    .map((extra, index, extras) => {
      const given = scope.formula(
        { formula: extra.formula.text, at: extra.formula.at, path: extra.path, label: extra.name },
        names,
        known,
        // What an option costs in its first months it costs then whenever it begins.
        extra.option === 'all' ? null : scope.entry,
      );
      const amount = moneyAMonth(scope, extra, given);
      const due = extra.oneOff ? f`if(month == 0, ${amount}, 0)` : f`if(month >= 1, ${amount}, 0)`;
      const cost = mark && extra.option === 'all' ? f`${due} * ${mark}` : due;
      const category: Category =
        extra.category !== undefined && extra.category in CATEGORIES ? (extra.category as Category) : 'extra';
      const twins = extras.slice(0, index).filter((other) => slug(other.name) === slug(extra.name)).length;
      return scope.line(`extra.${slug(extra.name)}${twins === 0 ? '' : `-${twins + 1}`}`, {
        category,
        label: extra.name,
        cost,
        imputed: extra.imputed === true,
        oneOff: extra.oneOff === true,
      });
    });
}

/** The amount of a line item by month; a formula of something else than money is told and counts nothing. */
function moneyAMonth(scope: Scope, { name, formula }: ExtraCost, given: Node): Node {
  const { f } = scope;
  const isZero = given.operation === 'constant' && given.params[0] === 0;
  if (isZero) return scope.number(0, '$/month');
  if (sameDimension(given.dimension, scope.unit('$/month').dimension)) return given;
  if (sameDimension(given.dimension, scope.unit('$').dimension)) return f`${given} / 1 month`;
  const { currency } = scope.assumptions;
  scope.findings.diagnostics.push({
    code: 'SW3001',
    severity: 'error',
    message: `${name} is ${dimensionText(given.dimension)} where ${currency} or ${currency}/month fits`,
    hint: `multiply by a price, like heads * 120 ${currency}/month`,
    at: formula.at,
  });
  return scope.number(0, '$/month');
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'item';
