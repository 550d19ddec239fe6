import type {
  Jurisdiction,
  LeviesDue,
  Mandate,
  MandatoryPay,
  MinimumWage,
  PaidLeave,
  Region,
  Severance,
  SeveranceLevies,
  SickPay,
  WageInflation,
  WorkersComp,
  WorkingTime,
} from '../jurisdiction-types.ts';
import type { RawJurisdiction, RawLocality, RawRegion } from '../schema/jurisdiction.ts';
import type { FxRate } from '../types.ts';
import { compact } from './camel.ts';
import { compileLevy, compileRelief, compileSource, compileSourced, rest } from './levies.ts';

/** A validated jurisdiction pack in its run-time form: one shape for the US and everybody else. */
export function compileJurisdiction(raw: RawJurisdiction): Jurisdiction {
  return { mandatoryPay: [], reliefs: [], ...compileJurisdictionParts(raw) } as unknown as Jurisdiction;
}

type Partly<T> = { [K in keyof T]?: T[K] | undefined };

/** The same for a pack that says only what differs from the shipped one; keys that it lacks stay absent. */
export function compileJurisdictionParts(raw: Partly<RawJurisdiction>): Partial<Jurisdiction> {
  return compact({
    code: raw.jurisdiction,
    name: raw.name,
    currency: raw.currency,
    asOf: raw.as_of === undefined ? undefined : String(raw.as_of),
    taxYear: raw.tax_year === undefined ? undefined : String(raw.tax_year),
    region: raw.region,
    workingTime: raw.working_time && workingTime(raw.working_time),
    utcOffset: raw.utc_offset,
    utcOffsetDst: raw.utc_offset_dst,
    paidLeave: raw.paid_leave && paidLeave(raw.paid_leave),
    sickPay: raw.sick_pay && part<SickPay>(raw.sick_pay),
    mandatoryPay: raw.mandatory_pay?.map((row) => part<MandatoryPay>(row)),
    mandatoryRaise: raw.mandatory_raise && {
      annual: raw.mandatory_raise.annual,
      of: raw.mandatory_raise.of,
      source: compileSource(raw.mandatory_raise.source),
    },
    leviesDue: raw.levies_due && part<LeviesDue>(raw.levies_due),
    levies: raw.levies?.map(compileLevy),
    reliefs: raw.reliefs?.map(compileRelief),
    severance: raw.severance && severance(raw.severance),
    severanceLevies: raw.severance_levies && part<SeveranceLevies>(raw.severance_levies),
    wageInflation: raw.wage_inflation && dated<WageInflation>(raw.wage_inflation),
    attrition: raw.attrition_annual && {
      value: raw.attrition_annual.value,
      asOf: String(raw.attrition_annual.as_of),
      source: compileSource(raw.attrition_annual.source),
    },
    minimumWage: raw.minimum_wage
      ? dated<MinimumWage>(raw.minimum_wage)
      : hourly(raw.min_wage_hourly, raw.min_wage_source),
    workersComp: raw.workers_comp && workersComp(raw.workers_comp),
    mandates: raw.mandates?.map((row) => part<Mandate>(row)),
    regions: raw.regions && mapValues(raw.regions, (row) => compileRegion(row, raw.state_min_wage_source)),
    note: raw.note,
    holes: raw.holes,
  }) as Partial<Jurisdiction>;
}

/** The rate of a jurisdiction pack, whose source is one text: `title; address`. */
export function compileFx(country: string, currency: string, raw: NonNullable<RawJurisdiction['fx']>): FxRate {
  const [, title = raw.source, url] = /^(.*?)(?:; (https?:\S+))?$/.exec(raw.source) ?? [];
  return {
    currency,
    usdPerUnit: raw.usd_per_unit,
    asOf: String(raw.as_of),
    confidence: raw.confidence,
    source: url === undefined ? { title } : { title, url },
    path: `jurisdictions.${country}.fx`,
  };
}

function part<T>(raw: object): T {
  return { ...rest(raw), ...compileSourced(raw as Parameters<typeof compileSourced>[0]) } as T;
}

function dated<T>(raw: { as_of: string | number }): T {
  return { ...part<object>(raw), asOf: String(raw.as_of) } as T;
}

function workingTime(raw: RawJurisdiction['working_time']): WorkingTime {
  const { path, ...others } = raw;
  const steps = path && Object.entries(path).map(([from, hours]) => ({ from, hoursPerWeek: hours }));
  return compact({
    ...part<WorkingTime>(others),
    path: steps?.sort((a, b) => (a.from < b.from ? -1 : 1)),
  }) as WorkingTime;
}

function paidLeave(raw: RawJurisdiction['paid_leave']): PaidLeave {
  const {
    typical_vacation_days: vacation,
    typical_sick_days: sick,
    vacation_days_after_years: byYears,
    ...others
  } = raw;
  const rows = byYears && years(byYears).map(({ years, amount }) => ({ years, days: amount }));
  return compact({
    ...part<PaidLeave>(others),
    vacationDays: raw.vacation_days ?? vacation,
    sickDays: raw.sick_days ?? sick,
    basis: raw.vacation_days === undefined ? 'typical' : 'statutory',
    byYears: rows,
  }) as PaidLeave;
}

function severance(raw: NonNullable<RawJurisdiction['severance']>): Severance {
  const {
    table_weeks_by_completed_years: weeks,
    table_months_by_service_years: months,
    table_days_by_service_years: days,
    notice_days_by_service_months: noticeDays,
    notice_source: noticeSource = raw.source,
    ...others
  } = raw;
  const table = weeks
    ? { unit: 'week', perYear: false, rows: years(weeks) }
    : months
      ? { unit: 'month', perYear: false, rows: years(months) }
      : days && { unit: 'day', perYear: true, rows: years(days) };
  const steps = noticeDays && years(noticeDays).map(({ years: months, amount }) => ({ months, days: amount }));
  const notice = steps && { steps, source: compileSource(noticeSource) };
  return compact({ ...part<Severance>(others), table, notice }) as Severance;
}

function years(table: Record<string, number>): { years: number; amount: number }[] {
  return Object.entries(table)
    .map(([key, amount]) => ({ years: Number(key), amount }))
    .sort((a, b) => a.years - b.years);
}

function workersComp(raw: NonNullable<RawJurisdiction['workers_comp']>): WorkersComp {
  return { indexRatePer100: raw.national_median_index_rate_per_100, ...compileSourced(raw) };
}

function compileRegion(raw: Partly<RawRegion>, stateSource: RawJurisdiction['state_min_wage_source']): Region {
  const source = stateSource && { ...stateSource, confidence: raw.min_wage_confidence ?? stateSource.confidence };
  const minimum = hourly(raw.min_wage_hourly, source);
  const steps = raw.min_wage_steps?.map((s) => ({ from: s.from, amount: s.hourly }));
  const comp = compact({
    indexRatePer100: raw.workers_comp_index_rate_per_100,
    system: raw.workers_comp_system,
    source: raw.workers_comp_source && compileSource(raw.workers_comp_source),
  });
  return compact({
    name: raw.name,
    levies: raw.levies?.map(compileLevy),
    minimumWage: minimum && compact({ ...minimum, steps, note: raw.min_wage_note }),
    workersComp: Object.keys(comp).length > 0 ? comp : undefined,
    localities:
      raw.localities &&
      mapValues(raw.localities, (l: Partly<RawLocality>) =>
        compact({ name: l.name, levies: l.levies?.map(compileLevy), minimumWage: hourly(l.min_wage_hourly, source) }),
      ),
    notes: raw.notes,
  }) as unknown as Region;
}

function hourly(amount: number | undefined, raw: RawJurisdiction['min_wage_source']): MinimumWage | undefined {
  if (amount === undefined || raw === undefined) return undefined;
  const source = compileSource(raw);
  return { amount, per: 'hour', asOf: source.asOf, source };
}

function mapValues<T, R>(map: Record<string, T>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
