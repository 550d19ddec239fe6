import type { Comparison, DecisionMethod, OptionResult } from '../analysis/result.ts';
import { amount, capital, count, duration, money, percent, signed } from '../units/words.ts';
import { casesWords } from './chance-words.ts';
import { conditionWords } from './condition-words.ts';
import type { Section } from './section.ts';
import { settingOf } from './setting-words.ts';

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

/** Under which condition everything expected holds. */
function conditionLine({ scenario: { condition, draws } }: Comparison): string[] {
  return condition && draws !== null ? [conditionWords(condition, draws)] : [];
}

function verdict(comparison: Comparison, winner: OptionResult): string[] {
  const { rankedBy } = comparison.recommendation;
  if (rankedBy !== 'cost') return [...byCriteria(comparison, winner, rankedBy), ...againstToday(comparison, winner)];
  return [
    `${winner.label} wins: ${costWords(comparison, winner)}.`,
    ...conditionLine(comparison),
    ...againstRunnerUp(comparison, winner),
    ...sureness(comparison, winner),
    ...firstQuestion(comparison),
    ...againstToday(comparison, winner),
  ];
}

/** What the winner costs a month, and between what and what in most draws. */
function costWords({ scenario: { currency } }: Comparison, { ranked, monthlyRange }: OptionResult): string {
  const { monthly } = ranked;
  if (monthly < 0) return `it earns ${money(-monthly, currency)} a month more than it costs`;
  if (!monthlyRange) return `${money(monthly, currency)} a month, everything counted`;
  const { p10, p90 } = monthlyRange;
  return `${money(monthly, currency)} a month on average, everything counted (${amount(p10)} to ${amount(p90)} in 8 of 10 cases)`;
}

function againstRunnerUp(comparison: Comparison, winner: OptionResult): string[] {
  const { currency, today } = comparison.scenario;
  const { savingPerMonth: saving, savingShare } = comparison.recommendation;
  const runnerUp = optionOf(comparison, comparison.recommendation.runnerUp);
  if (!runnerUp || saving === null) return [];
  const also = runnerUp.id === today ? ', which is how it is done today' : '';
  if (saving >= 0)
    return [
      `It saves ${money(saving, currency)} a month${shareWords(savingShare)} against the runner-up, ${runnerUp.label}${also}.`,
    ];
  const ahead = runnerUp.ranked.npv - winner.ranked.npv;
  return [
    `It is ahead of ${runnerUp.label} by ${money(ahead, currency)} in present value, although its plain sum is ${money(-saving, currency)} a month higher.`,
  ];
}

/** Where ratings and weights decide: what the winner has, what the runner-up has, and what the choice costs. */
function byCriteria(comparison: Comparison, winner: OptionResult, rankedBy: DecisionMethod): string[] {
  const { decision, recommendation, scenario } = comparison;
  const merit = ({ id, score }: OptionResult): string => {
    const one = decision?.options.find((option) => option.id === id);
    if (rankedBy === 'topsis') return `${amount(one?.topsis ?? 0, 2)} of 1`;
    if (rankedBy === 'promethee') return `a net flow of ${signed(one?.promethee ?? 0, 2)}`;
    return `${amount(score ?? 0, 2)} of 5 points`;
  };
  const how = { score: '', topsis: ' and TOPSIS', promethee: ' and PROMETHEE II' }[rankedBy];
  const weights = decision?.weightsGiven ? 'your weights' : 'equal weights';
  const runnerUp = optionOf(comparison, recommendation.runnerUp);
  const also = runnerUp?.id === scenario.today ? ', which is how it is done today' : '';
  const cost = costWords(comparison, winner);
  return [
    `${winner.label} wins by ${weights}${how}: ${merit(winner)}.`,
    ...(runnerUp ? [`The runner-up, ${runnerUp.label}, has ${merit(runnerUp)}${also}.`] : []),
    ...(recommendation.closeCall ? ['Not every method agrees: a close call, see "How firm that is".'] : []),
    `${winner.ranked.monthly < 0 ? capital(cost) : `It costs ${cost}`}; ${besideCheapest(comparison)}.`,
  ];
}

function besideCheapest(comparison: Comparison): string {
  const { recommendation, scenario } = comparison;
  const { cheapest } = recommendation;
  const option = optionOf(comparison, cheapest?.option ?? null);
  if (!cheapest || !option) return 'nothing is cheaper';
  const better =
    cheapest.monthly >= 0
      ? `${money(cheapest.monthly, scenario.currency)} a month`
      : `${money(cheapest.npv, scenario.currency)} in present value`;
  return `in money alone ${option.label} is better, by ${better}`;
}

/** How sure that is: by the draws where there are any, else by how close the two are. */
function sureness(comparison: Comparison, winner: OptionResult): string[] {
  const { certainty, recommendation, options } = comparison;
  const lead = certainty?.lead;
  if (!certainty || !lead)
    return recommendation.closeCall ? ['That is a close call: check the assumptions before you act on it.'] : [];
  const runnerUp = options.find(({ id }) => id === lead.over)?.label ?? lead.over;
  const often = casesWords({ mean: lead.chance, error: lead.chanceError });
  switch (certainty.verdict) {
    case 'clear':
      return [
        lead.chance === 1
          ? `The answer is clear: whatever the uncertain values turn out to be, it is cheaper in all ${amount(countedDraws(comparison))} cases drawn.`
          : `The answer is clear: it is cheaper than ${runnerUp} in ${often}.`,
      ];
    case 'likely':
      return [`That is likely, not certain: it is cheaper than ${runnerUp} in ${often}.`];
    default:
      return [
        `Too close to call: ${winner.label} is cheaper than ${runnerUp} in only ${often}. Check the values below before you act on it.`,
      ];
  }
}

/** The draws that count: all of them, or those in which a condition holds. */
export function countedDraws({ scenario: { condition, draws } }: Comparison): number {
  return condition?.counted ?? draws ?? 0;
}

/** What to find out before choosing, where the choice is not clear anyway. */
function firstQuestion({
  certainty,
  recommendation: { ask },
  scenario: { currency },
  assumptions,
}: Comparison): string[] {
  if (!ask || !certainty || certainty.verdict === 'clear') return [];
  const worth = `${money(ask.worth, currency)} (give or take ${amount(ask.error)})`;
  return [
    `Worth finding out first: "${ask.label}"${settingOf(ask, assumptions)}. To know it exactly is worth at most ${worth}.`,
  ];
}

function againstToday(comparison: Comparison, winner: OptionResult): string[] {
  const { currency, today } = comparison.scenario;
  if (winner.id === today) return ['It is how the work is done today: nothing needs to change.'];
  const { runnerUp, rankedBy } = comparison.recommendation;
  // Against a runner-up by cost it has been said.
  if (!winner.vsToday || !today || (today === runnerUp && rankedBy === 'cost')) return [];
  const { savingPerMonth, savingShare } = winner.vsToday;
  const name = optionOf(comparison, today)?.label ?? 'today';
  return [
    savingPerMonth >= 0
      ? `It saves ${money(savingPerMonth, currency)} a month${shareWords(savingShare)} against today, ${name}.`
      : `It costs ${money(-savingPerMonth, currency)} a month more than today, ${name}.`,
  ];
}

const shareWords = (share: number | null): string => (share === null || share < 0 ? '' : ` (${percent(share)})`);

function noVerdict(comparison: Comparison): string[] {
  return [
    'No option fits.',
    ...conditionLine(comparison),
    comparison.options.length === 1
      ? 'The only option breaks a requirement; see below by how much.'
      : 'Every option breaks a requirement; see below by how much.',
  ];
}
