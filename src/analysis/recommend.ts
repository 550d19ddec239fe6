import { covers } from '../model/covers.ts';
import { leavesBelow } from '../model/graph/reach.ts';
import type { Category } from '../model/line.ts';
import type { Model } from '../model/model.ts';
import { amount, duration, figure, money, percent } from '../units/words.ts';
import { bridgeBetween, ratingLeads } from './bridge.ts';
import type { Drawn } from './drawn.ts';
import type {
  Bridge,
  Certainty,
  Decision,
  OptionResult,
  RankBy,
  RatingLead,
  Recommendation,
  VendorFailureResult,
} from './result.ts';
import { questionBefore } from './sensitivity/information.ts';

/** Reasons and warnings that are worth a line. */
const MOST_REASONS = 5;

/** What the order goes by, and what is known of how firm it is. */
interface Judgement {
  readonly drawn: Drawn | null;
  readonly rankedBy: RankBy;
  readonly decision: Decision | null;
  readonly certainty: Certainty | null;
}

/** Who wins, by how much, why, and what to watch. */
export function recommend(
  options: readonly OptionResult[],
  model: Model,
  { rankedBy, decision, certainty, drawn }: Judgement,
): Recommendation {
  const feasible = options.filter((option) => option.feasible);
  const [winner, runnerUp] = feasible;
  const { currency } = model.assumptions;
  const bridge = winner && runnerUp ? bridgeBetween(runnerUp, winner) : null;
  const ratings = winner && runnerUp && decision ? ratingLeads(winner, runnerUp, decision) : [];
  return {
    rankedBy,
    option: winner?.id ?? null,
    runnerUp: runnerUp?.id ?? null,
    savingPerMonth: winner && runnerUp ? runnerUp.ranked.monthly - winner.ranked.monthly : null,
    savingShare: winner && runnerUp ? savingShare(winner.ranked.npv, runnerUp.ranked.npv) : null,
    closeCall:
      winner !== undefined &&
      runnerUp !== undefined &&
      (rankedBy === 'cost' ? isClose(winner, runnerUp, certainty) : isDisputed(winner, decision)),
    bridge,
    ratings,
    cheapest: winner && rankedBy !== 'cost' ? cheaperThan(winner, feasible) : null,
    reasons:
      bridge && runnerUp && winner
        ? [
            ...(rankedBy === 'cost' ? [] : ratings.map((one) => ratedBetter(one, runnerUp))),
            ...reasons(bridge, runnerUp, Math.max(1, model.graph.months), currency),
          ]
        : [],
    watch: winner ? watch(winner, model) : [],
    decisive: [],
    // What to know is worth is money: where ratings decide, it says nothing.
    ask:
      drawn && rankedBy === 'cost'
        ? questionBefore(
            model,
            drawn,
            feasible.map(({ id }) => id),
          )
        : null,
    flips: [],
    notIncluded: notIncluded(model),
  };
}

/** Without draws, differences below this share of the cost are within what the assumptions can carry. */
const CLOSE_CALL = 0.05;

function isClose(winner: OptionResult, runnerUp: OptionResult, certainty: Certainty | null): boolean {
  if (certainty) return certainty.verdict === 'too-close';
  const ahead = runnerUp.ranked.npv - winner.ranked.npv;
  return ahead < CLOSE_CALL * Math.abs(runnerUp.ranked.npv);
}

/** Whether some method would choose another option. */
function isDisputed(winner: OptionResult, decision: Decision | null): boolean {
  return Object.values(decision?.favourites ?? {}).some((favourite) => favourite !== winner.id);
}

/**
 * Share of a cost that another saves, both in present value; null where there is no share to speak of: what earns money
 * saves no percentage of a cost.
 */
export function savingShare(cost: number, other: number): number | null {
  return cost >= 0 && other > 0 ? (other - cost) / other : null;
}

function ratedBetter({ label, weight, ours, theirs }: RatingLead, runnerUp: OptionResult): string {
  return `${label}: rated ${amount(ours, 1)} against ${amount(theirs, 1)} of ${runnerUp.label}, ${percent(weight)} of the weight`;
}

/** The cheapest option where it is not the winner. */
function cheaperThan(winner: OptionResult, feasible: readonly OptionResult[]): Recommendation['cheapest'] {
  const cheapest = feasible.reduce((least, option) => (option.ranked.npv < least.ranked.npv ? option : least), winner);
  if (cheapest === winner) return null;
  return {
    option: cheapest.id,
    monthly: winner.ranked.monthly - cheapest.ranked.monthly,
    npv: winner.ranked.npv - cheapest.ranked.npv,
  };
}

/** The bridge in words: where the money between the two lies, biggest first. */
function reasons({ items }: Bridge, runnerUp: OptionResult, months: number, currency: string): string[] {
  return items
    .map(({ label, amount }) => ({ label, monthly: amount / months }))
    .filter(({ monthly }) => Math.abs(monthly) >= 1)
    .slice(0, MOST_REASONS)
    .map(({ label, monthly }) => {
      const more = monthly > 0 ? 'more' : 'less';
      return `${label}: ${money(Math.abs(monthly), currency)} a month ${more} than with ${runnerUp.label}`;
    });
}

function byCategory(option: OptionResult, category: Category): number {
  const found = option.categories.find(({ id }) => id === category);
  return found?.expected ?? found?.total ?? 0;
}

/** What can go wrong with the winner, as far as the figures show it. */
function watch(winner: OptionResult, model: Model): string[] {
  const { currency } = model.assumptions;
  const months = Math.max(1, winner.people.length - 1);
  const found: string[] = [];
  if (winner.missed.share >= 0.01) {
    found.push(
      `${percent(winner.missed.share)} of the work is missed; that is counted at ${money(byCategory(winner, 'missed') / months, currency)} a month`,
    );
  }
  const filler = byCategory(winner, 'filler') / months;
  if (filler >= 1) found.push(`it leaves ${openWork(winner, model)} for ${money(filler, currency)} a month`);
  if (winner.founderHours >= 0.5)
    found.push(`it takes ${hoursWords(winner.founderHours)} of the founder's time a week`);
  const returned = winner.lines.find((line) => line.id === 'errors.returned');
  if (returned && (returned.expected ?? returned.total) / months >= 1) {
    found.push(
      `not every unit is settled: what comes back costs ${money((returned.expected ?? returned.total) / months, currency)} a month of somebody's time here`,
    );
  }
  const risk = byCategory(winner, 'risk') / months;
  if (risk >= 1)
    found.push(
      `failure and replacement are expected to cost ${money(risk, currency)} a month; a contract that lets you leave lowers that`,
    );
  if (winner.vendorFailure) found.push(failureWords(winner.vendorFailure, months));
  if (winner.leadTimeMonths >= 1)
    found.push(
      `it starts after ${winner.leadTimeMonths} ${winner.leadTimeMonths === 1 ? 'month' : 'months'}; until then the work is done as today or by a stand-in`,
    );
  const weak = weakEvidence(winner, model);
  if (weak) found.push(weak);
  return [...winner.notes, ...found];
}

/** What an option does not do, and who does: those who do it today where the scenario names them. */
function openWork(winner: OptionResult, { options, demands, assumptions: { scenario } }: Model): string {
  const { option } = options.find((one) => one.option.id === winner.id)!;
  const open = demands.filter(({ id }) => !covers(option, id));
  if (open.length === 0) return 'work open that others do';
  const labels = open.map(({ label }) => label).join(', ');
  const goesOn = open.every(({ id }) => scenario.today?.[id] !== undefined);
  return goesOn ? `work as it is today (${labels})` : `work open that others do (${labels})`;
}

/** How likely the vendors are to fail: one, or several apart from each other. */
function failureWords({ vendors, anyFails, allFail }: VendorFailureResult, months: number): string {
  const chance = `within ${duration(months)} is ${percent(anyFails)}`;
  if (vendors.length === 1) return `the chance that its vendor fails ${chance}`;
  const all = allFail < 0.001 ? 'less than 0.1%' : percent(allFail);
  return `the chance that at least one of its ${vendors.length} vendors fails ${chance}, that ${vendors.length === 2 ? 'both' : 'all'} of them do ${all}`;
}

/** `half an hour`, `50 minutes`, `1 hour`, `3.5 hours`. */
function hoursWords(hours: number): string {
  const minutes = Math.round(hours * 12) * 5;
  if (minutes === 30) return 'half an hour';
  if (minutes < 60) return `${minutes} minutes`;
  return Math.round(hours * 10) === 10 ? '1 hour' : `${figure(Math.round(hours * 10) / 10)} hours`;
}

/** Recalled or assumed numbers behind the winner, as a count: which ones, `explain --assumptions` says. */
function weakEvidence(winner: OptionResult, model: Model): string | null {
  const built = model.options.find((one) => one.option.id === winner.id)!;
  const leaves = leavesBelow(model.graph, [built.npv]).map((node) => node.leaf!.provenance);
  const weak = leaves.filter(
    (p) => p.origin === 'assumed' || (p.origin === 'default' && p.confidence === 'recalled'),
  ).length;
  return weak === 0
    ? null
    : `${weak} of the ${leaves.length} numbers behind it are conventions or figures from memory: check those that matter with "explain --assumptions"`;
}

/** What no figure holds. */
function notIncluded(model: Model): string[] {
  const { company } = model.assumptions.scenario;
  const left = ['income tax, and what people pay of their own contributions'];
  if (company.country === 'US' && company.region === undefined) left.push('state levies: name company.region');
  return left;
}
