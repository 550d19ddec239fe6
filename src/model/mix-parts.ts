import type { Assumptions } from '../assumptions/assumptions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AssignedPart, MultiSourceOption } from '../scenario/types.ts';
import { unit } from '../units/unit.ts';
import { handledUnits, masked } from './asked.ts';
import { covers } from './covers.ts';
import type { Graph } from './graph/graph.ts';
import type { Node } from './graph/node.ts';
import type { Line } from './line.ts';
import { arrangementOfToday, type Calendar, groundwork } from './model.ts';
import type { Demand } from './offer.ts';
import { leadTime, type Setting, sourceBuilder, startedAfter } from './option.ts';
import { askedOf, sourcesOf } from './options/multi-source/pieces.ts';
import { coordinate, partsTogether } from './options/multi-source.ts';
import { qualityLines } from './quality.ts';
import type { Scope } from './scope.ts';
import { shortfall } from './shortfall.ts';
import { moneyByMonth, presentValue } from './totals.ts';
import { asBefore } from './until-it-works.ts';

/** What one source costs as a part of a mix, all scalars. */
export interface PartFigures {
  /** Net present value of its lines, of what goes wrong with its units, and of what it leaves open. */
  readonly npv: Node;
  /** The same without what it leaves open, which another source could take. */
  readonly floor: Node;
  /** Expected losses over the horizon. */
  readonly risk: Node;
}

/**
 * The cost of a mix taken apart, in a graph of its own: every line of a multi-source option belongs to one of its
 * sources, to the number of its parts, or to the months before it works. So present values add up to that of the whole
 * option, but for lines that are never negative: the stand-in until it works, leaving how it is done today, and interest
 * on an overdraft. Their sum is therefore a lower bound for any mix of the same parts. Costs that formulas of the file
 * add (`extra_costs`) are in none of the parts.
 */
export interface MixParts {
  readonly graph: Graph;
  readonly diagnostics: readonly Diagnostic[];
  /** The work that the mix covers. */
  readonly demands: readonly Demand[];
  /** Leaf: whole months before the mix works, those of its slowest source. */
  readonly lead: Node;
  /** Whole months before a source works. */
  leadOf(source: string): Node;
  /** Present value of a source with all that it is asked for; `assign` names this source only. */
  part(assign: Readonly<Record<string, readonly AssignedPart[]>>): PartFigures;
  /** Present value of the months before the mix works, and of the work that it does not cover. */
  before(): Node;
  /** Present value of coordination between so many parts. */
  coordination(parts: number): Node;
}

/** The parts of a mix that is to be found, built as they are asked for. */
export function mixParts(assumptions: Assumptions, calendar: Calendar, option: MultiSourceOption): MixParts {
  const ground = groundwork(assumptions, calendar);
  const { graph, setting, diagnostics, scopeOf } = ground;
  const lead = graph.leaf({
    id: 'mix.lead',
    path: `${option.path}.lead_time`,
    label: 'Whole months before the mix works',
    value: { kind: 'point', value: 0 },
    unit: unit(''),
    provenance: { origin: 'assumed', rule: 'a mix works when its slowest source does' },
  });
  let parts = 0;
  const next = (): Scope => scopeOf(`mix.${parts++}`, option.path);
  const started = startedAfter(next(), lead);
  const covered = setting.demands.filter(({ id }) => covers(option, id));
  const worth = (scope: Scope, all: readonly Line[]): Node => {
    const lines = all.filter(({ relevance }) => relevance === 'avoidable');
    const cost = moneyByMonth(
      scope,
      lines.map((line) => line.cost),
    );
    return presentValue(scope, lines, cost, setting.discount);
  };
  return {
    graph,
    diagnostics,
    demands: covered,
    lead,
    leadOf: (source) => {
      const scope = next();
      const alone = { ...option, assign: { [covered[0]!.id]: [{ path: option.path, source }] } };
      return scope.f`round(${leadTime(scope, alone, covered, setting)} / 1 month)`;
    },
    part: (assign) => {
      const scope = next();
      const { lines, open } = partLines(scope, { ...option, assign }, setting, started, lead);
      const losses = lines.filter(({ category }) => category === 'risk').map(({ cost }) => cost);
      return {
        npv: worth(scope, [...lines, ...open]),
        floor: worth(scope.within(`${scope.prefix}.floor`), lines),
        risk: losses.length === 0 ? scope.number(0, '$') : scope.f`sum(total(${losses}))`,
      };
    },
    before: () => {
      const scope = next();
      const now = arrangementOfToday(ground, assumptions.scenario);
      const done = new Map(covered.map((demand) => [demand.id, masked(scope, demand, started).volume]));
      const source = sourceBuilder(scope, setting, started, lead, false);
      const mark = now ? started : null;
      const open = shortfall(scope, option, { ...setting, now, mark, source }, done);
      return worth(scope, [...(now ? asBefore(scope, now, lead) : []), ...open.lines]);
    },
    coordination: (count) => {
      const scope = next();
      return worth(scope, [coordinate(scope, { option, started, company: setting.company }, count).line]);
    },
  };
}

/** Lines of one source as a part, and those of what it leaves open once the mix works. */
function partLines(
  scope: Scope,
  option: MultiSourceOption,
  setting: Setting,
  started: Node,
  leadMonths: Node,
): { readonly lines: readonly Line[]; readonly open: readonly Line[] } {
  const { f } = scope;
  const whole = setting.demands
    .filter(({ id }) => Object.hasOwn(option.assign!, id))
    .map((demand) => masked(scope, demand, started));
  // A part that does today what it will do is there already, as in the whole option.
  const source = sourceBuilder(scope, setting, started, leadMonths, true);
  const { company } = setting;
  const { offer } = partsTogether(scope, { option, demands: whole, started, leadMonths, company, source });
  const handled = handledUnits(scope, whole, offer);
  const asked = new Map(askedOf(scope, sourcesOf(option, whole)[0]!, [], option.path).map((one) => [one.id, one]));
  // The units that other sources are asked for count as done: theirs to leave open.
  const done = new Map(
    whole.map(({ id, volume }) => [id, f`${volume} - (${asked.get(id)!.volume} - ${handled.get(id)!})`]),
  );
  const alone = { ...setting, demands: whole, todayOf: () => undefined, filler: undefined, now: undefined, mark: null };
  return {
    lines: [...offer.lines, ...qualityLines(scope, option, whole, handled, offer)],
    open: shortfall(scope, option, { ...alone, source }, done).lines,
  };
}
