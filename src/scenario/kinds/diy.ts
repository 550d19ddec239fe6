import { count, hoursOfOne, quantity, timetable } from '../fields.ts';
import { common } from './common.ts';

/** The founder does it. */
export const diy = {
  ...common,
  hour: quantity('money/hour', "Value of a founder's hour.", ['75 USD/hour'], { default: 'company.founder.hour' }),
  capacity: hoursOfOne('Hours that the founder has for it.', ['10 hours/week'], {
    default: 'company.founder.capacity',
  }),
  slowness: count('How many times as long the founder needs.', ['1.5'], { min: 1, max: 20 }),
  open: timetable('Hours that the founder can cover.').optional(),
};
