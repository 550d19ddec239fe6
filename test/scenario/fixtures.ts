import { type LoadOptions, loadScenario } from '../../src/scenario/load.ts';
import type { LoadResult, Scenario } from '../../src/scenario/types.ts';

/** Names that the data know, for tests. */
const known = {
  functions: ['bookkeeping', 'payroll', 'phone-reception', 'sales', 'transcription'],
  roles: ['bookkeeper', 'receptionist', 'sales-representative'],
  countries: ['DE', 'IN', 'PH', 'US'],
  units: ['webinar'],
};

export function load(text: string | Uint8Array, options: Partial<LoadOptions> = {}): LoadResult {
  return loadScenario(text, { file: 'scenario.yaml', known, ...options });
}

/** The scenario of a text that must be fine. */
export function loaded(text: string | Uint8Array, options: Partial<LoadOptions> = {}): Scenario {
  const { scenario, diagnostics } = load(text, options);
  if (!scenario)
    throw new Error(diagnostics.map((d) => `${d.code} ${d.at?.line}:${d.at?.column} ${d.message}`).join('\n'));
  return scenario;
}

/** Codes and places of what is wrong with a text. */
export function problems(text: string | Uint8Array, options: Partial<LoadOptions> = {}): string[] {
  return load(text, options).diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
}

export const SMALL = `name: 24-hour phone reception
company: {country: US, region: CA}
work:
  reception:
    function: phone-reception
    volume: 1200 calls/month
    open: 24x7
options: [diy, employee, outsource, offshore, freelance, shared-services]
`;

export const DEEP = `schema: 1
name: Phones and books
start: 2027-01
horizon: 3 years
discount: 10%/year
company: {country: US, region: CA, currency: USD, employees: 6, founder: {hour: 75 USD/hour, capacity: 10 hours/week}, cash: {opening: 30000 USD, receipts: 45000 USD/month, days_to_collect: 30}, overdraft: 12%/year}
let:
  calls: 900 to 1600 calls/month         # a named uncertain value, used below
  busy: calls
  twice: calls * 2
work:
  reception: {function: phone-reception, volume: {now: calls, growth: 3%/month, season: [1, 1, 1.1, 1, 1, 0.9, 0.8, 0.8, 1, 1.1, 1.3, 1.2], spike: {month: 6, factor: 2}}, handle_time: 3 to 4 minutes, open: 24x7, missed_value: 40 USD/call}
  books: {function: bookkeeping, volume: 320 invoices/month}
today: {reception: front-desk, books: diy}
options:
  front-desk: {kind: employee, covers: [reception], role: receptionist, wage: 17 to 21 USD/hour, benefits: {health: 650 USD/month}, shift: Mon-Fri 09:00-17:00, levies: {us-futa: off, ca-ett: {rate: 0.1%}}}
  answering-service:
    kind: outsource
    covers: [reception]
    price:
      source: vendor's site, 2026-09
      plans: [{name: 100, fee: 235 USD/month, includes: 100 minutes, overage: 2.35 USD/minute}, {name: 500, fee: {value: 1080 USD/month, source: quote of 2026-10-02}, includes: 500 minutes, overage: 2.1 USD/minute}]
    contract: {term: 12 months, notice: 30 days, escalator: 4%/year, setup: 150 USD, alignment: 3, growth: 4, management: 3}
  mixed: {kind: hybrid, assign: {reception: [{source: front-desk, when: Mon-Fri 09:00-17:00}, {source: answering-service, when: rest}], books: {kind: freelance, price: {per_hour: 32 USD/hour}}}}
  bot: {kind: automate, software: {per_month: 99 USD/month, per_unit: 0.10 USD/call}, residual: 30%, residual_by: front-desk}
  diy:
extra_costs:
  - {option: front-desk, name: parking, formula: heads * 120 USD/month}
require: [monthly_cost <= 9000 USD, cash_low >= -20000 USD]
expect:
  - best in [answering-service, mixed]
  - saving(answering-service, front-desk) >= 40%
`;

/** Kinds and forms that DEEP leaves out. */
export const WIDE = `name: Everything else
description: |
  Several lines
  of text.
notes: none
horizon: 96 months
company: {annual_payroll: 300k USD/year, quarterly_payroll: 75k USD/quarter, industry: dental practice, spare_seats: 2, wage_growth: 3%/year, locality: denver}
let: {level: 40 to 60 deals/month, level_2: {low: 1 deals/month, likely: 2, high: 4}}
work:
  sales: {function: sales, volume: {path: [level, 60 deals/month], add: 5 deals/month, cycle: {amplitude: 40%, period: 8 years, phase: 6 months}, spike: [{month: 3, factor: 2, months: 2}, {month: 30, factor: 0.5}]}, value_created: 120 USD/deal, role: sales-representative}
  tapes: {label: Tapes, unit: audio-minute, volume: 60 audio-minutes, handle_time: 4 minutes/audio-minute, once: true, onsite: false, error_rate: 2%, error_cost: 5 USD/audio-minute}
  move: {label: Move, workload: 80 hours, once: 2 months}
  rings: {label: Rings, unit: ringtone, volume: 40 ringtones/day, handle_time: 0.5 to 1 minutes, posts: 1, open: "Mon-Fri 09:00-17:00, Sat 10:00-14:00", service_level: 80% in 20 s, patience: 2 minutes, profile: {weekdays: [0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 5, 5, 3, 4, 4.5, 4, 3, 2, 1, 0, 0, 0, 0, 0]}}
  payroll: {function: payroll, workload: 10 hours/week}
  talks: {label: Talks, volume: {low: 1 webinars/month, high: 3 webinars/month}, handle_time: 2 hours, profile: even}
today: do-nothing
filler: diy
options:
  - diy
  - {kind: employee, id: clerk, people: 2, part_time: true, workplace: hybrid, allowance: 50 USD/month, leave: {vacation: 10 days, sick: 6, holidays: 8, training: 3}, shrinkage: 0.12, attrition: 30%/year, merit: -1 to 3%/year, hire_cost: 4700 USD, vacancy: 42 days, separation: 2 weeks, ramp_up: 2 months, supervision: {span: 8, founder_hours: 6 hours/month}, seat: {cost: 450 USD/month, equipment: 1800 USD}, premium: {night: 10%, weekend: 25%, holiday: 100%}, also_does: filing, lead_time: 6 weeks, resolves: 90%, note: fine, governance: 4 hours/month, hours: 40 hours/week, country: US, label: Clerk, error_rate: 1%}
  - {kind: do-nothing, cost: 1800 USD/month, hours: 20 hours/week, open: business-hours}
  - {kind: fractional, share: 25%, partners: 4, coordination: 10%, host: partner, commission: 5%, wage: 45k USD/year}
  - {kind: role-combining, spare: 8 hours/week, overtime: 5 hours/week, task_switching: 15%, training: 800 USD, raise: 5%}
  - {kind: freelance, country: IN, price: {per_unit: 1.10 USD/audio-minute, tiers: [{over: 100, price: 0.90 USD/audio-minute}], tier_mode: graduated}, client_fee: 5%, sourcing: 2 hours, gigs: 4 gigs/month, rework: 8%, no_show: 5%}
  - {kind: offshore, id: manila, country: PH, price: {build_up: {wage: 450 USD/month, margin: 40%}}, fx_drift: -2%/year, wage_growth: 6%/year, hidden: 15%, productivity: 0.9, tax: 19%, transition: {months: 3, parallel: 50%}, selection: 1500 USD, failure: 12%/year, open: 24x7, after_hours: 25%, minimum: 200 USD/month, billing: {increment: 1 minute, wrap_up: 30 seconds}, vendor: Bay}
  - {kind: outsource, id: per-fte, price: {per_fte: 1500 USD/month, net_hours: 140 hours/month}}
  - {kind: outsource, id: retainer, price: {retainer: 900 USD/month}, contract: {deposit: 500 USD, exit_fee: 300 USD, payment: 30 days}}
  - {kind: outsource, id: peo, price: {base: 40 USD/month, per_employee: 6 USD/employee/month}}
  - {kind: outsource, id: agency, price: {percent_of: payroll, percent: 4%, amount: 20k USD/month}}
  - {kind: outsource, id: listed, price: {plan_ref: ruby}}
  - {kind: co-sourcing, id: two, assign: {sales: clerk, payroll: [{source: {kind: freelance}, share: 60%}, {source: clerk, share: 40%}]}, coordination: 3 hours/month}
extra_costs: [{option: all, name: audit, formula: 2000 USD, category: administration, one_off: true, imputed: false}]
`;

export const VALID = { SMALL, DEEP, WIDE };
