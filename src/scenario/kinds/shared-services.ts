import { hoursOfOne, quantity, share } from '../fields.ts';
import { common, employment } from './common.ts';

/** Somebody who is here already does it, too: spare hours, then overtime, then a hire. */
export const sharedServices = {
  ...common,
  ...employment,
  spare: hoursOfOne('Spare hours of the person.', ['8 hours/week']),
  overtime: hoursOfOne('Most overtime.', ['5 hours/week']),
  task_switching: share('Time lost to switching between tasks.', ['15%'], { max: 0.9 }),
  training: quantity('money', 'Training for the new task.', ['800 USD']),
  raise: share('Raise for the new task.', ['5%']),
};
