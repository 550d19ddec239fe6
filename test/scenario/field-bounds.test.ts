import { expect, test } from 'vitest';
import { boundsAt } from '../../src/scenario/field-bounds.ts';
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
