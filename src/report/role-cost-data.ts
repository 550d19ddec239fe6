import type { RoleCost } from '../analysis/result.ts';
import { allocateCents } from '../units/money.ts';
import { round, tidy } from '../units/rounding.ts';
import { money, readable } from '../units/words.ts';
import { assumptionData } from './comparison-data.ts';
import type { Records } from './grid.ts';
import { plain } from './json-parts.ts';
import type { Json } from './report.ts';

/** Where it is, from the smallest place to the largest. */
export function placeOf({ country, region, locality }: RoleCost): string {
  return [locality && readable(locality), region, country].filter(Boolean).join(', ');
}

/**
 * Yearly amounts of the lines, to the cent, that add up to the total. Statutory lines are rounded each for itself, for
 * somebody checks them against the table of a law; what their cents leave over falls to the others. A total that is not
 * their sum leaves each line its own cents.
 */
function annualCents({ lines, total }: RoleCost): number[] {
  const sum = lines.reduce((all, { annual }) => all + annual, 0);
  if (Math.abs(sum - total.annual) > 0.02) return lines.map(({ annual }) => round(annual));
  const fixed = lines.filter(({ statutory }) => statutory).map(({ annual }) => round(annual));
  const others = lines.filter(({ statutory }) => !statutory).map(({ annual }) => annual);
  const left = fixed.reduce((rest, annual) => rest - annual, round(total.annual));
  const cents = allocateCents(others, round(left));
  return lines.map(({ statutory }) => (statutory ? fixed : cents).shift() ?? 0);
}

/** The machine contract of a role's cost: lines add up to the total, to the cent. */
export function roleCostData(cost: RoleCost): Json {
  const annual = annualCents(cost);
  const totals = (of: RoleCost['total']) => ({
    annual: round(of.annual),
    perPaidHour: round(of.perPaidHour),
    perProductiveHour: round(of.perProductiveHour),
  });
  return {
    schemaVersion: 1,
    role: cost.role,
    country: cost.country,
    region: cost.region,
    locality: cost.locality,
    currency: cost.currency,
    wage: { hourly: round(cost.wage.hourly), annual: round(cost.wage.annual) },
    hours: { paid: tidy(cost.hours.paid), productive: tidy(cost.hours.productive) },
    lines: cost.lines.map((line, index) => ({ ...line, annual: annual[index] ?? 0 })),
    total: totals(cost.total),
    payAndBenefits: totals(cost.payAndBenefits),
    loadFactor: tidy(cost.loadFactor),
    dollar: cost.dollar && { ...cost.dollar },
    assumptions: cost.assumptions.map(assumptionData),
    diagnostics: cost.diagnostics.map(plain),
  };
}

/** One row a line and place. */
export function roleCostRecords(costs: readonly RoleCost[]): Records {
  return {
    columns: [
      'role',
      'country',
      'region',
      'locality',
      'category',
      'line',
      'label',
      'scope',
      'currency',
      'value',
      'display',
      'source',
    ],
    rows: costs.flatMap((cost) => {
      const annual = annualCents(cost);
      return cost.lines.map((line, index) => [
        ...[cost.role, cost.country, cost.region, cost.locality, line.category, line.id, line.label, line.scope],
        ...[cost.currency, annual[index] ?? 0, money(annual[index] ?? 0, cost.currency, 2), line.source],
      ]);
    }),
  };
}
