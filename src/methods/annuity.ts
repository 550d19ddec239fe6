import { exponentialRoots } from './internal-rate.ts';

/**
 * Equal payments over equal periods. `pv (1 + r)^n + pmt (1 + r w) ((1 + r)^n - 1) / r + fv = 0`, where w is 1 for
 * payments at the beginning of a period. Money received is positive, money paid negative (as in spreadsheets).
 */
export interface Annuity {
  /** Rate per period. */
  readonly rate: number;
  /** Number of periods. */
  readonly nper: number;
  /** Payment in every period; default 0. */
  readonly pmt?: number | undefined;
  /** Amount at the start; default 0. */
  readonly pv?: number | undefined;
  /** Amount at the end; default 0. */
  readonly fv?: number | undefined;
  /** Payments at the end (default) or the beginning of the period. */
  readonly when?: 'end' | 'begin' | undefined;
}

/** Payment per period. */
export function annuityPayment(annuity: Omit<Annuity, 'pmt'>): number {
  const { pv = 0, fv = 0 } = annuity;
  const { growth, payments } = factors(annuity);
  return -(pv * growth + fv) / payments;
}

/** Amount at the end. */
export function annuityFutureValue(annuity: Omit<Annuity, 'fv'>): number {
  const { pv = 0, pmt = 0 } = annuity;
  const { growth, payments } = factors(annuity);
  return -(pv * growth + pmt * payments);
}

/** Amount at the start. */
export function annuityPresentValue(annuity: Omit<Annuity, 'pv'>): number {
  const { fv = 0, pmt = 0 } = annuity;
  const { growth, payments } = factors(annuity);
  return -(fv + pmt * payments) / growth;
}

/** Number of periods, not whole in general; null when the amounts never balance. */
export function annuityPeriods(annuity: Omit<Annuity, 'nper'>): number | null {
  const { rate, pv = 0, pmt = 0, fv = 0 } = annuity;
  if (rate === 0) return pmt === 0 ? null : -(fv + pv) / pmt;
  const perpetuity = (pmt * (1 + rate * timing(annuity))) / rate;
  const growth = (perpetuity - fv) / (perpetuity + pv);
  return growth > 0 && Number.isFinite(growth) ? Math.log(growth) / Math.log1p(rate) : null;
}

/** Spreadsheets search from here; of several rates they find the nearest. */
const USUAL_GUESS = 0.1;

/** Rate per period, the one nearest to 10 % if there are several; null when there is none. */
export function annuityRate(annuity: Omit<Annuity, 'rate'>): number | null {
  const { nper, pv = 0, pmt = 0, fv = 0 } = annuity;
  const w = timing(annuity);
  // The equation times r, as powers of 1 + r = e^x: exact for any number of periods, with an extra root at r = 0.
  const roots = exponentialRoots([
    { exponent: nper + 1, coefficient: pv + pmt * w },
    { exponent: nper, coefficient: pmt * (1 - w) - pv },
    { exponent: 1, coefficient: fv - pmt * w },
    { exponent: 0, coefficient: -fv - pmt * (1 - w) },
  ]).map((root) => polished(annuity, Math.expm1(root)));
  return roots
    .filter((root) => root !== null)
    .reduce<number | null>((best, root) => {
      return best === null || Math.abs(root - USUAL_GUESS) < Math.abs(best - USUAL_GUESS) ? root : best;
    }, null);
}

/** Interest part of payment number `per` (1 = first); null outside 1..nper. */
export function annuityInterest(annuity: Omit<Annuity, 'pmt'> & { readonly per: number }): number | null {
  const { per, nper, rate, when } = annuity;
  if (!(per >= 1 && per <= nper)) return null;
  // Paid at once, before any interest has run.
  if (when === 'begin' && per === 1) return 0;
  const balance = annuityFutureValue({ ...annuity, nper: per - 1, pmt: annuityPayment(annuity) });
  return (balance * rate) / (when === 'begin' ? 1 + rate : 1);
}

/** Principal part of payment number `per` (1 = first); null outside 1..nper. */
export function annuityPrincipal(annuity: Omit<Annuity, 'pmt'> & { readonly per: number }): number | null {
  const interest = annuityInterest(annuity);
  return interest === null ? null : annuityPayment(annuity) - interest;
}

function timing({ when = 'end' }: Pick<Annuity, 'when'>): number {
  return when === 'begin' ? 1 : 0;
}

/** (1 + r)^n, and what payments of 1 grow to. */
function factors(annuity: Pick<Annuity, 'rate' | 'nper' | 'when'>): { growth: number; payments: number } {
  const { rate, nper } = annuity;
  if (!(rate > -1)) throw new RangeError(`a rate must be above -1, not ${rate}`);
  const grown = Math.expm1(nper * Math.log1p(rate));
  return { growth: 1 + grown, payments: rate === 0 ? nper : ((1 + rate * timing(annuity)) * grown) / rate };
}

/** Newton's steps on the equation itself, which has no extra root; null when it is not met in the end. */
function polished(annuity: Omit<Annuity, 'rate'>, start: number): number | null {
  const { pv = 0, pmt = 0, fv = 0 } = annuity;
  const at = (rate: number): { value: number; size: number } => {
    const { growth, payments } = factors({ ...annuity, rate });
    const value = pv * growth + pmt * payments + fv;
    return { value: value / growth, size: Math.abs(pv) + Math.abs((pmt * payments) / growth) + Math.abs(fv / growth) };
  };
  let rate = start;
  for (let i = 0; i < 50; i++) {
    const h = 1e-6 * (1 + rate);
    const { value } = at(rate);
    const slope = (at(rate + h).value - at(rate - h).value) / (2 * h);
    const next = rate - value / slope;
    if (!(next > -1)) return null;
    const moved = Math.abs(next - rate);
    rate = next;
    if (moved <= 1e-15 * (1 + rate)) break;
  }
  const { value, size } = at(rate);
  return Math.abs(value) <= 1e-9 * size ? rate : null;
}
