import type { AssumptionResult, Comparison } from '../analysis/result.ts';
import { figureWithUnit, listed, sentence, shellWord } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';
import type { ListItem, Section } from './section.ts';

/** A figure older than this many years before the first month is worth a second look. */
const OLD_AFTER_YEARS = 2;
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
    return option ? option.notes.map((note) => ({ text: `${option.label}: ${note}` })) : [];
  });
}

/** Assumptions nobody gave that rest on memory or old figures, the most used first. */
function weakest(comparison: Comparison): ListItem[] {
  const firstYear = Number(comparison.scenario.start.slice(0, 4));
  const ageOf = (assumption: AssumptionResult) =>
    firstYear - Number(/\d{4}/.exec(assumption.asOf ?? '')?.[0] ?? firstYear);
  return comparison.assumptions
    .filter((assumption) => assumption.origin !== 'given' && assumption.notUsed === null)
    .filter((assumption) => assumption.confidence === 'recalled' || ageOf(assumption) > OLD_AFTER_YEARS)
    .sort((a, b) => b.usedBy.length - a.usedBy.length || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_ASSUMPTIONS)
    .map((assumption) => ({
      text: `${assumption.label}: ${figureWithUnit(assumption.value, assumption.unit)} (${why(assumption)})`,
    }));
}

function why(assumption: AssumptionResult): string {
  const when = assumption.asOf ? `, ${assumption.asOf}` : '';
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
