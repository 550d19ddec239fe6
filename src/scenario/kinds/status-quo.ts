import { quantity, timetable } from '../fields.ts';
import { common } from './common.ts';

/** As it is, described by what it costs. */
export const statusQuo = {
  ...common,
  cost: quantity('money/month', 'What it costs now.', ['1800 USD/month']),
  hours: quantity('hour/month', 'Hours of work that are handled now.', ['20 hours/week']),
  open: timetable('Hours that are covered now.').optional(),
};
