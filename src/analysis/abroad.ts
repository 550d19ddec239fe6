import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import type { PlaceResult, SavingAbroadResult } from './result.ts';

const MONTHS_PER_YEAR = 12;

/** Where the people of an option are. */
export function placeResult({ place }: BuiltOption): PlaceResult | null {
  if (!place) return null;
  const relation = place.abroad ? (place.near ? 'nearshore' : 'offshore') : 'here';
  return { country: place.country, relation, hoursAhead: place.hoursAhead ?? null };
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
