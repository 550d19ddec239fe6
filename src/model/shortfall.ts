import type { Option } from '../scenario/types.ts';
import { PERCENT } from '../units/unit.ts';
import { withArticle } from '../units/words.ts';
import { localPrice } from './components/local-price.ts';
import { staffedHours } from './demand/coverage.ts';
import type { Node } from './graph/node.ts';
import type { Arrangement } from './leaving.ts';
import type { Line } from './line.ts';
import type { Demand, Offer } from './offer.ts';
import type { BuiltOption, Setting } from './option.ts';
import { hourlyPay } from './pay-period.ts';
import type { Scope } from './scope.ts';

type Source = (reference: string | Option, prefix: string, demands: readonly Demand[]) => Offer;

interface Shortfall {
  readonly lines: Line[];
  /** Those of today that go on beside the option, with the work that it does not cover. */
  readonly arrangements: readonly Arrangement[];
  readonly figures: Pick<BuiltOption, 'missedUnits' | 'missedShare' | 'uncovered' | 'open'>;
}

/**
 * Equal scope (MODEL section 3): what an option leaves open - work items it does not cover, hours it is closed, volume
 * above its capacity, months before it works - is done by the arrangement of today, else by the same filler for all;
 * calls that are worth something and that nobody takes are missed.
 */
export function shortfall(
  scope: Scope,
  option: Option,
  setting: Setting & { readonly source: Source },
  handled: ReadonlyMap<string, Node>,
  started: Node,
): Shortfall {
  const { f } = scope;
  const lines: Line[] = [];
  const arrangements: Arrangement[] = [];
  const missed: Node[] = [];
  const wanted: Node[] = [];
  const uncovered: Node[] = [];
  const openUnits = new Map<string, Node>();
  for (const demand of setting.demands) {
    let left = f`max(0, ${demand.volume} - ${handled.get(demand.id) ?? f`0 * ${demand.volume}`})`;
    const stands = standIn(option, setting, demand, handled.has(demand.id));
    if (stands !== undefined) {
      // Before it works the arrangement of today goes on; items that it does not cover stay with it for good.
      const share = handled.has(demand.id) ? f`1 - ${started}` : f`if(month >= 1, 1, 0)`;
      const part = { ...demand, volume: f`${demand.volume} * ${share}`, hours: f`${demand.hours} * ${share}` };
      const offer = setting.source(stands, `${scope.prefix}.interim.${demand.id}`, [part]);
      if (!handled.has(demand.id)) arrangements.push(...offer.arrangements);
      lines.push(...asToday(scope, demand, setting.optionOf(stands).label ?? stands, offer));
      left = f`max(0, ${left} - ${part.volume} * ${offer.handled.get(demand.id)!})`;
    }
    const open = scope.name(
      `open.${demand.id}`,
      `${demand.label}: units that it leaves open`,
      left,
      `${demand.unit}/month`,
    );
    openUnits.set(demand.id, open);
    wanted.push(f`sum(${demand.hours})`);
    if (demand.item.missedValue !== undefined) {
      lines.push(missedLine(scope, demand, open));
      missed.push(f`sum(${open} * ${demand.handleTime})`);
    } else if (option.kind === 'status-quo') {
      missed.push(f`sum(${open} * ${demand.handleTime})`);
      uncovered.push(f`sum(${open} * ${demand.handleTime})`);
    } else {
      lines.push(fillerLine(scope, demand, open));
    }
  }
  const hours = (nodes: readonly Node[]): Node =>
    nodes.reduce((sum, one) => f`${sum} + ${one}`, scope.number(0, 'hour'));
  const all = hours(wanted);
  return {
    lines,
    arrangements,
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

/**
 * Months before it works cost no less than an average month of its own, where no arrangement of today goes on: else a
 * dear option would look the cheaper the later it starts. `lines` are all of the option so far.
 */
export function untilItWorks(scope: Scope, lines: readonly Line[], started: Node): Line[] {
  const { f } = scope;
  const running = lines.filter(
    (line) => line.timing === 'recurring' && line.relevance === 'avoidable' && line.category !== 'value',
  );
  if (running.length === 0) return [];
  const spent = f`total(${running.map((line) => line.cost)})`;
  const own = f`sum(${spent} * ${started}) / sum(${started})`;
  return [
    scope.line('filler.until_start', {
      category: 'filler',
      label: 'Stand-in until it works: no cheaper than itself',
      cost: f`if(month >= 1 and ${started} == 0, max(0, ${own} - ${spent}), 0)`,
    }),
  ];
}

/** What goes on as it is today, bills apart from time and other values; getting there is long paid. */
function asToday(scope: Scope, demand: Demand, who: string, offer: Offer): Line[] {
  const { f } = scope;
  return (['cash', 'imputed'] as const).flatMap((payment) => {
    const costs = offer.lines
      .filter((line) => line.timing === 'recurring' && line.payment === payment && line.relevance === 'avoidable')
      .map((line) => line.cost);
    if (costs.length === 0) return [];
    const imputed = payment === 'imputed';
    const id = imputed ? `filler.${demand.id}.unpaid` : `filler.${demand.id}`;
    const label = `${demand.label}: ${who}, as today${imputed ? ' (unpaid)' : ''}`;
    return [scope.line(id, { category: 'filler', label, cost: f`total(${costs})`, imputed })];
  });
}

/** Who stands in: today's arrangement, or the filler that the file names; never the option itself. */
function standIn(option: Option, setting: Setting, demand: Demand, covered: boolean): string | undefined {
  const today = setting.todayOf(demand.id);
  if (today !== undefined && today !== option.id) return today;
  if (!covered && setting.filler !== undefined && setting.filler !== option.id) return setting.filler;
  return undefined;
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
    setCountry(scope),
    assumptions.fact('recept.live.per-minute', 'filler', 'Stand-by answering service'),
  );
  const rounding = scope.fact('recept.billing-rounding', 'filler', 'Billed time beyond the call');
  const billed = rounding.dimension[demand.unit] === -1 ? f`${demand.handleTime} + ${rounding}` : demand.handleTime;
  const settled = scope.assumed(
    'vendor.resolves.messages',
    'options.*.resolves',
    'Contacts that it settles',
    { low: 40, likely: 60, high: 80 },
    PERCENT,
    'an answering service takes messages; the rest is called back',
  );
  return f`${billed} * ${price} + (1 - ${settled}) * ${demand.handleTime} * ${inHouseHour(scope, demand)}`;
}

const setCountry = (scope: Scope): string => scope.assumptions.scenario.company.country;

/** An hour of somebody here at the wage of the work's role, with everything that the employer pays on top. */
export function inHouseHour(scope: Scope, demand: Demand): Node {
  const id = `${demand.item.path}.in_house_hour`;
  const known = scope.graph.named.get(id);
  if (known) return known;
  const { f, assumptions } = scope;
  const general = scope.within('', demand.item.path);
  const found =
    assumptions.wage(demand.role, setCountry(scope), `${demand.item.path}.role`) ??
    assumptions.wage(demand.role, 'US', `${demand.item.path}.role`)!;
  const wage = scope.figure(found.leaf);
  const hourly = hourlyPay(scope, wage);
  const office = assumptions.data.fact('ecec.office-admin.total')!;
  const burden = scope.figure(
    assumptions.factLeaf(office, 'work.*.role', 'Employer cost by wage, office staff', {
      value: office.burdenMultiplier ?? 1.46,
      unit: '1',
      key: 'burden_multiplier',
    }),
  );
  return general.name(id, `An hour of ${withArticle(demand.role)} here`, f`${hourly} * ${burden}`, '$/hour');
}
