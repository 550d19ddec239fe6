import type { Estimate } from '../analysis/result.ts';
import { amount } from '../units/words.ts';
import { type Cell, shown } from './grid.ts';

/** `77 of 100 cases (give or take 2)`; what is nearly never or always so says so. */
export function casesWords({ mean, error }: Estimate): string {
  const share = Math.round(mean * 100);
  if (share === 0) return 'less than 1 of 100 cases';
  if (share === 100) return 'more than 99 of 100 cases';
  return `${amount(share)} of 100 cases (give or take ${amount(Math.max(1, error * 100))})`;
}

/** A chance as a share in a table; never and always are what was never and always drawn. */
export function chanceCell(chance: number): Cell {
  const words =
    chance === 0
      ? '-'
      : chance < 0.005
        ? '<1%'
        : chance < 1 && chance > 0.995
          ? '>99%'
          : `${Math.round(chance * 100)}%`;
  return shown('share', chance, words);
}
