import type { Comparison, OptionResult } from '../analysis/result.ts';
import { count, duration, money, percent } from '../units/words.ts';
import type { Section } from './section.ts';

/** Differences below this share of the cost are within what the assumptions can carry. */
const CLOSE_CALL = 0.05;

/** Who wins, what it costs a month, and by how much it beats the runner-up and today. */
export function headlineSection(comparison: Comparison): Section {
  const { scenario, options } = comparison;
  const about = `${count(options.length, 'option')} over ${duration(scenario.months)} from ${scenario.start}, ${scenario.currency}`;
  const winner = optionOf(comparison, comparison.recommendation.option);
  return {
    kind: 'headline',
    title: scenario.name,
    about,
    lines: winner ? verdict(comparison, winner) : noVerdict(comparison),
  };
}

/** The option with an id. */
export function optionOf(comparison: Comparison, id: string | null): OptionResult | null {
  return comparison.options.find((option) => option.id === id) ?? null;
}

function verdict(comparison: Comparison, winner: OptionResult): string[] {
  const { currency, months, today } = comparison.scenario;
  const { monthly } = winner.base;
  const result =
    monthly < 0
      ? `it earns ${money(-monthly, currency)} a month more than it costs`
      : `${money(monthly, currency)} a month, everything counted`;
  const lines = [`${winner.label} wins: ${result}.`];
  const runnerUp = optionOf(comparison, comparison.recommendation.runnerUp);
  const saving = comparison.recommendation.savingPerMonth;
  if (runnerUp && saving !== null) {
    const share = saving / Math.abs(runnerUp.base.monthly || 1);
    const percentage = hasShare(monthly, runnerUp.base.monthly) ? ` (${percent(share)})` : '';
    const also = runnerUp.id === today ? ', which is how it is done today' : '';
    lines.push(
      saving >= 0
        ? `It saves ${money(saving, currency)} a month${percentage} against the runner-up, ${runnerUp.label}${also}.`
        : `It is ahead of ${runnerUp.label} by ${money(runnerUp.base.npv - winner.base.npv, currency)} in present value, although its plain sum is ${money(-saving, currency)} a month higher: a close call.`,
    );
    if (saving >= 0 && share < CLOSE_CALL)
      lines.push('That is a close call: check the assumptions before you act on it.');
  }
  if (winner.id === today) lines.push('It is how the work is done today: nothing needs to change.');
  else if (winner.vsToday && today && today !== runnerUp?.id) {
    const now = optionOf(comparison, today);
    const perMonth = now ? now.base.monthly - monthly : winner.vsToday.saving / months;
    const name = now?.label ?? 'today';
    const share =
      !now || hasShare(monthly, now.base.monthly)
        ? ` (${percent(now ? perMonth / now.base.monthly : winner.vsToday.savingShare)})`
        : '';
    lines.push(
      perMonth >= 0
        ? `It saves ${money(perMonth, currency)} a month${share} against today, ${name}.`
        : `It costs ${money(-perMonth, currency)} a month more than today, ${name}.`,
    );
  }
  return lines;
}

/** A share says something only of cost against cost: what earns money saves no percentage of a cost. */
const hasShare = (winner: number, other: number): boolean => winner >= 0 && other > 0;

function noVerdict(comparison: Comparison): string[] {
  return [
    'No option fits.',
    comparison.options.length === 1
      ? 'The only option breaks a requirement; see below by how much.'
      : 'Every option breaks a requirement; see below by how much.',
  ];
}
