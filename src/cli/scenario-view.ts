import { USUAL_DRAWING } from '../analysis/drawn.ts';
import type { Comparison } from '../analysis/result.ts';
import { table } from '../render/table.ts';
import { comparisonReport } from '../report/comparison-report.ts';
import { diagnosticsReport } from '../report/diagnostics-report.ts';
import type { ScenarioView } from '../wizard/types.ts';
import type { Invocation } from './command.ts';
import type { Engine, Outcome } from './engine.ts';
import { renderOptions } from './terminal.ts';

/** Parts of a comparison that an interview shows: the answer, the ranking, the bars. */
const SHOWN_SECTIONS = 3;

/** What an interview shows of its scenario: each text is compared once, whatever is asked of it. */
export function scenarioView(
  { io, flags }: Pick<Invocation, 'io' | 'flags'>,
  engine: Engine,
  file: string,
): ScenarioView {
  let last: { readonly text: string; readonly outcome: Promise<Outcome<Comparison>> } | null = null;
  const compare = (text: string): Promise<Outcome<Comparison>> => {
    if (last?.text !== text) {
      const content = new TextEncoder().encode(text);
      const settings = { set: [], only: [], horizon: null, drawing: USUAL_DRAWING, rankBy: null };
      last = { text, outcome: engine.compare({ file, content }, settings) };
    }
    return last.outcome;
  };
  return {
    async rank(text) {
      const { value, diagnostics } = await compare(text);
      const options = await renderOptions(io, flags, io.stdout);
      if (!value)
        return table.render(
          diagnosticsReport(diagnostics, () => text),
          options,
          0,
        );
      const sections = comparisonReport(value).sections().slice(0, SHOWN_SECTIONS);
      return table.render({ ...comparisonReport(value), sections: () => sections }, options, 0);
    },
    async headline(text) {
      const { value } = await compare(text);
      if (!value) return null;
      const [headline] = comparisonReport(value).sections();
      return headline?.kind === 'headline' ? (headline.lines[0] ?? null) : null;
    },
    async problems(text) {
      const { value, diagnostics } = await compare(text);
      if (value) return [];
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      return errors.map(({ message, hint }) => (hint === undefined ? message : `${message}: ${hint}`));
    },
    async assumptions(text) {
      return (await compare(text)).value?.assumptions ?? [];
    },
  };
}
