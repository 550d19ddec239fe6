import type { AccountResult, Comparison, OptionResult } from '../analysis/result.ts';
import { amount, calendarMonth, count, money } from '../units/words.ts';
import { casesWords, chanceCell } from './chance-words.ts';
import { optionOf } from './comparison-headline.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Section } from './section.ts';

/** Whether the company's account carries each option: its low point, the months below zero and what they cost. */
export function accountSection(comparison: Comparison): Section[] {
  const { options, recommendation, scenario } = comparison;
  const kept = options.flatMap((option) => (option.cash.account ? [{ option, account: option.cash.account }] : []));
  if (kept.length === 0) return [];
  const drawn = kept.some(({ account }) => account.shortChance !== null);
  const columns: Column[] = [
    { head: 'option', align: 'left', flexible: true },
    { head: 'can\nyou', align: 'left' },
    { head: `lowest\n${scenario.currency}`, align: 'right' },
    { head: 'when', align: 'left', drop: 2 },
    { head: 'months\nbelow zero', align: 'right', drop: 1 },
    ...(drawn ? [{ head: 'ever below\nzero in', align: 'right' as const, drop: 3 }] : []),
    { head: 'overdraft\ninterest', align: 'right', drop: 4 },
  ];
  const rows = kept.map(({ option, account }): Row => {
    const low = option.cash.low ?? 0;
    return {
      role: 'item',
      cells: [
        text(option.label, option.feasible ? undefined : 'faint'),
        account.firstShortMonth === null ? text('yes', 'good') : text('no', 'bad'),
        shown('money', low, amount(low)),
        text(monthWords(scenario.start, option.cash.lowMonth ?? 0), 'faint'),
        shown('number', account.shortMonths, account.shortMonths === 0 ? '-' : amount(account.shortMonths)),
        ...(drawn ? [account.shortChance ? chanceCell(account.shortChance.mean) : text('')] : []),
        shown('money', account.interest, account.interest === 0 ? '-' : amount(account.interest)),
      ],
    };
  });
  const chosen = optionOf(comparison, recommendation.option);
  return [
    {
      kind: 'table',
      title: 'Can you meet payroll and bills?',
      grid: { columns, rows },
      ...(chosen?.cash.account && { note: answer(comparison, chosen, chosen.cash.account) }),
    },
  ];
}

/** What a founder asks of the option that wins, in words. */
function answer({ scenario }: Comparison, { label, cash }: OptionResult, account: AccountResult): string {
  const { start, currency, months } = scenario;
  const { firstShortMonth: first, shortMonths, interest, shortChance } = account;
  const low = cash.low ?? 0;
  const when = monthWords(start, cash.lowMonth ?? 0);
  const often = shortChance && shortChance.mean > 0 && shortChance.mean < 1 ? casesWords(shortChance) : null;
  if (first === null) {
    const never = `Yes: with ${label} the account never ends a month below ${money(low, currency)} (${when}), all at likely values.`;
    return often ? `${never} In ${often} it falls below zero at some time.` : never;
  }
  const since = first === 0 ? 'before the first month' : `first in ${monthWords(start, first)}`;
  const how = shortMonths === 0 ? since : `in ${amount(shortMonths)} of ${count(months, 'month')}, ${since}`;
  const cost = interest > 0 ? `, at ${money(interest, currency)} of interest` : '';
  const short = `No: with ${label} the account is below zero ${how}. It takes an overdraft or a reserve of ${money(-low, currency)} (${when})${cost}.`;
  return often ? `${short} In ${often} it is below zero at some time.` : short;
}

const monthWords = (start: string, month: number): string => (month < 1 ? 'upfront' : calendarMonth(start, month));
