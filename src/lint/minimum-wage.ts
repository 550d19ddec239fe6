import { belowMinimum } from '../analysis/minimum-pay.ts';
import { paidJobs } from './jobs.ts';
import { finding, type Rule } from './rule.ts';
import { nameOf } from './written-options.ts';

/** SW4001: nobody may be paid less than the law of the place says. */
export const minimumWage: Rule = (subject) =>
  paidJobs(subject).flatMap((job) => {
    const found = belowMinimum(job, subject.study.period.start);
    if (!found) return [];
    return [
      finding(subject.scenario, 'SW4001', {
        message: `${nameOf(job.option)} pays ${found.message}`,
        hint: found.hint,
        at: job.path,
      }),
    ];
  });
