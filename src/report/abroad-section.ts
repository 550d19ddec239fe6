import type { Comparison, OptionResult, SavingAbroadResult } from '../analysis/result.ts';
import { amount, duration, figure, listed, percent } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';
import { type Cell, type Column, type Row, shown, type Tone, text } from './grid.ts';
import type { Section } from './section.ts';

interface Abroad {
  readonly option: OptionResult;
  readonly saving: SavingAbroadResult;
}

/** More years than anybody plans for. */
const CENTURIES = 200;

/** What is left of the gap in pay of every option abroad, from pay to what is realised, and how long it lasts. */
export function abroadSection(comparison: Comparison): Section[] {
  const abroad = comparison.options.flatMap((option): Abroad[] =>
    option.savingAbroad ? [{ option, saving: option.savingAbroad }] : [],
  );
  const [first] = abroad;
  if (!first) return [];
  const against = [...new Set(abroad.map(({ saving }) => saving.against))].map(
    (id) => optionOf(comparison, id)?.label ?? id,
  );
  const columns: Column[] = [
    { head: 'option', align: 'left', flexible: true },
    { head: 'where', align: 'left', drop: 3 },
    { head: 'in pay', align: 'right' },
    { head: 'at its\nprice', align: 'right' },
    { head: 'hidden\ncosts in', align: 'right' },
    { head: 'in the\nend', align: 'right' },
    { head: 'pay as\nhere after', align: 'right', drop: 1 },
    { head: 'saving\ngone after', align: 'right', drop: 2 },
  ];
  const rows = abroad.map(
    ({ option, saving }): Row => ({
      role: 'item',
      cells: [
        text(option.label),
        text(whereWords(option), 'faint'),
        saving.wageGap === null ? text('-', 'faint') : share(saving.wageGap),
        share(saving.priceGap),
        share(saving.afterHidden),
        share(saving.realised, saving.realised > 0 ? 'good' : 'bad'),
        yearsCell(saving.wagesCloseYears),
        yearsCell(saving.realised > 0 ? saving.goneYears : null, saving.realised > 0 ? 'never' : '-'),
      ],
    }),
  );
  return [
    {
      kind: 'table',
      title: `What is left of the gap in pay, against ${listed(against)}`,
      grid: { columns, rows },
      note: `At likely values: pay by the hour; the rest in present value, of what ${listed(against)} costs. ${erosionWords(first, comparison)}`,
    },
  ];
}

const share = (value: number, tone?: Tone): Cell => shown('share', value, percent(value), { tone });

function yearsCell(years: number | null, otherwise = 'never'): Cell {
  return years === null ? text(otherwise, 'faint') : shown('number', years, yearsWords(years));
}

function yearsWords(years: number): string {
  if (years > CENTURIES) return `over ${CENTURIES} years`;
  return `${amount(years, years < 10 ? 1 : 0)} years`;
}

/** `PH, 14 h ahead`. */
function whereWords({ place }: OptionResult): string {
  if (!place) return '';
  const { country, hoursAhead } = place;
  if (hoursAhead === null) return country;
  if (hoursAhead === 0) return `${country}, same time`;
  return `${country}, ${figure(Math.abs(hoursAhead))} h ${hoursAhead > 0 ? 'ahead' : 'behind'}`;
}

/** How fast time erodes the saving of the best option abroad, and what takes most of it before. */
function erosionWords({ option, saving }: Abroad, { scenario }: Comparison): string {
  const { wageGap, wagesCloseYears: closes } = saving;
  if (wageGap === null || wageGap <= 0) return '';
  const time =
    closes === null
      ? `Wage growth does not close the gap of ${option.label}`
      : `By wage growth alone the gap of ${option.label} closes after ${closes > CENTURIES ? 'centuries' : yearsWords(closes)}`;
  const inTime = closes !== null && closes * 12 <= scenario.months;
  const first = biggestStep(wageGap, saving);
  return `${time}${inTime ? '' : `, not within the ${duration(scenario.months)} asked`}; most of what is lost of it before goes to ${first}.`;
}

/** The step that takes most of the gap. */
function biggestStep(wageGap: number, { priceGap, afterHidden, realised }: SavingAbroadResult): string {
  const steps = [
    { words: 'the price over the pay', points: wageGap - priceGap },
    { words: 'what comes on top of the price', points: priceGap - afterHidden },
    { words: 'the start and what can go wrong', points: afterHidden - realised },
  ];
  const [most] = steps.sort((a, b) => b.points - a.points);
  return `${most!.words}, ${amount(most!.points * 100)} points`;
}
