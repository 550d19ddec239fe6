import type { AssumptionResult, Comparison } from '../analysis/result.ts';
import { figureWithUnit, listed, money, sentence, shellWord } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';
import { givenWords } from './given-words.ts';
import type { ListItem, Section } from './section.ts';

const MOST_ASSUMPTIONS = 5;

/** Why, what to watch, what is left out, what breaks and what is good to know. */
export function noteSections(comparison: Comparison, explained: boolean): Section[] {
  const { recommendation, options } = comparison;
  const items = (texts: readonly string[]) => texts.map((text): ListItem => ({ text: sentence(text) }));
  const flips = recommendation.flips.map(
    (flip) => `${flip.input} from ${flip.now} to ${flip.to}: then ${flip.at} wins`,
  );
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
    list('What would change the answer', items(flips)),
  ].flat();
}

/** Which assumptions to check first. */
export function assumptionsSection(comparison: Comparison): Section[] {
  return list('Check these assumptions first', weakest(comparison));
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

/** Assumptions nobody gave that the answer hangs on: their range, where they are from, what they move. */
function weakest({ recommendation, assumptions, scenario }: Comparison): ListItem[] {
  return recommendation.decisive.slice(0, MOST_ASSUMPTIONS).flatMap(({ path, label, swing, flips }) => {
    const assumption = assumptions.find((one) => one.path === path && one.label === label);
    if (!assumption) return [];
    const moved = recommendation.rankedBy === 'cost' ? 'the lead' : 'the difference in cost';
    const moves = `moves ${moved} by ${money(swing, scenario.currency)}${flips ? ' and can turn the answer' : ''}`;
    return [{ text: `${assumption.label}: ${rangeText(assumption)} (${why(assumption)}); ${moves}` }];
  });
}

function rangeText(assumption: AssumptionResult): string {
  const { value, range, unit, text } = assumption;
  if (text !== null) return givenWords(assumption);
  const likely = figureWithUnit(value, unit);
  return range ? `${likely}, from ${figureWithUnit(range.low, unit)} to ${figureWithUnit(range.high, unit)}` : likely;
}

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
      { command: `sourcewise explain ${file} --assumptions`, meaning: 'with their sources' },
      { command: `sourcewise compare ${file} -o ranking.csv`, meaning: 'for a spreadsheet' },
    ],
  };
}
