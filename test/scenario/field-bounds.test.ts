import { expect, test } from 'vitest';
import { boundsAt, takesValue } from '../../src/scenario/field-bounds.ts';
import type { Option } from '../../src/scenario/option-types.ts';
import { PERCENT, PERCENT_A_YEAR, unit } from '../../src/units/unit.ts';

const most = Number.POSITIVE_INFINITY;

test.each([
  ['work.phones.volume.now', unit('call/month'), 0, most],
  ['work.phones.volume.growth', PERCENT_A_YEAR, -1, most],
  ['work.phones.volume.cycle.amplitude', PERCENT, 0, 1],
  ['options.desk.wage', unit('USD/hour'), 0, most],
  ['options.desk.hours', unit('hour/week'), 0, 728],
  ['options.*.attrition', PERCENT_A_YEAR, 0, 0.99],
  ['options.*.merit', PERCENT_A_YEAR, -1, most],
  ['options.*.leave.vacation', unit(''), 0, 199],
  ['options.vendor.price.plans.0.fee', unit('USD/month'), 0, most],
  ['options.vendor.price.success', PERCENT, 0, 1],
  ['company.cash.opening', unit('USD'), Number.NEGATIVE_INFINITY, most],
])('%s has the bounds of its field', (path, of, low, high) => expect(boundsAt(path, of)).toEqual({ low, high }));

test.each([
  // A default stands under the path of the field that it is a part of: the bounds are not its own.
  ['options.*.failure', PERCENT],
  ['options.*.ramp_up', PERCENT],
  ['options.*.nothing', PERCENT],
  ['let.calls', unit('call/month')],
  ['discount.of.what', PERCENT_A_YEAR],
])('%s says nothing of another unit, or is no field', (path, of) => expect(boundsAt(path, of)).toBeUndefined());

const vendor = (more: object = {}): Option => ({ kind: 'offshore', id: 'vendor', path: 'options.vendor', ...more });
const hours = { value: { kind: 'point', value: 140 }, unit: unit('hour/month'), text: '140' } as const;

test.each([
  ['options.*.failure', PERCENT_A_YEAR, vendor(), true],
  ['options.*.failure', PERCENT, vendor(), false],
  ['options.*.wage', unit('USD/year'), vendor(), false],
  ['options.*.wage', unit('USD/year'), vendor({ engagement: 'contractor' }), true],
  ['options.*.contract.deposit', unit('USD'), vendor({ engagement: 'contractor' }), true],
  ['options.*.contract.exit_fee', unit('USD'), vendor({ engagement: 'contractor' }), false],
  ['options.*.conversion_fee', PERCENT, vendor({ engagement: 'staffing-agency', hireAfter: hours }), true],
  // Terms of a price stand beside the price that they belong to.
  ['options.*.price.per_hour', unit('USD/hour'), vendor(), true],
  ['options.*.price.net_hours', unit('hour/month'), vendor(), false],
  ['options.*.price.net_hours', unit('hour/month'), vendor({ price: { form: 'perFte', perFte: hours } }), true],
  ['options.*.price.per_hour', unit('USD/hour'), vendor({ price: { form: 'perFte', perFte: hours } }), false],
  ['options.*.occupancy', PERCENT, vendor(), false],
  ['company.sublet', PERCENT, null, true],
  ['company.sublet', unit('USD'), null, false],
] as const)('%s in %o of %o: %s', (path, of, option, taken) => expect(takesValue(path, of, option)).toBe(taken));
