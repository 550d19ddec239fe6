import type { Study } from '../../src/analysis/compare.ts';
import { studyOf } from '../bundled-scenarios.ts';

interface Calls {
  readonly volume?: string;
  readonly open?: string;
  readonly more?: readonly string[];
  readonly option?: string;
  readonly months?: number;
}

/** Three-minute calls from the first month on, met by employees. */
export function staffed({
  volume = '20000 calls/month',
  open = '24x7',
  more = [],
  option = '',
  months = 6,
}: Calls): Study {
  return studyOf(`name: calls
company: {country: US, employees: 6}
horizon: ${months} months
work:
  calls:
    function: phone-reception
    volume: ${volume}
    handle_time: 3 minutes
    open: ${open}
${more.map((line) => `    ${line}\n`).join('')}options:
  staff: {kind: employee, role: receptionist, lead_time: 0 months${option}}
`);
}

/** A figure by month, from the first month on. */
export const series = (study: Study, id: string): number[] => {
  const node = study.model.graph.named.get(id);
  if (!node) throw new Error(`there is no figure ${id}`);
  return study.values.series(node).slice(1);
};

/** Hours of a month round the clock. */
export const HOURS_A_MONTH = 730;
