import { expect, test } from 'vitest';
import { minimumRoster } from '../../src/methods/roster.ts';
import { COMMON_ROSTERS } from '../../src/model/demand/roster-size.ts';

test.each(COMMON_ROSTERS)('the solver finds $people people for a common roster, too', ({ open, people }) => {
  const demand = Array.from({ length: 168 }, (_, hour) => (open(hour) ? 1 : 0));
  expect(minimumRoster({ demand }).headcount).toBe(people);
});
