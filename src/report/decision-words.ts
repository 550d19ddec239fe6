import type {
  Comparison,
  CriterionName,
  Decision,
  DecisionMethod,
  DecisionOption,
  Dissent,
} from '../analysis/result.ts';
import { amount, capital, count, listed, percent, sentence } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';

/** Methods as people call them. */
const METHODS: Readonly<Record<DecisionMethod, string>> = {
  score: 'the weighted sum',
  topsis: 'TOPSIS',
  promethee: 'PROMETHEE II',
};

/** Criteria named in a sentence; more would not be read. */
const MOST_NAMED = 3;
/** Shares of the weight below this are told as none. */
const LEAST_WEIGHT = 0.005;
/** Weightings below this share are no chance worth a sentence. */
const LEAST_CHANCE = 0.01;

/**
 * What a decision by several criteria comes to, a sentence each: whether the methods agree, how far it hangs on the
 * weights, what would have to hold for the next one, what can be left out. Nothing where there is no choice.
 */
export function decisionWords(comparison: Comparison): string[] {
  const { decision } = comparison;
  if (!decision?.favourites || decision.options.length < 2) return [];
  const labelOf = (id: string): string => optionOf(comparison, id)?.label ?? id;
  const words = [
    agreement(decision, decision.favourites, labelOf),
    ...(decision.criteria.length > 1 ? [robustness(decision, decision.favourites.score, labelOf)] : []),
    ...beliefs(decision, decision.favourites.score, labelOf),
    ...dominance(decision, decision.favourites, labelOf),
  ];
  return words.map(sentence);
}

type LabelOf = (id: string) => string;
type Favourites = NonNullable<Decision['favourites']>;

function agreement({ criteria, dissents }: Decision, favourites: Favourites, labelOf: LabelOf): string {
  const first = labelOf(favourites.score);
  if (dissents.length === 0) return `All three methods put ${first} first: ${listed(Object.values(METHODS))}.`;
  const why = ({ prefers, criterion, rating, against }: Dissent): string => {
    const name = criteria.find(({ id }) => id === criterion)!.label;
    return `${labelOf(prefers)} because of ${name} (${amount(rating, 1)} against ${amount(against, 1)})`;
  };
  const agreeing = (Object.keys(METHODS) as DecisionMethod[]).filter(
    (method) => !dissents.some((dissent) => dissent.method === method),
  );
  const [one, two] = dissents;
  const together = one && two && one.prefers === two.prefers;
  const others = together
    ? `${METHODS[one.method]} and ${METHODS[two.method]} prefer ${why(one)}`
    : dissents.map((dissent) => `${METHODS[dissent.method]} prefers ${why(dissent)}`).join(', ');
  const names = listed(agreeing.map((method) => METHODS[method]));
  return `${capital(names)} ${agreeing.length === 1 ? 'puts' : 'put'} ${first} first; ${others}.`;
}

function robustness({ options, criteria, flips, drawn }: Decision, favourite: string, labelOf: LabelOf): string {
  const first = labelOf(favourite);
  const others = options.filter(({ id }) => id !== favourite);
  const own = options.find(({ id }) => id === favourite)!;
  const chance = chanceWords(own);
  if (others.every(({ dominatedBy }) => dominatedBy.includes(favourite))) {
    const always = `${first} is best whatever the criteria weigh`;
    return (own.rankAcceptability[0] ?? 0) > 1 - LEAST_CHANCE
      ? `${always}.`
      : `By the means of its ratings ${always}; with the uncertain values drawn it is best for ${chance} of the weightings.`;
  }
  const over = drawn ? ', the uncertain values drawn with them' : '';
  const share = `${first} is best for ${chance} of all possible weightings of these ${criteria.length} criteria${over}`;
  // A weight that leaves nothing to the others is no weighting of these criteria.
  const flip = flips.find(({ at }) => at >= LEAST_WEIGHT && at <= 1 - LEAST_WEIGHT);
  if (!flip) return `${share}; no single weight can change that.`;
  const { label } = criteria.find(({ id }) => id === flip.criterion)!;
  const bound = flip.when === 'above' ? 'more' : 'less';
  return `${share}; it stops being best when ${label} weighs ${bound} than ${percent(flip.at)} (now ${percent(flip.now)}), and then ${labelOf(flip.to)} leads.`;
}

/** `49% (give or take 2 points)` */
function chanceWords({ rankAcceptability: [chance = 0], rankError: [error = 0] }: DecisionOption): string {
  return `${percent(chance)} (give or take ${count(Math.max(1, Math.round(error * 100)), 'point')})`;
}

/** What one would have to believe for the strongest other option. */
function beliefs({ options, criteria }: Decision, favourite: string, labelOf: LabelOf): string[] {
  const chanceOf = (one: Decision['options'][number]): number => one.rankAcceptability[0] ?? 0;
  const [rival] = options
    .filter((one) => one.id !== favourite && chanceOf(one) >= LEAST_CHANCE)
    .sort((a, b) => chanceOf(b) - chanceOf(a) || (a.id < b.id ? -1 : 1));
  if (!rival?.centralWeights || criteria.length < 2) return [];
  const weightOf = (id: CriterionName): number => rival.centralWeights?.[id] ?? 0;
  const heaviest = [...criteria].sort((a, b) => weightOf(b.id) - weightOf(a.id)).slice(0, MOST_NAMED);
  const weights = listed(heaviest.map(({ id, label }) => `${label} ${percent(weightOf(id))}`));
  return [
    `${labelOf(rival.id)} is best for ${chanceWords(rival)}: you would have to weigh about like this, ${weights}.`,
  ];
}

/**
 * Options that need not be thought about, with one that beats them: the first of the weighted sum where it does. Over
 * draws what is beaten on average may still come first at times.
 */
function dominance({ options }: Decision, { score }: Favourites, labelOf: LabelOf): string[] {
  const beaten = options.flatMap(({ id, dominatedBy, rankAcceptability: [chance = 0] }) => {
    const by = dominatedBy.includes(score) ? score : dominatedBy[0];
    return by === undefined ? [] : [{ id, by, atTimes: chance >= LEAST_CHANCE }];
  });
  if (beaten.length === 0)
    return ['No option can be left out: none beats another without falling behind it somewhere.'];
  return [false, true].flatMap((atTimes) =>
    [...new Set(beaten.map(({ by }) => by))].flatMap((by) => {
      const labels = beaten.filter((one) => one.by === by && one.atTimes === atTimes).map(({ id }) => labelOf(id));
      if (labels.length === 0) return [];
      if (!atTimes)
        return `${listed(labels)} can be left out: ${labelOf(by)} is at least as good on every criterion and better on one.`;
      const [is, it] = labels.length === 1 ? ['is', 'it'] : ['are', 'them'];
      return `${listed(labels)} ${is} on average no better than ${labelOf(by)} on any criterion: only chance puts ${it} first at times.`;
    }),
  );
}
