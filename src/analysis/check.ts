import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseUnit } from '../units/unit.ts';
import { type FindBreakeven, hold, valueText } from './assertions.ts';
import { breakevenOf } from './breakeven.ts';
import type { Study } from './compare.ts';
import type { RoadmapResult } from './roadmap/result.ts';
import { roadmapOf } from './roadmap/roadmap.ts';
import type { Finding } from './value.ts';

/** An `expect` of the file held against the results. */
export interface Expectation {
  readonly text: string;
  readonly holds: boolean;
  /** What was found: `31.2%, 12,345 USD`. */
  readonly found: string;
}

/** Holds every `expect` against a study; one that fails or cannot be read is a diagnostic at its place. */
export function expectations(study: Study): {
  expectations: Expectation[];
  diagnostics: Diagnostic[];
} {
  const { scenario, model, options, decision, drawn } = study;
  const { currency, nouns } = model.assumptions;
  const ranked = options.map((figures) => ({ figures, feasible: figures.feasible }));
  const diagnostics: Diagnostic[] = [];
  // Asked for by few files, and then often more than once.
  let planned: RoadmapResult | undefined;
  const roadmap = (): RoadmapResult => {
    planned ??= roadmapOf(study, drawn && { seed: drawn.simulation.seed, draws: drawn.simulation.draws });
    return planned;
  };
  const held = scenario.expect.map((text) => {
    const { holds, findings, diagnostic } = hold(text, {
      currency,
      nouns,
      ranked,
      subject: null,
      decision,
      drawn,
      draws: null,
      breakeven: breakevenIn(study),
      roadmap,
    });
    // Of several comparisons, those that failed say why the whole does.
    const failed = findings.filter((finding) => !finding.holds);
    const found = (holds || failed.length === 0 ? findings : failed).map(foundText).filter(Boolean).join(', ');
    if (diagnostic) diagnostics.push(diagnostic);
    else if (!holds)
      diagnostics.push({
        code: 'SW5001',
        severity: 'error',
        message: `an expectation does not hold: ${found}`,
        at: text.at,
      });
    return { text: text.text, holds, found: diagnostic ? diagnostic.message : found };
  });
  return { expectations: held, diagnostics };
}

/** Answers `breakeven(input, a, b)`: the crossing that is nearest to today's value. */
function breakevenIn(study: Study): FindBreakeven {
  return (input, between) => {
    const { breakeven, diagnostics } = breakevenOf(study, { inputs: [input], between });
    if (!breakeven) {
      const [{ message: problem, hint }] = diagnostics as [Diagnostic];
      return { problem, ...(hint === undefined ? {} : { hint }) };
    }
    const { named, thresholds } = breakeven;
    if (named.length > 1) return { problem: `'${input}' means several numbers`, hint: 'name one of them' };
    const far = (one: (typeof thresholds)[number]): number => Math.abs(one.distance.absolute);
    const [nearest] = thresholds.filter((one) => one.input === named[0]).sort((a, b) => far(a) - far(b));
    if (!nearest) return { problem: `${between.join(' and ')} do not break even over ${input}` };
    const parsed = parseUnit(nearest.unit, study.model.assumptions.nouns);
    if (!parsed.ok) throw new Error(`unknown unit '${parsed.symbol}' in '${nearest.unit}'`);
    return { value: nearest.at, unit: parsed.unit };
  };
}

/** What was compared, in the unit of the right side: that side itself stands in the file where it is a number. */
function foundText({ left, right, operator, holds }: Finding): string {
  const unit = right.kind === 'number' ? (right.unit ?? (left.kind === 'number' ? left.unit : undefined)) : undefined;
  const told = valueText(left, unit);
  // That it is the option which the file names is said by the file.
  if (holds && operator === '==' && right.kind === 'option') return '';
  const isWritten = operator === 'in' || right.kind === 'option' || (right.kind === 'number' && right.literal);
  return isWritten ? `it is ${told}` : `${told} against ${valueText(right, unit)}`;
}
