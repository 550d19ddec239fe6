import type { CatalogueEntry } from './entry.ts';

/** SW3xxx: from a scenario and the data to numbers. */
export const DATA_CODES = {
  SW3001: {
    title: 'Unit that does not fit the model',
    severity: 'error',
    about:
      'A value, often one made by a formula over `let` names, has another unit than the place where it stands can use: calls where money is due, hours where months are.',
    remedy: 'Write the value in a unit that the message names; in a formula, multiply or divide by what is missing.',
  },
  SW3002: {
    title: 'Formula that does not work',
    severity: 'error',
    about:
      'A formula of `let` or `extra_costs` cannot be read, names something unknown, or joins units that do not go together.',
    remedy:
      'Correct the marked part. `explain` lists the figures that a formula of `extra_costs` may name: `heads`, `paid_hours`, `month` and others.',
  },
  SW3003: {
    title: 'Currency without an exchange rate',
    severity: 'error',
    about: 'An amount is in a currency for which the data have no rate, so that it cannot be converted.',
    remedy: 'Write the amount in the currency of the scenario.',
  },
  SW3004: {
    title: 'Unknown handle time',
    severity: 'error',
    about: 'Nobody has published how long a unit of this work takes, and a guess would decide the result.',
    remedy: 'Time a few and write `handle_time: 10 minutes`, or say the work in hours: `workload: 10 hours/week`.',
  },
  SW3005: {
    title: 'Wage from a weak fallback',
    severity: 'warning',
    about:
      'The data have no wage of this role in this country. The national average times what the role earns elsewhere, by the average there, stands in: good to a third at best.',
    remedy: 'Write the `wage` that you would pay, or a `role` of the work whose pay is known.',
  },
  SW3006: {
    title: 'Nothing known about the pay',
    severity: 'error',
    about: 'The data have neither a wage of this role in this country nor anything to start from.',
    remedy: 'Write the `wage` that you would pay.',
  },
  SW3007: {
    title: 'Unknown region or place',
    severity: 'error',
    about:
      'The country has no such region in the data, or the region no such place, so that its levies cannot be found.',
    remedy: 'Write a code that the message lists, or leave it out for the levies of the whole country.',
  },
  SW3008: {
    title: 'Setting of a levy without effect',
    severity: 'warning',
    about: 'A key of `levies` names no levy of the place, or gives a rate to a levy that is a fixed amount.',
    remedy: 'Use an id that `sourcewise data show` lists for the country; switch a levy off with `off`.',
  },
  SW3010: {
    title: 'Nothing known about the price',
    severity: 'error',
    about: 'No price is given, and the data have none that could stand in.',
    remedy: 'Ask for an offer and write it as `price`.',
  },
  SW3011: {
    title: 'Price that does not cover all work',
    severity: 'warning',
    about: 'The option does several kinds of work, and its price counts units of some of them only.',
    remedy: 'Split the option, or say with `covers` which work it does.',
  },
  SW3012: {
    title: 'Unknown vendor',
    severity: 'error',
    about: '`plan_ref` names a vendor whose plans are not in the data.',
    remedy: 'Choose one that the message lists, or write the plans out under `price`.',
  },
  SW3013: {
    title: 'Price made up from pay',
    severity: 'warning',
    about:
      'No price for this work has been published. What people in the role earn, times what vendors or freelancers usually charge over it, stands in.',
    remedy: 'Ask for an offer and write it as `price`.',
  },
  SW3014: {
    title: 'Percentage of an unknown amount',
    severity: 'error',
    about: 'A price is a percentage of what is collected, and the file does not say how much that is.',
    remedy: 'Add `amount: 20k USD/month` to the price.',
  },
  SW3015: {
    title: 'Assumed price of software',
    severity: 'warning',
    about: 'No price of software for this work has been published; an ordinary business subscription stands in.',
    remedy: 'Write what it costs: `software: {per_month: 99 USD/month}`.',
  },
  SW3016: {
    title: 'Profile without work in the opening hours',
    severity: 'error',
    about: 'The weights of `profile` put all of the work into hours in which it is closed.',
    remedy: 'Give some opening hour a weight above 0, or widen `open`.',
  },
  SW3020: {
    title: 'Unknown figure',
    severity: 'error',
    about: '`explain` was asked for an option, line or month that the scenario does not have.',
    remedy:
      'Name an option, `option.line`, or any figure that an explanation shows; `@0` is upfront, `@1` the first month.',
  },
  SW3021: {
    title: 'Unknown option on the command line',
    severity: 'error',
    about: '`--only` names an option that the scenario does not have.',
    remedy: 'Use the names under `options`.',
  },
  SW3022: {
    title: 'Unknown country or role',
    severity: 'error',
    about: 'The data have no such country, or no such role whose typical pay could be used.',
    remedy:
      'See `sourcewise data list countries` and `sourcewise data list roles`; a role with a given wage may be any.',
  },
  SW3023: {
    title: 'Impossible size',
    severity: 'error',
    about:
      'A wage, a number of hours, of employees or a payroll that cannot be: zero, below zero, more hours than a week has.',
    remedy: 'Write a value within the bounds that the message names.',
  },
  SW3024: {
    title: 'Cost without a region',
    severity: 'warning',
    about: 'The country has levies by region, and none is named: they are left out of the cost.',
    remedy: 'Name the region: `--region CA`.',
  },
  SW3025: {
    title: 'Size of the company assumed',
    severity: 'note',
    about: 'Levies that only larger or smaller companies pay depend on headcount or payroll, which was not given.',
    remedy: 'Add `--employees`, `--annual-payroll` or `--quarterly-payroll`.',
  },
  SW3026: {
    title: 'Payroll below the pay in question',
    severity: 'warning',
    about:
      'The payroll of the company holds the pay of the person whose cost is asked, and it is smaller than that pay.',
    remedy: 'Add the pay of this person to the payroll.',
  },
  SW3027: {
    title: 'Cost that is no number',
    severity: 'error',
    about:
      'The cost of an option is not finite: one of its inputs is far too large, or a formula of the file divides by it.',
    remedy: 'Check the numbers and formulas of the option; `--only` ranks the other options meanwhile.',
  },
  SW3031: {
    title: 'No company there',
    severity: 'error',
    about:
      'A professional employer organisation employs people jointly with the company itself, and whom you take on from a staffing agency is an employee of yours: both exist only where the company is.',
    remedy: 'Abroad, write `engagement: employer-of-record`, or `captive` with a company of your own there.',
  },
  SW3040: {
    title: 'No contract to price',
    severity: 'error',
    about: '`contract` was asked for an option that is no vendor, or the scenario has no vendor at all.',
    remedy:
      'Name an option of `kind: outsource` or `kind: offshore` without another `engagement`. A vendor inside a mix is priced when it is an option of its own that the mix names.',
  },
  SW3050: {
    title: 'Too many mixes',
    severity: 'error',
    about:
      'With `find: cheapest` every source is costed for every set of work items that it may get; their number doubles with each item. Up to 2,048 such sets are weighed up: 8 items and 6 sources, or 10 items and 2 sources.',
    remedy: 'Name fewer options under `among`, or fewer work items under `covers`.',
  },
  SW3052: {
    title: 'Condition that cannot be used',
    severity: 'error',
    about:
      '`--where` cannot be read, names what the scenario does not have, speaks of months without saying which, or holds in too few draws to say anything.',
    remedy:
      'State a comparison of uncertain values: `let` names, inputs by their path or its end (`attrition > 40%/year`), figures without months (`highest(front-desk.heads) <= 3`).',
  },
  SW3053: {
    title: 'Nothing to set side by side',
    severity: 'error',
    about:
      '`sensitivity` needs two options, and the scenario has fewer that can be chosen, or `--between` names others.',
    remedy: 'Name two options of the scenario: `--between a,b`.',
  },
  SW3041: {
    title: 'No break-even to look for',
    severity: 'error',
    about:
      '`breakeven` was asked for an input or an option that the scenario does not have, for a number that does not reach the cost of the options, or for one that nobody can say how far to move.',
    remedy:
      'Name two options of the scenario, and the path of a number as `explain FILE --assumptions --format csv` lists it. Give a number that is zero a range: `0 to 500 USD`.',
  },
  SW3030: {
    title: 'Fault in a data pack of your own',
    severity: 'error',
    about: 'An entry in the folder of `--data` cannot be used. It is left out, and the shipped value holds.',
    remedy: 'Correct the entry at its place; the formats are those of the shipped packs.',
  },
} as const satisfies Record<string, CatalogueEntry>;
