import { isEmploying } from '../scenario/kind-traits.ts';
import { isExpression } from '../scenario/types.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { likelyValue } from '../units/quantity.ts';
import { figure } from '../units/words.ts';
import { finding, type Rule } from './rule.ts';
import { figureOf, nameOf, writtenOptions } from './written-options.ts';

/** SW4006: contract hours below the threshold of health cover, or cover that is given and never due. */
export const benefitsThreshold: Rule = ({ scenario, data, study }) =>
  writtenOptions(scenario).flatMap((option) => {
    if (!isEmploying(option)) return [];
    const law = data.jurisdiction(option.country ?? scenario.company.country)?.workingTime;
    const given = option.benefits?.healthThreshold;
    const threshold =
      given && !isExpression(given)
        ? weekly(likelyValue(given.value) * given.unit.factor)
        : law?.fullTimeBenefitsThresholdHours;
    if (!threshold) return [];
    if (option.hours && !isExpression(option.hours)) {
      const hours = weekly(likelyValue(option.hours.value) * option.hours.unit.factor);
      if (hours >= threshold) return [];
      return [
        finding(scenario, 'SW4006', {
          message: `${figure(hours)} hours a week are below the ${figure(threshold)} from which health cover is due: ${nameOf(option)} gets none`,
          hint: 'is it meant? people who need cover leave such a job sooner: consider attrition',
          at: `${option.path}.hours`,
        }),
      ];
    }
    const [paid, heads] = [figureOf(study, option, 'paid_hours'), figureOf(study, option, 'heads')];
    if (!option.benefits?.health || !paid || !heads) return [];
    const people = study.values.series(heads);
    const each = study.values.series(paid).map((hours, month) => (people[month] ? weekly(hours / people[month]) : 0));
    const most = Math.max(...each);
    if (most === 0 || most >= threshold - 1e-6) return [];
    return [
      finding(scenario, 'SW4006', {
        message: `the health cover of ${nameOf(option)} is never due: the work fills ${figure(most)} hours a week and person, cover begins at ${figure(threshold)}`,
        hint: 'set part_time: false to pay whole people, or benefits.health_threshold: 0 hours/week to cover everybody',
        at: `${option.path}.benefits.health`,
      }),
    ];
  });

const weekly = (hoursPerMonth: number): number => (hoursPerMonth * 12) / PAID_WEEKS_PER_YEAR;
