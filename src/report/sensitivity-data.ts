import type { Estimate } from '../analysis/result.ts';
import type {
  InputSensitivity,
  Sensitivity,
  Share,
  SharePair,
  SpreadSummary,
  Tenth,
} from '../analysis/sensitivity/result.ts';
import { round, tidy } from '../units/rounding.ts';
import { leadData } from './certainty-data.ts';
import { assumptionData } from './comparison-data.ts';
import type { Records } from './grid.ts';
import { questionData } from './recommendation-data.ts';
import type { Json } from './report.ts';

/** The machine contract of a sensitivity: money rounded to the cent. */
export function sensitivityData(sensitivity: Sensitivity): Json {
  const { scenario, condition, between, difference, cheapest, spread, information } = sensitivity;
  return {
    schemaVersion: sensitivity.schemaVersion,
    scenario: { ...scenario },
    condition: condition && { ...condition },
    dependent: sensitivity.dependent,
    between: { first: { ...between.first }, second: { ...between.second } },
    difference: { likely: round(difference.likely), drawn: difference.drawn && leadData(difference.drawn) },
    cheapest: { expected: cheapest.expected && { ...cheapest.expected }, likely: { ...cheapest.likely } },
    inputs: sensitivity.inputs.map(inputData),
    spread: spread && { difference: summaryData(spread.difference), cost: summaryData(spread.cost) },
    information: information && {
      evpi: moneyData(information.evpi),
      ask: information.ask && questionData(information.ask),
    },
  };
}

function inputData({ told, name, alone, turning, spread, worth }: InputSensitivity): Json {
  return {
    ...(assumptionData(told) as { [key: string]: Json }),
    name,
    tornado: {
      low: tidy(alone.low),
      high: tidy(alone.high),
      atLow: round(alone.atLow),
      atHigh: round(alone.atHigh),
      swing: round(alone.swing),
      turns: alone.turns,
    },
    turning: {
      could: turning.could,
      alone: turning.alone && { at: tidy(turning.alone.at), option: turning.alone.option },
      lowest: turning.lowest && tenthData(turning.lowest),
      highest: turning.highest && tenthData(turning.highest),
    },
    spread: spread && { difference: pairData(spread.difference), cost: pairData(spread.cost) },
    worth: worth && { ...moneyData(worth), isSure: worth.isSure },
  };
}

const moneyData = ({ mean, error }: Estimate): { [key: string]: Json } => ({ mean: round(mean), error: round(error) });

const tenthData = ({ bound, chance, option }: Tenth): Json => ({
  bound: tidy(bound),
  chance: tidy(chance.mean),
  chanceError: tidy(chance.error),
  option,
});

const pairData = ({ alone, total }: SharePair): Json => ({ alone: shareData(alone), total: total && shareData(total) });

const shareData = ({ value, low, high }: Share): Json => ({ value: tidy(value), low: tidy(low), high: tidy(high) });

const summaryData = ({ sd, alone, events, others }: SpreadSummary): Json => ({
  sd: round(sd),
  alone: shareData(alone),
  events: events && {
    events: events.events,
    alone: shareData(events.alone),
    total: events.total && shareData(events.total),
  },
  others: others && { inputs: others.inputs, total: shareData(others.total) },
});

/** One row an input. */
export function sensitivityRecords({ scenario, between, inputs }: Sensitivity): Records {
  return {
    columns: [
      ...['file', 'first', 'second', 'path', 'label', 'value', 'unit', 'low', 'high'],
      ...['difference at low', 'difference at high', 'swing', 'could turn'],
      ...['explains alone', 'alone from', 'alone to', 'explains with others', 'with others from', 'with others to'],
      ...['worth knowing', 'worth error', 'currency'],
    ],
    rows: inputs.map(({ told, alone, turning, spread, worth }) => [
      ...[scenario.file, between.first.id, between.second.id, told.path, told.label, tidy(told.value), told.unit],
      ...[tidy(alone.low), tidy(alone.high), round(alone.atLow), round(alone.atHigh), round(alone.swing)],
      turning.could ? 'yes' : 'no',
      ...shareCells(spread?.difference.alone ?? null),
      ...shareCells(spread?.difference.total ?? null),
      ...[worth && round(worth.mean), worth && round(worth.error), scenario.currency],
    ]),
  };
}

const shareCells = (share: Share | null): (number | null)[] =>
  share ? [tidy(share.value), tidy(share.low), tidy(share.high)] : [null, null, null];
