import type { Comparison, FoundMix, MixPart, OptionResult } from '../analysis/result.ts';
import { amount, count, listed, money, sentence, signed } from '../units/words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Section } from './section.ts';

/** Expected losses that differ by less than this share of the highest are not worth another line. */
const WORTH_TELLING = 0.02;

/** What was found for each mix that was asked for: who does what, how sure that is, and what less risk would cost. */
export function mixSections(comparison: Comparison): Section[] {
  return comparison.options.flatMap((option) => {
    const { mix } = option;
    return mix
      ? [partsSection(comparison, option, mix), ...frontSection(comparison, option, mix), asWritten(option, mix)]
      : [];
  });
}

function partsSection(comparison: Comparison, option: OptionResult, mix: FoundMix): Section {
  const works = [...new Set(mix.parts.map(({ work }) => work))];
  return {
    kind: 'list',
    title: `Who does what in ${option.label}`,
    items: works.map((work) => ({
      text: `${workLabel(comparison, work)}: ${listed(partsOf(mix.parts, work).map((part) => partWords(comparison, part)))}`,
    })),
    note: [howSure(comparison, option, mix), ...refinement(comparison, mix), ...basis(comparison, option, mix)]
      .map(sentence)
      .join(' '),
  };
}

/** How it was found, and what is known of the ways that were not costed in full. */
function howSure({ scenario: { currency } }: Comparison, { feasible }: OptionResult, mix: FoundMix): string {
  if (mix.assignments === 1)
    return feasible
      ? 'there is one way to give out the work'
      : 'the one way to give out the work does not meet what is required';
  const ways = count(mix.assignments, 'way');
  if (!feasible && mix.costed < mix.assignments)
    return `none of the ${amount(mix.costed)} cheapest of ${ways} to give out the work meets what is required`;
  if (!feasible) return `none of the ${ways} to give out the work meets what is required`;
  if (mix.bound === null) return `all ${ways} to give out the work were costed in full`;
  const others = `the others cost at least ${money(mix.bound, currency)} in present value, at likely values`;
  const costed = `of ${ways} to give out the work ${amount(mix.costed)} ${mix.costed === 1 ? 'was' : 'were'} costed in full`;
  return mix.proven ? `${costed}; ${others}` : `${costed}: a cheaper one is possible, although ${others}`;
}

/** What moving hours and passing on overflow added. */
function refinement({ scenario: { currency } }: Comparison, { plain, npv }: FoundMix): string[] {
  const gain = plain - npv;
  return gain < 1
    ? []
    : [`hours moved, or overflow passed on, make it ${money(gain, currency)} cheaper than the best of these`];
}

/** What decided between the ways that lead at likely values. */
function basis(comparison: Comparison, { feasible }: OptionResult, { leading, draws, likely }: FoundMix): string[] {
  if (!feasible || leading < 2) return [];
  const among = `of the ${amount(leading)} mixes that lead at likely values it is the one that costs least`;
  if (draws === null) return [`${among} there: nothing was drawn`];
  const average = `${among} on average over ${drawsWords(comparison, draws)}`;
  if (!likely) return [`${average}, and at likely values`];
  const { currency } = comparison.scenario;
  const more = `${money(likely.more.mean, currency)} (give or take ${amount(likely.more.error)})`;
  return [
    `${average}; the one that is cheapest at likely values, ${frontWords(comparison, likely.parts)}, costs ${more} more`,
  ];
}

const drawsWords = ({ scenario: { condition } }: Comparison, draws: number): string =>
  `${count(draws, 'draw')}${condition ? ' in which the condition holds' : ''}`;

/** Mixes that no other beats in both cost and expected losses, where there is a choice. */
function frontSection(comparison: Comparison, option: OptionResult, mix: FoundMix): Section[] {
  const front = worthTelling(mix.front);
  if (front.length < 2) return [];
  const { currency } = comparison.scenario;
  const drawn = mix.draws !== null;
  const rows = front.map(({ npv, more, risk, parts, chosen }): Row => {
    const tone = chosen ? { tone: 'strong' as const } : {};
    const costs = more
      ? [
          chosen ? text('-', tone.tone) : shown('money', more.mean, signed(more.mean), tone),
          chosen ? text('', tone.tone) : shown('money', more.error, amount(more.error), tone),
        ]
      : [shown('money', npv, amount(npv), tone)];
    return {
      role: 'item',
      cells: [...costs, shown('money', risk, amount(risk), tone), text(frontWords(comparison, parts), tone.tone)],
    };
  });
  const costs: Column[] = drawn
    ? [
        { head: `${currency} more\non average`, align: 'right' },
        { head: 'give or\ntake', align: 'right' },
      ]
    : [{ head: `${currency}\npresent value`, align: 'right' }];
  const figures = drawn
    ? `Cost: present value above that of the mix, means over ${drawsWords(comparison, mix.draws!)}. Losses, at likely values: failures, missed service levels and the like.`
    : 'At likely values. Losses: failures, missed service levels and the like.';
  return [
    {
      kind: 'table',
      title: `What less risk costs in ${option.label}`,
      grid: {
        columns: [
          ...costs,
          { head: 'expected\nlosses', align: 'right' },
          { head: 'who does what', align: 'left', flexible: true },
        ],
        rows,
      },
      note: `${figures} No mix has both less cost and less expected losses than one of these.`,
    },
  ];
}

/** The cheapest mix, the chosen one, and those with clearly less expected losses than the last one told. */
function worthTelling(front: FoundMix['front']): FoundMix['front'] {
  const told: FoundMix['front'][number][] = [];
  for (const one of front) {
    const last = told.at(-1);
    if (one.chosen || !last || one.risk <= last.risk - WORTH_TELLING * front[0]!.risk) told.push(one);
  }
  return told;
}

/** The mix in a line. */
function frontWords(comparison: Comparison, parts: readonly MixPart[]): string {
  const works = [...new Set(parts.map(({ work }) => work))];
  return works
    .map(
      (work) =>
        `${workLabel(comparison, work)}: ${partsOf(parts, work)
          .map((part) => partWords(comparison, part))
          .join(', ')}`,
    )
    .join('; ');
}

const partsOf = (parts: readonly MixPart[], work: string): MixPart[] => parts.filter((part) => part.work === work);

function partWords({ options }: Comparison, { source, when }: MixPart): string {
  const label = options.find(({ id }) => id === source)?.label ?? source;
  // A label made of the kind says less here than the name in the file.
  const name = label.endsWith(`(${source})`) ? source : label;
  if (when === null) return name;
  return `${name} (${when === 'rest' || when === 'overflow' ? `the ${when}` : when})`;
}

function workLabel({ scenario }: Comparison, work: string): string {
  return scenario.work.find(({ id }) => id === work)?.label ?? work;
}

/** The option as the file would have it, to keep what was found. */
function asWritten({ id, label }: OptionResult, { parts }: FoundMix): Section {
  const works = [...new Set(parts.map(({ work }) => work))];
  const lines = works.flatMap((work) => {
    const own = partsOf(parts, work);
    const [only] = own;
    if (own.length === 1 && only?.when === null) return [`    ${work}: ${only.source}`];
    return [`    ${work}:`, ...own.map((part) => `      - ${partText(part)}`)];
  });
  return {
    kind: 'verbatim',
    title: `${label}, written out`,
    lines: [`${id}:`, '  kind: multi-source', '  assign:', ...lines].map((line) => ({ text: line })),
  };
}

/** Hours with a comma would end a value of the list. */
function partText({ source, when }: MixPart): string {
  if (when === null) return `{source: ${source}}`;
  return `{source: ${source}, when: ${when.includes(',') ? `"${when}"` : when}}`;
}
