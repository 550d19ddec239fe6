import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import { capital, figure, figureWithUnit } from '../units/words.ts';
import type { PlaceResult, SavingAbroadResult } from './result.ts';

const MONTHS_PER_YEAR = 12;

/** Where the people of an option are. */
export function placeResult({ place, option }: BuiltOption, { assumptions }: Model): PlaceResult | null {
  if (!place) return null;
  const { region } = assumptions.scenario.company;
  const elsewhere = 'region' in option && option.region !== undefined && option.region !== region;
  const here = elsewhere ? 'onshore' : 'here';
  const relation = place.abroad ? (place.near ? 'nearshore' : 'offshore') : here;
  const hoursAhead = place.hoursAhead ?? null;
  return { country: place.country, relation, hoursAhead, sharedHours: hoursAhead === null ? null : shared(hoursAhead) };
}

const WORKING_DAY = 8;

/** Hours of a working day that two clocks share. */
function shared(hoursAhead: number): number {
  const apart = Math.abs(hoursAhead) % 24;
  return Math.max(0, WORKING_DAY - Math.min(apart, 24 - apart));
}

/** Where the people are, in a sentence; nothing where they are here. */
export function placeNotes(place: PlaceResult | null, { assumptions }: Model): string[] {
  if (!place || place.relation === 'here') return [];
  const { country, relation, hoursAhead, sharedHours } = place;
  const where = `${capital(relation)}: ${assumptions.jurisdiction(country)?.name ?? country}`;
  if (relation === 'onshore') return [`${where}, another region of our country`];
  if (hoursAhead === null || sharedHours === null) return [where];
  if (hoursAhead === 0) return [`${where}, by the same clock`];
  const apart = `${figureWithUnit(Math.abs(hoursAhead), 'hour')} ${hoursAhead > 0 ? 'ahead' : 'behind'}`;
  const overlap =
    sharedHours === 0 ? 'no working hours shared' : `${figure(sharedHours)} of ${WORKING_DAY} working hours shared`;
  return [`${where}, ${apart}: ${overlap}`];
}

/** What is left of the gap in pay of an option abroad; null for others. */
export function savingAbroadResult(
  { savings }: Model,
  { option }: BuiltOption,
  values: Evaluation,
): SavingAbroadResult | null {
  const saving = savings.get(option.id);
  if (!saving) return null;
  const years = (node: Parameters<Evaluation['scalar']>[0] | null): number | null => {
    const value = node === null ? 0 : values.scalar(node) / MONTHS_PER_YEAR;
    // Growth that does not close a gap gives a time before now.
    return value > 0 ? value : null;
  };
  return {
    against: saving.against,
    wageGap: saving.wageGap && values.scalar(saving.wageGap),
    priceGap: values.scalar(saving.priceGap),
    afterHidden: values.scalar(saving.afterHidden),
    realised: values.scalar(saving.realised),
    wagesCloseYears: years(saving.wagesClose),
    goneYears: years(saving.gone),
  };
}
