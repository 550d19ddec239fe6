import { type Command, type Flags, listFlag, textFlag } from '../command.ts';
import type { RoleQuery } from '../engine.ts';
import { Failure } from '../failure.ts';
import { reportOptions } from '../options.ts';

export const cost: Command = {
  name: 'cost',
  args: '',
  summary: 'what an employee really costs, by place',
  description:
    'The fully loaded cost of one role, without a scenario: from the wage to an hour that work is done in. ' +
    'With --in, several places side by side.',
  examples: [
    ['sourcewise cost --role bookkeeper --country US --region CA', 'at the typical wage there'],
    ['sourcewise cost --role bookkeeper --country US --wage "20 USD/hour"', 'at your wage'],
    ['sourcewise cost --role receptionist --in US-CA,US-TX,PH', 'three places side by side'],
  ],
  options: [
    {
      flags: '--role <role>',
      description: 'the job: bookkeeper, receptionist, ... ("data list roles")',
      group: 'Role',
    },
    { flags: '--country <code>', description: 'two letters: US, PH, DE', group: 'Role' },
    { flags: '--region <code>', description: 'state or province: CA', group: 'Role' },
    { flags: '--locality <name>', description: 'city, where it has taxes of its own', group: 'Role' },
    { flags: '--in <places>', description: 'several places: US-CA,US-TX,PH', list: true, group: 'Role' },
    { flags: '--wage <amount>', description: 'with its unit: "20 USD/hour", "45k USD/year"', group: 'Role' },
    { flags: '--hours <hours>', description: 'hours a week (default: full time there)', group: 'Role' },
    {
      flags: '--employees <count>',
      description: 'size of the company, for levies that depend on it',
      group: 'Company',
    },
    { flags: '--annual-payroll <amount>', description: 'all wages of the company in a year', group: 'Company' },
    { flags: '--quarterly-payroll <amount>', description: 'all wages of the company in a quarter', group: 'Company' },
    ...reportOptions,
  ],
  async run(invocation) {
    const queries = queriesOf(invocation.flags);
    const [{ openSession }, { roleCostReport }, { placesReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/role-cost-report.ts'),
      import('../../report/places-report.ts'),
    ]);
    const session = await openSession(invocation);
    if (queries.length === 1) return session.answer(await session.engine.roleCost(queries[0]!), roleCostReport);
    const outcomes = await Promise.all(queries.map((query) => session.engine.roleCost(query)));
    return session.answer(
      {
        value: outcomes.some(({ value }) => value === null) ? null : outcomes.flatMap(({ value }) => value ?? []),
        diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
      },
      placesReport,
    );
  },
};

/** One query a place. */
function queriesOf(flags: Flags): RoleQuery[] {
  const role = textFlag(flags, 'role');
  if (!role) throw new Failure('which role? Add --role', 'sourcewise data list roles shows them all.');
  const country = textFlag(flags, 'country');
  const places = listFlag(flags, 'in');
  if (places.length === 0 && !country)
    throw new Failure('where? Add --country US, or --in US-CA,PH for several places');
  if (places.length > 0 && country) throw new Failure('--country and --in both say where; use one of them');
  const query = {
    role,
    locality: textFlag(flags, 'locality'),
    wage: textFlag(flags, 'wage'),
    hoursPerWeek: numberFlag(flags, 'hours', '--hours'),
    employees: numberFlag(flags, 'employees', '--employees'),
    annualPayroll: numberFlag(flags, 'annualPayroll', '--annual-payroll'),
    quarterlyPayroll: numberFlag(flags, 'quarterlyPayroll', '--quarterly-payroll'),
  };
  if (places.length === 0) return [{ ...query, country: country ?? '', region: textFlag(flags, 'region') }];
  return places.map((place) => {
    const [, placeCountry, , region = null] = /^([A-Za-z]{2})(-(.+))?$/.exec(place) ?? [];
    if (!placeCountry)
      throw new Failure(`'${place}' is no place`, 'A place is a country or country-region: PH, US-CA.');
    return { ...query, country: placeCountry, region };
  });
}

function numberFlag(flags: Flags, name: string, flag: string): number | null {
  const text = textFlag(flags, name);
  if (text === null) return null;
  const value = Number(text.replaceAll(',', '').replaceAll('_', ''));
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new Failure(`${flag} must be a number, not '${text}'`);
  }
  return value;
}
