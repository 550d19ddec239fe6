import { type FreelanceOption, isExpression } from '../scenario/types.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { likelyValue } from '../units/quantity.ts';
import { figure } from '../units/words.ts';
import { finding, type Rule } from './rule.ts';
import { figureOf, nameOf } from './written-options.ts';

/** Hours a week from which a contractor is looked at as an employee: the middle of the usual 20 to 30. */
const JOB_LIKE_HOURS = 25;
/** More than one person's week: several freelancers share it. */
const ONE_PERSON = 45;
const MONTHS = 12;

/** SW4007: one freelancer who fills most of a week for longer than a year. */
export const contractor: Rule = ({ scenario, study }) =>
  scenario.options.flatMap((option) => {
    if (option.kind !== 'freelance' || takesTurns(option)) return [];
    const node = figureOf(study, option, 'hours');
    if (!node) return [];
    const weeks = study.values.series(node).map((hours) => (hours * 12) / PAID_WEEKS_PER_YEAR);
    const jobLike = weeks.filter((hours) => hours > JOB_LIKE_HOURS && hours <= ONE_PERSON);
    if (jobLike.length <= MONTHS) return [];
    const mean = jobLike.reduce((sum, hours) => sum + hours, 0) / jobLike.length;
    return [
      finding(scenario, 'SW4007', {
        message: `${nameOf(option)} works ${figure(Math.round(mean))} hours a week for ${jobLike.length} months: that looks like an employee`,
        hint: 'employ the person, or let several take turns and say so: gigs: 0.5 gigs/month',
        at: option.path,
      }),
    ];
  });

/** Whether the file says that nobody stays for a year. */
function takesTurns({ gigs }: FreelanceOption): boolean {
  return gigs !== undefined && !isExpression(gigs) && likelyValue(gigs.value) * gigs.unit.factor * MONTHS >= 1;
}
