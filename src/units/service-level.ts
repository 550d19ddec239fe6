import { fault, type TextFault } from './text-fault.ts';

/** A share of the work to be answered within so many seconds, `80% in 20 s`. */
export interface ServiceLevel {
  readonly share: number;
  readonly seconds: number;
  readonly text: string;
}

const LONG = /^\s*(\d+(?:\.\d+)?)\s*%\s+in\s+(\d+(?:\.\d+)?)\s*(s|sec|seconds?|min|minutes?)\s*$/;
const SHORT = /^\s*(\d{1,3})\s*\/\s*(\d+)\s*$/;

/** Reads `80% in 20 s` and the trade's short form `80/20`. */
export function parseServiceLevel(text: string): { ok: true; level: ServiceLevel } | TextFault {
  const match = LONG.exec(text) ?? SHORT.exec(text);
  if (!match) return fault('syntax', text, `'${text}' is not a service level`, { hint: 'write 80% in 20 s' });
  const share = Number(match[1]) / 100;
  if (!(share > 0 && share <= 1))
    return fault('range', match[1]!, 'the share answered is above 0% and at most 100%', {
      offset: text.indexOf(match[1]!),
      hint: 'write 80% in 20 s',
    });
  const seconds = Number(match[2]) * (match[3]?.startsWith('min') ? 60 : 1);
  return { ok: true, level: { share, seconds, text } };
}
