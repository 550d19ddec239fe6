import type { Assumptions } from '../assumptions/assumptions.ts';
import { assignmentOf, partsOf } from '../scenario/parts.ts';
import type { Option } from '../scenario/types.ts';
import { unit } from '../units/unit.ts';
import { covers } from './covers.ts';
import type { Graph } from './graph/graph.ts';
import type { Node } from './graph/node.ts';
import { departure, type Next } from './leaving.ts';
import { type Calendar, groundwork, optionsFromStart, prefixOf } from './model.ts';
import type { Demand } from './offer.ts';
import { type BuiltOption, buildOption } from './option.ts';
import type { Scope } from './scope.ts';
import { discountFactor, moneyByMonth, presentValueUntil } from './totals.ts';

/** A stretch of a roadmap: an option that begins the horizon, or one that is entered later and follows another. */
export interface Stage {
  /** Id of the option. */
  readonly option: string;
  /** Begins the horizon, as the option is compared; else it is entered after the month of the `entry` leaf. */
  readonly first: boolean;
  readonly label: string;
  /** Whole months from its entry until it works. */
  readonly lead: Node;
  /** Present value of its cost from entry on when it ends after a month, by that month. */
  readonly until: Node;
  /** Present value of what it takes to begin: one-off costs up to the first month in which it works. */
  readonly starting: Node;
  /** Present value of leaving how it is done today; only of what begins the horizon. */
  readonly changeover: Node;
  /** Present value of ending it where another option follows, by its last month. */
  leavingFor(next: string): Node;
}

/** The options of a scenario as stretches of a roadmap, in one graph. */
export interface RoadmapModel {
  readonly graph: Graph;
  readonly demands: readonly Demand[];
  /** Working time of all demands: `hour/month`. */
  readonly hours: Node;
  /** Leaf: month after which a later stage is entered. */
  readonly entry: Node;
  /** What may begin the horizon: the options as they are compared, today's arrangement among them. */
  readonly firsts: readonly Stage[];
  /** The stage of an option that follows another one: a part that both have goes on. */
  following(before: string, option: string): Stage;
}

/**
 * Builds the options once as they are compared and once for an entry in any month: their months count from there, what
 * they are paid at are the prices of then, and until they work the arrangement before them goes on.
 */
export function roadmapModel(assumptions: Assumptions, calendar: Calendar, ids: readonly string[]): RoadmapModel {
  const { scenario } = assumptions;
  const ground = groundwork(assumptions, calendar);
  const { graph, setting, scopeOf } = ground;
  const { now, options } = optionsFromStart(ground, scenario, ids);
  const byId = new Map(options.map((built) => [built.option.id, built]));
  const entry = graph.leaf({
    id: 'entry',
    path: '',
    label: 'Month after which it is entered',
    value: { kind: 'point', value: 0 },
    unit: unit(''),
    provenance: { origin: 'assumed', rule: 'every month of the horizon is tried' },
  });
  /** Work that an option leaves open and the one before it took over: it does not go back to those who did it then. */
  const endedBy = (before: Option, option: Option): string[] =>
    setting.demands.flatMap(({ id }) =>
      !covers(option, id) && covers(before, id) && doneBy(before, id) !== setting.todayOf(id) ? [id] : [],
    );
  /** An option as what follows another one. */
  const nextAfter = (before: Option, { option, next, beside }: BuiltOption): Next => {
    const ended = endedBy(before, option);
    const goingOn = setting.demands.filter(({ id }) => !covers(option, id) && !ended.includes(id));
    const sources = new Set(goingOn.map(({ id }) => setting.todayOf(id)));
    const gone = beside.filter((one) => !sources.has(one.option)).flatMap(({ arrangements }) => arrangements);
    return { ...next, arrangements: next.arrangements.filter((one) => !gone.includes(one)) };
  };
  const stageOf = (built: BuiltOption, scope: Scope): Stage => {
    const { f } = scope;
    const factor = discountFactor(scope, setting.discount);
    const worth = (lines: BuiltOption['lines']): Node => {
      const flows = moneyByMonth(
        scope,
        lines.map((line) => line.cash ?? line.cost),
      );
      return f`sum(if(month <= ${built.leadMonths} + 1, ${flows}, 0) * ${factor})`;
    };
    const oneOff = built.lines.filter(({ timing, relevance }) => timing === 'one-off' && relevance === 'avoidable');
    const leaving = new Map<string, Node>();
    return {
      option: built.option.id,
      first: scope.entry === null,
      label: built.label,
      lead: built.leadMonths,
      until: presentValueUntil(scope, built, setting.discount),
      starting: worth(oneOff.filter(({ category }) => category !== 'changeover')),
      changeover: worth(oneOff.filter(({ category }) => category === 'changeover')),
      leavingFor(next) {
        let node = leaving.get(next);
        if (!node) {
          const follower = byId.get(next)!;
          const ending = (before: BuiltOption['arrangements'], after: Next): Node => {
            const costs = departure(scopeOf('', ''), before, after).parts.map(({ cost }) => cost);
            return costs.length === 0 ? f`0 * month * ${scope.number(1, '$')}` : f`total(${costs})`;
          };
          const own = ending([...built.arrangements, ...besideOf(built)], nextAfter(built.option, follower));
          // What is left before it works has replaced nothing yet: whoever follows it ends how it is done today.
          const all =
            now && now !== built && scope.entry === null
              ? f`if(month - 1 <= ${built.leadMonths}, ${ending(now.arrangements, follower.next)}, ${own})`
              : own;
          node = f`${all} * ${factor}`;
          leaving.set(next, node);
        }
        return node;
      },
    };
  };
  const later = new Map<string, Stage>();
  return {
    graph,
    demands: setting.demands,
    hours: scopeOf('', '').f`total(${setting.demands.map(({ hours }) => hours)})`,
    entry,
    firsts: options.map((built) => stageOf(built, scopeOf(prefixOf(built.option.id), built.option.path))),
    following(before, id) {
      const { option } = byId.get(id)!;
      const former = byId.get(before)!.option;
      const kept = keptWork(former, option, setting.demands);
      const ended = endedBy(former, option);
      const suffix = [
        ...[...kept].map(([work, source]) => `.${work}-${source}`),
        ...ended.map((work) => `.${work}-ended`),
      ].join('');
      const prefix = `roadmap.${id}${suffix}`;
      let stage = later.get(prefix);
      if (!stage) {
        const scope = scopeOf(prefix, option.path).enteredAfter(entry);
        const built = buildOption(scope, option, {
          ...setting,
          sinceOf: (source) => byId.get(source)?.leadMonths ?? null,
          todayOf: (work) =>
            kept.get(work) ?? (covers(option, work) || ended.includes(work) ? undefined : setting.todayOf(work)),
        });
        stage = stageOf(built, scope);
        later.set(prefix, stage);
      }
      return stage;
    },
  };
}

/** Work that a part of an option, or all of it, does already before it, by work id: the source. */
function keptWork(before: Option, option: Option, demands: readonly Demand[]): Map<string, string> {
  return new Map(
    demands.flatMap(({ id }) => {
      const source = doneBy(before, id);
      if (source === undefined || !covers(option, id)) return [];
      return sourcesFor(option, id).includes(source) ? [[id, source]] : [];
    }),
  );
}

/** The source that does all of a work item in an option; undefined where there are several or none. */
function doneBy(option: Option, work: string): string | undefined {
  const [source, ...others] = covers(option, work) ? sourcesFor(option, work) : [];
  return typeof source === 'string' && others.length === 0 ? source : undefined;
}

/** Who does a work item in an option: its parts, or itself. */
const sourcesFor = (option: Option, work: string): (string | Option)[] =>
  assignmentOf(option) ? partsOf(option, work).map(({ source }) => source) : [option.id];

/** People and contracts that go on beside an option. */
const besideOf = ({ beside }: BuiltOption): BuiltOption['arrangements'] =>
  beside.flatMap(({ arrangements }) => arrangements);
