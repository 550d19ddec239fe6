/**
 * What one person's full calendar year costs an employer by statute: a second calculator in plain numbers, written
 * from `src/data/packs/README.md` and the packs as they stand, sharing no code with the model.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Row {
  over: number;
  rate: number;
  add?: number;
}

export interface PackLevy {
  id: string;
  period: 'month' | 'week' | 'year';
  brackets: Row[];
  base_factor?: number;
  floor?: number;
  flat?: number;
  flat_min_pay?: number;
  min_employees?: number;
  max_employees?: number;
  min_payroll?: number;
  payroll_exempt?: number;
  min_employer_quarterly_payroll?: number;
  max_employer_quarterly_payroll?: number;
  min_annual_pay?: number;
  prorated_thresholds?: number[];
  on_mandatory_pay?: boolean | 'prorated' | 'in_base_factor';
  default?: boolean;
}

interface PackPay {
  id: string;
  months?: number;
  percent_of_base_pay?: number;
  amount?: number;
  up_to_pay?: number;
  base_includes?: string[];
}

export interface Pack {
  jurisdiction: string;
  region?: string;
  currency: string;
  working_time: { hours_per_week: number };
  mandatory_pay?: PackPay[];
  levies: PackLevy[];
  reliefs?: { id: string; amount?: number; per?: 'month' | 'week' | 'year'; against?: string[] }[];
  regions?: Record<string, { levies: PackLevy[]; localities?: Record<string, { levies: PackLevy[] }> }>;
}

/** One place with everything that may be due there. */
export interface Place {
  name: string;
  country: string;
  region?: string;
  locality?: string;
  pack: Pack;
  levies: PackLevy[];
}

export type Setting = 'on' | 'off' | number;

/** A person and the employer, money a year in the currency of the place, the person included. */
export interface Situation {
  /** Base pay a year. */
  wage: number;
  heads: number;
  payroll: number;
  quarterly: number;
  /** On, off or a rate of the firm's own, by levy id. */
  settings?: Record<string, Setting>;
}

const FOLDER = join(import.meta.dirname, '../../src/data/packs/jurisdictions');

function packs(): Pack[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Pack);
}

/** Every country, every region and every locality of the packs. */
export function places(all = packs()): Place[] {
  return all.flatMap((pack) => {
    const country = pack.jurisdiction;
    const whole: Place = { name: country, country, pack, levies: pack.levies };
    const regions = Object.entries(pack.regions ?? {}).flatMap(([region, entry]) => {
      const state: Place = {
        name: `${country}-${region}`,
        country,
        region,
        pack,
        levies: [...pack.levies, ...entry.levies],
      };
      const towns = Object.entries(entry.localities ?? {}).map(
        ([locality, town]): Place => ({
          ...state,
          name: `${state.name}-${locality}`,
          locality,
          levies: [...state.levies, ...town.levies],
        }),
      );
      return [state, ...towns];
    });
    return [whole, ...regions];
  });
}

/** Strictly more; sums of doubles are not more because of their last digit. */
const above = (a: number, b: number): boolean => a > b && a - b > Math.abs(b) * 1e-12;
const atLeast = (a: number, b: number): boolean => !above(b, a);

export const PERIODS = { year: 1, month: 12, week: 52 } as const;

/** `levy.<id>`, `pay.<id>` and `relief.<id>` with their amounts of the year. */
export function statutoryYear(place: Place, at: Situation): Map<string, number> {
  const due = new Map<string, number>();
  const extra = mandatoryPay(place.pack.mandatory_pay ?? [], at.wage);
  for (const [id, amount] of extra) due.set(`pay.${id}`, amount);
  for (const levy of place.levies) {
    const setting = at.settings?.[levy.id];
    if (setting === 'off' || (levy.default === false && setting === undefined)) continue;
    due.set(`levy.${levy.id}`, yearOf(levy, at, [...extra.values()], typeof setting === 'number' ? setting : null));
  }
  for (const relief of place.pack.reliefs ?? []) {
    const against = (relief.against ?? []).filter((id) => due.has(`levy.${id}`));
    if (relief.amount === undefined || against.length === 0) continue;
    const owed = against.reduce((sum, id) => sum + due.get(`levy.${id}`)!, 0);
    const share = (relief.amount * PERIODS[relief.per ?? 'year']) / at.heads;
    due.set(`relief.${relief.id}`, -Math.max(0, Math.min(owed, share)));
  }
  return due;
}

function mandatoryPay(items: readonly PackPay[], wage: number): Map<string, number> {
  const paid = new Map<string, number>();
  const amountOf = (item: PackPay): number => {
    const base =
      wage + (item.base_includes ?? []).reduce((sum, id) => sum + amountOf(items.find((x) => x.id === id)!), 0);
    if (item.amount !== undefined) {
      return item.up_to_pay !== undefined && above(base / 12, item.up_to_pay) ? 0 : item.amount * 12;
    }
    return item.months !== undefined ? (base / 12) * item.months : base * (item.percent_of_base_pay ?? 0);
  };
  for (const item of items) paid.set(item.id, amountOf(item));
  return paid;
}

/** The law's table, or the one of a firm with a rate of its own: everything in proportion to the first rate. */
function tableOf(levy: PackLevy, own: number | null): Row[] {
  const first = levy.brackets.find(({ rate }) => rate !== 0)?.rate;
  if (own === null || first === undefined) return levy.brackets;
  return levy.brackets.map(({ over, rate, add }) => ({
    over,
    rate: (rate * own) / first,
    add: ((add ?? 0) * own) / first,
  }));
}

/** Marginal rates on a base, and what falls due at once when it passes a limit. */
function onBase(base: number, rows: readonly Row[]): number {
  let amount = 0;
  rows.forEach((row, index) => {
    const upper = rows[index + 1]?.over ?? Number.POSITIVE_INFINITY;
    amount += row.rate * Math.max(0, Math.min(base, upper) - row.over);
    if (row.add !== undefined && above(base, row.over)) amount += row.add;
  });
  return amount;
}

/** One levy of a full calendar year: twelve months are worked, so that prorated limits stand in full. */
function yearOf(levy: PackLevy, at: Situation, extra: readonly number[], own: number | null): number {
  const { wage, heads, payroll, quarterly } = at;
  if (levy.min_employees !== undefined && heads < levy.min_employees) return 0;
  if (levy.max_employees !== undefined && heads > levy.max_employees) return 0;
  if (levy.min_payroll !== undefined && !above(payroll, levy.min_payroll)) return 0;
  if (levy.min_employer_quarterly_payroll !== undefined && !above(quarterly, levy.min_employer_quarterly_payroll))
    return 0;
  if (levy.max_employer_quarterly_payroll !== undefined && above(quarterly, levy.max_employer_quarterly_payroll))
    return 0;
  if (levy.min_annual_pay !== undefined && !atLeast(wage, levy.min_annual_pay)) return 0;
  const rows = tableOf(levy, own);
  const factor = levy.base_factor ?? 1;
  const extraPay = extra.reduce((sum, amount) => sum + amount, 0);
  const joins = levy.on_mandatory_pay === 'prorated' || (levy.on_mandatory_pay === true && levy.period === 'year');
  const periods = PERIODS[levy.period];
  const pay = (wage + (joins ? extraPay : 0)) / periods;
  let amount = periods * onBase(Math.max(levy.floor ?? 0, pay * factor), rows);
  if (levy.flat !== undefined && (levy.flat_min_pay === undefined || atLeast(pay, levy.flat_min_pay))) {
    amount += periods * levy.flat;
  }
  // A 13th month is one more payment: the same brackets, neither flat amount nor floor.
  if (levy.on_mandatory_pay === true && levy.period !== 'year') {
    for (const payment of extra) amount += onBase(payment * factor, rows);
  }
  return levy.payroll_exempt === undefined ? amount : (amount * Math.max(0, payroll - levy.payroll_exempt)) / payroll;
}
