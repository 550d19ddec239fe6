import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hold, valueText } from './assertions.ts';
import type { Study } from './compare.ts';
import type { Finding } from './value.ts';

/** An `expect` of the file held against the results. */
export interface Expectation {
  readonly text: string;
  readonly holds: boolean;
  /** What was found: `31.2%, 12,345 USD`. */
  readonly found: string;
}

/** Holds every `expect` against a study; one that fails or cannot be read is a diagnostic at its place. */
export function expectations({ scenario, model, comparison }: Study): {
  expectations: Expectation[];
  diagnostics: Diagnostic[];
} {
  const { currency, nouns } = model.assumptions;
  const ranked = comparison.options.map((figures) => ({ figures, feasible: figures.feasible }));
  const diagnostics: Diagnostic[] = [];
  const held = scenario.expect.map((text) => {
    const { holds, findings, diagnostic } = hold(text, { currency, nouns, ranked, subject: null });
    const found = findings.map(foundText).join(', ');
    if (diagnostic) diagnostics.push(diagnostic);
    else if (!holds)
      diagnostics.push({
        code: 'SW5001',
        severity: 'error',
        message: `'${text.text}' does not hold: ${found}`,
        at: text.at,
      });
    return { text: text.text, holds, found: diagnostic ? diagnostic.message : found };
  });
  return { expectations: held, diagnostics };
}

function foundText({ left, right, operator }: Finding): string {
  return operator === 'in' ? `it is ${valueText(left)}` : `${valueText(left)} against ${valueText(right)}`;
}
