import type { WorkingTime } from '../../data/types.ts';
import {
  DAYS_PER_YEAR,
  HOURS_PER_WEEK_ROUND_THE_CLOCK as HOURS_OF_WEEK,
  WORKING_DAYS_PER_YEAR,
} from '../../units/constants.ts';
import { PERCENT } from '../../units/unit.ts';
import { markedHours } from '../demand/coverage.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import { placeOf } from '../place.ts';
import type { Scope } from '../scope.ts';
import type { Staff } from './staffing.ts';

/** Night, weekend and holiday premiums on exactly the manned hours that lie there. */
export function premiums(scope: Scope, staff: Staff): Line[] {
  const { f, assumptions } = scope;
  const { person, manned } = staff;
  if (manned.length === 0) return [];
  const { country, jurisdiction, employment } = person.job;
  const law = jurisdiction.workingTime;
  const window = nightWindow(law.nightPremium ?? null);
  const hoursIn = (marked: (hour: number) => boolean): Node =>
    manned
      .map((one) => f`${markedHours(scope, one, marked)} * ${one.worked}`)
      .reduce((sum, node) => f`${sum} + ${node}`);
  // Hours of the week are the company's; people abroad work them by their own clock.
  const ahead = Math.round(
    placeOf(scope, { kind: 'employee', country }, scope.assumptions.scenario.company).hoursAhead ?? 0,
  );
  const local = (hour: number): number => (hour + ahead + HOURS_OF_WEEK) % HOURS_OF_WEEK;
  const isNight = (hour: number): boolean => inWindow(local(hour) % 24, window);
  const isWeekend = (hour: number): boolean => local(hour) >= 5 * 24;
  const night = scope.input({
    key: 'premium.night',
    given: employment.premium?.night,
    label: 'Night premium',
    unit: '',
    otherwise: () => {
      const rate = law.nightPremium?.rate;
      if (rate)
        return assumptions.statutory(
          `jurisdictions.${country}.working_time.night_premium.rate`,
          'options.*.premium.night',
          `Night premium, ${jurisdiction.name}`,
          rate * 100,
          PERCENT,
          law.source,
        );
      return assumptions.fact('shift.night-premium', 'options.*.premium.night', 'Night premium, by custom');
    },
  });
  const weekend = scope.input({
    key: 'premium.weekend',
    given: employment.premium?.weekend,
    label: 'Weekend premium',
    unit: '',
    otherwise: () => {
      if (law.sundayPremium)
        return assumptions.statutory(
          `jurisdictions.${country}.working_time.sunday_premium`,
          'options.*.premium.weekend',
          `Sunday premium, ${jurisdiction.name}`,
          (law.sundayPremium / 2) * 100,
          PERCENT,
          law.source,
        );
      return assumptions.assumed(
        'premium.weekend',
        'options.*.premium.weekend',
        'Weekend premium',
        { low: 0, likely: 5, high: 10 },
        PERCENT,
        'weekend shifts usually pay a little more; no law asks for it',
      );
    },
  });
  const holiday = scope.input({
    key: 'premium.holiday',
    given: employment.premium?.holiday,
    label: 'Holiday premium',
    unit: '',
    otherwise: () => {
      if (law.holidayWorkMultiplier)
        return assumptions.statutory(
          `jurisdictions.${country}.working_time.holiday_work_multiplier`,
          'options.*.premium.holiday',
          `Holiday premium, ${jurisdiction.name}`,
          (law.holidayWorkMultiplier - 1) * 100,
          PERCENT,
          law.source,
        );
      const multiple = scope.fact(
        'shift.holiday-multiple',
        'options.*.premium.holiday.multiple',
        'Pay on a public holiday, multiple of the wage',
      );
      return f`${multiple} - 1`;
    },
  });
  // A round-the-clock post is manned on the holidays, too: holidays a year of 365 days.
  const onHolidays = f`${person.holidays} * ${scope.number(WORKING_DAYS_PER_YEAR / DAYS_PER_YEAR)}`;
  const premium = (id: string, label: string, hours: Node, rate: Node): Line =>
    scope.line(`wages.${id}`, { category: 'wages', label, cost: f`${hours} * ${person.wage} * ${rate}` });
  return [
    premium('night_premium', 'Night premium', hoursIn(isNight), night),
    premium('weekend_premium', 'Weekend premium', hoursIn(isWeekend), weekend),
    premium('holiday_premium', 'Holiday premium', f`${hoursIn(() => true)} * ${onHolidays}`, holiday),
  ];
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Hours that count as night: by law, else 22:00 to 06:00. */
function nightWindow(law: NonNullable<WorkingTime['nightPremium']> | null): Window {
  const hour = (text: string): number => Number(text.split(':')[0]);
  return law ? { from: hour(law.from), to: hour(law.to) } : { from: 22, to: 6 };
}

const inWindow = (hour: number, { from, to }: Window): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to;
