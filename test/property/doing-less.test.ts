import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byId, made, RUNS, type Written } from './generated.ts';

/** Options of every kind that works for a price or a wage. */
const KINDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'vendor, published price': { kind: 'outsource' },
  'vendor by the hour': { kind: 'outsource', price: { per_hour: '24 USD/hour' } },
  'vendor on a retainer': { kind: 'outsource', price: { retainer: '1500 USD/month' } },
  'vendor abroad': { kind: 'offshore', country: 'PH' },
  employee: { kind: 'employee' },
  founder: { kind: 'diy' },
  colleague: { kind: 'shared-services', spare: '5 hours/week' },
  'shared employee': { kind: 'sharing', partners: 3 },
  freelancer: { kind: 'freelance' },
  software: { kind: 'automate', residual_by: 'diy' },
};

const situation = fc.record({
  volume: fc.integer({ min: 50, max: 4000 }),
  minutes: fc.integer({ min: 1, max: 8 }),
  open: fc.constantFrom('24x7', 'Mon-Fri 08:00-18:00', 'Mon-Sat 08:00-20:00'),
  company: fc.constantFrom(
    { country: 'US', region: 'CA' },
    { country: 'US', region: 'TX' },
    { country: 'GB' },
    { country: 'DE' },
  ),
  months: fc.integer({ min: 8, max: 36 }),
  worth: fc.constantFrom(undefined, '40 USD/call'),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;
type Keys = Readonly<Record<string, unknown>>;

function scenario(
  { volume, minutes, open, company, months, worth }: Situation,
  options: Record<string, Keys>,
  more: Keys = {},
): Written {
  const phones = {
    function: 'phone-reception',
    volume: `${volume} calls/month`,
    handle_time: `${minutes} minutes`,
    open,
    ...(worth === undefined ? {} : { missed_value: worth }),
  };
  const base = {
    name: 'doing less',
    horizon: `${months} months`,
    discount: '0%/year',
    company: { ...company, employees: 20 },
  };
  return { ...base, work: { phones }, options, ...more } as Written;
}

function npvs(written: Written): Record<string, number> {
  return Object.fromEntries([...byId(made(written))].map(([id, option]) => [id, option.base.npv]));
}

const PROMPT = { lead_time: '0 months' };
const cent = 0.01;

describe.each(Object.entries(KINDS))('%s is never cheaper', (_, kind) => {
  test('by settling fewer calls', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 10, max: 90 }), (at, percent) => {
        const { whole, less } = npvs(
          scenario(at, {
            whole: { ...kind, ...PROMPT, resolves: `${percent + 10}%` },
            less: { ...kind, ...PROMPT, resolves: `${percent}%` },
          }),
        );
        expect(less! - whole!).toBeGreaterThanOrEqual(-cent);
      }),
      RUNS,
    );
  });

  test('by starting later, beyond the one-off cost that grows with the months worked', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 6 }), (at, months) => {
        const { whole, less } = npvs(
          scenario(at, { whole: { ...kind, ...PROMPT }, less: { ...kind, lead_time: `${months} months` } }),
        );
        expect(less! / whole!).toBeGreaterThanOrEqual(0.96);
      }),
      RUNS,
    );
  });

  test('by starting later than today’s arrangement, where that is no cheaper itself', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 6 }), (at, months) => {
        const options = { whole: { ...kind, ...PROMPT }, less: { ...kind, lead_time: `${months} months` } };
        const { whole, less, diy } = npvs(scenario(at, options, { today: 'diy' }));
        expect(less! / Math.min(whole!, diy!)).toBeGreaterThanOrEqual(0.96);
      }),
      RUNS,
    );
  });
});

const VENDORS = Object.entries(KINDS).filter(([name]) => name.startsWith('vendor'));

test.each(VENDORS)('%s: paying later saves the time value of money and nothing else', (_, kind) => {
  fc.assert(
    fc.property(situation, fc.constantFrom(15, 30, 60), (at, days) => {
      const options = {
        whole: { ...kind, ...PROMPT },
        less: { ...kind, ...PROMPT, contract: { payment: `${days} days` } },
      };
      const plain = npvs(scenario(at, options));
      expect(Math.abs(plain['less']! - plain['whole']!)).toBeLessThan(cent);
      const discounted = npvs(scenario(at, options, { discount: '10%/year' }));
      const most = 1 - 1.1 ** (-days / 360);
      expect(discounted['whole']! - discounted['less']!).toBeLessThanOrEqual(discounted['whole']! * most + cent);
    }),
    RUNS,
  );
});

/** A vendor that works for less than a stand-in gains nothing by closing early. */
test('a vendor by the hour is never cheaper by covering fewer hours', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 9, max: 24 }), (at, price) => {
      const kind = { kind: 'outsource', ...PROMPT, price: { per_hour: `${price} USD/hour` } };
      const { whole, less } = npvs(
        scenario(at, { whole: { ...kind, open: at.open }, less: { ...kind, open: 'Mon-Fri 10:00-15:00' } }),
      );
      expect(less! - whole!).toBeGreaterThanOrEqual(-cent);
    }),
    RUNS,
  );
});

/** What is left goes to the same stand-in for all: to leave it pays only where the stand-in is the better source. */
test.each([
  ['vendor by the hour', { kind: 'outsource', price: { per_hour: '24 USD/hour' } }],
  ['employee', { kind: 'employee', role: 'office-clerk', part_time: true }],
  ['founder', { kind: 'diy', capacity: '100 hours/week', slowness: 1 }],
  ['freelancer', { kind: 'freelance', price: { per_hour: '20 USD/hour' } }],
])('%s is never cheaper by covering fewer work items, unless a stand-in would do them for less', (_, kind) => {
  const item = (hours: number) => ({ label: 'Paperwork', role: 'office-clerk', workload: `${hours} hours/month` });
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 150 }), fc.integer({ min: 20, max: 150 }), (one, other) => {
      const base = { name: 'doing less', horizon: '24 months', discount: '0%/year' };
      const company = { country: 'US', region: 'CA', employees: 20, founder: { hour: '40 USD/hour' } };
      const alone = npvs({
        ...base,
        company,
        work: { b: item(other) },
        options: { own: { ...kind, ...PROMPT } },
      } as Written);
      const { whole, less } = npvs({
        ...base,
        company,
        work: { a: item(one), b: item(other) },
        options: { whole: { ...kind, ...PROMPT }, less: { ...kind, ...PROMPT, covers: ['a'] } },
      } as Written);
      const saved = whole! - less!;
      // Two jobs of one source never cost more than each by itself; what the stand-in takes is in `less`.
      expect(saved).toBeLessThanOrEqual(Math.max(0, alone['own']! - standIn(other)) + cent);
    }),
    RUNS,
  );

  /** What 24 months of a stand-in cost, read off an option that leaves the item open. */
  function standIn(hours: number): number {
    const study = made({
      name: 'stand-in',
      horizon: '24 months',
      discount: '0%/year',
      company: { country: 'US', region: 'CA', employees: 20, founder: { hour: '40 USD/hour' } },
      work: { a: item(20), b: item(hours) },
      options: { half: { kind: 'outsource', ...PROMPT, covers: ['a'] }, other: { kind: 'diy' } },
    } as Written);
    return byId(study)
      .get('half')!
      .lines.find(({ id }) => id === 'filler.rest.b')!.total;
  }
});

test.each(['employee', 'sharing', 'shared-services'])('a higher wage never makes %s cheaper', (kind) => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 16, max: 60 }), fc.integer({ min: 1, max: 20 }), (at, wage, more) => {
      const { low, high } = npvs(
        scenario(at, {
          low: { kind, ...PROMPT, wage: `${wage} USD/hour` },
          high: { kind, ...PROMPT, wage: `${wage + more} USD/hour` },
        }),
      );
      expect(high! - low!).toBeGreaterThanOrEqual(-cent);
    }),
    RUNS,
  );
});

test('what would not work within the horizon is not feasible', () => {
  const options = { late: { kind: 'employee', lead_time: '9 months' }, prompt: { kind: 'employee', ...PROMPT } };
  const at: Situation = {
    volume: 600,
    minutes: 3,
    open: '24x7',
    company: { country: 'US', region: 'CA' },
    months: 8,
    worth: undefined,
  };
  const study = made(scenario(at, options));
  expect(byId(study).get('late')).toMatchObject({ feasible: false, rank: 2, breaks: [{ require: 'lead time' }] });
  expect(byId(study).get('prompt')!.feasible).toBe(true);
});
