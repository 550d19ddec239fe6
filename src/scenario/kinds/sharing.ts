import { count, share, word } from '../fields.ts';
import { common, employment } from './common.ts';

/** One employee shared with other companies. */
export const sharing = {
  ...common,
  ...employment,
  share: share('Our share of the employee.', ['25%'], { positive: true }),
  partners: count('Companies that share, we included.', ['4'], { min: 1 }),
  coordination: share('Cost of coordination as a share of our cost.', ['10%']),
  host: word(['us', 'partner'], 'Who employs.').optional(),
  commission: share('Share of sales paid on.', ['5%']),
};
