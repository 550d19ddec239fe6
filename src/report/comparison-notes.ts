import type { AssumptionResult, Comparison, Flip } from '../analysis/result.ts';
import { awayFrom, figureWithUnit, listed, money, percent, sentence, shellWord } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';
import { givenWords } from './given-words.ts';
import type { ListItem, Section } from './section.ts';

/** Chances that are worth telling, and worth a warning. */
const WORTH_TELLING = 0.01;
const WORTH_A_WARNING = 0.1;

/** Why, what to watch, what is left out, what breaks and what is good to know. */
export function noteSections(comparison: Comparison, explained: boolean): Section[] {
  const { recommendation, options } = comparison;
  const items = (texts: readonly string[]) => texts.map((text): ListItem => ({ text: sentence(text) }));
  const broken = options
    .filter((option) => !option.feasible)
    .map(
      (option): ListItem => ({
        text: sentence(
          `${option.label}: breaks ${listed(option.breaks.map((broken) => `${broken.require} by ${broken.by}`))}`,
        ),
        tone: 'bad',
      }),
    );
  return [
    // The bridge shows the reasons where there is one to draw.
    list('Reasons', explained ? [] : items(recommendation.reasons)),
    list('Watch', items(recommendation.watch)),
    list('Not included', items(recommendation.notIncluded)),
    list('Cannot be chosen', broken),
    list('About the options', aboutOptions(comparison)),
  ].flat();
}

/** What would change the answer; where nothing does, the assumption that moves the lead most. */
export function outlookSection(comparison: Comparison): Section[] {
  const { recommendation } = comparison;
  if (recommendation.runnerUp === null) return [];
  // Where several criteria decide, cost alone turns nothing; what does is told with the decision.
  if (recommendation.rankedBy !== 'cost') return list('Check this assumption first', mostDecisive(comparison));
  const flips = recommendation.flips.map((flip): ListItem => {
    const isLikely = flip.chance !== null && flip.chance >= WORTH_A_WARNING;
    return { text: flipText(flip, comparison), ...(isLikely && { tone: 'warn' }) };
  });
  return list('What would change the answer', [
    ...aheadByLikely(comparison),
    ...(flips.length > 0 ? flips : [{ text: NO_FLIP }, ...mostDecisive(comparison)]),
  ]);
}

const NO_FLIP =
  'No single number does, of those that were tried: what the file gives up to a tenth and ten times of it, what is assumed up to three times its range.';

/** Where the draws turn the order, no likely value has to change for another answer. */
function aheadByLikely(comparison: Comparison): ListItem[] {
  const winner = optionOf(comparison, comparison.recommendation.option);
  const ahead = comparison.options.filter(({ feasible, base }) => feasible && winner && base.npv < winner.base.npv);
  if (!winner || ahead.length === 0) return [];
  const names = listed(ahead.map(({ label }) => label));
  const verb = ahead.length === 1 ? 'is' : 'are';
  return [
    {
      text: `Going by likely values alone, ${names} ${verb} ahead of ${winner.label}: it is the risk that decides.`,
      tone: 'warn',
    },
  ];
}

/** `Handle time: above 6.4 minutes (now 3.5 minutes) front desk is cheaper.` */
function flipText({ input, side, at, now, unit, to, origin, chance }: Flip, comparison: Comparison): string {
  const who = optionOf(comparison, to)?.label ?? to;
  const where = origin === 'assumed' ? ', assumed' : '';
  const often = chance !== null && chance >= WORTH_TELLING ? `; ${percent(chance)} likely` : '';
  const value = figureWithUnit(awayFrom(now, at), unit);
  return `${input}: ${side} ${value} (now ${figureWithUnit(now, unit)}${where}${often}) ${who} is cheaper.`;
}

/** The assumption nobody gave that moves the lead most. */
function mostDecisive({ recommendation, assumptions, scenario }: Comparison): ListItem[] {
  const [found] = recommendation.decisive;
  const assumption = found && assumptions.find((one) => one.path === found.path && one.label === found.label);
  if (!assumption) return [];
  const moved = recommendation.rankedBy === 'cost' ? 'the lead' : 'the difference in cost';
  const [low, high] = [found.low, found.high].map((end) => figureWithUnit(end, assumption.unit));
  const now = assumption.text === null ? figureWithUnit(assumption.value, assumption.unit) : givenWords(assumption);
  return [
    {
      text: `What nobody gave and matters most: ${assumption.label}, ${now} (${why(assumption)}). From ${low} to ${high}, where it lies in 8 of 10 cases, it moves ${moved} by ${money(found.swing, scenario.currency)}.`,
    },
  ];
}

function list(title: string, items: readonly ListItem[]): Section[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, items }];
}

/** Notes on the options that matter most: the winner, the runner-up and today's. */
function aboutOptions(comparison: Comparison): ListItem[] {
  const { recommendation, scenario } = comparison;
  const ids = new Set([recommendation.option, recommendation.runnerUp, scenario.today]);
  return [...ids].flatMap((id) => {
    const option = optionOf(comparison, id);
    const said = new Set(recommendation.watch.map(plainText));
    return option
      ? option.notes.filter((note) => !said.has(plainText(note))).map((note) => ({ text: `${option.label}: ${note}` }))
      : [];
  });
}

/** A note without what only its place in a text gives it: a capital, a full stop. */
const plainText = (note: string): string => note.trim().toLowerCase().replace(/\.$/, '');

function why(assumption: AssumptionResult): string {
  const when = assumption.asOf ? `, ${assumption.asOf}` : '';
  if (assumption.origin === 'assumed') return 'a convention';
  return assumption.confidence === 'recalled' ? `from memory${when}` : `${assumption.source}${when}`;
}

/** What to run next. */
export function commandsSection(comparison: Comparison): Section {
  const file = shellWord(comparison.scenario.file);
  const best = comparison.recommendation.option ?? comparison.options[0]?.id;
  return {
    kind: 'commands',
    title: 'Next',
    commands: [
      ...(best ? [{ command: `sourcewise explain ${file} ${best}`, meaning: 'where it comes from' }] : []),
      { command: `sourcewise explain ${file} --assumptions`, meaning: 'every number used' },
      ...(comparison.recommendation.runnerUp
        ? [{ command: `sourcewise breakeven ${file}`, meaning: 'what else would change it' }]
        : []),
      { command: `sourcewise compare ${file} -o ranking.csv`, meaning: 'for a spreadsheet' },
    ],
  };
}
