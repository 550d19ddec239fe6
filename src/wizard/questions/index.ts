import type { Question } from '../types.ts';
import { budget, employees } from './company.ts';
import { onsite } from './onsite.ts';
import { open } from './open.ts';
import { options } from './options.ts';
import { country, region } from './place.ts';
import { role } from './role.ts';
import { today, todayCost } from './today.ts';
import { handleTime, volume } from './volume.ts';
import { wage } from './wage.ts';
import { work } from './work.ts';
import { callValue, founderHour } from './worth.ts';

/** Every question in the order of the interview; each may look at the answers before it. */
export const questions: readonly Question[] = [
  work,
  role,
  country,
  region,
  volume,
  handleTime,
  open,
  today,
  todayCost,
  callValue,
  founderHour,
  employees,
  onsite,
  options,
  wage,
  budget,
];
