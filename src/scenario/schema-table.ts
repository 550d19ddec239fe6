// Generated from schema.ts by build/compile-schema.mjs. Do not edit.
import type { SchemaTable, Spec } from './spec.ts';

const s0: Spec = { t: 'text', most: 200 };
const s1: Spec = { t: 'text', most: 10000, lines: true };
const s2: Spec = { t: 'rate' };
const s3: Spec = { t: 'ref', to: 'country' };
const s4: Spec = { t: 'text', most: 20 };
const s5: Spec = { t: 'text', most: 60 };
const s6: Spec = { t: 'quantity', is: ['money/hour'], eg: ['75 USD/hour'] };
const s7: Spec = { t: 'quantity', is: ['hour/month'], eg: ['10 hours/week'] };
const s8: Spec = { t: 'quantity', is: ['days'], eg: ['30'] };
const s9: Spec = { t: 'quantity', is: ['count'], eg: ['2'] };
const s10: Spec = { t: 'rate', negative: true };
const s11: Spec = { t: 'number', min: 1, max: 600, whole: true };
const s12: Spec = { t: 'object', keys: { month: s11, factor: s9, months: s11 }, need: ['month', 'factor'] };
const s13: Spec = { t: 'timetable' };
const s14: Spec = { t: 'ref', to: 'role' };
const s15: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['2%'] };
const s16: Spec = { t: 'flag' };
const s17: Spec = { t: 'quantity', is: ['month'], eg: ['2 months'] };
const s18: Spec = { t: 'ref', to: 'option' };
const s19: Spec = { t: 'text', most: 2000, formula: true };
const s20: Spec = { t: 'list', of: s19, most: 200 };
const s21: Spec = { t: 'list', of: { t: 'ref', to: 'work' }, least: 1, most: 1000 };
const s22: Spec = { t: 'quantity', is: ['month'], eg: ['30 days', '6 weeks'] };
const s23: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['70%'] };
const s24: Spec = { t: 'text', most: 2000, lines: true };
const s25: Spec = { t: 'text', most: 500 };
const s26: Spec = { t: 'quantity', is: ['hour/month'], eg: ['4 hours/month'] };
const s27: Spec = {
  t: 'quantity',
  is: ['money/hour', 'money/month'],
  eg: ['17 USD/hour', '45k USD/year', '17 to 21 USD/hour'],
};
const s28: Spec = { t: 'quantity', is: ['hour/month'], eg: ['40 hours/week'] };
const s29: Spec = { t: 'word', words: ['office', 'hybrid', 'remote'] };
const s30: Spec = { t: 'quantity', is: ['money/month'], eg: ['50 USD/month'] };
const s31: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['4%'] };
const s32: Spec = { t: 'quantity', is: ['money/month'], eg: ['60 USD/month'] };
const s33: Spec = {
  t: 'object',
  keys: {
    health: { t: 'quantity', is: ['money/month'], eg: ['650 USD/month'] },
    retirement: s31,
    other: s32,
    health_threshold: { t: 'quantity', is: ['hour/month'], eg: ['30 hours/week'] },
  },
};
const s34: Spec = {
  t: 'object',
  keys: {
    vacation: { t: 'quantity', is: ['days'], eg: ['10'] },
    sick: { t: 'quantity', is: ['days'], eg: ['6'] },
    holidays: { t: 'quantity', is: ['days'], eg: ['8'] },
    training: { t: 'quantity', is: ['days'], eg: ['3'] },
  },
};
const s35: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['12%'] };
const s36: Spec = { t: 'quantity', is: ['money'], eg: ['4700 USD'] };
const s37: Spec = { t: 'quantity', is: ['month'], eg: ['42 days'] };
const s38: Spec = {
  t: 'object',
  keys: {
    span: { t: 'quantity', is: ['count'], min: 1, eg: ['8'] },
    founder_hours: { t: 'quantity', is: ['hour/month'], eg: ['6 hours/month'] },
  },
};
const s39: Spec = {
  t: 'record',
  names: 'levy',
  of: {
    t: 'either',
    scalar: { t: 'word', words: ['on', 'off'] },
    map: { t: 'object', keys: { rate: { t: 'quantity', is: ['share'], max: 1, eg: ['4.1%'] } }, need: ['rate'] },
  },
};
const s40: Spec = {
  t: 'object',
  keys: {
    cost: { t: 'quantity', is: ['money/month'], eg: ['450 USD/month'] },
    equipment: { t: 'quantity', is: ['money'], eg: ['1800 USD'] },
    software: s32,
    space: { t: 'quantity', is: ['money/month'], eg: ['300 USD/month'] },
    phone: { t: 'quantity', is: ['money/month'], eg: ['25 USD/month'] },
    internet: { t: 'quantity', is: ['money/month'], eg: ['15 USD/month'] },
    utilities: { t: 'quantity', is: ['money/month'], eg: ['30 USD/month'] },
  },
};
const s41: Spec = {
  t: 'object',
  keys: {
    night: { t: 'quantity', is: ['share'], max: 3, eg: ['10%'] },
    weekend: { t: 'quantity', is: ['share'], max: 3, eg: ['25%'] },
    holiday: { t: 'quantity', is: ['share'], max: 3, eg: ['100%'] },
  },
};
const s42: Spec = {
  t: 'object',
  keys: { per_hour: { t: 'quantity', is: ['money/hour'], eg: ['32 USD/hour'] }, source: s25 },
  need: ['per_hour'],
};
const s43: Spec = { t: 'quantity', is: ['money/unit'], eg: ['1.10 USD/call'] };
const s44: Spec = {
  t: 'object',
  keys: {
    per_unit: s43,
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
    source: s25,
  },
  need: ['per_unit'],
};
const s45: Spec = { t: 'text', most: 100 };
const s46: Spec = { t: 'quantity', is: ['money/month'], eg: ['6 USD/employee/month'] };
const s47: Spec = {
  t: 'object',
  keys: {
    plans: {
      t: 'list',
      of: {
        t: 'object',
        keys: {
          name: s45,
          fee: { t: 'quantity', is: ['money/month'], eg: ['235 USD/month'] },
          includes: {
            t: 'quantity',
            is: ['unit/month', 'hour/month', 'unit', 'hour', 'count'],
            eg: ['100 minutes', '50 calls'],
          },
          overage: { t: 'quantity', is: ['money/unit', 'money/hour'], eg: ['2.35 USD/minute'] },
          per_employee: s46,
          source: s25,
        },
        need: ['fee'],
      },
      least: 1,
      most: 50,
    },
    source: s25,
  },
  need: ['plans'],
};
const s48: Spec = { t: 'number', min: 1, max: 5, whole: true };
const s49: Spec = {
  t: 'object',
  keys: {
    label: s0,
    covers: s21,
    lead_time: s22,
    resolves: s23,
    error_rate: s15,
    note: s24,
    source: s25,
    governance: s26,
    country: s3,
    region: s4,
    locality: s5,
    vendor: s0,
    price: {
      t: 'forms',
      forms: {
        retainer: {
          t: 'object',
          keys: { retainer: { t: 'quantity', is: ['money/month'], eg: ['900 USD/month'] }, source: s25 },
          need: ['retainer'],
        },
        per_hour: s42,
        per_fte: {
          t: 'object',
          keys: {
            per_fte: { t: 'quantity', is: ['money/month'], eg: ['1500 USD/month'] },
            net_hours: { t: 'quantity', is: ['hour/month'], eg: ['140 hours/month'] },
            source: s25,
          },
          need: ['per_fte'],
        },
        per_unit: s44,
        plans: s47,
        base: {
          t: 'object',
          keys: { base: { t: 'quantity', is: ['money/month'], eg: ['40 USD/month'] }, per_employee: s46, source: s25 },
          need: ['base'],
        },
        percent_of: {
          t: 'object',
          keys: {
            percent_of: { t: 'word', words: ['payroll', 'collections'] },
            percent: s31,
            amount: { t: 'quantity', is: ['money/month'], eg: ['20k USD/month'] },
            source: s25,
          },
          need: ['percent_of', 'percent'],
        },
        plan_ref: { t: 'object', keys: { plan_ref: s45, source: s25 }, need: ['plan_ref'] },
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
            source: s25,
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
    open: s13,
    minimum: { t: 'quantity', is: ['money/month'], eg: ['200 USD/month'] },
    contract: {
      t: 'object',
      keys: {
        term: { t: 'quantity', is: ['month'], eg: ['12 months'] },
        notice: { t: 'quantity', is: ['month'], eg: ['30 days'] },
        escalator: s10,
        setup: { t: 'quantity', is: ['money'], eg: ['150 USD'] },
        deposit: { t: 'quantity', is: ['money'], eg: ['500 USD'] },
        exit_fee: { t: 'quantity', is: ['money'], eg: ['300 USD'] },
        payment: s8,
        alignment: s48,
        growth: s48,
        management: s48,
      },
    },
    failure: s2,
    selection: { t: 'quantity', is: ['money'], eg: ['1500 USD'] },
    transition: {
      t: 'object',
      keys: {
        months: { t: 'quantity', is: ['months'], eg: ['3'] },
        parallel: { t: 'quantity', is: ['share'], max: 1, eg: ['50%'] },
      },
    },
    hidden: { t: 'quantity', is: ['share'], max: 3, eg: ['15%'] },
    productivity: { t: 'quantity', is: ['count'], max: 10, eg: ['0.9'] },
    fx_drift: s10,
    wage_growth: s10,
    tax: { t: 'quantity', is: ['share'], max: 1, eg: ['19%'] },
  },
};
const s50: Spec = { t: 'option' };
const s51: Spec = { t: 'quantity', is: ['share'], max: 1, eg: ['5%'] };

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
          spare_seats: s9,
          wage_growth: s10,
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
        most: 200,
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
                  growth: s10,
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
                      period: { t: 'quantity', is: ['month'], eg: ['8 years'] },
                      phase: { t: 'quantity', is: ['month'], eg: ['6 months'] },
                    },
                    need: ['amplitude', 'period'],
                  },
                  spike: { t: 'either', map: s12, list: { t: 'list', of: s12, least: 1, most: 100 } },
                },
                also: 'volume',
              },
            },
            handle_time: { t: 'quantity', is: ['hour/unit', 'hour'], eg: ['3.5 minutes', '3 to 4 minutes/call'] },
            workload: { t: 'quantity', is: ['hour/month', 'hour'], eg: ['10 hours/week'] },
            open: s13,
            posts: { t: 'quantity', is: ['count'], eg: ['1'] },
            role: s14,
            missed_value: { t: 'quantity', is: ['money/unit'], eg: ['40 USD/call'] },
            error_rate: s15,
            error_cost: { t: 'quantity', is: ['money/unit'], eg: ['25 USD/invoice'] },
            value_created: { t: 'quantity', is: ['money/unit'], eg: ['120 USD/deal'] },
            onsite: s16,
            once: { t: 'either', flag: s16, scalar: s17 },
          },
          also: 'work-item',
        },
      },
      today: { t: 'either', scalar: s18, map: { t: 'record', names: 'work-ref', of: s18 } },
      options: { t: 'options' },
      filler: s18,
      extra_costs: {
        t: 'list',
        of: {
          t: 'object',
          keys: {
            option: { t: 'ref', to: 'option-or-all' },
            name: s0,
            formula: s19,
            category: s5,
            one_off: s16,
            imputed: s16,
          },
          need: ['option', 'name', 'formula'],
        },
        most: 200,
      },
      require: s20,
      expect: s20,
    },
    need: ['name', 'work', 'options'],
  },
  kinds: {
    diy: {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        hour: s6,
        capacity: s7,
        slowness: { t: 'quantity', is: ['count'], min: 1, eg: ['1.5'] },
        open: s13,
      },
    },
    employee: {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        country: s3,
        region: s4,
        locality: s5,
        role: s14,
        wage: s27,
        hours: s28,
        people: s9,
        part_time: s16,
        workplace: s29,
        allowance: s30,
        shift: s13,
        benefits: s33,
        leave: s34,
        shrinkage: s35,
        attrition: s2,
        merit: s10,
        hire_cost: s36,
        vacancy: s37,
        ramp_up: s17,
        supervision: s38,
        levies: s39,
        seat: s40,
        premium: s41,
        also_does: s25,
      },
    },
    outsource: s49,
    offshore: s49,
    'multi-source': {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        assign: {
          t: 'record',
          names: 'work-ref',
          of: {
            t: 'either',
            scalar: s18,
            map: s50,
            list: {
              t: 'list',
              of: {
                t: 'object',
                keys: {
                  source: { t: 'either', scalar: s18, map: s50 },
                  when: { t: 'timetable', rest: true },
                  share: { t: 'quantity', is: ['share'], max: 1, eg: ['60%'] },
                },
                need: ['source'],
              },
              least: 1,
              most: 20,
            },
          },
        },
        coordination: { t: 'quantity', is: ['hour/month'], eg: ['3 hours/month'] },
      },
    },
    freelance: {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        country: s3,
        price: { t: 'forms', forms: { per_unit: s44, per_hour: s42 } },
        client_fee: s51,
        sourcing: { t: 'quantity', is: ['hour', 'hour/unit'], eg: ['2 hours'] },
        gigs: { t: 'quantity', is: ['unit/month', '1/month'], eg: ['4 gigs/month'] },
        rework: { t: 'quantity', is: ['share'], max: 1, eg: ['8%'] },
        no_show: s51,
      },
    },
    sharing: {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        country: s3,
        region: s4,
        locality: s5,
        role: s14,
        wage: s27,
        hours: s28,
        people: s9,
        part_time: s16,
        workplace: s29,
        allowance: s30,
        shift: s13,
        benefits: s33,
        leave: s34,
        shrinkage: s35,
        attrition: s2,
        merit: s10,
        hire_cost: s36,
        vacancy: s37,
        ramp_up: s17,
        supervision: s38,
        levies: s39,
        seat: s40,
        premium: s41,
        also_does: s25,
        share: { t: 'quantity', is: ['share'], max: 1, eg: ['25%'] },
        partners: { t: 'quantity', is: ['count'], min: 1, eg: ['4'] },
        coordination: { t: 'quantity', is: ['share'], max: 1, eg: ['10%'] },
        host: { t: 'word', words: ['us', 'partner'] },
        commission: s51,
      },
    },
    'shared-services': {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        country: s3,
        region: s4,
        locality: s5,
        role: s14,
        wage: s27,
        hours: s28,
        people: s9,
        part_time: s16,
        workplace: s29,
        allowance: s30,
        shift: s13,
        benefits: s33,
        leave: s34,
        shrinkage: s35,
        attrition: s2,
        merit: s10,
        hire_cost: s36,
        vacancy: s37,
        ramp_up: s17,
        supervision: s38,
        levies: s39,
        seat: s40,
        premium: s41,
        also_does: s25,
        spare: { t: 'quantity', is: ['hour/month'], eg: ['8 hours/week'] },
        overtime: { t: 'quantity', is: ['hour/month'], eg: ['5 hours/week'] },
        task_switching: { t: 'quantity', is: ['share'], max: 1, eg: ['15%'] },
        training: { t: 'quantity', is: ['money'], eg: ['800 USD'] },
        raise: s51,
      },
    },
    'status-quo': {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        cost: { t: 'quantity', is: ['money/month'], eg: ['1800 USD/month'] },
        hours: { t: 'quantity', is: ['hour/month'], eg: ['20 hours/week'] },
        open: s13,
      },
    },
    automate: {
      t: 'object',
      keys: {
        label: s0,
        covers: s21,
        lead_time: s22,
        resolves: s23,
        error_rate: s15,
        note: s24,
        source: s25,
        governance: s26,
        software: {
          t: 'forms',
          forms: {
            per_month: {
              t: 'object',
              keys: {
                per_month: { t: 'quantity', is: ['money/month'], eg: ['99 USD/month'] },
                per_unit: s43,
                source: s25,
              },
              need: ['per_month'],
            },
            per_unit: s44,
            plans: s47,
          },
        },
        setup: { t: 'quantity', is: ['money'], eg: ['1200 USD'] },
        residual: { t: 'quantity', is: ['share'], max: 1, eg: ['30%'] },
        residual_by: s18,
        exceptions: s51,
      },
    },
  },
  aliases: {
    hybrid: 'multi-source',
    'co-sourcing': 'multi-source',
    fractional: 'sharing',
    'role-combining': 'shared-services',
    'do-nothing': 'status-quo',
  },
};
