import type { Option, SoftwarePrice, VendorPrice } from '../scenario/types.ts';
import { finding, type Rule } from './rule.ts';
import { nameOf, writtenOptions } from './written-options.ts';

/** SW4004: a price should say where it was read. The first one of an option stands for all. */
export const priceSource: Rule = ({ scenario }) =>
  writtenOptions(scenario).flatMap((option) => {
    if (option.source !== undefined) return [];
    const path = amountsOf(option).find((amount) => scenario.sourceOf(amount) === undefined);
    if (path === undefined) return [];
    return [
      finding(scenario, 'SW4004', {
        message: `nothing says where the price of ${nameOf(option)} comes from`,
        hint: 'add source: beside it, like source: quote of 2026-10-02',
        at: path,
      }),
    ];
  });

/** Paths of the amounts of a price. */
function amountsOf(option: Option): string[] {
  if ('software' in option && option.software) return within(option.software, `${option.path}.software`);
  return 'price' in option && option.price ? within(option.price, `${option.path}.price`) : [];
}

function within(price: VendorPrice | SoftwarePrice, path: string): string[] {
  switch (price.form) {
    case 'plans':
      return price.plans.map((_, index) => `${path}.plans.${index}.fee`);
    case 'planRef':
      return [];
    case 'buildUp':
      return price.buildUp.wage ? [`${path}.build_up.wage`] : [];
    case 'percentOf':
      return [`${path}.percent`];
    default:
      return [`${path}.${price.form.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`];
  }
}
