// Generated from schema.ts by build/compile-schema.mjs. Do not edit.
import type { SchemaTable, Spec } from './spec.ts';

const s0: Spec = { t: 'text', most: 200 };
const s1: Spec = { t: 'text', most: 10000, lines: true };
const s2: Spec = { t: 'rate' };
const s3: Spec = { t: 'ref', to: 'country' };
const s4: Spec = { t: 'text', most: 20 };
const s5: Spec = { t: 'text', most: 60 };
const s6: Spec = { t: 'quantity', is: ['money/hour'], eg: ['75 USD/hour'] };
const s7: Spec = { t: 'quantity', is: ['hour/month'], max: 728, eg: ['10 hours/week'] };
const s8: Spec = { t: 'quantity', is: ['days'], eg: ['30'] };
const s9: Spec = { t: 'quantity', is: ['count'], min: 1, max: 5, eg: ['4'] };
const s10: Spec = { t: 'quantity', is: ['month'], eg: ['2 months'] };
const s11: Spec = { t: 'quantity', is: ['count'], eg: ['2'] };
const s12: Spec = { t: 'rate', negative: true };
const s13: Spec = { t: 'quantity', is: ['month'], eg: ['6 months'] };
const s14: Spec = { t: 'number', min: 1, max: 600, whole: true };
const s15: Spec = { t: 'object', keys: { month: s14, factor: s11, months: s14 }, need: ['month', 'factor'] };
const s16: Spec = { t: 'timetable' };
const s17: Spec = { t: 'list', of: { t: 'number', min: 0, max: 1000000 }, least: 24, most: 24 };
const s18: Spec = { t: 'ref', to: 'role' };
const s19: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['2%'] };
const s20: Spec = { t: 'flag' };
const s21: Spec = { t: 'ref', to: 'option' };
const s22: Spec = { t: 'number', min: 0, max: 1000000000, positive: true };
const s23: Spec = { t: 'text', most: 2000, formula: true };
const s24: Spec = { t: 'list', of: s23, most: 200 };
const s25: Spec = { t: 'list', of: { t: 'ref', to: 'work' }, least: 1, most: 1000 };
const s26: Spec = { t: 'quantity', is: ['month'], eg: ['30 days', '6 weeks'] };
const s27: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['70%'] };
const s28: Spec = {
  t: 'object',
  keys: {
    cost: s9,
    quality: s9,
    control: s9,
    scalability: s9,
    flexibility: s9,
    risk: s9,
    management_effort: s9,
    cash_flow: s9,
    confidentiality: s9,
    speed_to_start: s9,
  },
};
const s29: Spec = { t: 'text', most: 2000, lines: true };
const s30: Spec = { t: 'text', most: 500 };
const s31: Spec = { t: 'quantity', is: ['hour/month'], max: 728, eg: ['4 hours/month'] };
const s32: Spec = {
  t: 'quantity',
  is: ['money/hour', 'money/month'],
  eg: ['17 USD/hour', '45k USD/year', '17 to 21 USD/hour'],
};
const s33: Spec = { t: 'quantity', is: ['hour/month'], max: 728, positive: true, eg: ['40 hours/week'] };
const s34: Spec = { t: 'quantity', is: ['count'], min: 1, eg: ['2'] };
const s35: Spec = { t: 'word', words: ['office', 'hybrid', 'remote'] };
const s36: Spec = { t: 'quantity', is: ['money/month'], eg: ['50 USD/month'] };
const s37: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['4%'] };
const s38: Spec = { t: 'quantity', is: ['money/month'], eg: ['60 USD/month'] };
const s39: Spec = {
  t: 'object',
  keys: {
    health: { t: 'quantity', is: ['money/month'], eg: ['650 USD/month'] },
    retirement: s37,
    other: s38,
    health_threshold: { t: 'quantity', is: ['hour/month'], max: 728, eg: ['30 hours/week'] },
  },
};
const s40: Spec = {
  t: 'object',
  keys: {
    vacation: { t: 'quantity', is: ['days'], max: 199, eg: ['10'] },
    sick: { t: 'quantity', is: ['days'], max: 199, eg: ['6'] },
    holidays: { t: 'quantity', is: ['days'], max: 199, eg: ['8'] },
    training: { t: 'quantity', is: ['days'], max: 199, eg: ['3'] },
  },
  also: 'leave',
};
const s41: Spec = { t: 'quantity', is: ['share'], max: 0.9, eg: ['12%'] };
const s42: Spec = { t: 'rate', max: 0.99 };
const s43: Spec = { t: 'quantity', is: ['money'], eg: ['4700 USD'] };
const s44: Spec = { t: 'quantity', is: ['month'], eg: ['42 days'] };
const s45: Spec = { t: 'quantity', is: ['month'], eg: ['1 week'] };
const s46: Spec = {
  t: 'object',
  keys: {
    span: { t: 'quantity', is: ['count'], min: 1, eg: ['8'] },
    founder_hours: { t: 'quantity', is: ['hour/month'], max: 728, eg: ['6 hours/month'] },
  },
};
const s47: Spec = {
  t: 'record',
  names: 'levy',
  of: {
    t: 'either',
    scalar: { t: 'word', words: ['on', 'off'] },
    map: { t: 'object', keys: { rate: { t: 'quantity', is: ['share'], max: 1, eg: ['4.1%'] } }, need: ['rate'] },
  },
};
const s48: Spec = {
  t: 'object',
  keys: {
    cost: { t: 'quantity', is: ['money/month'], eg: ['450 USD/month'] },
    equipment: { t: 'quantity', is: ['money'], eg: ['1800 USD'] },
    software: s38,
    space: { t: 'quantity', is: ['money/month'], eg: ['300 USD/month'] },
    phone: { t: 'quantity', is: ['money/month'], eg: ['25 USD/month'] },
    internet: { t: 'quantity', is: ['money/month'], eg: ['15 USD/month'] },
    utilities: { t: 'quantity', is: ['money/month'], eg: ['30 USD/month'] },
  },
};
const s49: Spec = {
  t: 'object',
  keys: {
    night: { t: 'quantity', is: ['share'], max: 3, eg: ['10%'] },
    weekend: { t: 'quantity', is: ['share'], max: 3, eg: ['25%'] },
    holiday: { t: 'quantity', is: ['share'], max: 3, eg: ['100%'] },
  },
};
const s50: Spec = {
  t: 'object',
  keys: {
    service: { t: 'quantity', is: ['month'], eg: ['4 years'] },
    notice: { t: 'quantity', is: ['month'], eg: ['4 weeks'] },
    severance: { t: 'quantity', is: ['month'], eg: ['6 weeks'] },
  },
};
const s51: Spec = { t: 'rate', max: 1 };
const s52: Spec = {
  t: 'object',
  keys: { per_hour: { t: 'quantity', is: ['money/hour'], eg: ['32 USD/hour'] }, source: s30 },
  need: ['per_hour'],
};
const s53: Spec = { t: 'quantity', is: ['money/unit'], eg: ['1.10 USD/call'] };
const s54: Spec = {
  t: 'object',
  keys: {
    per_unit: s53,
    tiers: {
      t: 'list',
      of: {
        t: 'object',
        keys: {
          over: { t: 'number', min: 0, max: 1000000000000 },
          price: { t: 'quantity', is: ['money/unit'], eg: ['0.90 USD/call'] },
        },
        need: ['over', 'price'],
      },
      least: 1,
      most: 50,
    },
    tier_mode: { t: 'word', words: ['graduated', 'volume'] },
    source: s30,
  },
  need: ['per_unit'],
};
const s55: Spec = { t: 'text', most: 100 };
const s56: Spec = { t: 'quantity', is: ['money/month'], eg: ['6 USD/employee/month'] };
const s57: Spec = {
  t: 'object',
  keys: {
    plans: {
      t: 'list',
      of: {
        t: 'object',
        keys: {
          name: s55,
          fee: { t: 'quantity', is: ['money/month'], eg: ['235 USD/month'] },
          includes: {
            t: 'quantity',
            is: ['unit/month', 'hour/month', 'unit', 'hour', 'count'],
            eg: ['100 minutes', '50 calls'],
          },
          overage: { t: 'quantity', is: ['money/unit', 'money/hour'], eg: ['2.35 USD/minute'] },
          per_employee: s56,
          source: s30,
        },
        need: ['fee'],
      },
      least: 1,
      most: 50,
    },
    source: s30,
  },
  need: ['plans'],
};
const s58: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['50%'] };
const s59: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['10%'] };
const s60: Spec = { t: 'number', min: 1, max: 5, whole: true };
const s61: Spec = {
  t: 'object',
  keys: {
    label: s0,
    covers: s25,
    lead_time: s26,
    resolves: s27,
    error_rate: s19,
    ratings: s28,
    note: s29,
    source: s30,
    governance: s31,
    country: s3,
    region: s4,
    locality: s5,
    role: s18,
    wage: s32,
    hours: s33,
    people: s34,
    part_time: s20,
    workplace: s35,
    allowance: s36,
    shift: s16,
    benefits: s39,
    leave: s40,
    shrinkage: s41,
    attrition: s42,
    merit: s12,
    hire_cost: s43,
    vacancy: s44,
    separation: s45,
    ramp_up: s10,
    supervision: s46,
    levies: s47,
    seat: s48,
    premium: s49,
    leaving: s50,
    also_does: s30,
    fx_drift: s12,
    fx_volatility: s51,
    engagement: {
      t: 'word',
      words: ['vendor', 'contractor', 'employer-of-record', 'peo', 'staffing-agency', 'captive'],
    },
    fee: { t: 'quantity', is: ['money/month', 'share'], eg: ['599 USD/month', '14%'] },
    markup: { t: 'quantity', is: ['share'], max: 5, eg: ['50%'] },
    hire_after: s13,
    conversion_fee: { t: 'quantity', is: ['share'], max: 2, eg: ['10%'] },
    vendor: s0,
    price: {
      t: 'forms',
      forms: {
        retainer: {
          t: 'object',
          keys: { retainer: { t: 'quantity', is: ['money/month'], eg: ['900 USD/month'] }, source: s30 },
          need: ['retainer'],
        },
        per_hour: s52,
        per_fte: {
          t: 'object',
          keys: {
            per_fte: { t: 'quantity', is: ['money/month'], eg: ['1500 USD/month'] },
            net_hours: { t: 'quantity', is: ['hour/month'], max: 728, positive: true, eg: ['140 hours/month'] },
            source: s30,
          },
          need: ['per_fte'],
        },
        per_unit: s54,
        plans: s57,
        base: {
          t: 'object',
          keys: { base: { t: 'quantity', is: ['money/month'], eg: ['40 USD/month'] }, per_employee: s56, source: s30 },
          need: ['base'],
        },
        per_outcome: {
          t: 'object',
          keys: {
            per_outcome: { t: 'quantity', is: ['money/unit'], eg: ['40 USD/claim'] },
            success: { t: 'quantity', is: ['share'], max: 1, eg: ['35%'] },
            source: s30,
          },
          need: ['per_outcome'],
        },
        percent_of: {
          t: 'object',
          keys: {
            percent_of: { t: 'word', words: ['payroll', 'collections'] },
            percent: s37,
            amount: { t: 'quantity', is: ['money/month'], eg: ['20k USD/month'] },
            source: s30,
          },
          need: ['percent_of', 'percent'],
        },
        plan_ref: { t: 'object', keys: { plan_ref: s55, source: s30 }, need: ['plan_ref'] },
        build_up: {
          t: 'object',
          keys: {
            build_up: {
              t: 'object',
              keys: {
                wage: { t: 'quantity', is: ['money/hour', 'money/month'], eg: ['450 USD/month'] },
                margin: { t: 'quantity', is: ['share'], max: 10, eg: ['40%'] },
              },
            },
            source: s30,
          },
          need: ['build_up'],
        },
      },
    },
    billing: {
      t: 'object',
      keys: {
        increment: { t: 'quantity', is: ['hour'], eg: ['1 minute'] },
        wrap_up: { t: 'quantity', is: ['hour'], eg: ['30 seconds'] },
      },
    },
    after_hours: { t: 'quantity', is: ['share'], max: 5, eg: ['25%'] },
    open: s16,
    minimum: { t: 'quantity', is: ['money/month'], eg: ['200 USD/month'] },
    contract: {
      t: 'object',
      keys: {
        term: { t: 'quantity', is: ['month'], eg: ['12 months'] },
        renewal: { t: 'word', words: ['auto', 'none'] },
        served: { t: 'quantity', is: ['month'], eg: ['8 months'] },
        notice: { t: 'quantity', is: ['month'], eg: ['30 days'] },
        escalator: s12,
        passthrough: s58,
        setup: { t: 'quantity', is: ['money'], eg: ['150 USD'] },
        deposit: { t: 'quantity', is: ['money'], eg: ['500 USD'] },
        exit_fee: { t: 'quantity', is: ['money'], eg: ['300 USD'] },
        payment: s8,
        sla_met: { t: 'quantity', is: ['share'], max: 1, eg: ['92%'] },
        sla_credit: s59,
        sla_bonus: s19,
        alignment: s60,
        growth: s60,
        management: s60,
      },
    },
    failure: s42,
    selection: { t: 'quantity', is: ['money'], eg: ['1500 USD'] },
    transition: { t: 'object', keys: { months: { t: 'quantity', is: ['months'], eg: ['3'] }, parallel: s58 } },
    hidden: { t: 'quantity', is: ['share'], max: 3, eg: ['15%'] },
    productivity: { t: 'quantity', is: ['count'], min: 0.05, max: 5, eg: ['0.9'] },
    wage_growth: s12,
    tax: { t: 'quantity', is: ['share'], max: 1, eg: ['19%'] },
  },
  also: 'engagement',
};
const s62: Spec = { t: 'option' };
const s63: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['5%'] };

/** What a scenario may hold. */
export const schemaTable: SchemaTable = {
  root: {
    t: 'object',
    keys: {
      schema: { t: 'number', min: 1, max: 1, whole: true },
      name: s0,
      description: s1,
      notes: s1,
      extends: { t: 'text', most: 500, form: 'path' },
      start: { t: 'text', most: 200, form: 'month' },
      horizon: { t: 'quantity', is: ['month'], min: 1, max: 600, whole: true, eg: ['36 months', '3 years'] },
      discount: s2,
      company: {
        t: 'object',
        keys: {
          country: s3,
          region: s4,
          locality: s5,
          currency: { t: 'text', most: 200, form: 'currency' },
          employees: { t: 'quantity', is: ['count'], eg: ['6'] },
          annual_payroll: { t: 'quantity', is: ['money/month'], eg: ['300k USD/year'] },
          quarterly_payroll: { t: 'quantity', is: ['money/month'], eg: ['75k USD/quarter'] },
          industry: s0,
          founder: { t: 'object', keys: { hour: s6, capacity: s7 } },
          cash: {
            t: 'object',
            keys: {
              opening: { t: 'quantity', is: ['money'], min: null, eg: ['30k USD'] },
              receipts: { t: 'quantity', is: ['money/month'], eg: ['45k USD/month'] },
              days_to_collect: s8,
            },
          },
          overdraft: s2,
          skills: {
            t: 'object',
            keys: {
              communication: s9,
              negotiation: s9,
              project_management: s9,
              contract_reading: s9,
              adaptability: s9,
            },
          },
          health_cover: { t: 'word', words: ['always', 'by-law', 'never'] },
          foresight: s10,
          spare_seats: s11,
          lease_end: { t: 'quantity', is: ['month'], eg: ['18 months'] },
          sublet: { t: 'quantity', is: ['share'], max: 1, eg: ['60%'] },
          wage_growth: s12,
        },
      },
      let: {
        t: 'record',
        names: 'let',
        most: 500,
        of: { t: 'quantity', is: ['any'], min: null, eg: ['900 to 1600 calls/month'] },
      },
      work: {
        t: 'record',
        names: 'work',
        least: 1,
        most: 40,
        of: {
          t: 'object',
          keys: {
            function: { t: 'ref', to: 'function' },
            label: s0,
            unit: { t: 'text', most: 40, form: 'noun' },
            volume: {
              t: 'either',
              scalar: {
                t: 'quantity',
                is: ['unit/month', 'unit'],
                eg: ['1200 calls/month', '40 to 60 invoices/month'],
              },
              map: {
                t: 'object',
                keys: {
                  now: { t: 'quantity', is: ['unit/month', 'unit'], eg: ['1200 calls/month'] },
                  growth: s12,
                  add: { t: 'quantity', is: ['unit/month'], min: null, eg: ['5 calls/month'] },
                  path: {
                    t: 'list',
                    of: { t: 'quantity', is: ['unit/month', 'unit'], eg: ['900 calls/month'] },
                    least: 1,
                    most: 600,
                  },
                  season: { t: 'list', of: { t: 'number', min: 0, max: 1000 }, least: 12, most: 12 },
                  cycle: {
                    t: 'object',
                    keys: {
                      amplitude: { t: 'quantity', is: ['share'], max: 1, eg: ['40%'] },
                      period: { t: 'quantity', is: ['month'], positive: true, eg: ['8 years'] },
                      phase: s13,
                    },
                    need: ['amplitude', 'period'],
                  },
                  spike: { t: 'either', map: s15, list: { t: 'list', of: s15, least: 1, most: 100 } },
                },
                also: 'volume',
              },
            },
            handle_time: {
              t: 'quantity',
              is: ['hour/unit', 'hour'],
              positive: true,
              eg: ['3.5 minutes', '3 to 4 minutes/call'],
            },
            workload: { t: 'quantity', is: ['hour/month', 'hour'], eg: ['10 hours/week'] },
            open: s16,
            posts: { t: 'quantity', is: ['count'], positive: true, eg: ['1'] },
            service_level: { t: 'service-level' },
            patience: { t: 'quantity', is: ['hour'], positive: true, eg: ['2 minutes'] },
            profile: {
              t: 'either',
              scalar: { t: 'word', words: ['business-day', 'even'] },
              map: { t: 'object', keys: { weekdays: s17, weekend: s17 }, need: ['weekdays'] },
            },
            role: s18,
            missed_value: { t: 'quantity', is: ['money/unit'], eg: ['40 USD/call'] },
            error_rate: s19,
            error_cost: { t: 'quantity', is: ['money/unit'], eg: ['25 USD/invoice'] },
            value_created: { t: 'quantity', is: ['money/unit'], eg: ['120 USD/deal'] },
            office: { t: 'word', words: ['front', 'middle', 'back', 'grey'] },
            sensitivity: s9,
            onsite: s20,
            once: { t: 'either', flag: s20, scalar: s10 },
          },
          also: 'work-item',
        },
      },
      today: { t: 'either', scalar: s21, map: { t: 'record', names: 'work-ref', of: s21 } },
      options: { t: 'options' },
      filler: s21,
      weights: {
        t: 'object',
        keys: {
          cost: s22,
          quality: s22,
          control: s22,
          scalability: s22,
          flexibility: s22,
          risk: s22,
          management_effort: s22,
          cash_flow: s22,
          confidentiality: s22,
          speed_to_start: s22,
        },
        also: 'weights',
      },
      extra_costs: {
        t: 'list',
        of: {
          t: 'object',
          keys: {
            option: { t: 'ref', to: 'option-or-all' },
            name: s0,
            formula: s23,
            category: s5,
            one_off: s20,
            imputed: s20,
          },
          need: ['option', 'name', 'formula'],
        },
        most: 200,
      },
      correlations: {
        t: 'list',
        of: {
          t: 'object',
          keys: { inputs: { t: 'list', of: s0, least: 2, most: 12 }, rank: { t: 'number', min: -1, max: 1 } },
          need: ['inputs', 'rank'],
        },
        most: 40,
      },
      require: s24,
      expect: s24,
    },
    need: ['name', 'work', 'options'],
  },
  kinds: {
    diy: {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        hour: s6,
        capacity: s7,
        slowness: { t: 'quantity', is: ['count'], min: 1, max: 20, eg: ['1.5'] },
        open: s16,
      },
    },
    employee: {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        country: s3,
        region: s4,
        locality: s5,
        role: s18,
        wage: s32,
        hours: s33,
        people: s34,
        part_time: s20,
        workplace: s35,
        allowance: s36,
        shift: s16,
        benefits: s39,
        leave: s40,
        shrinkage: s41,
        attrition: s42,
        merit: s12,
        hire_cost: s43,
        vacancy: s44,
        separation: s45,
        ramp_up: s10,
        supervision: s46,
        levies: s47,
        seat: s48,
        premium: s49,
        leaving: s50,
        also_does: s30,
        fx_drift: s12,
        fx_volatility: s51,
      },
    },
    outsource: s61,
    offshore: s61,
    'multi-source': {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        assign: {
          t: 'record',
          names: 'work-ref',
          of: {
            t: 'either',
            scalar: s21,
            map: s62,
            list: {
              t: 'list',
              of: {
                t: 'object',
                keys: {
                  source: { t: 'either', scalar: s21, map: s62 },
                  when: { t: 'timetable', part: true },
                  share: { t: 'quantity', is: ['share'], max: 1, positive: true, eg: ['60%'] },
                },
                need: ['source'],
              },
              least: 1,
              most: 20,
              also: 'parts',
            },
          },
        },
        find: { t: 'word', words: ['cheapest'] },
        among: { t: 'list', of: s21, least: 1, most: 100 },
        coordination: { t: 'quantity', is: ['hour/month'], max: 728, eg: ['3 hours/month'] },
      },
    },
    freelance: {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        country: s3,
        price: { t: 'forms', forms: { per_unit: s54, per_hour: s52 } },
        client_fee: s63,
        sourcing: { t: 'quantity', is: ['hour', 'hour/unit'], eg: ['2 hours'] },
        gigs: { t: 'quantity', is: ['unit/month', '1/month'], eg: ['4 gigs/month'] },
        rework: { t: 'quantity', is: ['share'], max: 1, eg: ['8%'] },
        no_show: s63,
      },
    },
    sharing: {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        country: s3,
        region: s4,
        locality: s5,
        role: s18,
        wage: s32,
        hours: s33,
        people: s34,
        part_time: s20,
        workplace: s35,
        allowance: s36,
        shift: s16,
        benefits: s39,
        leave: s40,
        shrinkage: s41,
        attrition: s42,
        merit: s12,
        hire_cost: s43,
        vacancy: s44,
        separation: s45,
        ramp_up: s10,
        supervision: s46,
        levies: s47,
        seat: s48,
        premium: s49,
        leaving: s50,
        also_does: s30,
        fx_drift: s12,
        fx_volatility: s51,
        share: { t: 'quantity', is: ['share'], max: 1, positive: true, eg: ['25%'] },
        partners: { t: 'quantity', is: ['count'], min: 1, eg: ['4'] },
        coordination: s59,
        host: { t: 'word', words: ['us', 'partner'] },
        commission: s63,
      },
    },
    'shared-services': {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        country: s3,
        region: s4,
        locality: s5,
        role: s18,
        wage: s32,
        hours: s33,
        people: s34,
        part_time: s20,
        workplace: s35,
        allowance: s36,
        shift: s16,
        benefits: s39,
        leave: s40,
        shrinkage: s41,
        attrition: s42,
        merit: s12,
        hire_cost: s43,
        vacancy: s44,
        separation: s45,
        ramp_up: s10,
        supervision: s46,
        levies: s47,
        seat: s48,
        premium: s49,
        leaving: s50,
        also_does: s30,
        fx_drift: s12,
        fx_volatility: s51,
        spare: { t: 'quantity', is: ['hour/month'], max: 728, eg: ['8 hours/week'] },
        overtime: { t: 'quantity', is: ['hour/month'], max: 728, eg: ['5 hours/week'] },
        task_switching: { t: 'quantity', is: ['share'], max: 0.9, eg: ['15%'] },
        training: { t: 'quantity', is: ['money'], eg: ['800 USD'] },
        raise: s63,
      },
    },
    'status-quo': {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        cost: { t: 'quantity', is: ['money/month'], eg: ['1800 USD/month'] },
        hours: { t: 'quantity', is: ['hour/month'], eg: ['20 hours/week'] },
        open: s16,
      },
    },
    automate: {
      t: 'object',
      keys: {
        label: s0,
        covers: s25,
        lead_time: s26,
        resolves: s27,
        error_rate: s19,
        ratings: s28,
        note: s29,
        source: s30,
        governance: s31,
        software: {
          t: 'forms',
          forms: {
            per_month: {
              t: 'object',
              keys: {
                per_month: { t: 'quantity', is: ['money/month'], eg: ['99 USD/month'] },
                per_unit: s53,
                source: s30,
              },
              need: ['per_month'],
            },
            per_unit: s54,
            plans: s57,
          },
        },
        setup: { t: 'quantity', is: ['money'], eg: ['1200 USD'] },
        residual: { t: 'quantity', is: ['share'], max: 1, eg: ['30%'] },
        residual_by: s21,
        exceptions: s63,
      },
    },
  },
  traits: {
    offshore: { where: 'abroad' },
    freelance: { where: 'anywhere' },
    'status-quo': { undone: true },
    automate: { where: 'nowhere' },
  },
  aliases: {
    hybrid: 'multi-source',
    'co-sourcing': 'multi-source',
    fractional: 'sharing',
    'role-combining': 'shared-services',
    'do-nothing': 'status-quo',
  },
};
