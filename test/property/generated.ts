import fc from 'fast-check';
import type { Study, StudyQuestion } from '../../src/analysis/compare.ts';
import type { OptionResult } from '../../src/analysis/result.ts';
import { studyOf } from '../bundled-scenarios.ts';

/** A scenario as plain data; JSON is YAML, so it loads like any file. */
export interface Written {
  readonly [key: string]: unknown;
  readonly company: Readonly<Record<string, unknown>>;
  readonly work: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** How often each property is tried: a study takes some ten milliseconds. `PROPERTY_RUNS` asks for more. */
export const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 12) };

export const made = (written: Written, question: StudyQuestion = {}): Study =>
  studyOf(JSON.stringify(written), 'generated.yaml', question);

/** Options of a study by id: ranks may differ where values do not. */
export const byId = (study: Study): Map<string, OptionResult> =>
  new Map(study.comparison.options.map((option) => [option.id, option]));

/** Equal up to the order in which a sum was made. */
export const close = (a: number, b: number, scale = Math.max(Math.abs(a), Math.abs(b))): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, scale);

/** The same data with the keys of every mapping in another order. */
function shuffled(value: unknown, order: (length: number) => number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    order(entries.length).map((index) => [entries[index]![0], shuffled(entries[index]![1], order)]),
  );
}

/** Orders drawn from a seed: the property stays repeatable. */
function orders(seed: number): (length: number) => number[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
  return (length) =>
    Array.from({ length }, (_, index) => ({ index, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ index }) => index);
}

/** The same scenario with its options, keys and work items in another order. */
export const reordered = (written: Written, seed: number): Written => shuffled(written, orders(seed)) as Written;

const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);
const money = (min: number, max: number, per: string): fc.Arbitrary<string> =>
  number(min, max).map((value) => `${value} USD/${per}`);
const maybe = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));
const joined = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(...parts).map((list) => Object.assign({}, ...list));

const HOURS = ['24x7', 'Mon-Fri 09:00-17:00', 'Mon-Sat 08:00-20:00', 'Mon-Fri 08:00-18:00'] as const;

const company = joined(
  fc.constantFrom(
    { country: 'US', region: 'CA' },
    { country: 'US', region: 'TX' },
    { country: 'GB' },
    { country: 'DE' },
    { country: 'AU' },
  ),
  maybe('employees', fc.integer({ min: 1, max: 80 })),
  maybe('founder', fc.record({ hour: money(20, 120, 'hour') })),
  maybe('cash', fc.record({ opening: fc.constant('20000 USD'), receipts: money(1000, 20000, 'month') })),
);

const growth = fc
  .option(number(-3, 6), { nil: undefined })
  .map((g) => (g === undefined ? {} : { growth: `${g}%/month` }));

const WORK = {
  phones: joined(
    fc.constant({ function: 'phone-reception' }),
    fc
      .tuple(fc.integer({ min: 20, max: 3000 }), growth)
      .map(([now, g]) => ({ volume: { now: `${now} calls/month`, ...g } })),
    maybe('open', fc.constantFrom(...HOURS)),
    maybe('missed_value', money(1, 60, 'call')),
    maybe('service_level', fc.constantFrom('80% in 20 s', '95% in 2 minutes')),
    maybe(
      'handle_time',
      number(1, 8).map((m) => `${m} minutes`),
    ),
  ),
  books: joined(
    fc.constant({ function: 'bookkeeping' }),
    number(2, 120).map((h) => ({ workload: `${h} hours/month` })),
  ),
  forms: joined(
    fc.constant({ label: 'Forms', unit: 'form', role: 'data-entry-keyer' }),
    fc
      .tuple(fc.integer({ min: 10, max: 2000 }), growth)
      .map(([now, g]) => ({ volume: { now: `${now} forms/month`, ...g } })),
    number(1, 20).map((m) => ({ handle_time: `${m} minutes` })),
    maybe('error_cost', money(1, 30, 'form')),
  ),
} as const;

const work = fc
  .subarray(Object.keys(WORK) as (keyof typeof WORK)[], { minLength: 1 })
  .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, WORK[id]]))));

const common = joined(
  maybe(
    'lead_time',
    fc.integer({ min: 0, max: 4 }).map((m) => `${m} months`),
  ),
  maybe(
    'resolves',
    number(40, 100).map((p) => `${p}%`),
  ),
  maybe(
    'error_rate',
    number(0, 10).map((p) => `${p}%`),
  ),
);

const employment = joined(
  maybe('wage', money(18, 60, 'hour')),
  maybe(
    'hours',
    number(25, 45).map((h) => `${h} hours/week`),
  ),
  maybe('shift', fc.constant('Mon-Fri 09:00-17:00')),
  maybe('part_time', fc.boolean()),
  maybe(
    'attrition',
    number(0, 60).map((p) => `${p}%/year`),
  ),
  maybe('workplace', fc.constantFrom('office', 'hybrid', 'remote')),
);

const contract = maybe(
  'contract',
  joined(
    maybe('payment', fc.constantFrom('0 days', '30 days', '75 days', '30 to 120 days')),
    maybe(
      'setup',
      number(0, 3000).map((v) => `${v} USD`),
    ),
    maybe(
      'escalator',
      number(0, 8).map((p) => `${p}%/year`),
    ),
    maybe(
      'deposit',
      number(0, 2000).map((v) => `${v} USD`),
    ),
  ),
);

const OPTIONS = {
  founder: joined(fc.constant({ kind: 'diy' }), common, maybe('slowness', number(1, 3))),
  staff: joined(fc.constant({ kind: 'employee' }), common, employment),
  vendor: joined(
    fc.constant({ kind: 'outsource' }),
    common,
    contract,
    maybe(
      'price',
      fc.oneof(
        money(300, 9000, 'month').map((retainer) => ({ retainer })),
        money(15, 90, 'hour').map((per_hour) => ({ per_hour })),
      ),
    ),
    maybe(
      'tax',
      number(0, 20).map((p) => `${p}%`),
    ),
  ),
  abroad: joined(
    fc.constantFrom({ kind: 'offshore', country: 'PH' }, { kind: 'offshore', country: 'IN' }),
    common,
    contract,
    maybe(
      'hidden',
      number(0, 50).map((p) => `${p}%`),
    ),
    maybe(
      'fx_drift',
      number(-5, 5).map((p) => `${p}%/year`),
    ),
  ),
  gig: joined(
    fc.constant({ kind: 'freelance' }),
    common,
    maybe(
      'price',
      money(8, 90, 'hour').map((per_hour) => ({ per_hour })),
    ),
  ),
  colleague: joined(
    fc.constant({ kind: 'shared-services' }),
    common,
    maybe(
      'spare',
      number(0, 12).map((h) => `${h} hours/week`),
    ),
  ),
  fraction: joined(fc.constant({ kind: 'sharing' }), common, maybe('partners', fc.integer({ min: 2, max: 5 }))),
  nothing: joined(fc.constant({ kind: 'status-quo' }), maybe('cost', money(0, 3000, 'month'))),
  bot: joined(
    fc.constant({ kind: 'automate', residual_by: 'diy' }),
    maybe(
      'residual',
      number(5, 80).map((p) => `${p}%`),
    ),
  ),
} as const;

const options = fc
  .subarray(Object.keys(OPTIONS) as (keyof typeof OPTIONS)[], { minLength: 2, maxLength: 4 })
  .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, OPTIONS[id]]))));

/** Any scenario: some work, some options of any kind, some country. */
export const anyScenario: fc.Arbitrary<Written> = fc
  .record({
    name: fc.constant('generated'),
    horizon: fc.integer({ min: 1, max: 26 }).map((months) => `${months} months`),
    discount: number(0, 20).map((p) => `${p}%/year`),
    company,
    work,
    options,
    today: fc.option(fc.constantFrom('diy', 'status-quo'), { nil: undefined }),
  })
  .map((written) => {
    const { today, ...rest } = written;
    return (today === undefined ? rest : written) as unknown as Written;
  });
