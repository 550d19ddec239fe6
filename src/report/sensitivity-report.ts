import type { InputSensitivity, Sensitivity } from '../analysis/sensitivity/result.ts';
import { amount, count, duration, listed, money, percent } from '../units/words.ts';
import { conditionWords } from './condition-words.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';
import { sensitivityData, sensitivityRecords } from './sensitivity-data.ts';
import { driversSection, shareWords, tornadoSection, turningSection } from './sensitivity-sections.ts';
import { settingOf } from './setting-words.ts';

/** What drives the difference of two options, what could turn the decision, and what is worth finding out. */
export function sensitivityReport(sensitivity: Sensitivity): Report {
  return {
    sections: () => [
      headline(sensitivity),
      ...tornadoSection(sensitivity),
      ...driversSection(sensitivity),
      ...turningSection(sensitivity),
    ],
    records: () => sensitivityRecords(sensitivity),
    data: () => sensitivityData(sensitivity),
  };
}

function headline(sensitivity: Sensitivity): Section {
  const { between, scenario } = sensitivity;
  return {
    kind: 'headline',
    title: `What drives it: ${between.first.id} or ${between.second.id}`,
    about: `present value over ${duration(scenario.months)}, ${scenario.currency}`,
    lines: [
      difference(sensitivity),
      ...condition(sensitivity),
      ...otherThanLikely(sensitivity),
      ...driver(sensitivity),
      turning(sensitivity),
      ...information(sensitivity),
    ],
  };
}

function difference({ between, difference: { likely, drawn }, scenario }: Sensitivity): string {
  const ahead = drawn ? drawn.mean : likely;
  const [cheaper, dearer] = ahead < 0 ? [between.second, between.first] : [between.first, between.second];
  const costs = `${cheaper.label} costs ${money(Math.abs(ahead), scenario.currency)} less than ${dearer.label}`;
  if (!drawn) return `${costs}, going by the likely values.`;
  const [low, high] = ahead < 0 ? [-drawn.p90, -drawn.p10] : [drawn.p10, drawn.p90];
  return `${costs} on average (${amount(low)} to ${amount(high)} in 8 of 10 cases).`;
}

const condition = ({ condition: given, scenario }: Sensitivity): string[] =>
  given && scenario.draws !== null ? [conditionWords(given, scenario.draws)] : [];

/** The choice by likely values and the choice by the average need not be the same. */
function otherThanLikely({ cheapest: { expected, likely } }: Sensitivity): string[] {
  if (!expected || expected.id === likely.id) return [];
  return [`With every value likely ${likely.label} would be the cheapest; on average it is ${expected.label}.`];
}

/** Below this sum of what inputs explain alone it is worth telling that some act together. */
const CLEARLY_BELOW_ALL = 0.9;

/** Share of the spread from which on chance itself is told. */
const WORTH_TELLING = 0.01;

/** The input that explains most of the spread, and whether values act together. */
function driver({ inputs, spread, dependent }: Sensitivity): string[] {
  if (!spread) return [];
  const shareOf = ({ spread: own }: InputSensitivity): number => own?.difference.alone.value ?? 0;
  const most = inputs.reduce<InputSensitivity | null>(
    (best, input) => (shareOf(input) > (best ? shareOf(best) : 0) ? input : best),
    null,
  );
  if (!most?.spread) return [];
  const { alone } = spread.difference;
  const together =
    !dependent && alone.high < CLEARLY_BELOW_ALL
      ? ` About ${percent(1 - alone.value)} comes from values that act together.`
      : '';
  const { events } = spread.difference;
  const share = events && (events.total ?? events.alone);
  const chance =
    share && share.value >= WORTH_TELLING
      ? ` Chance (whether and when something fails or somebody leaves) accounts for ${shareWords(share)} of it, and no question answers that.`
      : '';
  return [`"${most.name}" explains ${shareWords(most.spread.difference.alone)} of the spread.${chance}${together}`];
}

/** Inputs that a sentence names before it counts the rest. */
const MOST_NAMED = 3;

function turning({ inputs, cheapest }: Sensitivity): string {
  if (inputs.length === 0) return 'Nothing here is uncertain: write a range, as in "12 to 18", where you are not sure.';
  const could = inputs.filter((input) => input.turning.could).map(({ name }) => name);
  const values = count(inputs.length, 'uncertain value');
  if (could.length === 0) return `None of the ${values} could turn the choice of ${cheapest.likely.label}.`;
  const named =
    could.length > MOST_NAMED + 1 ? [...could.slice(0, MOST_NAMED), `${could.length - MOST_NAMED} more`] : could;
  return `${could.length} of ${values} could turn the choice: ${listed(named)}.`;
}

function information({ information: found, cheapest, inputs, scenario: { currency } }: Sensitivity): string[] {
  if (!found) return [];
  const { evpi, ask } = found;
  const roughly = ({ mean, error }: { mean: number; error: number }): string =>
    `${money(mean, currency)} (give or take ${amount(error)})`;
  if (evpi.mean === 0)
    return [`${cheapest.expected?.label} is the cheapest in every draw: nothing is worth finding out before choosing.`];
  if (evpi.mean <= evpi.error)
    return [
      `Nothing is worth finding out before choosing: even to know everything would save at most ${money(evpi.mean + evpi.error, currency)}.`,
    ];
  const all = `To know everything before choosing would be worth ${roughly(evpi)}`;
  if (!ask) return [`${all}; no value is worth finding out by itself.`];
  return [
    `${all}. The first thing to find out is "${ask.label}"${settingOf(
      ask,
      inputs.map(({ told }) => told),
    )}: worth at most ${roughly({ mean: ask.worth, error: ask.error })}.`,
  ];
}
