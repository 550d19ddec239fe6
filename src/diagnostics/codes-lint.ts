import type { CatalogueEntry } from './entry.ts';

/** SW4xxx: values that may be right and are doubtful. Nothing here stops a computation. */
export const LINT_CODES = {
  SW4001: {
    title: 'Wage below the legal minimum',
    severity: 'warning',
    about:
      'The wage by the hour is lower than the minimum wage of the place where the person works: of the city, the state or the country, in force when the scenario starts.',
    remedy: 'Raise the wage, or correct `country` and `region`. A salary is divided by the contract hours (`hours`).',
  },
  SW4002: {
    title: 'Unusual wage for the role',
    severity: 'warning',
    about:
      'Nine in ten people in this role and country earn more, or nine in ten earn less. Often the role is another one, or a month was taken for a year.',
    remedy: 'Check the unit and the role. When the wage is what you really pay, say so: `{value: ..., source: ...}`.',
  },
  SW4003: {
    title: 'Old prices behind the result',
    severity: 'warning',
    about:
      'Amounts of money from the data packs are older than a year, and the option depends on them so much that an ordinary rise of prices since then would move its cost noticeably.',
    remedy: 'Ask for today’s price of the amount that the message names and write it into the scenario.',
  },
  SW4004: {
    title: 'Price without a source',
    severity: 'note',
    about:
      'A price of a vendor, a freelancer or software is given, and nothing says where it comes from or when it was asked for.',
    remedy: 'Write `source: quote of 2026-10-02` beside the price.',
  },
  SW4005: {
    title: 'Too few people for the hours',
    severity: 'warning',
    about:
      'A fixed number of `people` is smaller than the opening hours or the work take, with days off, leave and sickness. Three people do not cover 24 hours: one chair is 8,760 hours a year and a person works about 1,750. What they cannot do is counted as stand-in or missed work.',
    remedy: 'Leave `people` out, and the people needed are counted; or shorten the hours with `shift`.',
  },
  SW4006: {
    title: 'Hours below the threshold of benefits',
    severity: 'warning',
    about:
      'Contract hours stay below the weekly hours from which health cover is due, so that no health cover is counted. People who need it leave such jobs sooner.',
    remedy:
      'Raise `hours`, or keep them and expect a higher `attrition`; `benefits.health_threshold: 0 hours/week` counts health cover for everybody.',
  },
  SW4007: {
    title: 'Contractor who looks like an employee',
    severity: 'warning',
    about:
      'A freelancer works more than half of every week for longer than a year. Authorities and courts may see an employee: levies, overtime and penalties are then due for the years behind. The expected loss is a line of the option.',
    remedy:
      'Employ the person, or let several freelancers take turns (`gigs: 0.5 gigs/month` is one every second month).',
  },
  SW4008: {
    title: 'Offshore price without hidden costs',
    severity: 'warning',
    about:
      'The cost of work abroad is taken as a wage or a rate alone. Selection, transition, travel, management and lost productivity have been 15% to 57% of the value of such contracts.',
    remedy: 'Leave `hidden` out to use the published shares, or put an option with them beside it.',
  },
  SW4009: {
    title: 'Paid leave counted twice',
    severity: 'warning',
    about:
      'Shrinkage of 20% and more is what call centres publish, and it holds vacation, holidays and sickness. Here leave is given, too, and comes on top.',
    remedy: 'Give one of them: `leave` with a `shrinkage` of breaks and meetings alone (2% to 10%), or neither.',
  },
  SW4010: {
    title: 'Currency that nobody here is paid in',
    severity: 'warning',
    about:
      'An amount is in a currency that is neither the scenario’s nor that of a country in it. It is converted at a dated rate, and its movements are in no figure.',
    remedy: 'Correct the currency, or write the amount in the currency of the scenario.',
  },
  SW4011: {
    title: 'Nothing is expected',
    severity: 'note',
    about: 'The scenario has no `expect`, so that nobody hears when a new price or new data change the answer.',
    remedy: 'Write what you rely on: `expect: [best == answering-service]`.',
  },
  SW4012: {
    title: 'Employee in the United States without a state',
    severity: 'note',
    about:
      'No `region` is named, so that the levies of the state (unemployment insurance and others) and its minimum wage are left out.',
    remedy: 'Name the state: `region: CA`.',
  },
  SW4013: {
    title: 'Option that a stand-in carries',
    severity: 'warning',
    about:
      'More than half of what the option costs is a stand-in for work that the option does not do. Its place in the ranking is then that of the stand-in, not its own.',
    remedy: 'Let the option do the work (people, hours, `covers`), or say with `filler` who does what it leaves.',
  },
  SW4014: {
    title: 'Cash without receipts',
    severity: 'warning',
    about:
      'The account has an opening balance and nothing that comes in. It ends below zero with every option, and the interest on what is missing counts as cost.',
    remedy:
      'Give what customers pay in a month, less what the company spends on other things: `receipts: 45k USD/month`.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** A code of a plausibility lint. */
export type LintCode = keyof typeof LINT_CODES;
