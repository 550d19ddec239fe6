import { traitsOf } from '../scenario/kind-traits.ts';
import type { Option } from '../scenario/types.ts';
import { handledUnits, masked } from './asked.ts';
import { localPrice } from './components/local-price.ts';
import { staffedHours } from './demand/coverage.ts';
import type { Node } from './graph/node.ts';
import { inHouseHour } from './in-house-hour.ts';
import type { Arrangement } from './leaving.ts';
import type { Line } from './line.ts';
import type { Demand, Offer } from './offer.ts';
import type { BuiltOption, Setting } from './option.ts';
import { byMessages } from './options/vendor/resolves.ts';
import { qualityLines } from './quality.ts';
import type { Scope } from './scope.ts';

type Source = (reference: string | Option, prefix: string, demands: readonly Demand[]) => Offer;

interface Shortfall {
  readonly lines: Line[];
  /** What goes on beside the option with work that it does not cover, by the option that does it. */
  readonly beside: readonly Beside[];
  readonly figures: Pick<BuiltOption, 'missedUnits' | 'missedShare' | 'uncovered' | 'open'>;
}

/** An option that does work beside another one, and the people and contracts by which it does. */
export interface Beside {
  readonly option: string;
  readonly arrangements: readonly Arrangement[];
}

/**
 * Equal scope (MODEL section 3): what an option leaves open - work items it does not cover, hours it is closed, volume
 * above its capacity, months before it works - is done by the arrangement of today, else by the same filler for all;
 * calls that are worth something and that nobody takes are missed. `mark` is 1 in the months that count and 0 while what
 * comes before goes on; null where nothing does.
 */
export function shortfall(
  scope: Scope,
  option: Option,
  setting: Setting & { readonly source: Source; readonly mark: Node | null },
  handled: ReadonlyMap<string, Node>,
): Shortfall {
  const { f } = scope;
  const { now, mark } = setting;
  const lines: Line[] = [];
  const beside: Beside[] = [];
  const missed: Node[] = [];
  const wanted: Node[] = [];
  const uncovered: Node[] = [];
  const openUnits = new Map<string, Node>();
  for (const demand of setting.demands) {
    const due = mark ? masked(scope, demand, mark) : demand;
    let left = f`max(0, ${due.volume} - ${handled.get(demand.id) ?? f`0 * ${demand.volume}`})`;
    const stands = handled.has(demand.id) ? undefined : standIn(option, setting, demand);
    if (stands !== undefined) {
      const offer = setting.source(stands, `${scope.prefix}.interim.${demand.id}`, [due]);
      beside.push({ option: stands, arrangements: offer.arrangements });
      lines.push(...asToday(scope, due, setting.optionOf(stands), offer));
      left = f`max(0, ${left} - ${due.volume} * ${offer.handled.get(demand.id)!})`;
    }
    const before = now && f`if(${mark!} == 0, ${now.open.get(demand.id)!}, 0)`;
    const all = before ? f`${left} + ${before}` : left;
    const open = scope.name(
      `open.${demand.id}`,
      `${demand.label}: units that it leaves open`,
      all,
      `${demand.unit}/month`,
    );
    openUnits.set(demand.id, open);
    wanted.push(f`sum(${demand.hours})`);
    if (demand.item.missedValue !== undefined) {
      lines.push(missedLine(scope, demand, open));
      missed.push(f`sum(${open} * ${demand.handleTime})`);
    } else if (traitsOf(option.kind).undone) {
      missed.push(f`sum(${open} * ${demand.handleTime})`);
      uncovered.push(f`sum(${open} * ${demand.handleTime})`);
    } else {
      // What is left undone today has no cost there, and a stand-in as soon as somebody is to do it.
      lines.push(fillerLine(scope, demand, now && traitsOf(now.option.kind).undone ? open : left));
    }
  }
  const hours = (nodes: readonly Node[]): Node =>
    nodes.reduce((sum, one) => f`${sum} + ${one}`, scope.number(0, 'hour'));
  const all = hours(wanted);
  return {
    lines,
    beside,
    figures: {
      missedUnits: scope.name('missed_hours', 'Hours of work that nobody does', hours(missed), 'hour'),
      missedShare: scope.name(
        'missed_share',
        'Share of the work that nobody does',
        f`if(${all} > 0, ${hours(missed)} / ${all}, 0)`,
        '%',
      ),
      uncovered: hours(uncovered),
      open: openUnits,
    },
  };
}

/** What another one does, bills apart from time and other values; getting there is long paid. */
function asToday(scope: Scope, demand: Demand, who: Option, offer: Offer): Line[] {
  const { f } = scope;
  const within = scope.within(`${scope.prefix}.interim.${demand.id}`, who.path);
  const done = [...offer.lines, ...qualityLines(within, who, [demand], handledUnits(scope, [demand], offer), offer)];
  return (['cash', 'imputed'] as const).flatMap((payment) => {
    const costs = done
      .filter((line) => line.timing === 'recurring' && line.payment === payment && line.relevance === 'avoidable')
      .map((line) => line.cost);
    if (costs.length === 0) return [];
    const imputed = payment === 'imputed';
    const id = imputed ? `filler.${demand.id}.unpaid` : `filler.${demand.id}`;
    const label = `${demand.label}: ${who.label ?? who.id}, as today${imputed ? ' (unpaid)' : ''}`;
    return [scope.line(id, { category: 'filler', label, cost: f`total(${costs})`, imputed })];
  });
}

/** Who does what an option does not cover: today's arrangement, or the filler that the file names; never the option itself. */
function standIn(option: Option, setting: Setting, demand: Demand): string | undefined {
  const stands = setting.todayOf(demand.id) ?? setting.filler;
  return stands === option.id ? undefined : stands;
}

/** Missed units x what one is worth x the chance that the caller leaves no message and does not call back. */
function missedLine(scope: Scope, demand: Demand, units: Node): Line {
  const { f } = scope;
  const value = scope.within(scope.prefix, demand.item.path).input({
    key: 'missed_value',
    given: demand.item.missedValue,
    label: 'Margin of a unit that is missed',
    unit: `$/${demand.unit}`,
    otherwise: () => scope.number(0, `$/${demand.unit}`),
  });
  const silent = scope.fact('missed.voicemail-no-message', 'work.*.missed_value', 'Callers who leave no message');
  const gone = scope.fact('missed.no-callback', 'work.*.missed_value', 'Missed callers who do not call back');
  const lost = demand.perishable ? f`${value} * ${silent} * ${gone}` : value;
  return scope.line(`missed.${demand.id}`, {
    category: 'missed',
    label: `${demand.label}: missed`,
    cost: f`${units} * ${lost}`,
    imputed: true,
  });
}

/**
 * The filler that is the same for all: a stand-by answering service for calls (billed minutes, and the part that it
 * only takes a message of), overtime of somebody here for work that waits; both at a premium over the planned price, so
 * that doing less never pays.
 */
function fillerLine(scope: Scope, demand: Demand, units: Node): Line {
  const { f } = scope;
  const premium = scope.assumed(
    'filler_premium',
    'filler',
    'Stand-in work, multiple of the usual price',
    { low: 1.25, likely: 1.5, high: 2 },
    '',
    'overtime and stand-by work cost half more than planned work',
  );
  const load = scope.assumed(
    'filler_load',
    'filler',
    'Stand-in staff, full cost by pay and benefits',
    { low: 1.2, likely: 1.4, high: 1.7 },
    '',
    'stand-ins sit somewhere, somebody finds and looks after them: the full cost is about twice the wage',
  );
  const people = demand.perishable
    ? temps(scope, demand, units)
    : f`${units} * ${demand.handleTime} * ${inHouseHour(scope, demand)}`;
  const staffed = f`${people} * ${load}`;
  const usual = demand.perishable ? f`min(${units} * ${standbyUnit(scope, demand)}, ${staffed})` : staffed;
  return scope.line(`filler.rest.${demand.id}`, {
    category: 'filler',
    label: `${demand.label}: stand-in for what it leaves open`,
    cost: f`${usual} * ${premium}`,
  });
}

/**
 * Temporary staff at the posts: where there is much to answer, people who sit there cost less than billed minutes. They
 * are there in every open hour of the part that is left, and as long as the calls take at a sustainable occupancy.
 */
function temps(scope: Scope, demand: Demand, units: Node): Node {
  const { f } = scope;
  const occupancy = scope.fact('occupancy.target', 'options.*.occupancy', 'Highest occupancy of a manned post');
  const left = f`if(${demand.volume} > 0, ${units} / ${demand.volume}, 0)`;
  const hours = f`max(${staffedHours(scope, demand)} * ${left}, ${units} * ${demand.handleTime} / ${occupancy})`;
  return f`${hours} * ${inHouseHour(scope, demand)}`;
}

/** A call at a stand-by answering service: its rounded minutes, and the time here for what it does not settle. */
function standbyUnit(scope: Scope, demand: Demand): Node {
  const { f, assumptions } = scope;
  const price = localPrice(
    scope,
    scope.assumptions.scenario.company.country,
    assumptions.fact('recept.live.per-minute', 'filler', 'Stand-by answering service'),
  );
  const rounding = scope.fact('recept.billing-rounding', 'filler', 'Billed time beyond the call');
  const billed = rounding.dimension[demand.unit] === -1 ? f`${demand.handleTime} + ${rounding}` : demand.handleTime;
  return f`${billed} * ${price} + (1 - ${byMessages(scope)}) * ${demand.handleTime} * ${inHouseHour(scope, demand)}`;
}
