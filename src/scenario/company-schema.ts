import { count, hoursOfOne, object, quantity, rate, ref, share, text, word } from './fields.ts';

const skill = (what: string) => count(`${what} 1 poor, 3 average, 5 very good.`, ['4'], { min: 1, max: 5 });

/** What the file may say of the company. */
export const company = object(
  {
    country: ref('country', 'Country of the company, as ISO 3166 code. Default: US', ['US', 'DE']).optional(),
    region: text('State or province, as ISO 3166-2 suffix.', { most: 20, examples: ['CA'] }).optional(),
    locality: text('City, where it has levies of its own.', { most: 60 }).optional(),
    currency: text("Currency of all results. Default: the country's", {
      form: 'currency',
      examples: ['USD'],
    }).optional(),
    employees: count(
      'Employees today, without those of this work; levies, benefits and what a company takes on in steps depend on the size.',
      ['6'],
    ),
    annual_payroll: quantity('money/month', 'Payroll today.', ['300k USD/year']),
    quarterly_payroll: quantity('money/month', 'Payroll of a quarter, where a levy looks at it.', ['75k USD/quarter']),
    industry: text('Industry: what is core business there.', { examples: ['dental practice'] }).optional(),
    founder: object(
      {
        hour: quantity('money/hour', "Value of a founder's hour.", ['75 USD/hour']),
        capacity: hoursOfOne('Hours that the founder has for all this.', ['10 hours/week']),
      },
      'The founder.',
    ).optional(),
    cash: object(
      {
        opening: quantity('money', 'Cash at the start.', ['30k USD'], { min: null }),
        receipts: quantity(
          'money/month',
          'What the company invoices a month from the first on, after its other bills; the account lives on it.',
          ['45k USD/month'],
        ),
        days_to_collect: quantity(
          'days',
          'Days until customers pay what is invoiced; what they owe from before belongs into `opening`.',
          ['30'],
        ),
      },
      'Cash of the company: whether it can meet payroll and bills.',
    ).optional(),
    overdraft: rate('Interest on an overdraft.', '12%/year'),
    skills: object(
      {
        communication: skill('Says clearly what is wanted, and listens.'),
        negotiation: skill('Gets good terms, and holds the other side to them.'),
        project_management: skill('Plans, follows up, notices early.'),
        contract_reading: skill('Knows what was signed, and what it gives.'),
        adaptability: skill('Copes with other ways of working.'),
      },
      'How good you are at dealing with outside sources, rated by yourself. Silent: average.',
    ).optional(),
    health_cover: word(
      ['always', 'by-law', 'never'],
      'Whether employees get health cover where a law asks for it from a size of the company on (United States, 50 full-time equivalents): at any size (`always`, also where silent), from that size on, or never, which then costs the penalty.',
    ).optional(),
    foresight: quantity('month', 'How long before it comes you know that work grows.', ['2 months']),
    spare_seats: count('Workplaces that stand empty and cost nothing more.', ['2']),
    lease_end: quantity('month', 'Time from the start until space can be given up.', ['18 months']),
    sublet: share('Share of the rent that a subtenant pays until then.', ['60%']),
    wage_growth: rate('Rise of wages.', '3%/year', { negative: true }),
  },
  'Your company.',
);
