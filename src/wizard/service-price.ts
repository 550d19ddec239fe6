import { study } from '../analysis/compare.ts';
import type { DataStore } from '../data/types.ts';
import { loadScenario } from '../scenario/load.ts';
import { countsUnits } from './context.ts';
import type { Context } from './types.ts';

const known = new WeakMap<DataStore, Map<string, boolean>>();

/** Whether a service at home can be priced where no pay is known: a service alone is compared, to see. */
export function hasServicePrice(context: Context): boolean {
  const text = serviceAlone(context);
  const answers = known.get(context.data) ?? new Map<string, boolean>();
  known.set(context.data, answers);
  const before = answers.get(text);
  if (before !== undefined) return before;
  const { scenario } = loadScenario(text, { file: 'service.yaml' });
  const isPriced = scenario !== undefined && study(scenario, context.data).study !== null;
  answers.set(text, isPriced);
  return isPriced;
}

function serviceAlone(context: Context): string {
  const { answers, entry, role, country } = context;
  const time = answers['handle-time'];
  const counted = countsUnits(context) && (entry?.minutesPerUnit !== undefined || time !== undefined);
  const work = {
    ...(entry ? { function: entry.id } : { label: 'work' }),
    role,
    ...(counted ? { volume: answers.volume, ...(time ? { handle_time: time } : {}) } : { workload: '10 hours/week' }),
  };
  // JSON is YAML
  return JSON.stringify({ name: 'a service alone', company: { country }, work: { it: work }, options: ['outsource'] });
}
