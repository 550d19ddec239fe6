import type {
  Course,
  RoadmapChance,
  RoadmapHindsight,
  RoadmapResult,
  VolumeRule,
  VolumeRules,
} from '../analysis/roadmap/result.ts';
import { amount, calendarMonth, capital, listed, money, percent, plural } from '../units/words.ts';

/** A saving below this share of the cost is not worth a change. */
const SLIGHT = 0.02;

/** A sequence that fewer draws have is not told. */
const RARE = 0.05;

/** The plan in a sentence: `Months 1-5 do it yourself, from month 6 answering service.` */
export function sequence({ stretches: all }: Course, today: string | null): string {
  if (all.length === 1) return `${capital(all[0]!.label)} from start to end.`;
  const parts = all.map(({ label, from, until }, index) =>
    index === all.length - 1 ? `from month ${from} ${label}` : `${monthsText(from, until)} ${label}`,
  );
  const first = all[0]!.from;
  if (first > 1) parts.unshift(`${monthsText(1, first - 1)} ${today === null ? 'a stand-in' : 'as today'}`);
  return `${capital(parts.join(', '))}.`;
}

/** `month 3` or `months 3-7`. */
export const monthsText = (from: number, until: number): string =>
  from === until ? `month ${from}` : `months ${from}-${until}`;

/** What the plan costs, against the best single option. */
export function costWords(
  { scenario: { currency } }: RoadmapResult,
  { best, saving, total, stretches }: Course,
): string {
  if (stretches.length === 1) return `No switch pays. It costs ${money(total, currency)}.`;
  const share = best.npv === 0 ? 0 : saving / Math.abs(best.npv);
  const slight = share < SLIGHT ? ' That is hardly worth a change.' : '';
  return `It costs ${money(total, currency)}, ${money(saving, currency)} (${percent(share)}) less than ${best.label} from start to end.${slight}`;
}

/** How sure the saving is, over the draws. */
export function chanceWords({ cheaper, range }: RoadmapChance, currency: string): string {
  const [low, high] = [amount(range.p10), money(range.p90, currency)];
  return `It is cheaper in ${percentOff(cheaper)} of the draws; 80% of all draws save between ${low} and ${high}.`;
}

/** The volume to wait for at a switch, where that is a better guide than the month. */
export function ruleWords(rule: VolumeRule, to: string, rules: VolumeRules, start: string): string {
  const { rising, month, share, months } = rule;
  const units = rules.unit === 'hour' ? 'hours of work' : plural(rules.unit);
  const volume = `about ${amount(Number(rule.volume.toPrecision(2)))} ${units} a month`;
  const date = `month ${month} (${calendarMonth(start, month)})`;
  if (rules.saves <= 0 || months === null) return `${capital(to)} begins in ${date}, at ${volume}.`;
  const [low, high] = [months.p10, months.p90].map((one) => amount(one));
  const range = low === high ? `month ${low}` : `month ${low} to ${high}`;
  const reached = share > 0.995 ? '' : `; ${percent(share)} reach it`;
  const others = rules.worlds === 'draws' ? 'in 80% of the draws' : `at ${OTHER_VOLUMES}`;
  return `Begin with ${to} when volume ${rising ? 'passes' : 'falls below'} ${volume}: ${date} ${rules.planned ? 'in the plan' : 'at likely values'}, ${range} ${others}${reached}.`;
}

/** What it is worth to go by volumes. */
export function rulesNote({ saves, error, planned, worlds }: VolumeRules, currency: string): string {
  if (saves <= 0) return 'With another volume it would be another month: no volume is a better guide than the month.';
  if (error !== null && saves <= error) {
    const than = planned ? 'by the month' : 'by the plan';
    return `To go by that rather than ${than} costs about the same on average: ${money(saves, currency)} less, give or take ${amount(error)}.`;
  }
  const instead = planned ? 'rather than by the month saves another' : 'instead of the plan saves';
  const off = error === null ? '' : ` (give or take ${amount(error)})`;
  const over = worlds === 'draws' ? '' : `, over ${OTHER_VOLUMES}`;
  return `To go by that ${instead} ${money(saves, currency)}${off} on average${over}.`;
}

const OTHER_VOLUMES = '60 to 160% of the volume in the file';

/** What would have been best in each draw, the commonest sequences first. */
export function hindsightItems({ plans }: RoadmapHindsight, course: Course): { text: string; planned: boolean }[] {
  const ours = course.stretches.map(({ option }) => option).join();
  const common = plans.filter(({ share }) => share.mean >= RARE);
  return common.map(({ options, share, switches }) => {
    const months = switches.map(({ p10, p50, p90 }) => {
      const [low, middle, high] = [p10, p50, p90].map((month) => amount(month));
      return low === high ? `month ${middle}` : `month ${middle} (${low} to ${high})`;
    });
    const when = months.length === 0 ? 'from start to end' : `switching in ${listed(months)}`;
    return { text: `${percentOff(share)}: ${options.join(', then ')}, ${when}`, planned: options.join() === ours };
  });
}

/** `63% (give or take 12)`. */
const percentOff = ({ mean, error }: { mean: number; error: number }): string =>
  `${percent(mean)} (give or take ${amount(error * 100, error < 0.0095 ? 1 : 0)})`;
