import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { studyOf } from '../bundled-scenarios.ts';

const DESK = `name: calls
company: {country: US, region: CA, employees: 20, founder: {hour: 50 USD/hour, capacity: 10 hours/week}}
work: {phones: {function: phone-reception, volume: 6000 calls/month, handle_time: 3 minutes, open: 24x7}}
options:
  founder: {kind: diy, capacity: 5 hours/week, open: 24x7, slowness: 1, lead_time: 0 months}
  service: {kind: outsource, price: {per_unit: 2 USD/call}, lead_time: 0 months}
  second: {kind: outsource, price: {per_unit: 3 USD/call}, lead_time: 0 months}
`;

const mixed = (parts: string): Study => studyOf(`${DESK}  mixed: {kind: multi-source, assign: {phones: ${parts}}}\n`);
const line = ({ comparison }: Study, id: string, option = 'mixed'): number =>
  comparison.options.find((one) => one.id === option)!.lines.find((one) => one.id === id)!.monthly[5]!;

/** 5 hours a week of 3 minutes: what the founder can take a month. */
const TAKEN = (5 * 52) / 12 / (3 / 60);

describe('overflow', () => {
  test('goes to the next source, and nothing is left open', () => {
    const made = mixed('[{source: founder}, {source: service, when: overflow}]');
    expect(line(made, 'service.fees')).toBeCloseTo(2 * (6000 - TAKEN), 6);
    expect(line(made, 'founder.founder.time')).toBeCloseTo((50 * 5 * 52) / 12, 6);
    expect(line(made, 'filler.rest.phones')).toBeCloseTo(0, 6);
  });

  test('of a share is what is left of that share', () => {
    const made = mixed('[{source: founder, share: 50%}, {source: second}, {source: service, when: overflow}]');
    expect(line(made, 'second.fees')).toBeCloseTo(3 * 3000, 6);
    expect(line(made, 'service.fees')).toBeCloseTo(2 * (3000 - TAKEN), 6);
  });

  test('that the next source cannot take goes on', () => {
    const half = `${DESK}  helper: {kind: diy, capacity: 10 hours/week, open: 24x7, slowness: 1, lead_time: 0 months}
  mixed: {kind: multi-source, assign: {phones: [{source: founder}, {source: helper, when: overflow}, {source: service, when: overflow}]}}\n`;
    expect(line(studyOf(half), 'service.fees')).toBeCloseTo(2 * (6000 - 3 * TAKEN), 6);
  });

  test('of hours in which nobody is there goes on as well', () => {
    const closed = DESK.replace('open: 24x7, slowness', 'open: Mon-Fri 09:00-17:00, slowness').replace(
      'capacity: 5 hours/week',
      'capacity: 100 hours/week',
    );
    const made = studyOf(
      `${closed}  mixed: {kind: multi-source, assign: {phones: [{source: founder}, {source: service, when: overflow}]}}
  split: {kind: multi-source, assign: {phones: [{source: founder, when: "Mon-Fri 09:00-17:00"}, {source: service, when: rest}]}}\n`,
    );
    expect(line(made, 'service.fees')).toBeCloseTo(line(made, 'service.fees', 'split'), 6);
  });

  test('and the rest may go to one source, which is asked for both together', () => {
    const made = mixed(
      '[{source: founder, when: "Mon-Fri 09:00-17:00"}, {source: service, when: rest}, {source: service, when: overflow}]',
    );
    expect(line(made, 'service.fees')).toBeCloseTo(2 * (6000 - TAKEN), 6);
    expect(
      made.comparison.options.find(({ id }) => id === 'mixed')!.lines.filter(({ id }) => id.endsWith('.fees')),
    ).toHaveLength(1);
  });

  test('may go round between items as long as nobody waits for himself', () => {
    const made =
      studyOf(`${DESK.replace('work: {', 'work: {night: {function: phone-reception, volume: 600 calls/month, handle_time: 3 minutes, open: 24x7}, ')}  mixed:
    kind: multi-source
    assign:
      night: [{source: founder}, {source: service, when: overflow}]
      phones: [{source: second}, {source: founder, when: overflow}]
`);
    // Nothing is left of the phones, so the founder is only asked for the night, for which the hours do not suffice.
    expect(line(made, 'second.fees')).toBeCloseTo(3 * 6000, 6);
    expect(line(made, 'service.fees')).toBeCloseTo(2 * (600 - TAKEN), 6);
  });
});

test('errors of a work item are those of who does it, not a mean over all items', () => {
  const made = studyOf(`name: two
company: {country: US, region: CA, employees: 20, founder: {hour: 50 USD/hour}}
work:
  a: {volume: 60 letters/month, unit: letter, handle_time: 30 minutes, error_cost: 100 USD/letter, label: a}
  b: {volume: 180 letters/month, unit: letter, handle_time: 30 minutes, error_cost: 1 USD/letter, label: b}
options:
  good: {kind: outsource, price: {per_hour: 10 USD/hour}, error_rate: 0%, lead_time: 0 months, resolves: 100%}
  bad: {kind: outsource, price: {per_hour: 5 USD/hour}, error_rate: 10%, lead_time: 0 months, resolves: 100%}
  mixed: {kind: multi-source, assign: {a: good, b: bad}}
  stated: {kind: multi-source, assign: {a: good, b: bad}, error_rate: 5%}
`);
  expect(line(made, 'errors.rework')).toBeCloseTo(180 * 0.1 * 1, 6);
  expect(line(made, 'errors.rework', 'stated')).toBeCloseTo(180 * 0.05 * 1 + 60 * 0.05 * 100, 6);
});
