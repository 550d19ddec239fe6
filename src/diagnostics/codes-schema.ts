import type { CatalogueEntry } from './entry.ts';

/** SW2xxx: from a tree of values to a scenario. */
export const SCHEMA_CODES = {
  SW2001: {
    title: 'Unknown key',
    severity: 'error',
    about:
      'The key means nothing here. A mistyped key would otherwise be ignored in silence and a default used instead of your value.',
    remedy: 'Correct the spelling; `sourcewise schema` lists every key, and editors complete them from it.',
  },
  SW2002: {
    title: 'Missing key',
    severity: 'error',
    about: 'Something that has no default is missing.',
    remedy: 'Add the key.',
  },
  SW2003: {
    title: 'Wrong form of value',
    severity: 'error',
    about: 'A mapping stands where a text is expected, a text where a list is expected, or the like.',
    remedy: 'Write the value in the form that the message names.',
  },
  SW2004: {
    title: 'Key without a value',
    severity: 'error',
    about:
      'The key stands there without a value. (A key without a value in a file that `extends` another removes the inherited one.)',
    remedy: 'Write a value, or remove the key to use the default.',
  },
  SW2005: {
    title: 'Number out of bounds',
    severity: 'error',
    about: 'The number is outside of what makes sense there: a share above 100%, a negative price, half a month.',
    remedy: 'Write a number within the bounds that the message names.',
  },
  SW2006: {
    title: 'Unknown word',
    severity: 'error',
    about: 'Only certain words are allowed there.',
    remedy: 'Write one of the words that the message lists.',
  },
  SW2007: {
    title: 'Keys that do not go together',
    severity: 'error',
    about:
      'Two keys exclude each other, or one needs another: a price is built in one way, work has a volume or a workload.',
    remedy: 'Keep one of them.',
  },
  SW2008: {
    title: 'Unusable name',
    severity: 'error',
    about:
      'Names of work, options and values are used in formulas: they start with a letter and go on with letters, digits, `-` and `_`. A few words have a meaning of their own.',
    remedy: 'Choose a name such as `front-desk`; use `label` for how it is shown.',
  },
  SW2009: {
    title: 'Wrong number of items',
    severity: 'error',
    about: 'The list is empty, too long, or must have exactly so many items: a season has twelve factors.',
    remedy: 'Add or remove items.',
  },
  SW2010: {
    title: 'Text that does not fit',
    severity: 'error',
    about: 'The text is empty, too long, or not of the form that is needed there, such as `2027-01` for a month.',
    remedy: 'Write it in the form that the message names.',
  },
  SW2101: {
    title: 'Quantity not understood',
    severity: 'error',
    about: 'A quantity is a number and its unit, such as `17 USD/hour`, or a range such as `12 to 18 USD/hour`.',
    remedy: 'Write the number first, then the unit; currencies as codes (`USD`); ranges with `to`.',
  },
  SW2102: {
    title: 'Unknown unit',
    severity: 'error',
    about: 'The word after the number is no unit that is known: neither time, nor a currency, nor a kind of work.',
    remedy: 'Correct the spelling, or declare your own unit of work with `unit:`.',
  },
  SW2103: {
    title: 'Unit is missing',
    severity: 'error',
    about: 'A number alone could mean anything here: per hour or per year, dollars or euros.',
    remedy: 'Write the unit after the number.',
  },
  SW2104: {
    title: 'Unit does not fit',
    severity: 'error',
    about:
      'The quantity measures something other than what is needed there: calls where money is needed, or working time (hours) where calendar time (months) is needed. Working time never turns into calendar time by itself.',
    remedy: 'Write one of the units that the message names.',
  },
  SW2105: {
    title: 'Range that contradicts itself',
    severity: 'error',
    about: 'The low end of a range is above its high end, or the likely value lies outside.',
    remedy: 'Order the numbers: low, likely, high.',
  },
  SW2106: {
    title: 'Rate without a period',
    severity: 'error',
    about: '3% a month is 43% a year, so a rate must say its period.',
    remedy: 'Write `3%/year` or `3%/month`.',
  },
  SW2107: {
    title: 'Opening hours not understood',
    severity: 'error',
    about: 'Opening hours are days of the week and times of day.',
    remedy: 'Write `24x7`, `business-hours`, or `Mon-Fri 08:00-18:00, Sat 10:00-14:00`.',
  },
  SW2108: {
    title: 'Unusable number',
    severity: 'error',
    about: 'The number is infinite, not a number, or beyond 1e15.',
    remedy: 'Write a finite number of a sensible size.',
  },
  SW2109: {
    title: 'Unknown currency',
    severity: 'error',
    about: 'Three capital letters are read as a currency, and this is no active ISO 4217 code.',
    remedy: 'Correct the code.',
  },
  SW2110: {
    title: 'Probabilities that do not sum to 1',
    severity: 'error',
    about: 'The outcomes under `one_of` are all that can happen, so that their probabilities are 1 together.',
    remedy: 'Add the outcome that is missing, or correct the probabilities.',
  },
  SW2201: {
    title: 'Unknown kind of option',
    severity: 'error',
    about: 'An option is of one of the kinds that the tool knows how to cost.',
    remedy: 'Write one of the kinds in the message; an option with a name of its own needs `kind:`.',
  },
  SW2202: {
    title: 'Unknown option',
    severity: 'error',
    about: 'The name is neither an option of this scenario nor a kind of option.',
    remedy: 'Correct the name or add the option.',
  },
  SW2203: {
    title: 'Unknown work',
    severity: 'error',
    about: 'The name is not a work item of this scenario.',
    remedy: 'Correct the name or add it under `work`.',
  },
  SW2204: {
    title: 'Unknown function',
    severity: 'error',
    about: 'The catalogue has no such function.',
    remedy:
      'Choose a function of the catalogue (`sourcewise data`), or leave `function` out and give `label`, `volume` and `handle_time`, or `workload`.',
  },
  SW2205: {
    title: 'Unknown role',
    severity: 'error',
    about: 'The data have no wages for such a role.',
    remedy: 'Choose a role of the data (`sourcewise data`).',
  },
  SW2206: {
    title: 'Unknown country',
    severity: 'error',
    about: 'The data have no such country.',
    remedy: 'Write the two-letter code of a country in the data.',
  },
  SW2207: {
    title: 'Unknown name in a formula',
    severity: 'error',
    about: 'A value may name something defined under `let`; nothing there has this name.',
    remedy: 'Correct the name, define it under `let`, or write a number and its unit.',
  },
  SW2208: {
    title: 'Values that define each other',
    severity: 'error',
    about: 'A value under `let` is defined by itself, directly or through others.',
    remedy: 'Give one of them a number.',
  },
  SW2209: {
    title: 'Two options with one name',
    severity: 'error',
    about: 'Options are told apart by their names; in a list, an option without `id` is called like its kind.',
    remedy: 'Give one of them an `id` of its own.',
  },
  SW2210: {
    title: 'Option that needs itself',
    severity: 'error',
    about: 'An option hands work to itself, directly or through other options.',
    remedy: 'Hand the work to another option.',
  },
  SW2211: {
    title: 'Work that is given out twice',
    severity: 'error',
    about:
      'The parts of a work item take more than all of it: their shares are above 100% together, their hours overlap, or two of them take the rest.',
    remedy:
      'Correct the shares or the hours. A part without `share` and `when`, or with `when: rest`, takes what the others leave.',
  },
  SW2212: {
    title: 'Work that no part takes',
    severity: 'warning',
    about:
      'The shares of the parts are below 100% together and none of them takes the rest, so that a stand-in does it, or nobody.',
    remedy: 'Add a part without `share`, or raise the shares to 100% together.',
  },
  SW2221: {
    title: 'Overflow that has no source',
    severity: 'error',
    about:
      'A part with `when: overflow` takes what the parts before it in the list cannot take: there must be one before it, and sources cannot wait for the overflow of each other.',
    remedy: 'Put the part that does the work first, and let the overflow go one way.',
  },
  SW2222: {
    title: 'Mix that cannot be found',
    severity: 'error',
    about:
      'An option with `find: cheapest` is put together from other options: each of its work items needs one that does it, none of them may be made of several sources itself, and what is still to be found cannot be how it is done today.',
    remedy: 'Name under `among` options that do the work, or narrow `covers`.',
  },
  SW2231: {
    title: 'Unknown input of a correlation',
    severity: 'error',
    about:
      'Values that move together are named as they are under `let`, or by their path in the file. Defaults have no place there, and formulas only move with the values that they read.',
    remedy: 'Correct the name, or write the value into the file and correlate that.',
  },
  SW2232: {
    title: 'Correlations that cannot hold together',
    severity: 'error',
    about:
      'A pair is correlated twice, a value with itself, or the ranks contradict each other: if A moves with B and B with C, then A and C cannot be independent. Pairs that no group names count as independent.',
    remedy: 'Lower the rank to what the message says, or put all values that move together in one group.',
  },
  SW2233: {
    title: 'Correlation of one number',
    severity: 'warning',
    about: 'A value without a range is the same in every draw, so that nothing can move with it.',
    remedy: 'Give it a range, or take it out of the group.',
  },
} as const satisfies Record<string, CatalogueEntry>;
