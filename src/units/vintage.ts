/**
 * Months since year 0 of the end of a vintage: `2026-03`, `2016-2025`, `2020s`, `2026.11`; undefined for `undated`. The
 * end of a decade counts as its last month.
 */
export function monthsOf(asOf: string): number | undefined {
  const month = /^(\d{4})[-.](0[1-9]|1[0-2])(?!\d)/.exec(asOf);
  if (month) return Number(month[1]) * 12 + Number(month[2]);
  const decade = /(\d{4})s$/.exec(asOf);
  if (decade) return (Number(decade[1]) + 9) * 12 + 12;
  const year = /(\d{4})$/.exec(asOf);
  return year ? Number(year[1]) * 12 + 12 : undefined;
}
