import { readable } from '../units/words.ts';

/** Kinds of cost whose id says little to somebody who meets it in a chart. */
const WORDS: Readonly<Record<string, string>> = {
  administration: 'HR and payroll',
  changeover: 'ending what you have',
  errors: 'mistakes',
  exit: 'ending it',
  filler: 'work left open',
  founder: 'your own time',
  governance: 'managing it',
  levies: 'payroll taxes',
  missed: 'missed work',
  payroll: 'paying late',
  risk: 'expected losses',
  'step-fixed': 'growth of the company',
  transition: 'set-up',
};

/** What a kind of cost is called where people read it. */
export function categoryWords(category: string): string {
  return WORDS[category] ?? readable(category);
}
